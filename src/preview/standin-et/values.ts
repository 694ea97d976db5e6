/** Cells as ET gives and takes them. */
import { type CellValue, isCellError } from "../../core/sheet/sheet";
import type { StandInCell } from "../standin/workbook";
import { EtError } from "./object";

/** As WPS numbers them: 0x800A0000 and the code of the error. */
const ERRORS: Readonly<Record<string, number>> = {
  "#NULL!": -2146826288,
  "#DIV/0!": -2146826281,
  "#VALUE!": -2146826273,
  "#REF!": -2146826265,
  "#NAME?": -2146826259,
  "#NUM!": -2146826252,
  "#N/A": -2146826246,
  "#SPILL!": -2146826243,
  "#CALC!": -2146826238,
};

/** @param empty how a blank cell comes, in which builds differ */
export function valueOf(cell: StandInCell | null, empty: null | undefined | ""): unknown {
  const value = cell?.value ?? null;
  if (isCellError(value)) return ERRORS[value.error] ?? ERRORS["#VALUE!"];
  return value ?? (cell?.formula === undefined ? empty : "");
}

export const formulaOf = (cell: StandInCell | null): string => cell?.formula ?? textOf(cell);

export function textOf(cell: StandInCell | null): string {
  const value = cell?.value ?? "";
  if (isCellError(value)) return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** A table of the range's own shape, or one value for all its cells. */
export function cellsToWrite(input: unknown, rows: number, columns: number): CellValue[][] {
  if (!Array.isArray(input))
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => toCell(input)));
  const table = (input as unknown[][]).map((row) => row.map(toCell));
  if (table.length !== rows || table.some((row) => row.length !== columns))
    throw new EtError("1004: 数组与区域大小不符");
  return table;
}

function toCell(value: unknown): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "string" && value.startsWith("'")) return value.slice(1);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new EtError(`1004: ${JSON.stringify(value)}`);
}
