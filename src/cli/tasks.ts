/** The files of a run, with all that goes with each. */
import { resolve } from "node:path";
import { pairTables } from "../batch/pairs";
import { plainPath } from "../report/text/plain-text";
import type { Request } from "./arguments/request";
import { isWithin, planCopies } from "./copies/copy-plan";
import { collect } from "./files/collect";
import { isOneOf } from "./files/same-file";
import { strings } from "./strings/strings";
import type { PoolTask } from "./workers/pool";

export interface Tasks {
  /** Whether there is anything to check, in this shard or another. */
  readonly any: boolean;
  readonly tasks: readonly PoolTask[];
}

/** `undefined` where the report would be written over a file that is read; what was passed over is noted. */
export async function tasksOf(request: Request, note: (line: string) => void): Promise<Tasks | undefined> {
  const { annotate, locale, out, profile, shard } = request;
  const text = strings[locale];
  const collected = await collect(request.paths);
  for (const { code, path } of collected.notes) note(text.collected[code] + plainPath(path));
  const isCopy = (path: string) => annotate !== null && isWithin(path, annotate);
  const files = collected.files.filter(({ path }) => !isCopy(path));
  const copies = collected.files.length - files.length;
  if (copies > 0) note(text.copies.skipped(copies, plainPath(annotate!)));
  if (files.length === 0) note(text.nothing);
  const read = new Set(files.map(({ path, archive }) => archive?.path ?? path));
  if (out !== null && isOneOf(out, [...read, profile])) {
    note(text.outIsInput(out));
    return undefined;
  }
  const paths = files.map(({ path }) => path);
  const targets = annotate === null ? undefined : await planCopies(paths, resolve(annotate), out);
  const pairs = pairTables(files);
  const all = files.map((file, order): PoolTask => {
    const [copy, paired] = [targets?.get(file.path), pairs.get(file.path)];
    return { ...file, order, ...(copy !== undefined && { copy }), ...(paired && { paired }) };
  });
  const here = shard ? all.filter(({ order }) => order % shard.of === shard.index - 1) : all;
  return { any: files.length > 0, tasks: here };
}
