/** What a thread is asked and says of one file. Both cross between threads: plain data, and little of it. */
import { rules } from "../../rules/index";
import type { Copied } from "../copies/copy";
import type { CheckSettings } from "../../batch/check-file";
import { digestsOf, type Digest } from "../../batch/digest";
import type { FileOutcome, Source } from "../../batch/outcome";
import { formats, type FormatName, type ReportStyle } from "../../report/format";
import { fileReport } from "../../report/json";
import { readingPart } from "../../report/text/text";
import { summaryOf, type Summary } from "../../batch/summary";

export interface Task extends Source {
  /** The file's place among those of the whole run, shards included. */
  readonly order: number;
  /** Where its annotated copy goes, where one is wanted. */
  readonly copy?: string;
}

export interface Work {
  readonly settings: CheckSettings;
  /** "reading" stands for how the tables were read. */
  readonly format: FormatName | "reading";
  readonly style: ReportStyle;
  /** The folder of annotated copies, where they are wanted. */
  readonly copies?: string;
}

export interface Answer {
  readonly path: string;
  /** The file's part of the report. */
  readonly part: string;
  readonly summary: Summary;
  /** Names of settings in the workbook that are ours but cannot be read. */
  readonly unreadable: readonly string[];
  /** What is kept of its tables. */
  readonly digests: readonly Digest[];
  /** What became of its annotated copy; there only where one was wanted of a file that was read. */
  readonly copied?: Copied;
}

/** Puts into the report what became of a file. */
export function answerWith(
  outcome: FileOutcome,
  { order }: Task,
  { format, style }: Work,
  file = fileReport(outcome, rules, style.run.locale),
): Answer {
  return {
    path: outcome.path,
    part:
      format === "reading"
        ? readingPart(outcome, style)
        : formats[format].file({ file, order, stamp: outcome.stamp ?? null }, style),
    summary: summaryOf(file),
    digests: format === "ndjson" || format === "reading" ? [] : digestsOf(file),
    unreadable: "sheets" in outcome ? (outcome.unreadable ?? []) : [],
  };
}
