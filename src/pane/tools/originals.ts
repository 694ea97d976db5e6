/** The formulas that a conversion replaced, as the workbook keeps them. */
import {
  type Area,
  areaAddress,
  type Cell,
  type CellValue,
  isCellError,
  parseAddress,
} from "../../core/sheet/sheet";
import { isRecord, storedValue } from "../../core/json";
import type { CellEdit, SheetInfo } from "../../host/host";

/** Name of the workbook setting. */
export const ORIGINALS_KEY = "perf.originals";
const VERSION = 1;

/** What was written into a cell: a formula, or a value. */
export type Written = string | number | boolean | null | { readonly f: string };

export interface Original {
  /** Of the formula's sheet when it was converted. */
  readonly sheet: Pick<SheetInfo, "id" | "name">;
  /** The formula's cell and what was written with it. */
  readonly area: Area;
  readonly formula: string;
  /** Row by row. */
  readonly wrote: readonly (readonly Written[])[];
}

export function writtenOf(cell: Cell | undefined): Written {
  if (cell?.formula !== undefined) return { f: cell.formula };
  const value = cell?.value ?? null;
  return isCellError(value) ? value.error : value;
}

/** The new originals and the old ones that no new one lies over. */
export function withOriginals(before: readonly Original[], added: readonly Original[]): Original[] {
  const overlaps = (a: Original, b: Original) =>
    a.sheet.id === b.sheet.id &&
    a.area.top <= b.area.bottom &&
    b.area.top <= a.area.bottom &&
    a.area.left <= b.area.right &&
    b.area.left <= a.area.right;
  return [...before.filter((old) => !added.some((each) => overlaps(old, each))), ...added];
}

/** The sheet it belongs to now: by its key, else by its name, as a file has no keys. */
export function sheetOf({ sheet }: Original, sheets: readonly SheetInfo[]): SheetInfo | undefined {
  return sheets.find(({ id }) => id === sheet.id) ?? sheets.find(({ name }) => name === sheet.name);
}

/** Brings the formula back and empties what it spills over, where everything still is as it was written. */
export function restoringEdits({ area, formula, wrote }: Original): CellEdit[] {
  return wrote.flatMap((row, r) =>
    row.map((written, c) => ({
      at: { row: area.top + r, col: area.left + c },
      before: cellOf(written),
      to: r === 0 && c === 0 ? { value: null, formula } : undefined,
    })),
  );
}

function cellOf(written: Written): Cell | undefined {
  if (written === null || written === "") return undefined;
  return typeof written === "object" ? { value: null, formula: written.f } : { value: written as CellValue };
}

export function serializeOriginals(originals: readonly Original[]): string {
  const stored = originals.map(({ sheet, area, formula, wrote }) => ({
    sheet: { id: sheet.id, name: sheet.name },
    at: areaAddress(area),
    formula,
    wrote,
  }));
  return JSON.stringify({ version: VERSION, originals: stored });
}

/** `undefined` for what cannot be read. */
export function parseOriginals(stored: unknown): Original[] | undefined {
  const value = storedValue(stored);
  if (!isRecord(value) || value["version"] !== VERSION || !Array.isArray(value["originals"]))
    return undefined;
  const originals = (value["originals"] as unknown[]).map(parseOriginal);
  return originals.every((each) => each !== undefined) ? originals : undefined;
}

function parseOriginal(stored: unknown): Original | undefined {
  if (!isRecord(stored) || !isRecord(stored["sheet"])) return undefined;
  const { at, formula, wrote } = stored;
  const { id, name } = stored["sheet"];
  const area = typeof at === "string" ? parseAddress(at) : undefined;
  if (!area || typeof formula !== "string" || !formula.startsWith("=")) return undefined;
  if (typeof id !== "string" || typeof name !== "string") return undefined;
  const [rows, cols] = [area.bottom - area.top + 1, area.right - area.left + 1];
  const fits =
    Array.isArray(wrote) &&
    wrote.length === rows &&
    wrote.every((row) => Array.isArray(row) && row.length === cols && row.every(isWritten));
  return fits ? { sheet: { id, name }, area, formula, wrote: wrote as Written[][] } : undefined;
}

function isWritten(value: unknown): value is Written {
  if (isRecord(value)) return typeof value["f"] === "string";
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}
