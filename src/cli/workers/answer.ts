/** What a process is asked and answers of one file. Both cross between processes: plain data, and little of it. */
import { fileReport, type FileReport } from "../../batch/file-report";
import type { FileOutcome } from "../../batch/outcome";
import type { CheckSettings } from "../../batch/settings";
import type { Source } from "../../batch/source";
import { summaryOf, type Summary } from "../../batch/summary";
import { tablesOf } from "../../batch/tables";
import type { Locale } from "../../core/locale";
import { formats, type FormatName } from "../../report";
import type { ReportStyle } from "../../report/format";
import { readingPart } from "../../report/text/text";
import type { Table } from "../../rules/cross/table";
import { rules } from "../../rules/index";
import type { Copied, Copies } from "../copies/copy";
import { allowance } from "../strings/strings";

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
  /** Where annotated copies go, if they are wanted. */
  readonly copies?: Copies;
}

export interface Answer {
  readonly path: string;
  /** The file's part of the report, as its format made it. */
  readonly part: unknown;
  readonly summary: Summary;
  /** Names of settings in the workbook that are ours but cannot be read. */
  readonly unreadable: readonly string[];
  /** What is kept of its tables. */
  readonly tables: readonly Table[];
  /** What became of its annotated copy; there only where one was wanted of a file that was read. */
  readonly copied?: Copied;
}

/** Puts into the report what became of a file. */
export function answerWith(
  outcome: FileOutcome,
  { order }: Task,
  { format, style }: Work,
  file = reportOn(outcome, style.run.locale),
): Answer {
  return {
    path: outcome.path,
    part:
      format === "reading"
        ? readingPart(outcome, file, style)
        : formats[format].part({ file, order, stamp: outcome.stamp ?? null }, style),
    summary: summaryOf(file),
    tables: format === "ndjson" || format === "reading" ? [] : tablesOf(file),
    unreadable: "unreadable" in outcome ? (outcome.unreadable ?? []) : [],
  };
}

/** What is told of a file; of one beyond a bound, with the option that allows more. */
export function reportOn(outcome: FileOutcome, locale: Locale): FileReport {
  const file = fileReport(outcome, rules, locale);
  if (!("error" in outcome) || !file.error) return file;
  const message = file.error.message + allowance(outcome.error, locale);
  return { path: file.path, error: { ...file.error, message } };
}
