/** Checks what a request names, as many files as there are, and writes the report as it grows. */
import { exitStatus, together, type Summary } from "../batch/summary";
import { isoDay } from "../core/time/day";
import type { Profile } from "../core/profiles/profile";
import { formats } from "../report";
import type { ReportStyle, Run } from "../report/format";
import { plainPath } from "../report/text/plain-text";
import type { Request } from "./arguments/request";
import { createCopying } from "./copies/copying";
import { describeRun } from "./describe-run";
import { gather } from "./files/gather";
import { linksOf, type ReportTarget } from "./files/output";
import { runDifference } from "./lines/merge";
import { noEarlier, readEarlier, type Earlier } from "./lines/resume";
import { strings } from "./strings/strings";
import { tasksOf } from "./tasks";
import { unlessEnded } from "./unless-ended";
import { createProgress, type ProgressView } from "./terminal/progress";
import type { Answer } from "./workers/answer";
import type { PoolOptions, PoolTask } from "./workers/pool";

export interface CheckEnvironment extends ReportTarget {
  readonly progress: ProgressView;
  /** Ends the run with what is done. */
  readonly signal?: AbortSignal | undefined;
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
  environment: CheckEnvironment,
): Promise<0 | 1 | 2> {
  const { note, signal } = environment;
  const found = await unlessEnded(tasksOf(request, note), signal);
  const start = found && (await unlessEnded(startOf(request, profile, found.tasks, note), signal));
  // Nothing is written yet, and nothing need be waited for.
  if (signal?.aborted) note(strings[request.locale].endedEarly);
  if (!start || signal?.aborted) return 2;
  const { run, earlier } = start;
  const tasks = found.tasks.filter(({ path }) => !earlier.done.has(path));
  const { summary, uncopied } = await checkTasks(tasks, run, request, profile, environment);
  if (summary.left) noteInterrupted(request, found.tasks.length, summary.left, note);
  if (!found.any || uncopied > 0) return 2;
  return exitStatus({ ...summary, ...together(earlier.summary, summary) });
}

/** What the run is made with, and what an earlier one has answered; `undefined` where it cannot be gone on with. */
async function startOf(
  request: Request,
  profile: Profile,
  tasks: readonly PoolTask[],
  note: (line: string) => void,
): Promise<{ readonly run: Run; readonly earlier: Earlier } | undefined> {
  const { asOf, locale, resume } = request;
  const run = describeRun(request, profile, asOf ?? isoDay(new Date()));
  if (resume === null) return { run, earlier: noEarlier };
  const text = strings[locale];
  // Without a day asked for the run goes on with that of the earlier one.
  const earlier = await readEarlier(resume, tasks, (first) =>
    asOf === null ? describeRun(request, profile, first.asOf) : run,
  );
  const continued = earlier.run ?? run;
  const difference = earlier.other && runDifference(continued, earlier.other);
  if (earlier.foreign || difference) {
    note(difference ? text.otherRun[difference](resume) : text.notOurs(resume));
    return undefined;
  }
  const next = tasks.find(({ path }) => !earlier.done.has(path));
  if (earlier.done.size > 0)
    note(text.resumed(earlier.done.size, tasks.length, next && plainPath(next.path)));
  return { run: continued, earlier };
}

async function checkTasks(
  tasks: readonly PoolTask[],
  run: Run,
  request: Request,
  profile: Profile,
  environment: CheckEnvironment,
): Promise<{ readonly summary: Summary; readonly uncopied: number }> {
  const { annotate, explain, format, jobs, kept, limits, locale, memoryMb, out } = request;
  const { rules, severity, timeout } = request;
  const { color, width, signal, note } = environment;
  const { unordered } = formats[format];
  const style: ReportStyle = { run, width, color, links: linksOf(out) };
  const settings = { profile, kept, asOf: run.asOf, severity, rules, limits };
  const copying = annotate === null ? undefined : createCopying(tasks, annotate, locale, { note });
  const work = {
    settings,
    format: explain ? "reading" : format,
    style,
    ...(copying && { copies: copying.copies }),
  } as const;
  const options = {
    work,
    timeout,
    memoryMb,
    ...(unordered && { unordered }),
    ...(signal && { signal }),
    ...(jobs !== null && { jobs }),
  };
  const output = await environment.open();
  const progress = createProgress(tasks.length, environment.progress, locale);
  const summary = await gather(format, style, output, async (take) => {
    let left = tasks.length;
    await environment.check(tasks, options, async (answer) => {
      left--;
      progress.clear();
      await copying?.received(answer);
      for (const key of answer.unreadable)
        note(strings[locale].unreadableSetting(plainPath(answer.path), key));
      await take(answer);
      progress.step();
    });
    progress.clear();
    await copying?.end();
    return left;
  });
  return { summary, uncopied: copying?.failures() ?? 0 };
}

/** Says how far the run came, and how to go on. */
function noteInterrupted(
  { format, locale, out, resume }: Request,
  all: number,
  left: number,
  note: (line: string) => void,
): void {
  const text = strings[locale];
  note(text.interrupted(all - left, all));
  if (resume !== null) note(text.continueSame);
  else if (format === "ndjson" && out !== null) note(text.continueWith(out));
}
