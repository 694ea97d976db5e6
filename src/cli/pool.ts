/** Checks files in worker threads and hands the outcomes over in the order asked. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { CheckSettings } from "./check-file";
import type { FileError, FileOutcome } from "./outcome";

/** Below this many files per thread, starting another costs more than it saves. */
const FILES_PER_THREAD = 25;
const MOST_THREADS = 4;

export interface PoolOptions {
  /** Compiled script of `worker.ts`. */
  readonly script: string;
  /** What `worker.ts` checks with. */
  readonly settings?: CheckSettings;
  /** Milliseconds a single file may take. */
  readonly timeout?: number;
  /** Heap of one thread. */
  readonly memoryMb?: number;
}

const DEFAULTS = { timeout: 30_000, memoryMb: 1024 };

export async function checkInThreads(paths: readonly string[], options: PoolOptions): Promise<FileOutcome[]> {
  const complete = { ...DEFAULTS, ...options };
  const outcomes: FileOutcome[] = [];
  let next = 0;
  const lane = async () => {
    const thread = createThread(complete);
    for (let index = next++; index < paths.length; index = next++)
      outcomes[index] = await thread.check(paths[index]!);
    await thread.stop();
  };
  const lanes = Math.min(MOST_THREADS, availableParallelism(), Math.ceil(paths.length / FILES_PER_THREAD));
  await Promise.all(Array.from({ length: lanes }, lane));
  return outcomes;
}

/** One thread at a time, replaced after a file that ended it. */
function createThread({ script, settings, timeout, memoryMb }: PoolOptions & typeof DEFAULTS) {
  let worker: Worker | undefined;
  let settle: (answer: FileOutcome | FileError) => void;

  function start(): Worker {
    const started = new Worker(script, {
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      // What the reader library says on the console is no part of our output.
      stdout: true,
      stderr: true,
    });
    // What a thread says once it was given up concerns a file that has its outcome already.
    const answer = (message: FileOutcome | FileError) => started === worker && settle(message);
    started.on("message", answer);
    started.on("error", (error: Error & { code?: string }) => {
      const code = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "out-of-memory" : "internal";
      answer({ code, detail: error.message });
    });
    started.on("exit", (status) =>
      answer({ code: "internal", detail: `thread ended with status ${status}` }),
    );
    return started;
  }

  async function stop() {
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  }

  async function check(path: string): Promise<FileOutcome> {
    worker ??= start();
    const answered = new Promise<FileOutcome | FileError>((resolve) => (settle = resolve));
    const timer = setTimeout(() => settle({ code: "timeout", detail: `more than ${timeout} ms` }), timeout);
    worker.postMessage(path);
    const answer = await answered;
    clearTimeout(timer);
    if ("path" in answer) return answer;
    await stop();
    return { path, error: answer };
  }

  return { check, stop };
}
