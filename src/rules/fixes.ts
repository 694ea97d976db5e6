/** Edits that more than one rule proposes. A formula is proposed only over cells that hold a bare figure. */
import type { KnownNumber, NumberField } from "../core/form/model";
import { formatPercent } from "../core/sheet/print";
import { round, sum } from "../core/sheet/arithmetic";
import { isPercentage, saysHundredfold } from "../core/facts/rate";
import type { Fix, FixKind } from "../core/finding";
import { address, type Position } from "../core/sheet/sheet";

/** A field whose cell holds its figure, without a unit or words beside it. */
export function isBare(field: NumberField | null): field is KnownNumber {
  return field?.value != null && Math.abs(Number(field.text) - field.value) <= 1e-9 * Math.abs(field.value);
}

export const fix = (kind: FixKind, at: Position, to: string | number): Fix => ({ kind, edits: [{ at, to }] });

/** The rate as the cell writes rates, or a formula in its place. The budget is not 0. */
export function rateFixes(rate: KnownNumber, budget: KnownNumber, executed: KnownNumber): Fix[] {
  const fraction = executed.value / budget.value;
  const hundredfold = saysHundredfold(rate);
  const figure = hundredfold
    ? round(fraction * 100, 2)
    : isPercentage(rate)
      ? formatPercent(fraction)
      : round(fraction, 4);
  const value = fix("value", rate.at, figure);
  if (hundredfold || !isBare(budget) || !isBare(executed)) return [value];
  const [given, spent] = [address(budget.at), address(executed.at)];
  return [
    value,
    fix("perf", rate.at, `=PERF.RATE(${given},${spent})`),
    fix("formula", rate.at, `=IFERROR(${spent}/${given},"")`),
  ];
}

/** The score of the execution rate, or a formula in its place; `weight` is taken from its cell where it stands in one. */
export function rateScoreFixes(
  score: Position,
  budget: KnownNumber,
  executed: KnownNumber,
  weight: NumberField | null,
  points: number,
): Fix[] {
  const share = Math.min(executed.value / budget.value, 1);
  const value = fix("value", score, round(share * points, 2));
  if (!isBare(budget) || !isBare(executed)) return [value];
  const [given, spent] = [address(budget.at), address(executed.at)];
  const full = isBare(weight) ? address(weight.at) : String(points);
  return [
    value,
    fix("perf", score, `=PERF.RATESCORE(${given},${spent},${full})`),
    fix("formula", score, `=ROUND(MIN(${spent}/${given},1)*${full},2)`),
  ];
}

/** Longer sums of single cells are nothing a clerk would read. */
const LONGEST_SUM = 40;

/**
 * The sum of figures and blanks, or a formula that adds their cells one by one: `SUM` would pass over figures
 * entered as text.
 */
export function sumFixes(at: Position, parts: readonly NumberField[]): Fix[] {
  const value = fix("value", at, sum(parts.map((part) => part.value ?? 0)));
  const added = parts.every((part) => part.state === "blank" || isBare(part));
  if (!added || parts.length > LONGEST_SUM) return [value];
  return [value, fix("formula", at, `=${parts.map((part) => address(part.at)).join("+")}`)];
}
