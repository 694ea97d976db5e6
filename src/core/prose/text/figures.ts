/** Figures with units, where they stand, and whether they can be reckoned with. */
import { ABOUT_AFTER, ABOUT_BEFORE, BOUNDS_AFTER, wordsOf } from "../../quantity/bounds";
import type { Plain } from "./plain";
import { unitAt } from "./units";

/**
 * - amount: can be added, compared, divided
 * - percent: 96.91%
 * - bound: ≥95%, 不超过30次, 200余台, 约5公里: no exact figure
 * - price: 4400元/村, 每村每年4400元
 * - unsound: part of a range, a number of a document, glued to other digits
 */
export type FigureUse = "amount" | "percent" | "bound" | "price" | "unsound";

export interface Figure {
  readonly index: number;
  /** In the plain text; the end is behind the unit. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Digits printed behind the point. */
  readonly decimals: number;
  /** Digits printed without leading zeros. */
  readonly digits: number;
  readonly unit: string;
  readonly dimension: string;
  readonly factor: number;
  /** In the base unit of its dimension. */
  readonly base: number;
  /** One unit of the last digit printed, in the base unit. */
  readonly ulp: number;
  readonly use: FigureUse;
  /** The sign of a bound: ≥ ≤ or ~ for "about". */
  readonly bound: "≥" | "≤" | "~" | null;
  /** A lone comma before three digits: the digits before it may be lost. */
  readonly beheaded: boolean;
}

const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y;
const LONGEST = 24;

/** Every figure with a unit, in order. One pass; a run of digits costs its length. */
export function readFigures({ text, at }: Plain, source: string): Figure[] {
  const figures: Figure[] = [];
  for (let i = 0; i < text.length;) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) {
      i++;
      continue;
    }
    NUMBER.lastIndex = i;
    const digits = NUMBER.exec(text)![0];
    const end = i + digits.length;
    const figure = digits.length <= LONGEST ? readFigure(text, i, digits, figures.length) : null;
    if (figure) figures.push({ ...figure, beheaded: isBeheaded(text, i, digits, source, at) });
    i = figure ? Math.max(end, figure.end) : end;
  }
  return figures;
}

function readFigure(
  text: string,
  start: number,
  digits: string,
  index: number,
): Omit<Figure, "beheaded"> | null {
  let end = start + digits.length;
  const before = text[start - 1] ?? "";
  // 第3批, P1.5LED, 次/10万公顷, 1.2.3
  if (/[A-Za-z第/.\u3014]/.test(before)) return null;
  let more = false;
  if (
    /[余多]/.test(text[end] ?? "") &&
    /[万亿元个台人次户亩公平家件宗项名套米处条场]/.test(text[end + 1] ?? "")
  ) {
    more = true;
    end++;
  }
  // 98.19为%
  const stray = text[end] === "为" && text[end + 1] === "%" ? 1 : 0;
  const unit = unitAt(text, end + stray);
  if (!unit) return null;
  end += stray + unit.text.length;
  const [whole = "", fraction = ""] = digits.replace(/,/g, "").split(".");
  const magnitude = Number(`${whole}.${fraction || "0"}`);
  const value = isNegative(text, start) ? -magnitude : magnitude;
  const percent = unit.dimension === "percent" || unit.dimension === "percentagePoint";
  const bound = more ? "~" : boundOf(text, start, end);
  const use: FigureUse = isUnsound(text, start, end, whole, fraction, unit.text)
    ? "unsound"
    : bound !== null
      ? "bound"
      : unit.price || isEach(text, start)
        ? "price"
        : percent
          ? "percent"
          : "amount";
  return {
    index,
    start,
    end,
    value,
    decimals: fraction.length,
    digits: (whole + fraction).replace(/^0+/, "").length,
    unit: unit.text,
    dimension: unit.dimension,
    factor: unit.factor,
    base: Number((value * unit.factor).toPrecision(15)),
    ulp: unit.factor * 10 ** -fraction.length,
    use,
    bound,
  };
}

function isNegative(text: string, start: number): boolean {
  return text[start - 1] === "-" && !/[\dA-Za-z年月日元%亩个\u4e00-\u9fa5]/.test(text[start - 2] ?? "，");
}

const behind = (side: "≥" | "≤") => new RegExp(`^(?:（含[^）]{0,8}）)?(?:${wordsOf(side, BOUNDS_AFTER)})`);
const ahead = (side: "≥" | "≤" | ">" | "<") =>
  new RegExp(`(?:${wordsOf(side)}${side === "≥" ? "|达到?≥" : ""})=?$`);
/** 不低于 holds 低于, 不突破 holds 突破: the longer words are asked first. A strict bound is no exact figure either. */
const AHEAD = [
  ["≥", ahead("≥")],
  ["≤", ahead("≤")],
  ["≥", ahead(">")],
  // 近 and 接近 only say about.
  ["≤", /(?:<|小于|低于|少于)=?$/],
] as const;
const [FROM_UP, UP_TO] = [behind("≥"), behind("≤")];
const ABOUT = new RegExp(`(?:(?<![节制合履集预签违])约|(?<![最附])近|${ABOUT_BEFORE.join("|")})$`);
const ABOUT_BEHIND = new RegExp(`^(?:${ABOUT_AFTER.join("|")}|余(?![额下])|多(?!元|项|个|家|次))`);

function boundOf(text: string, start: number, end: number): Figure["bound"] {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 12);
  const [side] = AHEAD.find(([, words]) => words.test(before)) ?? [];
  if (side) return side;
  if (FROM_UP.test(after)) return "≥";
  if (UP_TO.test(after)) return "≤";
  return ABOUT.test(before) || ABOUT_BEHIND.test(after) ? "~" : null;
}

/** A range, a document's number, a heading's year run into a count. */
function isUnsound(
  text: string,
  start: number,
  end: number,
  whole: string,
  fraction: string,
  unit: string,
): boolean {
  const before = text[start - 1] ?? "";
  // What is left of a number that a line break or a space tore apart.
  if ((before === "\n" || before === " ") && /[\d.]/.test(text[start - 2] ?? "")) return true;
  const between = /[-~—至到]/;
  if (between.test(before) && /[\d%元个亩次人天]/.test(text[start - 2] ?? "")) {
    // 从80万元到100万元 is a change, 1至2个 and 80%-90% are ranges.
    if (before !== "到" || /\d/.test(text[start - 2] ?? "")) return true;
  }
  if (/[-~—至]/.test(text[end] ?? "") && /\d/.test(text[end + 1] ?? "")) return true;
  const near = text.slice(Math.max(0, start - 12), start);
  if (near.lastIndexOf("〔") > near.lastIndexOf("〕")) return true;
  const glued = fraction === "" && whole.length >= 6 && /^20[0-3]\d/.test(whole);
  return glued && !/[元%]/.test(unit);
}

const EACH =
  /(?:(?:每|[人户亩日月年案场生校车台件班辆吨次]均|均次)[^，。；、：\d]{0,8}|(?:标准|单价)(?:为|是|：)?)$/;
const isEach = (text: string, start: number) => EACH.test(text.slice(Math.max(0, start - 12), start));

/** "总计,867.48": an ASCII comma, no digit before it, and exactly three digits of whole behind it. */
function isBeheaded(text: string, start: number, digits: string, source: string, at: Int32Array): boolean {
  return (
    text[start - 1] === "，" &&
    source[at[start - 1]!] === "," &&
    /^\d{3}(?:\.\d+)?$/.test(digits) &&
    !/\d/.test(text[start - 2] ?? "")
  );
}
