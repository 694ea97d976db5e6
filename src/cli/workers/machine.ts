/** How many processes the machine has processors and memory for. */
import { availableParallelism, totalmem } from "node:os";

/** Memory that a process takes, as a multiple of its heap. */
const PER_HEAP = 1.5;

/** By processors and memory, a container's share of it where there is one. */
export function machineJobs(memoryMb: number): number {
  const constrained = process.constrainedMemory?.() ?? 0;
  const memory = constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
  const fitting = Math.floor(memory / (memoryMb * 2 ** 20 * PER_HEAP));
  return Math.max(1, Math.min(availableParallelism(), fitting));
}
