/** A thread of its own for reading: a file that eats memory or time ends the thread, not the run. */
import { parentPort, workerData } from "node:worker_threads";
import { checkFile, type CheckSettings } from "./check-file";

const settings = workerData as CheckSettings;
parentPort?.on("message", async (path: string) => parentPort?.postMessage(await checkFile(path, settings)));
