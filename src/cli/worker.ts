/** A thread of its own for reading: a file that eats memory or time ends the thread, not the run. */
import { parentPort, workerData } from "node:worker_threads";
import type { Task, Work } from "./answer";
import { workOn } from "./work";

const work = workerData as Work;
let last = Promise.resolve();
// One at a time, in the order asked.
parentPort?.on("message", (task: Task) => {
  last = last.then(async () => parentPort?.postMessage(await workOn(task, work)));
});
