/** From the reader library's worksheet to our sheet. Walks the cells that exist, never the range a sheet claims. */
import type { CellObject, WorkSheet } from "@e965/xlsx";
import type { Area, Cell, CellValue } from "../../core/sheet/sheet";

const LAST_ROW = 1_048_575;
const LAST_COL = 16_383;
/** How far a merged area may reach beyond the last filled cell: blank rows of a form, not the whole column. */
const MERGE_REACH = 100;

const ERROR_NAMES: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};
/** For errors newer than the reader library, such as #SPILL! and #CALC!, whose name it does not keep. */
const OTHER_ERROR = "#VALUE!";

type Rows = (Cell | undefined)[][];

/** `count` is called for each cell, and may throw. */
export function readCells(worksheet: WorkSheet, count: () => void): Rows {
  const rows: Rows = [];
  const data = (worksheet["!data"] ?? []) as (CellObject[] | undefined)[];
  // By their keys, which are those that exist: a row may be sparse up to column XFD, a sheet up to row 1,048,576.
  for (const rowKey of Object.keys(data)) {
    const row = Number(rowKey);
    if (!(row <= LAST_ROW)) continue;
    const cells: (Cell | undefined)[] = [];
    const raw = data[row] ?? [];
    for (const colKey of Object.keys(raw)) {
      const col = Number(colKey);
      const cell = col <= LAST_COL ? readCell(raw[col]!) : undefined;
      if (!cell) continue;
      count();
      cells[col] = cell;
    }
    if (cells.length > 0) rows[row] = cells;
  }
  return rows;
}

/** `undefined` for a cell that holds nothing. A formula that was never calculated has the value `null`. */
function readCell(raw: CellObject): Cell | undefined {
  const value = readValue(raw);
  const formula = typeof raw.f === "string" && raw.f !== "" ? `=${raw.f}` : undefined;
  if (formula === undefined && (value === null || value === "")) return undefined;
  const format = typeof raw.z === "string" && raw.z !== "General" ? raw.z : undefined;
  return { value, ...(format !== undefined && { format }), ...(formula !== undefined && { formula }) };
}

function readValue({ t: type, v: value }: CellObject): CellValue {
  if (type === "e") return { error: ERROR_NAMES[Number(value)] ?? OTHER_ERROR };
  if (type === "z" || value === undefined || value === null) return null;
  if (value instanceof Date) return dateSerial(value);
  if (typeof value === "number" && Number.isNaN(value)) return { error: "#NUM!" };
  return value;
}

/** Day number as Excel counts it. */
function dateSerial(date: Date): number {
  return date.getTime() / 86_400_000 + 25_569;
}

/** Merged areas that begin among the filled cells, trimmed to their neighbourhood, `limit` of them at most. */
export function readMerges(worksheet: WorkSheet, rows: Rows, limit: number): Area[] {
  const lastRow = rows.length - 1;
  const lastCol = lastFilledColumn(rows);
  const merges: Area[] = [];
  for (const { s: from, e: to } of worksheet["!merges"] ?? []) {
    if (merges.length === limit) break;
    const area = {
      top: Math.min(from.r, to.r),
      left: Math.min(from.c, to.c),
      bottom: Math.min(Math.max(from.r, to.r), lastRow + MERGE_REACH),
      right: Math.min(Math.max(from.c, to.c), lastCol + MERGE_REACH),
    };
    const single = area.top === area.bottom && area.left === area.right;
    const inside = area.top >= 0 && area.left >= 0 && area.top <= lastRow && area.left <= lastCol;
    if (inside && !single) merges.push(area);
  }
  return merges;
}

function lastFilledColumn(rows: Rows): number {
  let last = -1;
  for (const row of Object.keys(rows)) last = Math.max(last, rows[Number(row)]!.length - 1);
  return last;
}
