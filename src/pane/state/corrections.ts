/** What the user says of headings. */
import {
  correctionsOf,
  headingCells,
  type HeadingCorrection,
  headingTexts,
  parseCorrections,
  READING_KEY,
  serializeCorrections,
  type SheetCorrections,
  withCorrections,
  withHeadingRow,
  withMeaning,
} from "../../core/form/corrections";
import type { Checker, Desk } from "./checker";
import type { Format, Kept } from "./kept";
import type { RowNotice } from "./model";
import { toFailure } from "./failure";

export const correctionsFormat: Format<readonly SheetCorrections[]> = {
  key: READING_KEY,
  initial: [],
  parse: parseCorrections,
  serialize: serializeCorrections,
};

/** Two headings at least make a row that can be told from others. */
const FEWEST_HEADINGS = 2;

export function createCorrector(
  { host, getState, set, run, keep }: Desk,
  kept: Kept<readonly SheetCorrections[]>,
): Pick<Checker, "setMeaning" | "takeSelectedRow" | "restore"> {
  /** Changes the corrections of the sheet last checked. */
  async function correct(
    change: (before: readonly HeadingCorrection[]) => readonly HeadingCorrection[],
    rowNotice: RowNotice | null = null,
  ): Promise<void> {
    const { result } = getState();
    if (!result) return;
    const sheet = { id: result.sheetId, name: result.sheetName };
    const all = kept.get();
    const saved = kept.put(withCorrections(all, sheet, change(correctionsOf(all, sheet))));
    set({ rowNotice });
    await keep(saved);
  }

  return {
    async setMeaning({ row, col }, meaning) {
      const { result } = getState();
      if (!result) return;
      const cells = headingCells(result.sheet, row);
      const place = cells.findIndex((cell) => cell.col === col);
      const texts = cells.map(({ text }) => text);
      if (place >= 0) await correct((before) => withMeaning(before, texts, place, meaning));
    },

    async takeSelectedRow() {
      try {
        const { sheetId, at } = await host.selection();
        await run();
        const { result } = getState();
        if (result?.sheetId !== sheetId) return;
        const texts = headingTexts(result.sheet, at.row);
        if (texts.length < FEWEST_HEADINGS) return set({ rowNotice: { row: at.row, taken: false } });
        await correct((before) => withHeadingRow(before, texts), { row: at.row, taken: true });
      } catch (error) {
        set({ failure: toFailure("select", error) });
      }
    },

    restore: (corrections) =>
      correct((before) => before.filter((correction) => !corrections.includes(correction))),
  };
}
