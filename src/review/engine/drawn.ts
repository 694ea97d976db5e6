/** A sheet as it is drawn, from its cells. */
import type { Sheet } from "../../core/sheet/sheet";
import { styledSheet } from "../../core/sheet/styled-sheet";
import { shownText } from "../../files/workbook/shown";
import type { DrawnSheet } from "../model";

/** Rows that a browser draws at once without tiring; forms have a few dozen, lists of projects some hundreds. */
const MOST_ROWS = 1000;

export function drawnSheet(sheet: Sheet): DrawnSheet {
  const { name, cells, merges, widths } = styledSheet({ ...sheet, rows: sheet.rows.slice(0, MOST_ROWS) });
  return {
    name,
    ...(sheet.rows.length > MOST_ROWS && { cut: MOST_ROWS }),
    widths,
    merges: merges.filter(({ top }) => top < MOST_ROWS),
    cells: cells.map(({ row, col, value, format, look }) => ({
      row,
      col,
      text: shownText({ value, ...(format !== undefined && { format }) }),
      look,
    })),
  };
}
