/** Whether a result reaches its target. Where a careful reader would hesitate, it says so instead of "short". */
import { round } from "../sheet/arithmetic";
import { compareDates } from "./compare-dates";
import { compareWords } from "./compare-words";
import type { Comparison, Incomparable, NumberQuantity, Quantity, RangeQuantity, Sign } from "./model";
import { parseQuantity } from "./parse";
import { readingsOf } from "./readings";
import { isSignLost } from "./signs";
import { unitMeaning } from "./units";

export interface ComparisonContext {
  /** What a target without a sign means: at least (the usual case), at most (costs, complaints), `null`: either. */
  readonly bare?: "≥" | "≤" | null;
  /** The table's signs were misread (≥ became 2): a result short of "26次" that meets 6 is in doubt. */
  readonly misreadSigns?: boolean;
}

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
  if (target.kind === "sentence" || actual.kind === "sentence")
    return incomparable(target.kind === "sentence" && isSignLost(target.text) ? "misread" : "sentence");
  if (actual.kind === "words") return compareWords(target, actual);
  if (target.kind === "words") return incomparable("kinds");
  if (target.kind === "date")
    return actual.kind === "date" ? compareDates(target, actual) : incomparable("kinds");
  if (actual.kind === "date") return incomparable("kinds");
  if (isCopy(target, actual)) return incomparable("copied");
  return actual.kind === "number"
    ? compareNumber(target, actual, context)
    : compareRange(target, actual, context);
}

type Figures = NumberQuantity | RangeQuantity;
type Outcome = "met" | "short" | "exceeded";

const incomparable = (why: Incomparable): Comparison => ({ outcome: "incomparable", why });
const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

/** The target's own bound as a result: ≥266米, or ≥98 beside ≥98%. An equals sign may well stand before a result. */
function isCopy(target: Figures, actual: Figures): boolean {
  if (target.kind !== "number" || actual.kind !== "number" || !actual.sign || actual.sign === "=")
    return false;
  const sameUnit = actual.unit === target.unit || actual.unit === "";
  return target.sign === actual.sign && sameUnit && near(actual.value, target.value);
}

function compareNumber(target: Figures, actual: NumberQuantity, context: ComparisonContext): Comparison {
  if (actual.notices.includes("sign-doubtful")) return incomparable("misread");
  const readings = readingsOf(target, actual);
  if (!readings) return incomparable("units");
  if (isOpen(target, context) && !readings.values.some((value) => near(value, target.value)))
    return incomparable("doubtful");
  if (actual.sign && actual.sign !== "=")
    return compareBound(target, actual.sign, readings.values[0], context);

  const [value, ...others] = readings.values;
  const outcome = judge(target, value, context);
  const agreed = others.every((other) => judge(target, other, context) === outcome);
  if (!agreed && !readings.certain && (outcome === "short" || !(target.unit || actual.unit)))
    return incomparable("doubtful");
  const doubt = outcome === "met" ? undefined : doubtOf(target, actual, value, outcome, context);
  return doubt ? incomparable(doubt) : { outcome, ratio: ratioTo(target, value) };
}

/** A bound as a result (超过100人) is met where its whole side is. */
function compareBound(target: Figures, sign: Sign, value: number, context: ComparisonContext): Comparison {
  const open = sign === "≥" || sign === ">" ? Infinity : -Infinity;
  const strictlyMet = target.kind === "number" && (sign === ">" || sign === "<") && near(value, target.value);
  const sound = judge(target, open, context) !== "short";
  return sound && (strictlyMet || judge(target, value, context) !== "short")
    ? { outcome: "met", ratio: null }
    : incomparable("bound");
}

function compareRange(target: Figures, actual: RangeQuantity, context: ComparisonContext): Comparison {
  const ends = [actual.low, actual.high].map((value) =>
    compareNumber(target, { ...actual, kind: "number", sign: null, value, notices: [] }, context),
  );
  const [low, high] = ends as [Comparison, Comparison];
  if (low.outcome === "incomparable") return low;
  if (high.outcome === "incomparable") return high;
  if ((low.outcome === "short") !== (high.outcome === "short")) return incomparable("bound");
  return { outcome: low.outcome === high.outcome ? low.outcome : "met", ratio: null };
}

/** A target that may bind either way: only hitting it says anything. None at all is always an upper bound. */
function isOpen(target: Figures, { bare }: ComparisonContext): target is NumberQuantity {
  if (target.kind !== "number" || bare !== null) return false;
  return (target.sign === null || target.sign === "=") && target.value !== 0;
}

/** The direction in which a target binds. Fewer than none cannot be asked, so 0 is an upper bound. */
function signOf(target: NumberQuantity, context: ComparisonContext): Exclude<Sign, "="> {
  if (target.sign && target.sign !== "=") return target.sign;
  return target.value === 0 ? "≤" : (context.bare ?? "≥");
}

function judge(target: Figures, value: number, context: ComparisonContext): Outcome {
  if (target.kind === "range") return value >= target.low && value <= target.high ? "met" : "short";
  const equal = near(value, target.value);
  switch (signOf(target, context)) {
    case "≤":
      return value <= target.value || equal ? "met" : "short";
    case "<":
      return value < target.value && !equal ? "met" : "short";
    case ">":
      return value > target.value && !equal ? "exceeded" : "short";
    case "≥":
      return equal ? "met" : value > target.value ? "exceeded" : "short";
  }
}

function ratioTo(target: Figures, value: number): number | null {
  return target.kind === "range" || target.value <= 0 ? null : round(value / target.value, 9);
}

/** Why a shortfall or an excess should not be taken as read. */
function doubtOf(
  target: Figures,
  actual: NumberQuantity,
  value: number,
  outcome: Outcome,
  context: ComparisonContext,
): Incomparable | undefined {
  if (target.kind === "range") return doubtOfRange(target, value, context);
  if (target.notices.includes("sign-doubtful")) return "misread";
  // 30天 may be time allowed or time served.
  if (target.sign === null && context.bare !== "≤" && isTime(target.unit)) return "doubtful";
  if (outcome === "exceeded") return undefined;
  if (actual.notices.includes("figure-misread") || target.notices.includes("figure-misread"))
    return "misread";
  if (context.misreadSigns && meetsWithoutLeading2(target, value)) return "misread";
  if (target.notices.includes("approximate") || actual.notices.includes("approximate")) return "doubtful";
  // Many write > and mean ≥.
  if ((target.sign === ">" || target.sign === "<") && near(value, target.value)) return "doubtful";
  if (target.sign !== null) return undefined;
  // -5% without a sign may be asked as a fall of at least or of at most 5%.
  if (target.value < 0) return "doubtful";
  // A bare 0 where more is better may only be a cell nobody filled in.
  return target.value === 0 && target.unit === "" && context.bare === "≥" ? "doubtful" : undefined;
}

const isTime = (unit: string) => /^(?:work)?day$|^month$/.test(unitMeaning(unit)?.dimension ?? "");

/** Beyond the better end of 90%～95% is no failure; 98% beside ±10% may be what was done, 2% off. */
function doubtOfRange(
  target: RangeQuantity,
  value: number,
  context: ComparisonContext,
): Incomparable | undefined {
  if (target.low === -target.high && target.unit === "%")
    return value - 100 >= target.low && value - 100 <= target.high ? "doubtful" : undefined;
  if (target.low === -target.high) return undefined;
  // Where the better end is not known, either may be.
  if (context.bare === null) return "doubtful";
  return value < target.low === (context.bare === "≤") ? "doubtful" : undefined;
}

/** 26次 may have been ≥6次. */
function meetsWithoutLeading2(target: NumberQuantity, value: number): boolean {
  const digits = String(target.value);
  return target.sign === null && /^2[1-9]/.test(digits) && value >= Number(digits.slice(1));
}
