/** Amounts that belong together and are ten thousand apart: one was entered in 元, the other in 万元. */
import type { FundRow } from "../form/model";
import { YUAN } from "../sheet/arithmetic";

const APART = YUAN.万元 / YUAN.元;

/** What is spent may be anything from a tenth of the budget to twice as much. */
const SPENT = { from: 0.1, to: 2 };
/** Sums of the same money differ by rounding only. */
const SAME = { from: 0.99, to: 1.01 };
/** A budget may be adjusted to half or to twice as much. */
const ADJUSTED = { from: 0.5, to: 2 };

interface Span {
  readonly from: number;
  readonly to: number;
}

const within = (ratio: number, { from, to }: Span) => ratio >= from && ratio <= to;

/**
 * True where what was spent and the budget stand in different units. Ten thousand times the budget cannot be spent;
 * a ten-thousandth can, so there the rate stated beside it must tell the slip.
 */
export function spentInOtherUnit({ budget, executed, rate }: Pick<FundRow, "budget" | "executed" | "rate">) {
  if (!budget?.value || !executed?.value || budget.value < 0) return false;
  const ratio = executed.value / budget.value;
  if (within(ratio / APART, SPENT)) return true;
  return within(ratio * APART, SPENT) && rate?.value != null && states(rate.value, ratio * APART);
}

/** A bare figure may have been read as a hundredth of what it says. */
function states(rate: number, ratio: number): boolean {
  return [rate, rate * 100].some((value) => within(value / ratio, SAME));
}

/** True where a total and the sum of its parts are the same money in different units. */
export function summedInOtherUnit(total: number, parts: number): boolean {
  return total !== 0 && apart(parts / total, SAME);
}

/** True where a budget and what it was at the beginning of the year stand in different units. */
export function adjustedInOtherUnit(initial: number, budget: number): boolean {
  return initial !== 0 && apart(budget / initial, ADJUSTED);
}

function apart(ratio: number, span: Span): boolean {
  return within(ratio / APART, span) || within(ratio * APART, span);
}
