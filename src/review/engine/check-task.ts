/** One file checked, and what of it is kept and shown. */
import { checkFile } from "../../batch/check-file";
import type { FileOutcome } from "../../batch/outcome";
import type { DrawnSheet } from "../model";
import { settingsOf } from "../standard";
import { drawnSheet } from "./drawn";
import { kept, type Kept } from "./kept";
import { pageFiles } from "./page-files";
import type { CheckTask, Work } from "./protocol";

export async function checkTask(
  { key, order, source, files }: CheckTask,
  { review, locale }: Work,
): Promise<Kept> {
  const outcome = await checkFile(source, settingsOf(review), pageFiles(files));
  return kept(key, order, outcome, drawnOf(outcome), locale);
}

/** The sheets that hold forms, or look like it. */
function drawnOf(outcome: FileOutcome): Record<number, DrawnSheet> {
  const drawn: Record<number, DrawnSheet> = {};
  if ("sheets" in outcome)
    for (const [index, { sheet, forms, unread }] of (outcome.sheets ?? []).entries())
      if (sheet && (forms.length > 0 || unread)) drawn[index] = drawnSheet(sheet);
  return drawn;
}
