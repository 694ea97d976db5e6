/** Whether a result reaches its target. */
import { round } from "../number";
import { parseQuantity, type NumberQuantity, type Quantity, type Sign } from "./parse";
import { unitMeaning } from "./units";

type RangeQuantity = Extract<Quantity, { kind: "range" }>;

export interface ComparisonContext {
  /** What a target without a sign means: at least (the usual case) or at most (costs, complaints). */
  readonly bare?: "≥" | "≤";
  /** The table's signs were misread (≥ became 2): a result short of "26次" that meets 6 is in doubt. */
  readonly misreadSigns?: boolean;
}

export type Incomparable = "blank" | "words" | "status-only" | "sentence" | "units" | "kinds" | "misread";

export type Comparison =
  /** `ratio` = actual ÷ target; `null` where a ratio has no meaning (dates, ranges, target 0). */
  | { readonly outcome: "met" | "short" | "exceeded"; readonly ratio: number | null }
  | { readonly outcome: "incomparable"; readonly why: Incomparable };

/**
 * Holds a result against its target.
 * - met: reached; for ≤ also when below
 * - exceeded: more than asked where more is better
 * - short: not reached, or over an upper bound
 */
export function compare(target: string, actual: string, context: ComparisonContext = {}): Comparison {
  return compareQuantities(parseQuantity(target), parseQuantity(actual), context);
}

export function compareQuantities(
  target: Quantity,
  actual: Quantity,
  context: ComparisonContext = {},
): Comparison {
  if (target.kind === "blank" || actual.kind === "blank") return incomparable("blank");
  if (target.kind === "sentence" || actual.kind === "sentence") return incomparable("sentence");
  if (actual.kind === "words") return compareWords(target, actual);
  if (target.kind === "words") return incomparable("kinds");
  if (target.kind === "date" || actual.kind === "date")
    return target.kind === "date" && actual.kind === "date"
      ? compareDates(target, actual)
      : incomparable("kinds");
  if (actual.kind === "range") return incomparable("kinds");

  const value = inUnitOf(target, actual);
  if (value === undefined) return incomparable("units");
  if (target.kind === "range")
    return { outcome: value >= target.low && value <= target.high ? "met" : "short", ratio: null };
  return compareNumbers(target, value, actual, context);
}

const incomparable = (why: Incomparable): Comparison => ({ outcome: "incomparable", why });

function compareWords(target: Quantity, actual: Quantity & { kind: "words" }): Comparison {
  // 达成预期指标 answers a target in words; for a figure it is no result.
  if (target.kind !== "words")
    return incomparable(actual.status === "unmet" || actual.status === null ? "kinds" : "status-only");
  if (actual.status === "met") return { outcome: "met", ratio: null };
  if (actual.status) return { outcome: "short", ratio: null };
  return target.text === actual.text ? { outcome: "met", ratio: null } : incomparable("words");
}

function compareDates(target: Quantity & { kind: "date" }, actual: Quantity & { kind: "date" }): Comparison {
  // A year said on one side only is taken for the same year.
  if (target.year !== null && actual.year !== null && target.year !== actual.year)
    return { outcome: actual.year < target.year ? "met" : "short", ratio: null };
  const latest = target.month * 100 + (target.day ?? 31);
  const earliest = actual.month * 100 + (actual.day ?? 1);
  return { outcome: earliest <= latest ? "met" : "short", ratio: null };
}

/** The result's value in the target's unit; a figure without a unit is taken to be in it already. */
function inUnitOf(target: RangeQuantity | NumberQuantity, actual: NumberQuantity): number | undefined {
  const [to, from] = [unitMeaning(target.unit), unitMeaning(actual.unit)];
  if (to?.dimension === "percent" && !from) return asPercent(actual.value, largest(target));
  if (from?.dimension === "percent" && !to) {
    // A target of 1 answered by 100% is a percentage that lost its format.
    return Math.abs(largest(target)) <= 1 ? actual.value / 100 : actual.value;
  }
  if (!to || !from) return from || target.kind === "range" ? actual.value : inScaleOf(target, actual);
  if (to.dimension !== from.dimension) return undefined;
  return to.factor === from.factor ? actual.value : round((actual.value * from.factor) / to.factor, 9);
}

/** Beside 90万元, a bare 90 is 90万元 and a bare 900000 is 元: whichever lies nearer to the target. */
function inScaleOf(target: NumberQuantity, actual: NumberQuantity): number {
  if (target.scale === 1 || actual.scale !== 1 || actual.value === 0) return actual.value;
  const scaled = round(actual.value * target.scale, 10);
  const distance = (value: number) => Math.abs(Math.log(Math.abs(value / (target.value || 1))));
  return distance(scaled) < distance(actual.value) ? scaled : actual.value;
}

function largest(target: RangeQuantity | NumberQuantity): number {
  return target.kind === "number" ? target.value : target.high;
}

/** 0.98 beside ≥95% is 98%. */
function asPercent(value: number, target: number): number {
  return Math.abs(value) <= 1 && Math.abs(target) > 1 ? round(value * 100, 10) : value;
}

function compareNumbers(
  target: NumberQuantity,
  value: number,
  actual: NumberQuantity,
  context: ComparisonContext,
): Comparison {
  const sign: Sign = target.sign ?? (target.value === 0 ? "≤" : (context.bare ?? "≥"));
  const ratio = target.value === 0 ? null : round(value / target.value, 9);
  const close = Math.abs(value - target.value) <= 1e-9 * Math.max(1, Math.abs(target.value));
  switch (sign) {
    case "≤":
      return { outcome: value <= target.value || close ? "met" : "short", ratio };
    case "<":
      return { outcome: value < target.value && !close ? "met" : "short", ratio };
    case ">":
      return value > target.value && !close ? { outcome: "exceeded", ratio } : { outcome: "short", ratio };
    case "=":
    case "≥":
      if (close) return { outcome: "met", ratio };
      if (value > target.value) return { outcome: "exceeded", ratio };
      // "≥90%" as a result is a bound, not a figure; and a misread target proves nothing.
      if (actual.sign === "≥" || actual.sign === ">") return incomparable("misread");
      if (context.misreadSigns && meetsWithoutLeading2(target, value)) return incomparable("misread");
      return { outcome: "short", ratio };
  }
}

/** 26次 may have been ≥6次. */
function meetsWithoutLeading2(target: NumberQuantity, value: number): boolean {
  const digits = String(target.value);
  if (target.sign !== null || !/^2[1-9]/.test(digits)) return false;
  return value >= Number(digits.slice(1));
}
