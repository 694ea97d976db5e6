/** Texts of cells: as a reader sees them, and folded for comparison. */
import { isPercentFormat, affixesOf } from "./number-format";
import { remembered } from "../memo";
import { round } from "./arithmetic";
import { type Cell, isCellError } from "./sheet";

/** Nothing to fold: Chinese characters, ASCII letters and digits. */
const PLAIN = /^[\u4e00-\u9fa5A-Za-z0-9]*$/;

/** Full-width forms to ASCII, no white space at all: how labels and figures are compared. */
export function normalizeText(text: string): string {
  return PLAIN.test(text) ? text : folded(text);
}

const folded = remembered((text: string) => text.normalize("NFKC").replace(/[\s\u200b\ufeff]+/gu, ""));

/** The cell as a reader sees it: percent signs and words of its format added, errors by name, nothing else formatted. */
export function cellText(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  // No cell holds such a number; a spreadsheet shows it so.
  if (!Number.isFinite(value)) return "#NUM!";
  if (isDateFormat(cell?.format)) return serialDate(value);
  const { before, after } = affixesOf(cell?.format);
  return `${before}${figureText(value, cell?.format)}${after}`;
}

function figureText(value: number, format: string | undefined): string {
  if (isPercentFormat(format)) return `${round(round(value, 6) * 100, 4)}%`;
  const text = String(value);
  // Only a figure with more digits than a cell shows (0.1 + 0.2) needs rounding.
  return text.length <= 12 ? text : String(round(value, 10));
}

function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || format === "General") return false;
  return /[yYdD年]|mmm|[mM]月/.test(
    format.replace(/"[^"]*"|\\.|\[[^[\]]*\]/g, (part) => (part.includes("年") ? "年" : "")),
  );
}

/** Excel's day number as 2023-12-31, any other number as it is; 60 stands for the 29 February 1900 that never was. */
export function serialDate(serial: number): string {
  if (serial < 1 || serial > 2_958_465) return String(serial);
  const day = Math.floor(serial) - (serial >= 60 ? 25_569 : 25_568);
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
