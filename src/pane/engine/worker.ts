/** Work in another thread: what both ends of it share, whatever the work. */
import type { Steps } from "../../core/steps";
import { errorDetail } from "./error-detail";
import { until, type WorkOptions } from "./slices";
import { stopIfAborted } from "./stop";

/** What every worker tells of its work. */
export type Told =
  | { readonly type: "progress"; readonly share: number }
  | { readonly type: "failed"; readonly detail: string };

/** What of a `Worker` is used. */
export interface WorkerLike<Task, Answer> {
  postMessage(task: Task): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Answer | Told>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** A fault of the work itself: in this thread it would come to the same. */
export class WorkFault extends Error {
  constructor(readonly detail: string) {
    super(detail);
    this.name = "WorkFault";
    this.stack = detail;
  }
}

/**
 * What the worker comes to. `take` gets its messages, and gives the outcome with the last of them.
 * Rejects with a `WorkFault`, with the signal's reason, or with an error where the worker does not start.
 */
export function answerOf<Answer extends { readonly type: string }, T>(
  worker: WorkerLike<never, Answer>,
  { signal, onProgress }: WorkOptions,
  take: (message: Answer) => T | undefined,
): Promise<T> {
  const answer = new Promise<T>((resolve, reject) => {
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message || "the worker did not start"));
    };
    worker.onmessage = ({ data }) => {
      if (isProgress(data)) onProgress?.(data.share);
      else if (isFailure(data)) reject(new WorkFault(data.detail));
      else {
        const outcome = take(data);
        if (outcome !== undefined) resolve(outcome);
      }
    };
  });
  return until(signal, answer);
}

type Typed = { readonly type: string };
const isProgress = (data: Typed): data is Extract<Told, { type: "progress" }> => data.type === "progress";
const isFailure = (data: Typed): data is Extract<Told, { type: "failed" }> => data.type === "failed";

/** The work done in a worker; here where none is to be had. */
export async function orHere<T>(
  inWorker: () => Promise<T>,
  here: () => Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  try {
    return await inWorker();
  } catch (error) {
    stopIfAborted(signal);
    if (error instanceof WorkFault) throw error;
    return here();
  }
}

/** Least milliseconds between two words about progress. */
const PACE = 100;

/** The worker's end: does all of the work, and tells now and then how far it is. */
export function tellingProgress<T>(steps: Steps<T>, post: (told: Told) => void): T {
  let told = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - told < PACE) continue;
    told = performance.now();
    post({ type: "progress", share: step.value });
  }
}

/** The worker's end: a fault of the work is told. */
export function tellingFaults(work: () => void, post: (told: Told) => void): void {
  try {
    work();
  } catch (error) {
    post({ type: "failed", detail: errorDetail(error) });
  }
}

/** Items of a list that travel in one message: few enough to be taken in within some milliseconds. */
export const BATCH = 1000;

export function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += BATCH) yield items.slice(from, from + BATCH);
}
