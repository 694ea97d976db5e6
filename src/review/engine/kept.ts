/** What of a checked file is kept and shown. */
import { fileReport } from "../../batch/file-report";
import type { FileOutcome } from "../../batch/outcome";
import type { Locale } from "../../core/locale";
import { rules } from "../../rules";
import type { FileKey, FileLine, FileRecord } from "../model";
import { fileLine } from "./file-line";

export interface Kept {
  readonly record: FileRecord;
  readonly line: FileLine;
}

export function kept(
  { review, round, path }: FileKey,
  order: number,
  outcome: FileOutcome,
  drawn: FileRecord["drawn"],
  locale: Locale,
): Kept {
  const key = { review, round, path };
  const line = fileLine(key, order, outcome, fileReport(outcome, rules, locale));
  return { record: { ...key, outcome: withoutCells(outcome), drawn }, line };
}

function withoutCells(outcome: FileOutcome): FileOutcome {
  if (!("sheets" in outcome) || !outcome.sheets) return outcome;
  const sheets = outcome.sheets.map(({ sheet: _, ...rest }) => rest);
  return { ...outcome, sheets };
}
