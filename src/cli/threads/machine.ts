/** What the machine bears. */
import { availableParallelism, totalmem } from "node:os";

/** A thread needs about its heap and half as much beside it. */
const BESIDE = 1.5;

/** Threads for the processors and the memory there are, a container's share where there is one. */
export function machineJobs(memoryMb: number): number {
  const constrained = process.constrainedMemory?.() ?? 0;
  const memory = constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
  const fitting = Math.floor(memory / (memoryMb * 2 ** 20 * BESIDE));
  return Math.max(1, Math.min(availableParallelism(), fitting));
}
