/** A process that reads files lasts as long as the one that asks it: neither longer nor shorter. */
import { Worker } from "node:worker_threads";

/**
 * A file may keep the process so busy that it never hears of its parent's end. A thread has the time to look: on Windows
 * the id of a parent stays when it is gone, elsewhere another takes its place.
 */
const LOOK_AFTER_PARENT = `
const ppid = require("node:worker_threads").workerData;
const isThere = () => {
  try {
    return process.ppid === ppid && process.kill(ppid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
};
setInterval(() => isThere() || process.kill(process.pid, "SIGKILL"), 1000);
`;

/** Ends this process soon after its parent, whatever either is at. Ctrl-C is the parent's to hear, and to act on. */
export function endWithParent(): void {
  process.on("disconnect", () => process.exit());
  process.on("SIGINT", () => undefined);
  new Worker(LOOK_AFTER_PARENT, { eval: true, workerData: process.ppid }).unref();
}
