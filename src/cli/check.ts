/** Checks what a request names, as many files as there are, and writes the report as it grows. */
import { createHash } from "node:crypto";
import { dirname, resolve } from "node:path";
import manifest from "../../package.json";
import { isoDay } from "../core/time/day";
import type { Profile } from "../core/profiles/profile";
import type { Answer, Work } from "./threads/answer";
import type { Request } from "./arguments/arguments";
import { isWithin, planCopies } from "./copies/copy-plan";
import { createCopying } from "./copies/copying";
import { collect } from "./files/collect";
import { crossCheck, crossSettings } from "../batch/cross";
import type { Digest } from "../batch/digest";
import { runDifference } from "./lines/merge";
import type { Output } from "./files/output";
import type { PoolOptions, PoolTask } from "./threads/pool";
import { pairTables } from "../batch/pairs";
import { createProgress, type ProgressView } from "./terminal/progress";
import {
  beginReport,
  formats,
  type Report,
  type ReportFormat,
  type ReportStyle,
  type Run,
} from "../report/format";
import { noEarlier, readEarlier } from "./lines/resume";
import { plainPath } from "../report/text/plain-text";
import { isOneOf } from "./files/same-file";
import { strings } from "./strings/strings";
import { exitStatus, nothing, together, withCross } from "../batch/summary";
import { thresholdsOf } from "../batch/thresholds";

export interface BatchSurroundings {
  readonly width: number;
  readonly color: boolean;
  readonly progress: ProgressView;
  /** Ends the run with what is done. */
  readonly signal?: AbortSignal | undefined;
  note(line: string): void;
  open(): Promise<Output>;
  check(
    tasks: readonly PoolTask[],
    options: Omit<PoolOptions, "script" | "machineJobs">,
    receive: (answer: Answer) => Promise<void> | void,
  ): Promise<void>;
}

/** See `exitStatus`; 2 also where there is no file to check. Rejects where the report cannot be written. */
export async function checkBatch(
  request: Request,
  profile: Profile,
  around: BatchSurroundings,
): Promise<0 | 1 | 2> {
  const { locale, resume, shard } = request;
  const text = strings[locale];
  const collected = await collect(request.paths);
  const { notes } = collected;
  for (const { code, path } of notes) around.note(text.collected[code] + plainPath(path));
  const { annotate } = request;
  const own = annotate === null ? [] : collected.files.filter(({ path }) => isWithin(path, annotate));
  if (own.length > 0) around.note(text.copies.skipped(own.length, plainPath(annotate!)));
  const files = collected.files.filter((file) => !own.includes(file));
  if (files.length === 0) around.note(text.nothing);
  const { out } = request;
  const sources = new Set(files.map(({ path, archive }) => archive?.path ?? path));
  if (out !== null && isOneOf(out, [...sources, request.profile])) {
    around.note(text.outIsInput(out));
    return 2;
  }
  const paths = files.map(({ path }) => path);
  const copies = annotate === null ? undefined : await planCopies(paths, resolve(annotate), out);
  const tables = pairTables(files);
  const all = files
    .map((file, order): PoolTask => {
      const copy = copies?.get(file.path);
      const beside = tables.get(file.path);
      return { ...file, order, ...(copy !== undefined && { copy }), ...(beside && { beside }) };
    })
    .filter(({ order }) => !shard || order % shard.of === shard.index - 1);
  let run = describe(request, profile, request.asOf ?? isoDay(new Date()));
  let earlier = noEarlier;
  if (resume !== null) {
    // Without a day of its own the run goes on with that of the earlier one.
    const asked = run;
    const wanted = (first: Run) => (request.asOf === null ? describe(request, profile, first.asOf) : asked);
    earlier = await readEarlier(resume, all, wanted);
    if (earlier.foreign) {
      around.note(text.notOurs(resume));
      return 2;
    }
    run = earlier.run ?? run;
    const difference = earlier.other && runDifference(run, earlier.other);
    if (difference) {
      around.note(text.otherRun[difference](resume));
      return 2;
    }
    if (earlier.done.size > 0) around.note(text.resumed(earlier.done.size, all.length));
  }
  const tasks = all.filter(({ path }) => !earlier.done.has(path));
  const checked = await writeReport(tasks, run, request, profile, around);
  if (checked.left) {
    around.note(text.interrupted(all.length - checked.left, all.length));
    if (resume !== null) around.note(text.continueSame);
    else if (request.format === "ndjson" && out !== null) around.note(text.continueWith(out));
  }
  return files.length === 0 || checked.uncopied > 0
    ? 2
    : exitStatus({ ...checked, ...together(earlier.summary, checked) });
}

async function writeReport(
  tasks: readonly PoolTask[],
  run: Run,
  request: Request,
  profile: Profile,
  around: BatchSurroundings,
) {
  const { explain, jobs, limits, locale, memoryMb, ownProfile, rules, severity, timeout } = request;
  const { color, width, signal } = around;
  const { unordered }: ReportFormat = formats[request.format];
  const folder = dirname(resolve(request.out ?? "report"));
  const style: ReportStyle = { run, width, color, folder };
  const settings = { profile, ownProfile, asOf: run.asOf, severity, rules, limits };
  const copying = request.annotate === null ? null : createCopying(tasks, request.annotate, locale, around);
  const work: Work = {
    settings,
    format: explain ? "reading" : request.format,
    style,
    ...(copying && { copies: copying.folder }),
  };
  const output = await around.open();
  const progress = createProgress(tasks.length, around.progress, locale);
  let summary = nothing;
  const digests: Digest[] = [];
  const receive = async (answer: Answer) => {
    const { path, part, summary: own, unreadable } = answer;
    progress.clear();
    await copying?.received(answer);
    for (const key of unreadable) around.note(strings[locale].unreadableSetting(plainPath(path), key));
    await report.file(part);
    digests.push(...answer.digests);
    summary = together(summary, own);
    progress.step();
  };
  let report: Report;
  try {
    report = await beginReport(request.format, style, output);
    await around.check(
      tasks,
      {
        work,
        timeout,
        memoryMb,
        ...(unordered && { unordered }),
        ...(signal && { signal }),
        ...(jobs !== null && { jobs }),
      },
      receive,
    );
    progress.clear();
    await copying?.end();
    const left = tasks.length - summary.files;
    if (left > 0) summary = { ...summary, left };
    const cross = run.cross ? crossCheck(digests, run.cross, locale) : [];
    summary = withCross(summary, cross);
    await report.end(summary, cross);
    await output.close();
  } catch (cause) {
    await output.discard();
    throw cause;
  }
  return { ...summary, uncopied: copying?.failures() ?? 0 };
}

/** What the report says it was made with, and a digest of all that findings depend on. */
function describe({ locale, ownProfile, rules, severity }: Request, profile: Profile, asOf: string): Run {
  const all = [manifest.version, profile, ownProfile, rules, severity, locale, asOf];
  const settings = createHash("sha256").update(JSON.stringify(all)).digest("hex").slice(0, 16);
  return {
    profile: { id: profile.id, title: profile.title[locale] },
    asOf,
    locale,
    settings,
    thresholds: thresholdsOf(profile),
    cross: crossSettings(profile, rules, severity),
  };
}
