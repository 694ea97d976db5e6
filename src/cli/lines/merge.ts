/** `perf-check merge`: the lines of several runs as one report. */
import { open } from "node:fs/promises";
import { exitStatus, summaryOf } from "../../batch/summary";
import { tablesOf } from "../../batch/tables";
import { formats } from "../../report";
import type { Run } from "../../report/format";
import { parseLine } from "../../report/ndjson";
import type { MergeRequest } from "../arguments/request";
import { gather } from "../files/gather";
import { linksOf, type ReportTarget } from "../files/output";
import { exists, expand, isPattern } from "../files/patterns";
import { isOneOf } from "../files/same-file";
import { strings } from "../strings/strings";
import { linesOf } from "./lines";

interface Place {
  readonly file: string;
  readonly start: number;
  readonly length: number;
  readonly order: number;
  readonly path: string;
}

/**
 * Files stand as in a single run; of several lines about one file the last counts. Lines are read twice and never
 * held. 2 where lines are incomplete or do not go together, else as a single run would end.
 */
export async function merge(request: MergeRequest, target: ReportTarget): Promise<0 | 1 | 2> {
  const text = strings[request.locale];
  const places = new Map<string, Place>();
  let run: Run | undefined;
  let broken = 0;
  const files = await expanded(request.paths);
  const { out } = request;
  if (out !== null && isOneOf(out, files)) {
    target.note(text.outIsInput(out));
    return 2;
  }
  for (const file of files) {
    let here = 0;
    for await (const { text: content, start, length } of linesOf(file)) {
      const line = parseLine(content);
      if (!line) {
        here++;
        continue;
      }
      run ??= line.run;
      const difference = runDifference(run, line.run);
      if (difference) {
        target.note(text.otherRun[difference](file));
        return 2;
      }
      const {
        file: { path },
        order,
      } = line.answered;
      places.set(path, { file, start, length, order, path });
    }
    if (here > 0) target.note(text.brokenLines(file, here));
    broken += here;
  }
  if (!run) {
    target.note(text.noLines);
    return 2;
  }
  const status = await write([...places.values()].sort(asInOneRun), run, request, target);
  return broken > 0 ? 2 : status;
}

async function write(
  places: readonly Place[],
  run: Run,
  { format, out }: MergeRequest,
  { width, color, open: openOutput }: ReportTarget,
): Promise<0 | 1 | 2> {
  const style = { run, width, color, links: linksOf(out) };
  const summary = await gather(format, style, await openOutput(), async (take) => {
    for await (const { answered } of linesAt(places))
      await take({
        part: formats[format].part(answered, style),
        summary: summaryOf(answered.file),
        tables: tablesOf(answered.file),
      });
    return 0;
  });
  return exitStatus(summary);
}

async function* linesAt(places: readonly Place[]) {
  const files = new Map<string, Awaited<ReturnType<typeof open>>>();
  try {
    for (const { file, start, length } of places) {
      const handle = files.get(file) ?? (await open(file));
      files.set(file, handle);
      const { buffer } = await handle.read(Buffer.alloc(length), 0, length, start);
      const line = parseLine(buffer.toString("utf8"));
      if (!line) throw new Error(`${file} has changed while it was read`);
      yield line;
    }
  } finally {
    for (const handle of files.values()) await handle.close();
  }
}

/** By the place in the run; lines of runs that each counted from 0 by name. */
function asInOneRun(a: Place, b: Place): number {
  return a.order - b.order || BY_NAME.compare(a.path, b.path) || (a.path < b.path ? -1 : 1);
}
const BY_NAME = new Intl.Collator("zh-CN", { numeric: true });

/** In what two runs differ, so that their lines make no one report. */
export function runDifference(a: Run, b: Run): "profile" | "asOf" | "locale" | "settings" | undefined {
  if (a.settings === b.settings) return undefined;
  if (a.profile.id !== b.profile.id) return "profile";
  if (a.asOf !== b.asOf) return "asOf";
  return a.locale === b.locale ? "settings" : "locale";
}

async function expanded(paths: readonly string[]): Promise<string[]> {
  const lists = paths.map(async (path) => (isPattern(path) && !(await exists(path)) ? expand(path) : [path]));
  return [...new Set((await Promise.all(lists)).flat())];
}
