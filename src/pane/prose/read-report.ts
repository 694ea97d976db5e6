/** Reads report texts without holding up the pane: long ones in a worker, where one is to be had. */
import type { Against, Apart, HeldBy } from "../../core/prose/against-forms";
import type { Form } from "../../core/form/model";
import type { Claim } from "../../core/prose/model";
import { readReportInSteps, type ReportReading } from "../../core/prose/report";
import type { Profile } from "../../core/profiles/profile";
import { turn } from "../engine/engine";

export interface ReadTask {
  readonly text: string;
  readonly forms: readonly Form[];
  readonly profile: Profile;
  /** The forms that agree with the text unless one, or none, was chosen. */
  readonly against?: Against;
}

export interface ReadOptions {
  /** Rejects with the signal's reason once it is aborted. */
  readonly signal?: AbortSignal;
  onProgress?(share: number): void;
}

export type FromReader =
  | { readonly type: "progress"; readonly share: number }
  /** A batch of the claims to come. */
  | { readonly type: "claims"; readonly items: readonly Claim[] }
  | { readonly type: "done"; readonly held: readonly HeldBy[]; readonly apart: readonly Apart[] }
  | { readonly type: "failed"; readonly detail: string };

/** What of a `Worker` is used. */
export interface ReaderLike {
  postMessage(task: ReadTask): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromReader>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Characters up to which a text is read sooner than a worker has begun. */
export const SHORT = 20_000;

class ReaderFault extends Error {}

/** `start` begins a worker, and throws where none is to be had. */
export async function readReport(
  task: ReadTask,
  start: () => ReaderLike,
  options: ReadOptions = {},
): Promise<ReportReading> {
  // The lists of projects are not held against the text.
  const slim = { ...task, forms: task.forms.map((form) => ({ ...form, projects: [] })) };
  if (task.text.length > SHORT)
    try {
      return await inWorker(slim, start(), options);
    } catch (error) {
      options.signal?.throwIfAborted();
      if (error instanceof ReaderFault) throw error;
    }
  return here(slim, options);
}

/** Milliseconds of work before others get a turn. */
const SLICE = 16;

async function here({ text, forms, profile, against }: ReadTask, { signal, onProgress }: ReadOptions) {
  signal?.throwIfAborted();
  const steps = readReportInSteps(text, forms, profile, against);
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < SLICE) continue;
    onProgress?.(step.value);
    await turn();
    signal?.throwIfAborted();
    began = performance.now();
  }
}

function inWorker(task: ReadTask, worker: ReaderLike, { signal, onProgress }: ReadOptions) {
  const claims: Claim[] = [];
  return new Promise<ReportReading>((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message || "the worker did not start"));
    };
    worker.onmessage = ({ data }) => {
      if (data.type === "progress") onProgress?.(data.share);
      else if (data.type === "claims") claims.push(...data.items);
      else if (data.type === "failed") reject(new ReaderFault(data.detail));
      else resolve({ claims, held: data.held, apart: data.apart });
    };
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
