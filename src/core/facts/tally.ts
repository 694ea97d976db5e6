/** What a form scored and spent as a whole. */
import type { Form } from "../form/model";
import type { Cap, Profile } from "../profiles/profile";
import { sum } from "../sheet/arithmetic";
import { isExtra } from "./extra-points";
import { isOutOfHundred } from "./points";
import { budgetOf, shareSpent, withoutDrift } from "./rate";
import type { Position } from "../sheet/sheet";

/** Weights and scores of the indicators, added up; `null` where an indicator is not scored yet, or none has points. */
export function indicatorPoints(form: Form): { weight: number; score: number } | null {
  const { indicators } = form;
  if (isOutOfHundred(form)) return null;
  const scored = indicators.filter(
    (indicator) => !isExtra(indicator) && (indicator.weight?.text || indicator.score?.text),
  );
  const points = scored.flatMap(({ weight, score }) =>
    weight?.value == null || score?.value == null ? [] : [{ weight: weight.value, score: score.value }],
  );
  if (points.length < scored.length) return null;
  const weight = sum(points.map((row) => row.weight));
  return weight > 0 ? { weight, score: sum(points.map((row) => row.score)) } : null;
}

/**
 * Executed ÷ budget as a fraction, the declared rate where no budget is stated; `null` where neither is known.
 * Where the two disagree the higher counts: which figure is wrong is another matter.
 */
export function spentShare({ funds }: Form, profile: Pick<Profile, "denominator">): number | null {
  if (!funds) return null;
  const { executed, rate } = funds.total;
  const budget = budgetOf(funds.total, profile);
  if (budget?.value == null) return rate?.value == null ? null : withoutDrift(rate.value);
  if (budget.value <= 0 || executed?.value == null) return null;
  const share = shareSpent(executed.value, budget.value);
  return Math.max(share, withoutDrift(rate?.value ?? share));
}

/** What a rate, as a fraction, holds the total down to under a profile, if it does. */
export function capFor(rate: number, { caps }: Pick<Profile, "caps">): Cap | undefined {
  return caps.find(({ below }) => rate < below);
}

/** Where the scores as a whole are looked at: the total, or the first score where there is none. */
export function scoreCell({ total, indicators, area }: Form): Position {
  const first = indicators.find(({ score }) => score?.value != null)?.score?.at;
  return total?.score?.at ?? first ?? { row: area.top, col: area.left };
}
