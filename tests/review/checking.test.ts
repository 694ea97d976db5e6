import type { CheckWorker } from "../../src/review/engine/pool";
import type { FromWorker, ToWorker } from "../../src/review/engine/protocol";
import type { FileLine } from "../../src/review/model";
import { startChecking, tasksOf } from "../../src/review/state/checking";
import type { Running } from "../../src/review/state/model";
import { fileLine, formLine, review } from "./forms";
import { memoryStore } from "./memory-store";

const file = (path: string, content = "1", lastModified = 7) => ({
  path,
  file: new File([content], path, { lastModified }),
});

test("files given again keep their places, those that have not changed are known, new ones come behind", async () => {
  const known = [
    { ...fileLine(1, "a.xlsx", [], 0), size: 1, mtime: 7 },
    { ...fileLine(1, "c.xlsx", [], 1), size: 1, mtime: 7 },
  ];
  const tasks = (await tasksOf([file("a.xlsx"), file("b.xlsx"), file("c.xlsx", "22")])).in(review, 1, known);
  expect(tasks.map(({ key, order, known: same }) => [key.path, order, same])).toEqual([
    ["a.xlsx", 0, true],
    ["b.xlsx", 2, false],
    ["c.xlsx", 1, false],
  ]);
});

test("a report's table is sent along with it", async () => {
  const [report] = (await tasksOf([file("某局报告.docx"), file("某局自评表.xlsx")])).in(review, 1, []);
  expect([...report!.files.keys()]).toEqual(["某局报告.docx", "某局自评表.xlsx"]);
});

test("what is known not to be readable is kept with its reason; all that is done is told", async () => {
  const store = memoryStore();
  const seen: FileLine[] = [];
  const last: Running[] = [];
  const tasks = (await tasksOf([file("a.xlsx"), file("坏.zip", "PK")])).in(review, 1, []);
  const startWorker = (): CheckWorker => {
    const made: CheckWorker = {
      onmessage: null,
      onerror: null,
      terminate: () => undefined,
      postMessage(message: ToWorker) {
        if (!("task" in message)) return;
        const { path } = message.task.key;
        const data: FromWorker = { line: fileLine(1, path, [formLine(1, path)]) };
        queueMicrotask(() => made.onmessage?.({ data } as MessageEvent<FromWorker>));
      },
    };
    return made;
  };
  const { ended } = startChecking(tasks, {
    review,
    locale: "zh-CN",
    store,
    workers: 2,
    startWorker,
    draw(fresh, running) {
      seen.push(...fresh);
      last.push(running);
    },
  });
  expect((await ended).done).toBe(2);
  expect(seen.map(({ path }) => path).sort()).toEqual(["a.xlsx", "坏.zip"]);
  expect(last.at(-1)).toMatchObject({ done: 2, all: 2, paused: false });
  const [line] = await store.lines(review.id);
  expect(line).toMatchObject({ path: "坏.zip", error: { code: "truncated" }, summary: { unreadable: 1 } });
});
