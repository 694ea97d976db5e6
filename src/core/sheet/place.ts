/** Where a cell of a sheet lies in the document that the sheet was made from. */
import type { Locale } from "../locale";

/**
 * As people count, from 1: the tables of the document, the rows of a table, the cells of a row (a merged cell is one).
 * Titles and remarks stand outside: their lines are counted from the table, −1 the one right above, 1 the one below.
 */
export type Place =
  | { readonly table: number; readonly row: number; readonly column: number }
  | { readonly table: number; readonly line: number };

/** 表2 第5行第3列, 表2 上方第1行. */
export function placeText(place: Place, locale: Locale): string {
  const zh = locale === "zh-CN";
  if ("row" in place) {
    const { table, row, column } = place;
    return zh ? `表${table} 第${row}行第${column}列` : `table ${table}, row ${row}, column ${column}`;
  }
  const { table, line } = place;
  const count = Math.abs(line);
  if (zh) return `表${table} ${line < 0 ? "上方" : "下方"}第${count}行`;
  return `line ${count} ${line < 0 ? "above" : "below"} table ${table}`;
}
