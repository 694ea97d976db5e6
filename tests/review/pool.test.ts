import { checkInWorkers, machineWorkers, type CheckWorker } from "../../src/review/engine/pool";
import type { CheckTask, FromWorker, ToWorker } from "../../src/review/engine/protocol";
import type { FileError } from "../../src/batch/file-error";
import { fileLine, review } from "./forms";

const tasks = (...paths: string[]): CheckTask[] =>
  paths.map((path, order) => ({
    key: { review: review.id, round: 1, path },
    order,
    source: { path },
    files: new Map(),
  }));

/** A worker that answers by `behave`; `undefined` is silence. */
function worker(behave: (path: string) => FromWorker | "dies" | undefined, ended: () => void): CheckWorker {
  const made: CheckWorker = {
    onmessage: null,
    onerror: null,
    terminate: ended,
    postMessage(message: ToWorker) {
      if (!("task" in message)) return;
      const answer = behave(message.task.key.path);
      if (answer === "dies")
        queueMicrotask(() => made.onerror?.({ message: "gone", preventDefault() {} } as ErrorEvent));
      else if (answer) queueMicrotask(() => made.onmessage?.({ data: answer } as MessageEvent<FromWorker>));
    },
  };
  return made;
}

const line = (path: string): FromWorker => ({ line: fileLine(1, path, []) });

function run(paths: string[], behave: Parameters<typeof worker>[0], workers = 2) {
  const done: string[] = [];
  let [started, ended] = [0, 0];
  const all = checkInWorkers(tasks(...paths), {
    start: () => {
      started++;
      return worker(behave, () => ended++);
    },
    workers,
    timeout: 1000,
    work: { review, locale: "zh-CN" },
    received: ({ path }) => void done.push(path),
    refused: async ({ key }, error: FileError) => void done.push(`${key.path}: ${error.code}`),
  });
  return { ...all, told: done, counts: () => ({ started, ended }) };
}

test("every file is answered once, and no worker is left", async () => {
  const { done, told, counts } = run(["1", "2", "3", "4", "5"], line);
  await done;
  expect([...told].sort()).toEqual(["1", "2", "3", "4", "5"]);
  expect(counts()).toEqual({ started: 2, ended: 2 });
});

test("a file that ends its worker is named, and another worker goes on", async () => {
  const { done, told, counts } = run(["1", "bad", "3"], (path) => (path === "bad" ? "dies" : line(path)), 1);
  await done;
  expect(told).toEqual(["1", "bad: internal", "3"]);
  expect(counts().started).toBe(2);
});

test("a file that takes too long is given up", async () => {
  jest.useFakeTimers();
  try {
    const { done, told } = run(["slow", "2"], (path) => (path === "slow" ? undefined : line(path)), 1);
    await jest.advanceTimersByTimeAsync(1000);
    await done;
    expect(told).toEqual(["slow: timeout", "2"]);
  } finally {
    jest.useRealTimers();
  }
});

test("paused, nothing new is begun; cancelled, what is under way is given up", async () => {
  const { done, told, pause, goOn, cancel } = run(
    ["1", "2", "hangs", "4"],
    (path) => (path === "hangs" ? undefined : line(path)),
    1,
  );
  pause();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toEqual(["1"]);
  goOn();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toEqual(["1", "2"]);
  cancel();
  await done;
  expect(told).toEqual(["1", "2"]);
});

test("there are as many workers as processors and memory allow, at least one", () => {
  expect(machineWorkers({ hardwareConcurrency: 2, deviceMemory: 8 })).toBe(2);
  expect(machineWorkers({ hardwareConcurrency: 64, deviceMemory: 8 })).toBe(8);
  expect(machineWorkers({ hardwareConcurrency: 8, deviceMemory: 0.25 })).toBe(1);
  expect(machineWorkers({})).toBe(2);
});
