/** A look for a sheet that comes without one: the reader of files keeps contents and merged areas only. */
import { cleanFormula } from "./formula";
import { isCellError, type Area, type Cell, type CellValue, type Sheet } from "./sheet";
import type { Look, StyledCell, StyledSheet } from "./styled-book";

/** Rows with at least so many filled cells belong to a table and get borders. */
const TABLE_CELLS = 3;
/** A sheet with cells strewn far apart gets no borders: that would be millions of blank cells. */
const BORDERED_CELLS = 200_000;
/** Text up to this length is centred, as headings and answers such as 达标 are. */
const SHORT = 10;

export function styledSheet(sheet: Sheet & { readonly hidden?: boolean }): StyledSheet {
  const cells = filledCells(sheet);
  const covered = coveredCells(sheet.merges);
  const columns = 1 + maximum([0, ...cells.map(({ col }) => col), ...sheet.merges.map(({ right }) => right)]);
  const table = tableArea(cells);
  const spans = new Map(sheet.merges.map((area) => [`${area.top},${area.left}`, area]));

  const styled = new Map<string, StyledCell>();
  if (table && (table.bottom - table.top) * (table.right - table.left) < BORDERED_CELLS)
    for (let row = table.top; row <= table.bottom; row++)
      for (let col = table.left; col <= table.right; col++)
        styled.set(`${row},${col}`, { row, col, value: null, look: "text" });
  for (const { row, col, cell } of cells) {
    const key = `${row},${col}`;
    const inTable = table !== null && row >= table.top;
    const isTitle = !inTable && (spans.get(key)?.right ?? col) - col >= columns / 2 && row <= 1;
    styled.set(key, {
      row,
      col,
      value: covered.has(key) ? null : cellContent(cell),
      formula: covered.has(key) ? undefined : gridFormula(cell.formula),
      format: cell.format,
      look: inTable ? tableLook(cell) : isTitle ? "title" : "line",
    });
  }
  return {
    name: sheet.name,
    cells: [...styled.values()],
    merges: sheet.merges,
    widths: columnWidths(cells, columns, spans),
    frozenRows: 0,
    hidden: sheet.hidden ?? false,
  };
}

/** Excel's own limit; the grid lays out every character, and would not survive a text far longer. */
const LONGEST_TEXT = 32_767;

function cellContent({ value }: Cell): CellValue {
  return typeof value === "string" ? value.slice(0, LONGEST_TEXT) : value;
}

interface Filled {
  readonly row: number;
  readonly col: number;
  readonly cell: Cell;
}

function filledCells(sheet: Sheet): Filled[] {
  const filled: Filled[] = [];
  sheet.rows.forEach((cells, row) =>
    cells?.forEach((cell, col) => {
      if (cell && (cell.value !== null || cell.formula)) filled.push({ row, col, cell });
    }),
  );
  return filled;
}

/** Cells under a merged area other than its first: they cannot show what they hold. */
function coveredCells(merges: readonly Area[]): Set<string> {
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of merges)
    for (let row = top; row <= bottom; row++)
      for (let col = left; col <= right; col++) if (row !== top || col !== left) covered.add(`${row},${col}`);
  return covered;
}

function tableArea(cells: readonly Filled[]): Area | null {
  const counts = new Map<number, number>();
  for (const { row } of cells) counts.set(row, (counts.get(row) ?? 0) + 1);
  const top = cells.find(({ row }) => counts.get(row)! >= TABLE_CELLS)?.row;
  if (top === undefined) return null;
  const inTable = cells.filter(({ row }) => row >= top);
  return {
    top,
    bottom: maximum(inTable.filter(({ row }) => counts.get(row)! >= TABLE_CELLS).map(({ row }) => row)),
    left: -maximum(inTable.map(({ col }) => -col)),
    right: maximum(inTable.map(({ col }) => col)),
  };
}

function tableLook({ value, format }: Cell): Look {
  // Scores, weights and serial numbers are centred, amounts are not.
  if (typeof value === "number") return Number.isInteger(value) && !format ? "score" : "figure";
  return typeof value === "string" && value.length <= SHORT ? "label" : "text";
}

/** Formulas of other workbooks cannot be followed: their last result stays. */
function gridFormula(formula: string | undefined): string | undefined {
  const typed = formula && cleanFormula(formula);
  if (!typed || /\[\d+\]/.test(typed)) return undefined;
  return typed.replace(/_xlfn\.(?:_xlws\.)?/g, "");
}

/** Pixels: room for the longest short text of a column; long text wraps, the sooner the more columns there are. */
function columnWidths(cells: readonly Filled[], columns: number, spans: ReadonlyMap<string, Area>): number[] {
  const [narrow, perUnit, padding] = [64, 7.2, 16];
  const wide = Math.min(240, Math.max(120, Math.round(1500 / columns)));
  const widths = new Array<number>(columns).fill(narrow);
  for (const { row, col, cell } of cells) {
    const area = spans.get(`${row},${col}`);
    if (area && area.right > area.left) continue;
    const units = textUnits(cell);
    widths[col] = Math.min(wide, Math.max(widths[col]!, Math.round(units * perUnit) + padding));
  }
  return widths;
}

/** Length of what a cell shows; a Chinese character counts two. */
function textUnits({ value }: Cell): number {
  if (value === null) return 0;
  const text =
    typeof value === "number" ? value.toLocaleString("en") : isCellError(value) ? value.error : String(value);
  return text.replace(/[^\x20-\xff]/g, "xx").length;
}

function maximum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), -Infinity);
}
