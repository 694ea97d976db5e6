/** Scores and deviations of a result against its target, as written or as plain figures. */
import { round } from "../sheet/arithmetic";
import { compareQuantities } from "../quantity/compare";
import type { Comparison, Incomparable } from "../quantity/model";
import type { NumberQuantity, Quantity, RangeQuantity, Sign } from "../quantity/model";
import { readingsOf } from "../quantity/readings";
import { alike, isPercentage, isPlain, percentage, quantity, type Figure } from "./figure";
import { faultOf, SCORE_DIGITS, type Outcome, type ScoringError } from "./scores";

export type Direction = "≥" | "≤" | "=";

/**
 * Why a result is not measured against its target; beside what `compare` says:
 * - qualitative: the result is in words
 * - direction: the target's own sign says otherwise
 * - negative-target: shares of a negative figure have no meaning
 * - spread: the result is a range
 * - no-figure: the target is a range, a day or words where one figure is needed
 */
export type Unmeasured =
  Incomparable | "qualitative" | "direction" | "negative-target" | "spread" | "no-figure";

type Score = Outcome<number, ScoringError | Unmeasured>;

/**
 * Points of a result, rounded half up to 2 decimals.
 * - reached: the weight
 * - short of ≥: actual ÷ target × weight; over ≤: target ÷ actual × weight; never below 0
 * - target 0 missed, day missed: 0
 * - outside a range: by its nearer bound, unless it is beyond the better end that `direction` names
 * @param direction what a target without a sign means; "≥" where `null`
 */
export function scoreAgainst(
  target: Figure,
  actual: Figure,
  weight: number,
  direction: Direction | null = null,
): Score {
  const fault = faultOf([weight, ...[target, actual].filter(isPlain).map(Math.abs)]);
  if (fault) return { error: fault };
  const aim = aimed(alike(target, actual), direction);
  if (aim === undefined) return { error: "direction" };
  const result = quantity(alike(actual, target));
  if (result.kind === "words" && aim.kind !== "number" && aim.kind !== "blank")
    return { error: "qualitative" };
  const comparison =
    isPlain(target) && isPlain(actual) ? plainly(aim, actual) : holdAgainst(aim, result, direction);
  if (isPlain(actual) && isInDoubt(aim, actual, comparison, direction)) return { error: "doubtful" };
  const share = shareOf({
    aim,
    result,
    value: valueOf(aim, result, isPlain(target) && isPlain(actual)),
    comparison,
    direction,
  });
  return typeof share === "string"
    ? { error: share }
    : { value: round(Math.max(0, share) * weight, SCORE_DIGITS) };
}

/** (actual − target) ÷ target as a fraction, not rounded. */
export function deviation(target: Figure, actual: Figure): Score {
  const fault = faultOf([target, actual].filter(isPlain).map(Math.abs));
  if (fault) return { error: fault };
  const aim = aimed(alike(target, actual), null);
  const result = quantity(alike(actual, target));
  if (result.kind === "words" && aim?.kind !== "blank") return { error: "qualitative" };
  if (aim?.kind === "blank" || result.kind === "blank") return { error: "blank" };
  if (aim?.kind !== "number") return { error: "no-figure" };
  if (result.kind === "range") return { error: "spread" };
  if (!isPlain(target) || !isPlain(actual)) {
    // The direction plays no part here, and with a sign nobody doubts it.
    const comparison = compareQuantities({ ...aim, sign: "≥" }, { ...result, ...unsigned(result) });
    if (comparison.outcome === "incomparable") return { error: comparison.why };
  }
  if (aim.value === 0) return { error: "zero-target" };
  if (aim.value < 0) return { error: "negative" };
  const value = valueOf(aim, result, isPlain(target) && isPlain(actual));
  const share = (value - aim.value) / aim.value;
  return Number.isFinite(share) ? { value: share } : { error: "not-finite" };
}

/** True where a result certainly missed its target, or says itself that it did; in doubt false. */
export function fallsShort(target: Figure, actual: Figure): boolean {
  const aim = aimed(alike(target, actual), null)!;
  const comparison =
    isPlain(target) && isPlain(actual)
      ? plainly(aim, actual)
      : holdAgainst(aim, quantity(alike(actual, target)), null);
  return comparison.outcome === "short";
}

/** 98% as a result says no more with an equals sign. */
const unsigned = (result: Quantity) =>
  result.kind === "number" && result.sign === "=" ? { sign: null } : {};

/** > and < count as ≥ and ≤, which is what most who write them mean. */
const INCLUSIVE: Readonly<Record<Sign, Direction>> = { "≥": "≥", ">": "≥", "≤": "≤", "<": "≤", "=": "=" };

/** The target with its direction; `undefined` where its own sign contradicts the direction asked for. */
function aimed(target: Figure, direction: Direction | null): Quantity | undefined {
  const aim = quantity(target);
  if (aim.kind === "date") return direction === "≥" ? undefined : aim;
  if (aim.kind !== "number") return aim;
  const own = aim.sign && INCLUSIVE[aim.sign];
  if (own === null || own === "=") return { ...aim, sign: direction ?? own };
  return direction === null || direction === "=" || direction === own ? { ...aim, sign: own } : undefined;
}

function plainly(aim: Quantity, actual: number): Comparison {
  const { sign, value } = aim as NumberQuantity;
  const atMost = sign === "≤" || (value === 0 && sign !== "≥");
  const met = atMost ? actual <= value : actual >= value;
  return { outcome: met ? "met" : "short", ratio: null };
}

function holdAgainst(aim: Quantity, result: Quantity, direction: Direction | null): Comparison {
  return compareQuantities(aim, result, direction === "≤" ? { bare: "≤" } : {});
}

/** 0.5 beside ≤5%: half a percent reaches it, one half does not. */
function isInDoubt(
  aim: Quantity,
  actual: number,
  comparison: Comparison,
  direction: Direction | null,
): boolean {
  if (!isPercentage(aim) || Math.abs(actual) >= 2) return false;
  const other = holdAgainst(aim, percentage(actual), direction);
  return (other.outcome === "short") !== (comparison.outcome === "short");
}

interface Held {
  readonly aim: Quantity;
  readonly result: Quantity;
  /** The result in the target's unit; NaN where it is no figure. */
  readonly value: number;
  readonly comparison: Comparison;
  readonly direction: Direction | null;
}

/** The share of the weight that is earned, or why none can be told. */
function shareOf(held: Held): number | Unmeasured {
  const { aim, result, value, comparison } = held;
  if (comparison.outcome === "met" || comparison.outcome === "exceeded") return 1;
  if (aim.kind === "range" && result.kind === "number" && isComparable(held, aim))
    return shareOfRange(held, aim);
  if (comparison.outcome === "incomparable")
    return result.kind === "words" && comparison.why !== "blank" ? "qualitative" : comparison.why;
  if (aim.kind === "date") return 0;
  if (aim.kind !== "number" || result.kind !== "number") return "spread";
  if (aim.value === 0) return 0;
  if (aim.value < 0) return "negative-target";
  return value > aim.value ? aim.value / value : value / aim.value;
}

/** Beyond the better end of a range `compare` hesitates: what that is worth hangs on the direction, known here. */
function isComparable({ result, comparison }: Held, aim: RangeQuantity): boolean {
  if (comparison.outcome !== "incomparable") return true;
  const readings = result.kind === "number" ? readingsOf(aim, result)?.values.length : undefined;
  return comparison.why === "doubtful" && readings === 1 && aim.low !== -aim.high;
}

function shareOfRange({ value, direction }: Held, aim: RangeQuantity): number | Unmeasured {
  if (aim.low === -aim.high) return aim.high / Math.abs(value);
  if (value > aim.high) return direction === "≥" ? 1 : aim.high > 0 ? aim.high / value : "negative-target";
  return direction === "≤" ? 1 : aim.low > 0 ? value / aim.low : "negative-target";
}

function valueOf(aim: Quantity, result: Quantity, asGiven: boolean): number {
  if (result.kind !== "number" || (aim.kind !== "number" && aim.kind !== "range")) return NaN;
  return asGiven ? result.value : (readingsOf(aim, result)?.values[0] ?? NaN);
}
