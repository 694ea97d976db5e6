/** `perf-check merge`: the lines of several runs as one report. */
import { open } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { MergeRequest } from "../arguments/arguments";
import { crossCheck } from "../../batch/cross";
import { digestsOf, type Digest } from "../../batch/digest";
import { expand, isPattern, exists } from "../files/glob";
import { linesOf } from "./lines";
import type { Output } from "../files/output";
import { beginReport, formats, type Run } from "../../report/format";
import { parseLine } from "../../report/ndjson";
import { isOneOf } from "../files/same-file";
import { strings } from "../strings/strings";
import { exitStatus, nothing, summaryOf, together, withCross } from "../../batch/summary";

interface Place {
  readonly file: string;
  readonly start: number;
  readonly length: number;
  readonly order: number;
  readonly path: string;
}

export interface MergeSurroundings {
  readonly width: number;
  readonly color: boolean;
  note(line: string): void;
  /** Where the report goes; asked for once it is known that there is one. */
  open(): Promise<Output>;
}

/**
 * Files stand as in a single run; of several lines about one file the last counts. Lines are read twice and never
 * held. 2 where lines are incomplete or do not go together, else as a single run would end.
 */
export async function merge(request: MergeRequest, around: MergeSurroundings): Promise<0 | 1 | 2> {
  const text = strings[request.locale];
  const places = new Map<string, Place>();
  let run: Run | undefined;
  let broken = 0;
  const files = await expanded(request.paths);
  const { out } = request;
  if (out !== null && isOneOf(out, files)) {
    around.note(text.outIsInput(out));
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
        around.note(text.otherRun[difference](file));
        return 2;
      }
      const {
        file: { path },
        order,
      } = line.answered;
      places.set(path, { file, start, length, order, path });
    }
    if (here > 0) around.note(text.brokenLines(file, here));
    broken += here;
  }
  if (!run) {
    around.note(text.noLines);
    return 2;
  }
  const status = await write([...places.values()].sort(asInOneRun), run, request, around);
  return broken > 0 ? 2 : status;
}

async function write(
  places: readonly Place[],
  run: Run,
  request: MergeRequest,
  { width, color, open: openOutput }: MergeSurroundings,
): Promise<0 | 1 | 2> {
  const format = formats[request.format];
  const style = { run, width, color, folder: dirname(resolve(request.out ?? "report")) };
  const output = await openOutput();
  let summary = nothing;
  const digests: Digest[] = [];
  try {
    const report = await beginReport(request.format, style, output);
    for await (const { answered } of linesAt(places)) {
      await report.file(format.file(answered, style));
      summary = together(summary, summaryOf(answered.file));
      digests.push(...digestsOf(answered.file));
    }
    const cross = run.cross ? crossCheck(digests, run.cross, run.locale) : [];
    summary = withCross(summary, cross);
    await report.end(summary, cross);
    await output.close();
  } catch (cause) {
    await output.discard();
    throw cause;
  }
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
