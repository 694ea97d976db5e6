/** A thread of its own for reading: a file that eats memory or time ends the thread, not the run. */
import { parentPort, workerData } from "node:worker_threads";
import { answerWith, type Task, type Work } from "./answer";
import { checkFile } from "./check-file";

const work = workerData as Work;
parentPort?.on("message", async (task: Task) =>
  parentPort?.postMessage(answerWith(await checkFile(task, work.settings), task, work)),
);
