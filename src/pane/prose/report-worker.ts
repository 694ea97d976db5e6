/** Reads long reports off the pane's thread. */
import type { FromReader, ReadTask } from "./read-report";
import { answerReader } from "./report-session";

const scope = self as unknown as {
  onmessage: (event: MessageEvent<ReadTask>) => void;
  postMessage(message: FromReader): void;
};
scope.onmessage = ({ data }) => answerReader(data, (message) => scope.postMessage(message));
