/** How the weights and scores of a table stand to each other. */
import type { Form, Indicator } from "../form/model";
import { sum } from "../sheet/arithmetic";
import { oncePer } from "../memo";

interface Scored {
  /** Above 0. */
  readonly weight: number;
  readonly score: number;
}

/** True where every row is scored out of 100 and its weight is its share: 权重 30%, 得分 95. */
export const isOutOfHundred = oncePer(readsOutOfHundred);

/** Totals are rounded to one decimal, at times. */
const NEAR = 0.05 + 1e-9;
/** Scores of a table of points never come near this multiple of its weights. */
const FAR_ABOVE = 1.5;

function readsOutOfHundred(form: Form): boolean {
  const rows = scoredRows(form);
  const above = rows.filter(({ weight, score }) => score > weight).length;
  if (above === 0 || rows.some(({ score }) => score > 100)) return false;
  const weights = sum(rows.map(({ weight }) => weight));
  const scores = sum(rows.map(({ score }) => score));
  const total = form.total?.score?.value;
  if (total == null) return rows.length > 1 && above > rows.length / 2 && scores > FAR_ABOVE * weights;
  // Where the scores add up to the total they are points.
  if (Math.abs(total - scores) <= NEAR) return false;
  return Math.abs(total - sum(rows.map(({ weight, score }) => weight * score)) / weights) <= NEAR;
}

function scoredRows({ funds, indicators }: Form): Scored[] {
  return [...(funds ? [funds.total] : []), ...indicators].flatMap(({ weight, score }) =>
    weight?.value != null && weight.value > 0 && score?.value != null
      ? [{ weight: weight.value, score: score.value }]
      : [],
  );
}

/** True where the weight covers other rows than the score: 30 merged over two rows that scored 15 each. */
export function spansOtherRows({ indicators }: Form, indicator: Indicator): boolean {
  for (const { weight, score } of indicators.slice(indicators.indexOf(indicator) + 1)) {
    if (weight !== null && score !== null) return false;
    if (weight?.value != null || score?.value != null) return true;
  }
  return false;
}

/** The rows under an indicator that have neither weight nor score of their own: 20 points merged over two of them. */
export function rowsSharingPoints({ indicators }: Form, indicator: Indicator): readonly Indicator[] {
  if (indicator.weight?.value == null) return [];
  const following = indicators.slice(indicators.indexOf(indicator) + 1);
  const end = following.findIndex(({ weight, score }) => weight?.value != null || score?.value != null);
  return end < 0 ? following : following.slice(0, end);
}
