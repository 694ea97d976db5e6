/** Whether the scores of a table are certain, so that their sum is. */
import type { Form, Indicator } from "../form/model";
import type { Profile } from "../profiles/profile";
import { sum } from "../sheet/arithmetic";
import { achievementOf, pointsLost, shortfallScores } from "./achievement";
import { criteriaOf, allowedScores } from "./criteria";
import { isExtra } from "./extra-points";
import { budgetOf } from "./rate";
import { ratePoints, ratePointsBeside } from "./rate-row";

const NEAR = 0.01 + 1e-9;

/**
 * True where every score follows from its result, and the weights make up a whole table: full marks for what was
 * reached, points in proportion or by the printed standard for what fell short, the rate's by its figures. A deduction
 * at the unit's own judgement leaves it open whether the row or the total is wrong.
 */
export function areScoresCertain(form: Form, profile: Profile): boolean {
  const { indicators } = form;
  const rate = ratePointsBeside(form);
  const weights = [rate, ...indicators].map(({ weight }) => weight?.value ?? 0);
  if (Math.abs(sum(weights) - profile.fullScore) > NEAR || indicators.some(isExtra)) return false;
  return isRateCertain(form, profile) && indicators.every((indicator) => isCertain(indicator, form, profile));
}

function isRateCertain(form: Form, profile: Profile): boolean {
  const { weight, score } = ratePoints(form);
  if (!weight?.value) return true;
  const total = form.funds?.total;
  const budget = total && budgetOf(total, profile)?.value;
  if (!budget || total.executed?.value == null || score?.value == null) return false;
  const share = total.executed.value / budget;
  if (total.rate?.value != null && Math.abs(total.rate.value - share) > 0.01) return false;
  return Math.abs(Math.min(share, 1) * weight.value - score.value) <= NEAR;
}

function isCertain(indicator: Indicator, form: Form, profile: Profile): boolean {
  const { weight, score } = indicator;
  if (weight?.value == null || score?.value == null) return false;
  if (criteriaOf(indicator, profile)) {
    const allowed = allowedScores(indicator, form, profile);
    return allowed?.low === allowed?.high && allowed?.low === score.value;
  }
  const { outcome, ...compared } = achievementOf(indicator, form).comparison;
  if (outcome !== "short") return pointsLost(indicator, form) === 0;
  if (!("ratio" in compared) || compared.ratio === null) return false;
  return shortfallScores(compared.ratio, weight.value, profile.scoreDigits).some(
    (points) => Math.abs(points - score.value) <= NEAR,
  );
}
