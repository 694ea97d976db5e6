/** 定性指标: the scores a step of qualitative completion may earn. */
import { round } from "../sheet/arithmetic";
import type { Tier } from "../profiles/profile";
import type { Status } from "../quantity/model";
import { parseQuantity } from "../quantity/parse";
import { faultOf, SCORE_DIGITS, type Outcome } from "./scores";

/** Place of a status among a profile's tiers. */
const PLACE: Readonly<Record<Status, number>> = { met: 0, partly: 1, unmet: 2 };

/** The step a wording names (达成预期指标, 部分完成, 未达成且效果较差); `undefined` where it names none. */
export function tierOf(wording: string, tiers: readonly Tier[]): Tier | undefined {
  const named = tiers.find(({ name }) => name === wording.trim());
  if (named) return named;
  const quantity = parseQuantity(wording);
  return quantity.kind === "words" && quantity.status !== null ? tiers[PLACE[quantity.status]] : undefined;
}

/**
 * Lowest and highest score of a step with 2 decimals. Steps do not overlap: 10 points earn 8 to 10, 6 to 7.99
 * or 0 to 5.99.
 */
export function tierScores(tier: Tier, weight: number): Outcome<readonly [number, number]> {
  const fault = faultOf([weight]);
  if (fault) return { error: fault };
  const step = 10 ** -SCORE_DIGITS;
  const low = roundUp(tier.from * weight);
  const high =
    tier.to === 1 ? round(weight, SCORE_DIGITS) : round(roundUp(tier.to * weight) - step, SCORE_DIGITS);
  return { value: [low, Math.max(low, high)] };
}

/** The next score not below the points. */
function roundUp(points: number): number {
  const rounded = round(points, SCORE_DIGITS);
  return rounded >= round(points, 9) ? rounded : round(rounded + 10 ** -SCORE_DIGITS, SCORE_DIGITS);
}
