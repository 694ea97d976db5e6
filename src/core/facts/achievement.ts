/** How an indicator's result stands to its target, and what that leaves to be scored and explained. */
import { bareDirection, hasMisreadSigns } from "./direction";
import type { Form, Indicator, KnownNumber } from "../form/model";
import { round } from "../sheet/arithmetic";
import { oncePer } from "../memo";
import { isExtra } from "./extra-points";
import { isOutOfHundred, spansOtherRows } from "./points";
import { compareQuantities } from "../quantity/compare";
import type { Comparison } from "../quantity/model";
import { parseQuantity, type Quantity } from "../quantity/parse";
import { reversedSign } from "./reversed";

export interface Achievement {
  readonly target: Quantity;
  readonly actual: Quantity;
  readonly comparison: Comparison;
}

/** Holds the result of one of the form's indicators against its target, in the light of the whole table. */
export function achievementOf(indicator: Indicator, form: Form): Achievement {
  return achievementsOf(form).get(indicator)!;
}

const achievementsOf = oncePer((form: Form): ReadonlyMap<Indicator, Achievement> => {
  const misreadSigns = hasMisreadSigns(form.indicators);
  return new Map(
    form.indicators.map((indicator) => {
      const target = parseQuantity(indicator.target?.text ?? "");
      const actual = parseQuantity(indicator.actual?.text ?? "");
      const context = { bare: bareDirection(indicator), misreadSigns };
      // A sign that points the wrong way is a fault of its own: what it says of the result is not meant.
      const comparison: Comparison = reversedSign(indicator)
        ? { outcome: "incomparable", why: "doubtful" }
        : compareQuantities(target, actual, context);
      return [indicator, { target, actual, comparison }];
    }),
  );
});

export interface Points {
  readonly weight: KnownNumber;
  readonly score: KnownNumber;
  /** Weight less score; below 0 where it scored more. */
  readonly lost: number;
}

/** `null` where weight or score is no number, adds to the points of the table or does not measure the same. */
export function pointsOf(indicator: Indicator, form: Form): Points | null {
  const { weight, score } = indicator;
  if (weight?.value == null || score?.value == null) return null;
  if (isExtra(indicator) || isOutOfHundred(form) || spansOtherRows(form, indicator)) return null;
  return { weight, score, lost: round(weight.value - score.value, 10) };
}

export function pointsLost(indicator: Indicator, form: Form): number | null {
  return pointsOf(indicator, form)?.lost ?? null;
}

/** Points lost or target missed: what needs a cause and a measure. */
export function fellShort(indicator: Indicator, form: Form): boolean {
  if (form.kind !== "self-evaluation" || isExtra(indicator)) return false;
  return (
    (pointsLost(indicator, form) ?? 0) > 0 || achievementOf(indicator, form).comparison.outcome === "short"
  );
}

/**
 * Scores that a result short of its target may earn, the highest first.
 * - too little (ratio below 1): actual ÷ target × weight
 * - too much under an upper bound: target ÷ actual × weight, or (1 − (actual − target) ÷ target) × weight
 * @param ratio actual ÷ target
 * @param digits decimals a score keeps
 */
export function shortfallScores(
  ratio: number,
  weight: number,
  digits: number,
): readonly [number, ...number[]] {
  const points = (share: number) => round(Math.max(0, share) * weight, digits);
  return ratio < 1 ? [points(ratio)] : [points(1 / ratio), points(2 - ratio)];
}
