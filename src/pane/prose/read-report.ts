/** Reads report texts without holding up the pane: long ones in a worker, where one is to be had. */
import type { Against, Apart, HeldBy } from "../../core/prose/table/against-forms";
import type { Form } from "../../core/form/model";
import type { Claim } from "../../core/prose/model";
import { readReportInSteps, type ReportReading } from "../../core/prose/report";
import type { Profile } from "../../core/profiles/profile";
import { inSlices, type WorkOptions } from "../engine/slices";
import { answerOf, orHere, type Told, type WorkerLike } from "../engine/worker";

export interface ReadTask {
  readonly text: string;
  readonly forms: readonly Form[];
  readonly profile: Profile;
  /** The forms that agree with the text unless one, or none, was chosen. */
  readonly against?: Against;
}

export type ReadAnswer =
  /** A batch of the claims to come. */
  | { readonly type: "claims"; readonly items: readonly Claim[] }
  | { readonly type: "done"; readonly held: readonly HeldBy[]; readonly apart: readonly Apart[] };

export type FromReader = ReadAnswer | Told;
export type ReaderLike = WorkerLike<ReadTask, ReadAnswer>;

/** Characters up to which a text is read sooner than a worker has begun. */
export const SHORT = 20_000;

/** `start` begins a worker, and throws where none is to be had. */
export async function readReport(
  task: ReadTask,
  start: () => ReaderLike,
  options: WorkOptions = {},
): Promise<ReportReading> {
  const here = () => inSlices(readReportInSteps(task.text, task.forms, task.profile, task.against), options);
  return task.text.length > SHORT
    ? orHere(() => inWorker(task, start, options), here, options.signal)
    : here();
}

async function inWorker(
  task: ReadTask,
  start: () => ReaderLike,
  options: WorkOptions,
): Promise<ReportReading> {
  const worker = start();
  const claims: Claim[] = [];
  const answer = answerOf(worker, options, (message) => {
    if (message.type === "done") return { claims, held: message.held, apart: message.apart };
    claims.push(...message.items);
    return undefined;
  });
  try {
    worker.postMessage(task);
    return await answer;
  } finally {
    worker.terminate();
  }
}
