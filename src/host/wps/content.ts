/** What ET answers for a range, as `grid.ts` takes it. */
import type { Area } from "../../core/sheet/sheet";
import type { RangeContent } from "../grid";
import { columnsOf, divide, isCell, rangeOf, rowsOf } from "./block";
import { isErrorNumber } from "./errors";
import type { EtSheet } from "./et";

export function contentOf(sheet: EtSheet, area: Area): RangeContent {
  const range = rangeOf(sheet, area);
  const values = tableOf(range.Value2, area);
  const formulas = tableOf(range.Formula, area);
  const valueTypes = values.map((line, r) =>
    line.map((value, c) => {
      const error = isErrorNumber(value) ? errorText(sheet, area.top + r, area.left + c) : undefined;
      line[c] = error ?? value ?? "";
      return error === undefined ? typeof value : "Error";
    }),
  );
  const numberFormat = formatsOf(sheet, area, (row, col) =>
    [values, formulas].some((table) => (table[row - area.top]?.[col - area.left] ?? "") !== ""),
  );
  return { rowIndex: area.top, columnIndex: area.left, values, valueTypes, formulas, numberFormat };
}

/** One cell comes bare, and one row or column flat in some builds. */
function tableOf(answer: unknown, area: Area): unknown[][] {
  if (!Array.isArray(answer)) return [[answer]];
  const lines = answer as unknown[];
  if (lines.every((line) => Array.isArray(line))) return lines.map((line: unknown[]) => [...line]);
  return columnsOf(area) === 1 ? lines.map((value) => [value]) : [lines];
}

/** A figure may be such a number too: what the cell shows decides. */
function errorText(sheet: EtSheet, row: number, col: number): string | undefined {
  const text = sheet.Cells.Item(row + 1, col + 1).Text;
  return typeof text === "string" && text.startsWith("#") ? text : undefined;
}

/** Number formats of the cells that hold something; ET has one answer for a range or, where they differ, none. */
function formatsOf(sheet: EtSheet, area: Area, holds: (row: number, col: number) => boolean): string[][] {
  const formats = Array.from({ length: rowsOf(area) }, () => Array<string>(columnsOf(area)).fill("General"));
  const settle = (part: Area): boolean => {
    if (!someCell(part, holds)) return true;
    const format = rangeOf(sheet, part).NumberFormat;
    if (typeof format !== "string") return isCell(part);
    for (let row = part.top; row <= part.bottom; row++)
      formats[row - area.top]!.fill(format, part.left - area.left, part.right - area.left + 1);
    return true;
  };
  // Formats go with columns: split by rows first, every row of a list would have to be asked.
  if (!settle(area))
    for (let col = area.left; col <= area.right; col++) divide({ ...area, left: col, right: col }, settle);
  return formats;
}

function someCell({ top, left, bottom, right }: Area, holds: (row: number, col: number) => boolean): boolean {
  for (let row = top; row <= bottom; row++)
    for (let col = left; col <= right; col++) if (holds(row, col)) return true;
  return false;
}
