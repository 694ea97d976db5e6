/** Reads what offices write as a target or a result: "≥95%", "1.2万亩", "12月底前", "不超过90万元", "显著提升". */
import { mayBeMonth, readDate } from "../time/dates";
import { FIGURE, readFigure, scaled, toNumber } from "./figure";
import type { Notice, NumberQuantity, Quantity, RangeQuantity } from "./model";
import { numeralsToFigures } from "./numerals";
import { remembered } from "../memo";
import { multiplier, SCALE } from "./scales";
import { isSignDoubtful, isSignLost, normalizeQuantity, takeSigns } from "./signs";
import { isUnit } from "./units";
import { isUnfilled, statusOf } from "./words";

export type { Notice, NumberQuantity, Quantity, RangeQuantity, Sign, Status } from "./model";
export { normalizeQuantity } from "./signs";

/** Longer texts are sentences; it also bounds the work of the patterns below. */
const LONGEST = 80;

/** Reads a text. Never throws; whatever it cannot read as a quantity is words or a sentence. */
export const parseQuantity = remembered((raw: string): Quantity => {
  const text = normalizeQuantity(raw);
  if (text.length > LONGEST) return readWords(text);
  if (isUnfilled(text)) return { kind: "blank" };
  if (isSignLost(text)) return { kind: "sentence", text, figures: 1 };
  const figures = numeralsToFigures(text);
  return readDate(figures) ?? readRange(figures) ?? readNumber(figures) ?? readWords(text);
});

function readNumber(text: string): NumberQuantity | undefined {
  if (mayBeMonth(text)) return undefined;
  const signed = takeSigns(text);
  if (!signed) return undefined;
  const mended = mend(signed.rest);
  const figure = readFigure(mended);
  if (!figure) return undefined;
  const notices: Notice[] = [...signed.notices];
  if (mended !== signed.rest) notices.push("figure-misread");
  if (signed.sign === null && isSignDoubtful(mended)) notices.push("sign-doubtful");
  if (figure.more) notices.push("approximate");
  const { value, scale, unit } = figure;
  const sign = signed.sign ?? (figure.more ? ">" : null);
  return { kind: "number", sign, value, scale, unit, notices: [...new Set(notices)] };
}

/** 98.19为%: a word slipped between figure and sign. */
const mend = (text: string): string => text.replace(/^(\d+(?:\.\d+)?)[为是达的]%$/, "$1%");

const BAND = new RegExp(`^(?:±|正负)(${FIGURE})([^\\d]*)$`);
const RANGE = new RegExp(
  `^(${FIGURE})(${SCALE}?)([^\\d~～至到—–-]{0,6})(?:[~～至到—–]|--?)(${FIGURE})(${SCALE}?)([^\\d]*)$`,
);

function readRange(text: string): RangeQuantity | undefined {
  const plain = text.replace(/^控制在/, "").replace(/(?:以内|之内|范围内|之间|区间)$/, "");
  const band = BAND.exec(plain);
  if (band && isUnit(band[2]!)) {
    const size = Math.abs(toNumber(band[1]!));
    return { kind: "range", low: -size || 0, high: size, scale: 1, unit: band[2]! };
  }
  const range = RANGE.exec(plain);
  if (!range) return undefined;
  const [, from = "", fromScale = "", fromUnit = "", to = "", toScale = "", unit = ""] = range;
  if (!isUnit(unit) || (fromUnit !== "" && fromUnit !== unit)) return undefined;
  if (/^[年月日]$/.test(unit)) return undefined;
  // 1-3万元: the scale is said once, for both.
  const low = scaled(toNumber(from), multiplier(fromScale || toScale));
  const high = scaled(toNumber(to), multiplier(toScale));
  const known = unit === "百分比" ? "%" : unit;
  return low <= high ? { kind: "range", low, high, scale: multiplier(toScale), unit: known } : undefined;
}

function readWords(text: string): Quantity {
  const figures = text.match(/\d+(?:\.\d+)?/g)?.length ?? 0;
  if (figures > 0) return { kind: "sentence", text, figures };
  return { kind: "words", text, status: statusOf(text) };
}
