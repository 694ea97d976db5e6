/** Reads and checks files off the page's thread, and keeps what comes of them. */
import { openStore } from "../store/store";
import { checkTask } from "./check-task";
import { pageError } from "./page-files";
import type { FromWorker, ToWorker, Work } from "./protocol";

const scope = self as unknown as {
  onmessage: (event: MessageEvent<ToWorker>) => void;
  postMessage(message: FromWorker): void;
};
const opened = openStore();
let work: Work | undefined;

scope.onmessage = ({ data }) => {
  if ("work" in data) work = data.work;
  else void answer(data.task);
};

async function answer(task: Parameters<typeof checkTask>[0]): Promise<void> {
  try {
    const { record, line } = await checkTask(task, work!);
    await (await opened).putFile(record, line);
    scope.postMessage({ line });
  } catch (cause) {
    scope.postMessage({ failed: pageError(cause) });
  }
}
