/** The points of the execution rate. */
import type { Form, NumberField } from "../form/model";
import { statesRate } from "./stated-rate";

export interface RatePoints {
  readonly weight: NumberField | null;
  readonly score: NumberField | null;
}

const NONE: RatePoints = { weight: null, score: null };
/** Points of a whole table, where it does not say. */
const WHOLE = 100;

/**
 * Weight and score of the execution rate as the form states them. Where the row of the funds holds the points of the
 * whole table (分值 100, 得分 98: the total, a block too high), nothing is known of the rate's own.
 */
export function ratePoints(form: Form): RatePoints {
  return form.funds && !holdsTotal(form) ? form.funds.total : NONE;
}

/**
 * The points of the rate that come on top of the indicators': none where a row of theirs (全年支出率) already holds the
 * same score.
 */
export function ratePointsBeside(form: Form): RatePoints {
  const points = ratePoints(form);
  const score = points.score?.value;
  const twice = form.indicators.some(
    (indicator) => score != null && indicator.score?.value === score && statesRate(indicator),
  );
  return twice ? NONE : points;
}

/** True where the row of the funds states the points of the whole table. */
export function holdsTotal({ funds, total }: Form): boolean {
  const weight = funds?.total.weight?.value;
  return weight != null && weight > 0 && weight >= (total?.weight?.value || WHOLE);
}
