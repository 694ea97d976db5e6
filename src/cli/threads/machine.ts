/** How many threads the machine has processors and memory for. */
import { availableParallelism, totalmem } from "node:os";

/** Memory that a thread takes, as a multiple of its heap. */
const PER_HEAP = 1.5;

/** Threads for the processors and the memory there are, a container's share where there is one. */
export function machineJobs(memoryMb: number): number {
  const constrained = process.constrainedMemory?.() ?? 0;
  const memory = constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
  const fitting = Math.floor(memory / (memoryMb * 2 ** 20 * PER_HEAP));
  return Math.max(1, Math.min(availableParallelism(), fitting));
}
