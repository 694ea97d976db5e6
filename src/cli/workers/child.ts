/** One process that reads files, replaced after a file that ended it. */
import { fork, type ChildProcess } from "node:child_process";
import type { FileError } from "../../batch/file-error";

export interface ChildOptions {
  readonly script: string;
  /** The first that the process is told: what it answers by. */
  readonly data: object;
  /** Milliseconds an answer may take. */
  readonly timeout: number;
  /** Heap of the process. */
  readonly memoryMb: number;
}

interface Question {
  readonly asked: object;
  readonly settle: (answer: unknown) => void;
}

export type Child = ReturnType<typeof createChild>;

/** A third of the young heap, twice what V8 takes by itself: cells of most workbooks are gone before they are moved. */
const SEMI_SPACE_MB = 32;

/** Milliseconds that no timer is late by itself. */
const PAUSE = 1000;

/** How V8 ends a process whose heap is full, and the system one that takes the memory of others. */
const ENDS_FOR_MEMORY: readonly unknown[] = ["SIGABRT", "SIGKILL", 134];

export function createChild({ script, data, timeout, memoryMb }: ChildOptions) {
  let child: ChildProcess | undefined;
  /** Asked and not answered yet, in order; the process is at the first. */
  let questions: Question[] = [];
  let timer: NodeJS.Timeout | undefined;

  function start(): ChildProcess {
    // Options of Node, in all its versions: one of V8 alone that a version does not know would end the process.
    const heap = [`--max-old-space-size=${memoryMb}`, `--max-semi-space-size=${SEMI_SPACE_MB}`];
    const started = fork(script, {
      execArgv: heap,
      serialization: "advanced",
      // What the reader library says on the console is no part of our output.
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    started.on("message", (answer) => answered(started, answer));
    started.on("error", (error) => failed(started, { code: "internal", detail: error.message }));
    // Only now has everything arrived that the process answered.
    started.on("close", (status, signal) => failed(started, endOf(status, signal)));
    tell(started, data);
    return started;
  }

  /** What cannot be told any more is asked again, or answered with an error, once the process is closed. */
  const tell = (to: ChildProcess, message: object) => to.send(message, () => undefined);

  // What a process answers once it was given up is of no account: its questions have their answers, or are asked again.
  function answered(by: ChildProcess, answer: unknown): void {
    if (by !== child) return;
    clearTimeout(timer);
    questions.shift()?.settle(answer);
    if (questions.length > 0) watch(by);
  }

  /** The question it was at is answered with the error; a new process goes on with the others. */
  function failed(by: ChildProcess, error: FileError): void {
    if (by !== child) return;
    by.kill("SIGKILL");
    const [first, ...others] = giveUp();
    first?.settle(error);
    for (const question of others) put(question);
  }

  /** From now on the process is at the first question. */
  function watch(by: ChildProcess): void {
    const late = { code: "timeout", detail: `more than ${timeout} ms` } as const;
    const due = performance.now() + timeout;
    timer = setTimeout(() => {
      // Long overdue, we were stopped ourselves (Ctrl-Z, a machine asleep), and the process with us.
      if (performance.now() > due + PAUSE) watch(by);
      else failed(by, late);
    }, timeout);
  }

  function put(question: Question): void {
    child ??= start();
    tell(child, question.asked);
    if (questions.push(question) === 1) watch(child);
  }

  /** From now on there is no process; gives the questions that it leaves open. */
  function giveUp(): Question[] {
    clearTimeout(timer);
    child = undefined;
    const left = questions;
    questions = [];
    return left;
  }

  /** Ends the process; open questions get `undefined`. */
  async function stop(): Promise<void> {
    const ending = child;
    giveUp().forEach(({ settle }) => settle(undefined));
    if (ending?.exitCode !== null || ending.signalCode !== null) return;
    const ended = new Promise((resolve) => ending.once("exit", resolve));
    ending.kill("SIGKILL");
    await ended;
  }

  /**
   * What the process answers, or the error that ended it; `undefined` where it was stopped. Questions are answered in
   * turn: one that waits spares the process the waiting.
   */
  function ask<T extends object>(asked: object): Promise<T | FileError | undefined> {
    return new Promise((resolve) => put({ asked, settle: (answer) => resolve(answer as T) }));
  }

  return { ask, stop };
}

function endOf(status: number | null, signal: NodeJS.Signals | null): FileError {
  const end = signal ?? status;
  return {
    code: ENDS_FOR_MEMORY.includes(end) ? "out-of-memory" : "internal",
    detail: `process ended with ${end}`,
  };
}
