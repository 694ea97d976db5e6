/** Results far above their targets. */
import type { Form, Indicator } from "../form/model";
import type { Profile } from "../profiles/profile";
import { round } from "../sheet/arithmetic";
import { achievementOf, pointsLost } from "./achievement";

/** The smallest ratio that counts as far above, and the smallest excess in the target's unit. */
export interface FarAbove {
  readonly threshold: number;
  readonly leastExcess: number;
}

/** 完成值较多高于指标值: result ÷ target where it lies far above; `undefined` elsewhere. */
export function overcompletion(indicator: Indicator, form: Form, limits: FarAbove): number | undefined {
  const { target, actual, comparison } = achievementOf(indicator, form);
  if (comparison.outcome !== "exceeded" || comparison.ratio === null || target.kind !== "number")
    return undefined;
  const { ratio } = comparison;
  const value = round(target.value * ratio, 6);
  // A share of a whole ends at 100%: ≥70% and 95% is no excess to speak of.
  const percent = target.unit === "%" || (actual.kind === "number" && actual.unit === "%");
  if (percent && value <= 100) return undefined;
  return ratio < limits.threshold || value - target.value <= limits.leastExcess ? undefined : ratio;
}

/** True where the points lost are those that the place takes off for going far above the target. */
export function isOvercompletionCost(
  indicator: Indicator,
  form: Form,
  { overcompletionCost }: Pick<Profile, "overcompletionCost">,
): boolean {
  if (overcompletionCost === 0 || pointsLost(indicator, form) !== overcompletionCost) return false;
  return achievementOf(indicator, form).comparison.outcome === "exceeded";
}
