/** All that a process does for one file. */
import { serialize } from "node:v8";
import type { FileError } from "../../batch/file-error";
import { checkFile } from "../../batch/check-file";
import { writeCopy } from "../copies/copy";
import { fileError } from "../files/file-error";
import { diskFiles } from "../files/source";
import { answerWith, reportOn, type Answer, type Task, type Work } from "./answer";
import { createQueue } from "./queue";

/** What a process is told first, and then asked. */
export type Told = { readonly work: Work } | { readonly task: Task };

/** Answers what the parent of `child` asks: one at a time, in the order asked. */
export function answerInTurn(child: NodeJS.Process): void {
  const inTurn = createQueue();
  let work: Work | undefined;
  child.on("message", (told: Told) => {
    if ("work" in told) work = told.work;
    else {
      const { task } = told;
      void inTurn(async () => void child.send!(await workOn(task, work!).then(bounded).catch(fileError)));
    }
  });
}

/** Bytes of an answer that the command takes of one file: all that is told of a workbook of 200 tables is some 10 MB. */
const MOST_BYTES = 128 * 2 ** 20;

/** The answer, or that it is more than the command could hold beside those of other files. */
export function bounded(answer: Answer, most = MOST_BYTES): Answer | FileError {
  const size = serialize(answer).length;
  return size <= most ? answer : { code: "out-of-memory", detail: `an answer of ${size} bytes` };
}

/** Rejects only with faults of this program. */
export async function workOn(task: Task, work: Work): Promise<Answer> {
  const { settings, style, copies } = work;
  const { asOf, locale } = style.run;
  const outcome = await checkFile(task, settings, diskFiles);
  const file = reportOn(outcome, locale);
  const answer = answerWith(outcome, task, work, file);
  if (!copies || task.copy === undefined || file.error) return answer;
  const plan = { ...copies, target: task.copy };
  const options = { limits: settings.limits, day: asOf, locale };
  return { ...answer, copied: await writeCopy(task, file, plan, options) };
}
