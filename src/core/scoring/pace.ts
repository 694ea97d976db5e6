/** 支出进度: how spending keeps up with the year. */
import { MONTHS_OF_YEAR } from "../time/day";
import { executionRate, type Outcome } from "./scores";

/** Execution rate ÷ (months ÷ 12), not rounded: 1 is on schedule, 0.8 spent four fifths of what was due. */
export function pace(budget: number, executed: number, months: number): Outcome {
  const rate = executionRate(budget, executed);
  if ("error" in rate) return rate;
  if (months < 0) return { error: "before-start" };
  if (months === 0) return { error: "no-time" };
  const value = rate.value / (months / MONTHS_OF_YEAR);
  return Number.isFinite(value) ? { value } : { error: "not-finite" };
}
