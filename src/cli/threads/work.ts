/** All that a thread does for one file. */
import type { MessagePort } from "node:worker_threads";
import { checkFile } from "../../batch/check-file";
import { writeCopy } from "../copies/copy";
import { diskFiles } from "../files/source";
import { answerWith, reportOn, type Answer, type Task, type Work } from "./answer";
import { createQueue } from "./queue";

/** Answers what comes through the port: one at a time, in the order asked. */
export function answerInTurn(port: MessagePort, work: Work): void {
  const inTurn = createQueue();
  port.on("message", (task: Task) => {
    void inTurn(async () => port.postMessage(await workOn(task, work)));
  });
}

/** Rejects only with faults of this program. */
export async function workOn(task: Task, work: Work): Promise<Answer> {
  const { settings, style, copies } = work;
  const { asOf, locale } = style.run;
  const outcome = await checkFile(task, settings, diskFiles);
  const file = reportOn(outcome, locale);
  const answer = answerWith(outcome, task, work, file);
  if (copies === undefined || task.copy === undefined || file.error) return answer;
  const plan = { folder: copies, target: task.copy };
  const options = { limits: settings.limits, day: asOf, locale };
  return { ...answer, copied: await writeCopy(task, file, plan, options) };
}
