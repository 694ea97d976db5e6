/** What an earlier run has answered already. */
import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import type { Task } from "../workers/answer";
import { exists } from "../files/patterns";
import { linesOf } from "./lines";
import type { FileErrorCode } from "../../batch/file-error";
import type { Stamp } from "../../batch/source";
import { replacing } from "../files/output";
import type { Run } from "../../report/format";
import { LINE_START, parseLine } from "../../report/ndjson";
import { stampIfThere } from "../files/source";
import { nothing, summaryOf, together, type Summary } from "../../batch/summary";

export interface Earlier {
  /** What its lines are to have been checked with; `null` where there are none. */
  readonly run: Run | null;
  /** What one of them was checked with instead. */
  readonly other: Run | null;
  /** Whether the file holds something, but no line of ours: it stays as it is. */
  readonly foreign: boolean;
  /** Paths that need not be checked again. */
  readonly done: ReadonlySet<string>;
  /** What the lines of these come to. */
  readonly summary: Summary;
}

/** Where there is none. */
export const noEarlier: Earlier = {
  run: null,
  other: null,
  foreign: false,
  done: new Set(),
  summary: nothing,
};

/** What may well turn out otherwise although the file is the same. */
const PASSING: readonly FileErrorCode[] = ["no-access", "timeout", "out-of-memory", "internal", "too-large"];

interface Kept {
  readonly start: number;
  readonly length: number;
  readonly stamp: Stamp | null;
  readonly summary: Summary;
  readonly passing: boolean;
}

/**
 * Reads the lines of an earlier run and drops from the file those that no longer hold: half written, superseded, or of
 * a task whose file has changed or whose copy is not there. Lines of files that are no task stay. A file that does not
 * exist is an empty one.
 * @param wanted what every line is to have been made with, by its first one; another leaves the file as it is
 */
export async function readEarlier(
  file: string,
  tasks: readonly Task[],
  wanted: (first: Run) => Run,
): Promise<Earlier> {
  const lines = new Map<string, Kept>();
  let run: Run | null = null;
  let dropped = 0;
  let foreign = false;
  if (await exists(file))
    for await (const { text, start, length, ended } of linesOf(file)) {
      const line = parseLine(text);
      // A first line only half written is all that a killed run may leave.
      if (dropped === 0 && lines.size === 0) foreign = !line && !(start === 0 && isBegun(text, ended));
      if (!line || !ended) dropped++;
      if (!line) continue;
      const { file: answer, stamp } = line.answered;
      run ??= wanted(line.run);
      if (line.run.settings !== run.settings) return { ...noEarlier, run, other: line.run };
      if (lines.delete(answer.path)) dropped++;
      const passing = answer.error !== undefined && PASSING.includes(answer.error.code);
      lines.set(answer.path, { start, length, stamp, summary: summaryOf(answer), passing });
    }
  if (foreign && lines.size === 0) return { ...noEarlier, foreign };
  const done = new Set<string>();
  let summary = nothing;
  for (const task of tasks) {
    const line = lines.get(task.path);
    if (!line) continue;
    if (!line.passing && unchanged(task, line.stamp) && !lacksCopy(task, line.summary)) {
      done.add(task.path);
      summary = together(summary, line.summary);
    } else {
      lines.delete(task.path);
      dropped++;
    }
  }
  if (dropped > 0) await keepOnly(file, [...lines.values()]);
  return { ...noEarlier, run, done, summary };
}

/** Whether a line begins as ours do, as far as it was written. */
function isBegun(text: string, ended: boolean): boolean {
  return text.startsWith(LINE_START) || (!ended && LINE_START.startsWith(text));
}

function unchanged(task: Task, before: Stamp | null): boolean {
  const now = stampIfThere(task);
  return now?.size === before?.size && now?.mtime === before?.mtime;
}

/** Whether its annotated copy is still to be written: it failed, or was not asked for before. */
function lacksCopy({ path, copy }: Task, { forms, findings }: Summary): boolean {
  const annotated =
    forms > 0 &&
    /\.(?:xls[xm]|do[ct][xm])$/i.test(path) &&
    Object.values(findings).some((count) => count > 0);
  return copy !== undefined && annotated && !existsSync(copy);
}

/** Rewrites the file with these lines alone. */
async function keepOnly(file: string, lines: readonly Kept[]): Promise<void> {
  const [from, to] = [await open(file), await replacing(file)];
  try {
    for (const { start, length } of lines) {
      const { buffer } = await from.read(Buffer.alloc(length), 0, length, start);
      await to.write(`${buffer.toString("utf8")}\n`);
    }
    await to.close();
  } catch (cause) {
    await to.discard();
    throw cause;
  } finally {
    await from.close();
  }
}
