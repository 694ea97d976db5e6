/** Checks files in workers, as many as asked; a worker that dies or hangs costs the file it is at, and is replaced. */
import type { FileError } from "../../batch/file-error";
import type { FileLine } from "../model";
import type { CheckTask, FromWorker, ToWorker, Work } from "./protocol";

/** What of a `Worker` is used. */
export interface CheckWorker {
  postMessage(message: ToWorker): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

export interface PoolOptions {
  /** Begins a worker. */
  start(): CheckWorker;
  readonly workers: number;
  /** Milliseconds that a file may take. */
  readonly timeout: number;
  readonly work: Work;
  /** A file is done. */
  received(line: FileLine): void;
  /** A file was given up; resolves once that is kept. */
  refused(task: CheckTask, error: FileError): Promise<void>;
}

export interface Run {
  /** Settles when every file is done, or those under way are once the run was ended. Rejects where `refused` does. */
  readonly done: Promise<void>;
  /** Files under way are finished. */
  pause(): void;
  goOn(): void;
  /** Files under way are given up and left as they were. */
  cancel(): void;
}

export function checkInWorkers(tasks: readonly CheckTask[], options: PoolOptions): Run {
  let next = 0;
  let [paused, ended] = [false, false];
  let waiting: (() => void)[] = [];
  const lanes: Lane[] = [];
  const wake = () => {
    waiting.forEach((goOn) => goOn());
    waiting = [];
  };

  async function work(lane: Lane): Promise<void> {
    while (next < tasks.length && !ended) {
      if (paused) await new Promise<void>((resolve) => waiting.push(resolve));
      else {
        const task = tasks[next++]!;
        const answer = await lane.ask(task);
        if (answer === undefined) return;
        if ("line" in answer) options.received(answer.line);
        else await options.refused(task, answer.failed);
      }
    }
    lane.end();
  }

  for (let i = 0; i < Math.min(options.workers, tasks.length); i++) lanes.push(createLane(options));
  return {
    done: Promise.all(lanes.map(work)).then(() => undefined),
    pause: () => void (paused = true),
    goOn() {
      paused = false;
      wake();
    },
    cancel() {
      ended = true;
      lanes.forEach((lane) => lane.end());
      wake();
    },
  };
}

interface Lane {
  /** `undefined` where it was ended meanwhile. */
  ask(task: CheckTask): Promise<FromWorker | undefined>;
  end(): void;
}

/** One worker, started anew after a file that ended it. */
function createLane({ start, timeout, work }: PoolOptions): Lane {
  let worker: CheckWorker | undefined;
  let settle: ((answer: FromWorker | undefined) => void) | undefined;

  function stop(): void {
    worker?.terminate();
    worker = undefined;
  }

  function started(): CheckWorker {
    const fresh = start();
    fresh.postMessage({ work });
    fresh.onmessage = ({ data }) => settle?.(data);
    fresh.onerror = (event) => {
      event.preventDefault();
      stop();
      const code = /memory/i.test(event.message) ? "out-of-memory" : "internal";
      settle?.({ failed: { code, detail: event.message || "worker ended" } });
    };
    return fresh;
  }

  function ask(task: CheckTask): Promise<FromWorker | undefined> {
    worker ??= started();
    const asked = worker;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        stop();
        settle?.({ failed: { code: "timeout", detail: `more than ${timeout} ms` } });
      }, timeout);
      settle = (answer) => {
        settle = undefined;
        clearTimeout(timer);
        resolve(answer);
      };
      asked.postMessage({ task });
    });
  }

  return {
    ask,
    end() {
      stop();
      settle?.(undefined);
    },
  };
}

/** By processors and memory, one of the first left to the page where there are several. */
export function machineWorkers({
  hardwareConcurrency = 2,
  deviceMemory = 4,
}: {
  readonly hardwareConcurrency?: number;
  /** GB, as far as a browser tells. */
  readonly deviceMemory?: number;
}): number {
  return Math.max(1, Math.min(hardwareConcurrency, 2 * deviceMemory, 8));
}
