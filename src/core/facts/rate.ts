/** Execution rates as offices print them. */
import type { FundRow, Funds, KnownNumber, NumberField } from "../form/model";
import type { Profile } from "../profiles/profile";
import type { Cited } from "../finding";
import { decimals, formatPercent } from "../sheet/print";
import { round } from "../sheet/arithmetic";

/** The amount that the rate of a row divides by under a profile; the one that is stated where the other is not. */
export function budgetOf(
  { budget, initialBudget }: Pick<FundRow, "budget" | "initialBudget">,
  { denominator }: Pick<Profile, "denominator">,
): NumberField | null {
  return denominator === "initialBudget" && initialBudget?.value != null ? initialBudget : budget;
}

/** What the form calls the amount that its rate divides by under a profile. */
export function denominatorOf(funds: Funds, profile: Pick<Profile, "denominator">): string {
  const { total, headings, denominator } = funds;
  if (budgetOf(total, profile) === total.budget) return denominator;
  const heading = headings.find(({ column }) => column === "initialBudget");
  return heading?.text.replace(/\s+/g, "") || "年初预算数";
}

/** Executed ÷ budget as a fraction, without binary drift: 2.4 of 3 is 80%, not a little less. The budget is not 0. */
export function shareSpent(executed: number, budget: number): number {
  return withoutDrift(executed / budget);
}

/** A quotient to 12 decimals, so that it can be held against a threshold. */
export function withoutDrift(quotient: number): number {
  return round(quotient, 12);
}

/** How much more was spent than given, to a millionth of the unit: 0.005 where that is what the cells differ by. */
export function overspent(executed: number, budget: number): number {
  return round(executed - budget, 6);
}

/** 86% says no more than 85.5 to 86.5: half a unit of the last digit printed, as a fraction. */
export function printedTolerance(rate: NumberField): number {
  const digits = decimals(rate.text);
  return 0.5 * 10 ** -(isPercentage(rate) ? digits + 2 : Math.max(digits, 2));
}

/** The rate as its cell says it, where it says it as a percentage: 100%, not 100.00%. */
export function printedRate(rate: KnownNumber): Cited {
  return { value: /[%％]/.test(rate.text) ? rate.text : formatPercent(rate.value), cells: [rate.at] };
}

/** True where the cell says 88% or 88 for what is 0.88. */
export function isPercentage(rate: NumberField): boolean {
  return /[%％]/.test(rate.text) || saysHundredfold(rate);
}

/** True where the cell's own figure is a hundred times the rate: 88 under 执行率(%). */
export function saysHundredfold({ text, value }: NumberField): boolean {
  const written = Number(text);
  return value !== null && value !== 0 && Math.abs(written - value) > Math.abs(value);
}
