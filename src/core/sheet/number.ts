/** The only place where a cell becomes a number. */
import { shiftDecimal, type AmountUnit } from "./arithmetic";
import { affixesOf, isPercentFormat } from "./number-format";
import { normalizeText } from "./text";
import { remembered } from "../memo";
import { type Cell, isCellError } from "./sheet";

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
const NUMBER =
  /^([-+]?)(\d+(?:\.\d*)?|\.\d+|\d{1,3}(?:,\d{3})+(?:\.\d*)?)(%?)(?:(亿|万|千(?=元))?(元)?)?(?:分)?$/;

const UNIT_SHOWN = /^[亿万千]?元$/;

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

/** Nobody writes a figure in more characters, unit and remark included. */
const LONGEST = 200;

/** ①, ², ₂, ⒈, ½: marks beside a figure, or figures of another kind, which folding would make digits of it. */
const MARK_DIGIT = /\p{No}/u;

/** The first figure, with what stands apart from it: "10 20" or "12.⏎5" is two figures. */
const FIGURES = /[\d.,](?:[\d.,\s]*[\d.,])?/;
/** In "1 437" the space parts thousands, as the comma does. */
const THOUSANDS = /^\d{1,3}(?:(?:,|,?[^\S\r\n\u2028\u2029])\d{3})+(?:\.\d*)?$/;

/** As `readNumber`, for text. */
export const readNumberText = remembered((raw: string): NumberReading => {
  const written = raw.trim();
  if (written.length > LONGEST || MARK_DIGIT.test(written)) return { state: "unreadable" };
  if (normalizeText(written) === "") return { state: "blank" };
  const figures = FIGURES.exec(written.normalize("NFKC"))?.[0] ?? "";
  if (/\s/.test(figures) && !THOUSANDS.test(figures)) return { state: "unreadable" };
  const text = normalizeText(written)
    .replace(/^[¥￥]/, "")
    .replace(/元整$/, "元")
    .replace(/(.)\([^()\d]*\)$/, "$1") // 100（含结转）
    .replace(/^[−﹣]/, "-")
    .replace(/^\(([\d,.]+)\)$/, "-$1"); // (13.27), as accountants write a negative
  if (/^#(?:REF|VALUE|DIV\/0|NAME|N\/A|NUM|NULL)[!?]?$/i.test(text)) return { state: "error" };
  if (MARK.test(text)) return { state: "mark" };
  const match = NUMBER.exec(text);
  if (!match) return { state: "unreadable" };
  const [, sign, digits = "", percent, scale, yuan] = match;
  const magnitude = Number(digits.replace(/,/g, ""));
  if (magnitude >= LARGEST) return { state: "unreadable" };
  const value = sign === "-" ? 0 - magnitude : magnitude;
  if (percent) return { state: "number", value: shiftDecimal(value, -2), percent: true, unit: null };
  const unit = scale ? (`${scale}元` as AmountUnit) : yuan ? "元" : null;
  return { state: "number", value, percent: false, unit };
});
