/** The only place where a cell becomes a number, and where numbers are rounded, added and printed. */
import { affixesOf } from "./number-format";
import { remembered } from "../remembered";
import type { Cell } from "./sheet";
import { isCellError } from "./sheet";

export type AmountUnit = "元" | "万元" | "亿元";

/** What a cell says where a number is expected. See `NumberField` for the states. */
export type NumberReading =
  | {
      readonly state: "number";
      readonly value: number;
      /** Written with a percent sign or a percent format; `value` is then the fraction. */
      readonly percent: boolean;
      /** Unit of money written beside the figure. */
      readonly unit: AmountUnit | null;
    }
  | { readonly state: "blank" | "mark" | "error" | "unreadable" };

const MARK = /^(?:[-‐-―−—一\/／\\·*_＿]+|无|暂无|没有|不适用|不涉及|未发生|[Nn]\/?[Aa])$/u;
const NUMBER = /^([-+]?)(\d+(?:\.\d*)?|\.\d+|\d{1,3}(?:,\d{3})+(?:\.\d*)?)(%?)(?:(亿|万)?(元)?)?(?:分)?$/;

const UNIT_SHOWN = /^[亿万]?元$/;

/** No amount, weight or rate of a form lies beyond: more digits than a spreadsheet keeps, or the residue of a sum. */
const LARGEST = 1e15;
const SMALLEST = 1e-9;

/** Reads a cell as a number: a figure, text such as "1,437", "86%", "4753.66万元", "10分", or why it is none. */
export function readNumber(cell: Cell | undefined): NumberReading {
  const value = cell?.value ?? null;
  if (value === null) return { state: "blank" };
  if (isCellError(value)) return { state: "error" };
  if (typeof value === "boolean") return { state: "unreadable" };
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return { state: "error" };
    if (Math.abs(value) >= LARGEST) return { state: "unreadable" };
    // What is left of 0.3 − 0.2 − 0.1 is nothing.
    return {
      state: "number",
      value: Math.abs(value) < SMALLEST ? 0 : value,
      percent: isPercentFormat(cell?.format),
      unit: (UNIT_SHOWN.exec(affixesOf(cell?.format).after)?.[0] as AmountUnit | undefined) ?? null,
    };
  }
  return readNumberText(value);
}

/** As `readNumber`, for text. */
export const readNumberText = remembered((raw: string): NumberReading => {
  const text = normalizeText(raw)
    .replace(/^[¥￥]/, "")
    .replace(/元整$/, "元")
    .replace(/\([^()\d]*\)$/, "") // 100（含结转）
    .replace(/^[−﹣]/, "-")
    .replace(/^\(([\d,.]+)\)$/, "-$1"); // (13.27), as accountants write a negative
  if (text === "") return { state: "blank" };
  // Two figures on two lines of one cell are not one figure.
  if (/\d\s*[\r\n]\s*\d/.test(raw)) return { state: "unreadable" };
  if (/^#(?:REF|VALUE|DIV\/0|NAME|N\/A|NUM|NULL)[!?]?$/i.test(text)) return { state: "error" };
  if (MARK.test(text)) return { state: "mark" };
  const match = NUMBER.exec(text);
  if (!match) return { state: "unreadable" };
  const [, sign, digits = "", percent, scale, yuan] = match;
  const magnitude = Number(digits.replace(/,/g, ""));
  if (magnitude >= LARGEST) return { state: "unreadable" };
  const value = sign === "-" ? -magnitude : magnitude;
  if (percent) return { state: "number", value: shiftDecimal(value, -2), percent: true, unit: null };
  const unit = scale === "亿" ? "亿元" : scale === "万" ? "万元" : yuan ? "元" : null;
  return { state: "number", value, percent: false, unit };
});

/** Nothing to fold: Chinese characters, ASCII letters and digits. */
const PLAIN = /^[\u4e00-\u9fa5A-Za-z0-9]*$/;

/** Full-width forms to ASCII, no white space at all: how labels and figures are compared. */
export function normalizeText(text: string): string {
  return PLAIN.test(text) ? text : folded(text);
}

const folded = remembered((text: string) => text.normalize("NFKC").replace(/[\s\u200b\ufeff]+/gu, ""));

export function isPercentFormat(format: string | undefined): boolean {
  return format !== undefined && /%/.test(format.replace(/"[^"]*"|\\./g, ""));
}

/** Units of money in 元. */
export const YUAN: Readonly<Record<AmountUnit, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

/** Converts an amount between units of money. */
export function convertAmount(value: number, from: AmountUnit, to: AmountUnit): number {
  return from === to ? value : shiftDecimal(value, Math.log10(YUAN[from] / YUAN[to]));
}

/**
 * Rounds half away from zero, as Excel's ROUND does: 1.005 → 1.01.
 * The value is first taken to its 15 significant digits, which is what the spreadsheet shows.
 */
export function round(value: number, digits: number): number {
  // Beyond 15 digits there is nothing to round.
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15 || (Number.isInteger(value) && digits >= 0))
    return value;
  const power = 10 ** digits;
  const scaled = Math.abs(value) * power;
  // The 15 digits matter only where the rest is close to a half.
  if (digits >= 0 && Math.abs((scaled % 1) - 0.5) > scaled * DRIFT)
    return (Math.sign(value) * Math.round(scaled)) / power || 0;
  const shifted = shiftDecimal(Math.abs(value), digits);
  const whole = Math.floor(shifted);
  const rounded = shifted - whole >= 0.5 ? whole + 1 : whole;
  return Math.sign(value) * shiftDecimal(rounded, -digits) || 0;
}

/** More than a figure moves, as a share of it, when it is taken to 15 digits or multiplied. */
const DRIFT = 1e-14;

/** Moves the decimal point exactly: works on the printed digits, not by multiplying. */
function shiftDecimal(value: number, places: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const [mantissa = "0", exponent = "0"] = value.toPrecision(15).split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

const SCALE = 1_000_000;

/** Sum without binary drift: amounts are added as whole millionths. */
export function sum(values: Iterable<number>): number {
  let exact = 0;
  let rest = 0;
  for (const value of values) {
    const scaled = value * SCALE;
    const whole = Math.round(scaled);
    // Amounts beyond 9 · 10^9 or with more than six decimals leave the exact range: they are added as they are.
    if (Number.isSafeInteger(exact + whole) && Math.abs(scaled - whole) < 1e-3) exact += whole;
    else rest += value;
  }
  return exact / SCALE + rest;
}

/** Up to four decimals, no grouping: 9.5, 100, 0.0833. */
export function formatNumber(value: number): string {
  return String(round(value, 4));
}

/** Thousands grouped, two decimals, more where the figure has them: 18,651.39. */
export function formatAmount(value: number): string {
  const rounded = round(value, 6);
  const [whole = "0", fraction = ""] = Math.abs(rounded).toFixed(6).replace(/0+$/, "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${rounded < 0 ? "-" : ""}${grouped}.${fraction.padEnd(2, "0")}`;
}

/** A fraction as a percentage with two decimals: 1.27547 → 127.55%. */
export function formatPercent(fraction: number): string {
  return `${(round(fraction, 4) * 100).toFixed(2)}%`;
}

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
    format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, (part) => (part.includes("年") ? "年" : "")),
  );
}

/** Excel's day number as 2023-12-31; 60 stands for the 29 February 1900 that never was. */
function serialDate(serial: number): string {
  if (serial < 1 || serial > 2_958_465) return String(serial);
  const day = Math.floor(serial) - (serial >= 60 ? 25_569 : 25_568);
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** Decimal places of a figure as written: "89.7%" → 1. */
export function decimals(text: string): number {
  return /\.(\d+)/.exec(normalizeText(text))?.[1]?.length ?? 0;
}
