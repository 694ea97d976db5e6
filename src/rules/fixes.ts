/** Edits that more than one rule proposes. A formula is proposed only over cells that hold a bare figure. */
import { totalMoved } from "../core/facts/relations";
import type { Profile } from "../core/profiles/profile";
import { SCORE_DIGITS } from "../core/scoring/scores";
import type { Form, KnownNumber, NumberField } from "../core/form/model";
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

/** The figures that a score of the execution rate follows from. */
export interface RateScore {
  readonly score: NumberField;
  readonly budget: KnownNumber;
  readonly executed: KnownNumber;
  /** Its cell, where it stands in one. */
  readonly weight: NumberField | null;
  readonly points: number;
}

/** The score of the execution rate, or a formula in its place; a total that holds the score moves along. */
export function rateScoreFixes(
  { score, budget, executed, weight, points }: RateScore,
  form: Form,
  profile: Profile,
): Fix[] {
  const digits = profile.scoreDigits;
  const earned = round(Math.min(executed.value / budget.value, 1) * points, digits);
  const moved = totalMoved(form, profile, sum([earned, -(score.value ?? 0)]));
  const proposal = (kind: FixKind, to: string | number): Fix => ({
    kind,
    edits: [{ at: score.at, to }, ...moved],
  });
  const value = proposal("value", earned);
  if (!isBare(budget) || !isBare(executed)) return [value];
  const [given, spent] = [address(budget.at), address(executed.at)];
  const full = isBare(weight) ? address(weight.at) : String(points);
  // The function keeps two decimals.
  const perf =
    digits === SCORE_DIGITS ? [proposal("perf", `=PERF.RATESCORE(${given},${spent},${full})`)] : [];
  return [value, ...perf, proposal("formula", `=ROUND(MIN(${spent}/${given},1)*${full},${digits})`)];
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
