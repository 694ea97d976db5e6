/** The points of the execution rate. */
import type { Form, NumberField } from "../form/model";

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

/** True where the row of the funds states the points of the whole table. */
export function holdsTotal({ funds, total }: Form): boolean {
  const weight = funds?.total.weight?.value;
  return weight != null && weight > 0 && weight >= (total?.weight?.value || WHOLE);
}
