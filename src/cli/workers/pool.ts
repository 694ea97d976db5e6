/** Checks files in processes of their own, as many as asked, and hands the answers over as they come or in order. */
import { answerWith, type Answer, type Task, type Work } from "./answer";
import type { FileError } from "../../batch/file-error";
import { stampIfThere } from "../files/source";
import { createQueue } from "./queue";
import { createChild, type Child } from "./child";

/** Below this many files per process, starting another costs more than it saves. */
const FILES_PER_PROCESS = 25;
/** How many answers per process may wait for one before them. */
const WAITING = 64;
/**
 * As long as more than this many files per process are left, each has its next at hand, so that it never waits for us.
 * The last ones go to whichever process is free: none waits behind a slow one.
 */
const AHEAD = 4;

export interface PoolOptions {
  /** Compiled script of `worker.ts`. */
  readonly script: string;
  readonly work: Work;
  /** Processes; where not asked for, as many as the machine and the number of files make sense of. */
  readonly jobs?: number;
  readonly machineJobs: number;
  /** Milliseconds a single file may take. */
  readonly timeout: number;
  /** Heap of one process. */
  readonly memoryMb: number;
  /** Whether answers may be handed over as they come. */
  readonly unordered?: boolean;
  /** Ends the run: files under way are given up. */
  readonly signal?: AbortSignal;
}

export interface PoolTask extends Task {
  /** Why the file cannot be checked, where that is known. */
  readonly error?: FileError;
}

/** `receive` is awaited before more is handed over: a slow taker slows the processes. Rejects where it does. */
export async function checkInProcesses(
  tasks: readonly PoolTask[],
  options: PoolOptions,
  receive: (answer: Answer) => Promise<void> | void,
): Promise<void> {
  const { work } = options;
  const jobs = options.jobs ?? Math.min(options.machineJobs, Math.ceil(tasks.length / FILES_PER_PROCESS));
  const children = Array.from({ length: Math.min(jobs, tasks.length) }, () =>
    createChild({ ...options, data: { work } }),
  );
  const ending = new AbortController();
  const end = () => ending.abort();
  options.signal?.addEventListener("abort", end);
  if (options.signal?.aborted) end();
  const deliver = delivery(receive, options.unordered ? Infinity : children.length * WAITING, ending.signal);
  // One listener for all: Node takes more than ten for a leak and says so.
  let ended: Promise<unknown> | undefined;
  ending.signal.addEventListener("abort", () => {
    ended = Promise.all(children.map((child) => child.stop()));
  });
  let next = 0;
  const answer = async (child: Child, index: number) => {
    const task = tasks[index]!;
    const answered = task.error ?? (await child.ask<Answer>({ task }));
    // Nothing where the process was stopped.
    if (answered) await deliver.take(index, "code" in answered ? refused(task, answered, work) : answered);
  };
  /** Gives a process its next file before it is done with the one it is at, but for the last ones of the run. */
  const feed = async (child: Child) => {
    const open = new Set<Promise<void>>();
    while (next < tasks.length && !ending.signal.aborted) {
      const most = tasks.length - next > children.length * AHEAD ? 2 : 1;
      if (open.size >= most) await Promise.race(open);
      else {
        const answering: Promise<void> = answer(child, next++).finally(() => open.delete(answering));
        open.add(answering);
      }
    }
    await Promise.all(open);
  };
  try {
    await Promise.all(children.map(feed));
    await deliver.rest();
  } finally {
    end();
    options.signal?.removeEventListener("abort", end);
    await ended;
  }
}

function refused(task: Task, error: FileError, work: Work): Answer {
  const stamp = stampIfThere(task);
  return answerWith({ path: task.path, ...(stamp && { stamp }), error }, task, work);
}

/** Passes answers on one at a time: by their index, or with an infinite window as they come. */
function delivery(receive: (answer: Answer) => Promise<void> | void, window: number, ending: AbortSignal) {
  const early = new Map<number, Answer>();
  let head = 0;
  const inTurn = createQueue();
  const pass = (answer: Answer) => inTurn(() => receive(answer));
  /** All that was passed on up to now is received. */
  const passed = () => inTurn(() => undefined);
  let waiting: (() => void)[] = [];
  const moved = () => {
    waiting.forEach((goOn) => goOn());
    waiting = [];
  };
  ending.addEventListener("abort", moved);

  async function take(index: number, answer: Answer): Promise<void> {
    if (window === Infinity) return pass(answer);
    early.set(index, answer);
    for (let first = early.get(head); first; first = early.get(head)) {
      early.delete(head++);
      void pass(first);
    }
    moved();
    await passed();
    while (index - head >= window && !ending.aborted)
      await new Promise<void>((resolve) => waiting.push(resolve));
  }

  /** What waits for files that were given up, in order. */
  async function rest(): Promise<void> {
    for (const [, answer] of [...early].sort(([a], [b]) => a - b)) void pass(answer);
    await passed();
  }
  return { take, rest };
}
