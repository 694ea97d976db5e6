/** A thread of its own for reading: a file that eats memory or time ends the thread, not the run. */
import { parentPort, workerData } from "node:worker_threads";
import type { Task, Work } from "./answer";
import { workOn } from "./work";

const work = workerData as Work;
parentPort?.on("message", async (task: Task) => parentPort?.postMessage(await workOn(task, work)));
