/** One worker thread, replaced after a file that ended it. */
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import type { FileError } from "../../batch/file-error";

export interface ThreadOptions {
  readonly script: string;
  /** What the thread starts with. */
  readonly data: unknown;
  /** Milliseconds an answer may take. */
  readonly timeout: number;
  /** Heap of the thread. */
  readonly memoryMb: number;
}

interface Question {
  readonly asked: unknown;
  readonly settle: (answer: unknown) => void;
}

export type Thread = ReturnType<typeof createThread>;

/** Twice what V8 takes by itself: cells of most workbooks are gone before they are ever moved. */
const YOUNG_MB = 96;

/** Milliseconds that no timer is late by itself. */
const PAUSE = 1000;

/**
 * Every thread compiles for itself. By the measure of V8, which is for programs that run long, it does so for half of the
 * time that a thousand workbooks take.
 */
function compileLess(): void {
  setFlagsFromString("--interrupt-budget=300000");
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=200");
}

export function createThread({ script, data, timeout, memoryMb }: ThreadOptions) {
  let worker: Worker | undefined;
  /** Asked and not answered yet, in order; the thread is at the first. */
  let questions: Question[] = [];
  let timer: NodeJS.Timeout | undefined;

  function start(): Worker {
    compileLess();
    const started = new Worker(script, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
      // What the reader library says on the console is no part of our output.
      stdout: true,
      stderr: true,
    });
    started.stdout.resume();
    started.stderr.resume();
    started.on("message", (answer) => answered(started, answer));
    let cause: FileError | undefined;
    started.on("error", (error: Error & { code?: string }) => {
      const code = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "out-of-memory" : "internal";
      cause = { code, detail: error.message };
    });
    // Only now has everything arrived that the thread answered; an error may overtake answers.
    started.on("exit", (status) =>
      failed(started, cause ?? { code: "internal", detail: `thread ended with status ${status}` }),
    );
    return started;
  }

  // What a thread answers once it was given up is of no account: its questions have their answers, or are asked again.
  function answered(by: Worker, answer: unknown): void {
    if (by !== worker) return;
    clearTimeout(timer);
    questions.shift()?.settle(answer);
    if (questions.length > 0) watch(by);
  }

  /** The question it was at is answered with the error; a new thread goes on with the others. */
  function failed(by: Worker, error: FileError): void {
    if (by !== worker) return;
    void by.terminate();
    const [first, ...others] = giveUp();
    first?.settle(error);
    for (const question of others) put(question);
  }

  /** From now on the thread is at the first question. */
  function watch(by: Worker): void {
    const late = { code: "timeout", detail: `more than ${timeout} ms` } as const;
    const due = performance.now() + timeout;
    timer = setTimeout(() => {
      // Long overdue, we were stopped ourselves (Ctrl-Z, a machine asleep), and the thread with us.
      if (performance.now() > due + PAUSE) watch(by);
      else failed(by, late);
    }, timeout);
  }

  function put(question: Question): void {
    worker ??= start();
    worker.postMessage(question.asked);
    if (questions.push(question) === 1) watch(worker);
  }

  /** From now on there is no thread; gives the questions that it leaves open. */
  function giveUp(): Question[] {
    clearTimeout(timer);
    worker = undefined;
    const left = questions;
    questions = [];
    return left;
  }

  /** Ends the thread; open questions get `undefined`. */
  async function stop(): Promise<void> {
    const ended = worker?.terminate();
    giveUp().forEach(({ settle }) => settle(undefined));
    await ended;
  }

  /**
   * What the thread answers, or the error that ended it; `undefined` where it was stopped. Questions are answered in turn:
   * one that waits spares the thread the waiting.
   */
  function ask<T extends object>(asked: unknown): Promise<T | FileError | undefined> {
    return new Promise((resolve) => put({ asked, settle: (answer) => resolve(answer as T) }));
  }

  return { ask, stop };
}
