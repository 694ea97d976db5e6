/** Work where it is called, in slices: between two the pane draws and answers. */
import type { Steps } from "../../core/steps";
import { reasonOf, stopIfAborted } from "./stop";

export interface WorkOptions {
  /** Rejects with the signal's reason once it is aborted. */
  readonly signal?: AbortSignal;
  /** Told now and then which share is done. */
  onProgress?(share: number): void;
}

/** Milliseconds of work before others get a turn. */
const SLICE = 16;

/** Does all of the work; `now` gives the time in milliseconds. */
export async function inSlices<T>(
  steps: Steps<T>,
  { signal, onProgress }: WorkOptions,
  now = () => performance.now(),
): Promise<T> {
  stopIfAborted(signal);
  let began = now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - began < SLICE) continue;
    onProgress?.(step.value);
    await turn();
    stopIfAborted(signal);
    began = now();
  }
}

/** Lets what waits go first. Unlike a timer, a message is not held back in a window out of sight. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** What is awaited, or the signal's refusal to wait for it any longer. */
export function until<T>(signal: AbortSignal | undefined, promise: Promise<T>): Promise<T> {
  if (!signal) return promise;
  if (signal.aborted) return Promise.reject(reasonOf(signal));
  return new Promise((resolve, reject) => {
    const give = () => reject(reasonOf(signal));
    signal.addEventListener("abort", give, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", give));
  });
}
