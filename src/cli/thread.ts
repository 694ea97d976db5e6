/** One worker thread, replaced after a file that ended it. */
import { Worker } from "node:worker_threads";
import type { FileError } from "./outcome";

export interface ThreadOptions {
  readonly script: string;
  /** What the thread starts with. */
  readonly data: unknown;
  /** Milliseconds an answer may take. */
  readonly timeout: number;
  /** Heap of the thread. */
  readonly memoryMb: number;
}

export type Thread = ReturnType<typeof createThread>;

export function createThread({ script, data, timeout, memoryMb }: ThreadOptions) {
  let worker: Worker | undefined;
  let settle: (said: unknown) => void = () => undefined;

  function start(): Worker {
    const started = new Worker(script, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      // What the reader library says on the console is no part of our output.
      stdout: true,
      stderr: true,
    });
    started.stdout.resume();
    started.stderr.resume();
    // What a thread says once it was given up concerns a file that has its answer already.
    const answer = (said: unknown) => started === worker && settle(said);
    started.on("message", answer);
    started.on("error", (error: Error & { code?: string }) => {
      const code = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "out-of-memory" : "internal";
      answer({ code, detail: error.message } satisfies FileError);
    });
    started.on("exit", (status) =>
      answer({ code: "internal", detail: `thread ended with status ${status}` } satisfies FileError),
    );
    return started;
  }

  /** Ends the thread; a question under way gets `undefined`. */
  async function stop(): Promise<void> {
    const ending = worker;
    worker = undefined;
    settle(undefined);
    await ending?.terminate();
  }

  /** What the thread says, or the error that ended it; `undefined` where it was stopped. One question at a time. */
  async function ask<T extends object>(question: unknown): Promise<T | FileError | undefined> {
    const asked = (worker ??= start());
    const answered = new Promise<unknown>((resolve) => (settle = resolve));
    const late: FileError = { code: "timeout", detail: `more than ${timeout} ms` };
    const timer = setTimeout(() => settle(late), timeout);
    asked.postMessage(question);
    const said = (await answered) as T | FileError | undefined;
    clearTimeout(timer);
    if (said !== undefined && "code" in said) await stop();
    return said;
  }

  return { ask, stop };
}
