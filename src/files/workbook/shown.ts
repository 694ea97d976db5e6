/** What a cell shows. */
import * as XLSX from "@e965/xlsx";
import { formatNumber } from "../../core/sheet/print";
import { isCellError, type Cell } from "../../core/sheet/sheet";

/** Its text as a spreadsheet program shows it, by its number format: 0.9765 with 0.00% is 97.65%. */
export function shownText({ value, format }: Pick<Cell, "value" | "format">): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  return formatted(value, format) ?? formatNumber(value);
}

/** The library's formatter; its type declarations leave it out. */
const { format: byFormat } = XLSX.SSF as { format(code: string, value: number): string };

/** `undefined` where the format is none that is known. */
function formatted(value: number, format = "General"): string | undefined {
  try {
    return byFormat(format, value).trim();
  } catch {
    return undefined;
  }
}
