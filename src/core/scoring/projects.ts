/** 执行率偏低的项目: which projects of a list spent little. */
import { isTotalLabel, normalizeLabel } from "../labels";
import { round } from "../sheet/arithmetic";
import { executionRate, type Outcome } from "./scores";

export interface Spent<T = unknown> {
  readonly name: T;
  readonly budget: number;
  readonly executed: number;
}

export interface SpentRate<T = unknown> extends Spent<T> {
  /** executed ÷ budget, as a fraction. */
  readonly rate: number;
}

/**
 * Projects with a rate below the threshold, lowest first; equal rates stay in their order. Rows without a budget
 * and totals have no place among them.
 */
export function lowExecution<T>(projects: readonly Spent<T>[], threshold: number): Outcome<SpentRate<T>[]> {
  const low: SpentRate<T>[] = [];
  for (const project of projects) {
    const rate = executionRate(project.budget, project.executed);
    if ("error" in rate) {
      if (rate.error === "zero-budget") continue;
      return rate;
    }
    if (isTotal(project.name)) continue;
    // 2.4 ÷ 3 falls just below 0.8 in binary.
    if (round(rate.value, 12) < threshold) low.push({ ...project, rate: rate.value });
  }
  return { value: low.sort((a, b) => a.rate - b.rate) };
}

function isTotal(name: unknown): boolean {
  if (typeof name !== "string") return false;
  const label = normalizeLabel(name);
  return isTotalLabel(label) || /小计$/.test(label);
}
