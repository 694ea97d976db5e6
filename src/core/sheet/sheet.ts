/** A sheet as every source hands it over: plain cells and merged areas. Rows and columns count from 0. */
import type { Place } from "./place";

/** An error value of the spreadsheet program, such as `#REF!`. */
export interface CellError {
  readonly error: string;
}

export type CellValue = string | number | boolean | null | CellError;

export interface Cell {
  readonly value: CellValue;
  /** Number format, such as `0.00%`; absent or `General` where there is none. */
  readonly format?: string;
  /** Formula with its leading `=`. */
  readonly formula?: string;
}

export interface Position {
  readonly row: number;
  readonly col: number;
}

/** A rectangle of cells, bounds included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  /** Sparse on both levels: a row or cell that does not exist is `undefined`. */
  readonly rows: ReadonlyArray<ReadonlyArray<Cell | undefined> | undefined>;
  readonly merges: readonly Area[];
  /** Of a table in a document: where each cell lies there, blank and covered ones too. */
  readonly places?: ReadonlyArray<ReadonlyArray<Place | undefined>>;
}

/** Where a cell of the sheet lies in its document; `undefined` of sheets from elsewhere. */
export const placeAt = ({ places }: Pick<Sheet, "places">, { row, col }: Position): Place | undefined =>
  places?.[row]?.[col];

/** A row this long is mostly holes: its cells are reached by their keys. */
const SPARSE = 200;

/** Visits the cells of a row that exist, left to right; a lone cell in column XFD costs one visit. */
export function forEachCell(
  cells: ReadonlyArray<Cell | undefined> | undefined,
  visit: (cell: Cell, col: number) => void,
): void {
  if (cells === undefined) return;
  if (cells.length <= SPARSE) cells.forEach((cell, col) => cell && visit(cell, col));
  else for (const key of Object.keys(cells)) if (cells[Number(key)]) visit(cells[Number(key)]!, Number(key));
}

export function isCellError(value: CellValue | undefined): value is CellError {
  return typeof value === "object" && value !== null;
}

/** What a cell shows while its function is still being worked out: no error, but no value yet. */
const PENDING = /^#(?:BUSY|GETTING_DATA|CONNECT)!?$/;

export function isPending(value: CellValue | undefined): boolean {
  const shown = isCellError(value) ? value.error : value;
  return typeof shown === "string" && PENDING.test(shown);
}

/** Column letters of a column index: 0 → A, 26 → AA. */
export function columnName(col: number): string {
  let name = "";
  for (let n = col + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** A1 address of a cell. */
export function address({ row, col }: Position): string {
  return `${columnName(col)}${row + 1}`;
}

/** A1 address of an area; a single cell has no colon. */
export function areaAddress(area: Area): string {
  const from = address({ row: area.top, col: area.left });
  const to = address({ row: area.bottom, col: area.right });
  return from === to ? from : `${from}:${to}`;
}

const A1 = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

/** The area an A1 address names, or `undefined` where it is none. A sheet name before `!` is passed over. */
export function parseAddress(text: string): Area | undefined {
  const match = A1.exec(text.slice(text.lastIndexOf("!") + 1));
  if (!match) return undefined;
  const [, fromCol = "", fromRow = "", toCol = fromCol, toRow = fromRow] = match;
  const [r1, r2, c1, c2] = [Number(fromRow) - 1, Number(toRow) - 1, columnIndex(fromCol), columnIndex(toCol)];
  if (r1 < 0 || r2 < 0) return undefined;
  return { top: Math.min(r1, r2), bottom: Math.max(r1, r2), left: Math.min(c1, c2), right: Math.max(c1, c2) };
}

function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A sheet from a plain table of values, for tests, rule pages and `PERF.CHECK`. */
export function sheetFromValues(
  values: ReadonlyArray<ReadonlyArray<CellValue>>,
  merges: readonly Area[] = [],
  name = "Sheet1",
): Sheet {
  return {
    name,
    merges,
    rows: values.map((row) => row.map((value) => (value === null || value === "" ? undefined : { value }))),
  };
}
