/** Files on their way through the workers, and how far they are. */
import type { FileError } from "../../batch/file-error";
import { pairTables } from "../../batch/pairs";
import type { CollectNote, Found } from "../../batch/collect";
import { stampWithPaired } from "../../batch/source";
import type { Locale } from "../../core/locale";
import type { GivenFile } from "../engine/dropped";
import { gather, type Gathered } from "../engine/given";
import { kept } from "../engine/kept";
import { pageFiles } from "../engine/page-files";
import { checkInWorkers, type CheckWorker } from "../engine/pool";
import type { CheckTask } from "../engine/protocol";
import type { FileLine, Review } from "../model";
import type { Store } from "../store/store";
import type { Running } from "./model";

/** Milliseconds that a file may take, as in the command. */
const TIMEOUT = 30_000;
/** Milliseconds between two drawings while files come in. */
const PACE = 250;
/** Seconds before a rate says anything. */
const SETTLED = 1;

export interface GivenTask extends CheckTask {
  /** Whether it was checked before and has not changed since. */
  readonly known: boolean;
  /** Why it cannot be checked, where that is known before. */
  readonly error?: FileError;
}

/** The files as they are to be checked, and what was passed over. */
export interface Tasks {
  readonly notes: readonly CollectNote[];
  /** Files that there are to check. */
  readonly count: number;
  /** @param known the files of the round that are there already: a file keeps its place */
  in(review: Review, round: number, known: readonly FileLine[]): GivenTask[];
}

export async function tasksOf(given: readonly GivenFile[]): Promise<Tasks> {
  const gathered = await gather(given);
  const { notes, found } = gathered;
  return {
    notes,
    count: found.length,
    in: (review, round, known) => tasksIn(gathered, review, round, known),
  };
}

function tasksIn(
  { found, files }: Gathered,
  review: Review,
  round: number,
  known: readonly FileLine[],
): GivenTask[] {
  const pairs = pairTables(found);
  const lines = new Map(known.map((line) => [line.path, line]));
  let next = known.reduce((most, { order }) => Math.max(most, order + 1), 0);
  return found.map(({ error, ...source }: Found): GivenTask => {
    const paired = pairs.get(source.path);
    const needed = [source, ...(paired?.files ?? [])].map(({ path, archive }) => archive?.path ?? path);
    const task = {
      key: { review: review.id, round, path: source.path },
      source: { ...source, ...(paired && { paired }) },
      files: new Map(needed.map((path) => [path, files.get(path)!])),
      ...(error && { error }),
    };
    const line = lines.get(source.path);
    return { ...task, order: line?.order ?? next++, known: line !== undefined && isSame(task, line) };
  });
}

function isSame({ source, files }: Pick<CheckTask, "source" | "files">, line: FileLine): boolean {
  const { size, mtime } = stampWithPaired(source, pageFiles(files));
  return size === line.size && mtime === line.mtime;
}

export interface CheckingOptions {
  readonly review: Review;
  readonly locale: Locale;
  readonly store: Store;
  readonly workers: number;
  startWorker(): CheckWorker;
  /** Told now and then: what came in since, and how far it is. */
  draw(fresh: readonly FileLine[], running: Running): void;
}

/** How it ended. */
export interface Checked {
  readonly done: number;
  /** Pauses left out. */
  readonly seconds: number;
}

export interface Checking {
  /** Rejects where results cannot be kept. */
  readonly ended: Promise<Checked>;
  pause(): void;
  goOn(): void;
  cancel(): void;
}

export function startChecking(tasks: readonly GivenTask[], options: CheckingOptions): Checking {
  const { review, locale, store, workers, startWorker } = options;
  const begun = performance.now();
  let fresh: FileLine[] = [];
  let [done, drawn, paused] = [0, 0, 0];
  let since: number | null = null;

  const seconds = () => (performance.now() - begun - paused - pausedNow()) / 1000;
  const pausedNow = () => (since === null ? 0 : performance.now() - since);

  function draw(): void {
    drawn = performance.now();
    const took = seconds();
    const rate = done > 0 && took > SETTLED ? done / took : null;
    const lines = fresh;
    fresh = [];
    options.draw(lines, { done, all: tasks.length, paused: since !== null, rate });
  }

  function received(line: FileLine): void {
    done++;
    fresh.push(line);
    if (performance.now() - drawn > PACE) draw();
  }

  async function refused({ key, order, files, source }: CheckTask, error: FileError): Promise<void> {
    const file = files.get(source.archive?.path ?? source.path);
    const stamp = { size: file?.size ?? 0, mtime: file?.lastModified ?? 0 };
    const { record, line } = kept(key, order, { path: key.path, stamp, error }, {}, locale);
    await store.putFile(record, line);
    received(line);
  }

  draw();
  const run = checkInWorkers(
    tasks.filter(({ error }) => !error),
    {
      start: startWorker,
      workers,
      timeout: TIMEOUT,
      work: { review, locale },
      received,
      refused,
    },
  );
  const known = tasks.map((task) => task.error && refused(task, task.error));
  return {
    ended: Promise.all([run.done, ...known])
      .finally(draw)
      .then(() => ({ done, seconds: seconds() })),
    pause() {
      run.pause();
      since ??= performance.now();
      draw();
    },
    goOn() {
      paused += pausedNow();
      since = null;
      run.goOn();
      draw();
    },
    cancel: run.cancel,
  };
}
