/** A thread of its own for reading: a file that eats memory or time ends the thread, not the run. */
import { parentPort } from "node:worker_threads";
import { checkFile } from "./check-file";

parentPort?.on("message", async (path: string) => parentPort?.postMessage(await checkFile(path)));
