/** Checks large sheets off the pane's thread. */
import { rules } from "../../rules";
import type { FromWorker, ToWorker } from "./worker-protocol";
import { createWorkerSession } from "./worker-session";

const scope = self as unknown as {
  onmessage: (event: MessageEvent<ToWorker>) => void;
  postMessage(message: FromWorker): void;
};
const session = createWorkerSession(rules, (message) => scope.postMessage(message));
scope.onmessage = ({ data }) => session(data);
