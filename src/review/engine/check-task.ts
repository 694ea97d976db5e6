/** One file checked, and what of it is kept and shown. */
import { checkFile } from "../../batch/check-file";
import { fileReport } from "../../batch/file-report";
import type { FileOutcome } from "../../batch/outcome";
import { rules } from "../../rules";
import type { DrawnSheet, FileLine, FileRecord } from "../model";
import { drawnSheet } from "./drawn";
import { fileLine } from "./file-line";
import { pageFiles } from "./page-files";
import type { CheckTask, Work } from "./protocol";

export interface Kept {
  readonly record: FileRecord;
  readonly line: FileLine;
}

export async function checkTask({ key, order, source, files }: CheckTask, work: Work): Promise<Kept> {
  const outcome = await checkFile(source, work.settings, pageFiles(files));
  return keep(key, order, outcome, work);
}

export function keep(
  key: FileRecord | CheckTask["key"],
  order: number,
  outcome: FileOutcome,
  { locale }: Pick<Work, "locale">,
): Kept {
  const { review, round, path } = key;
  const line = fileLine(key, order, fileReport(outcome, rules, locale), outcome.stamp);
  return { record: { review, round, path, outcome: withoutSheets(outcome), drawn: drawnOf(outcome) }, line };
}

/** The sheets that hold forms, or look like it. */
function drawnOf(outcome: FileOutcome): Record<number, DrawnSheet> {
  const drawn: Record<number, DrawnSheet> = {};
  if ("sheets" in outcome)
    for (const [index, { sheet, forms, unread }] of (outcome.sheets ?? []).entries())
      if (sheet && (forms.length > 0 || unread)) drawn[index] = drawnSheet(sheet);
  return drawn;
}

function withoutSheets(outcome: FileOutcome): FileOutcome {
  if (!("sheets" in outcome) || !outcome.sheets) return outcome;
  const sheets = outcome.sheets.map(({ sheet: _, ...rest }) => rest);
  return { ...outcome, sheets };
}
