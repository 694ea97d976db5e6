/** Rates, scores and grades as pure arithmetic. What cannot be computed is a value, never an exception. */
import { round, sum } from "../sheet/arithmetic";
import type { Profile } from "../profiles/profile";

/** Why there is no result. */
export type ScoringError =
  | "zero-budget" // a rate of nothing is undefined: not 0, not 100%
  | "zero-target" // nor is a deviation from nothing
  | "zero-weight" // nothing to average over
  | "negative" // budgets, executed amounts, scores and weights are never below 0
  | "above-full" // more points than the table has
  | "not-finite" // not a number, or beyond the largest number
  | "shape" // scores and weights do not pair up
  | "no-time" // the first month is not over yet
  | "before-start"; // the day lies before the year it is counted in

export type Outcome<T = number, E = ScoringError> = { readonly value: T } | { readonly error: E };

/** Decimals of a score. */
export const SCORE_DIGITS = 2;

/** 执行率: executed ÷ budget as a fraction, not rounded; above 1 where more was spent than given. */
export function executionRate(budget: number, executed: number): Outcome {
  return quotient(budget, executed, 1);
}

/** 执行率得分: rate × weight, at most the weight, rounded half up to 2 decimals. */
export function executionScore(budget: number, executed: number, weight: number): Outcome {
  const points = quotient(budget, executed, weight);
  if ("error" in points) return points;
  return { value: round(Math.min(points.value, weight), SCORE_DIGITS) };
}

function quotient(budget: number, executed: number, factor: number): Outcome {
  const fault = faultOf([budget, executed, factor]);
  if (fault) return { error: fault };
  if (budget === 0) return { error: "zero-budget" };
  const value = (executed / budget) * factor;
  return Number.isFinite(value) ? { value } : { error: "not-finite" };
}

/**
 * 加权得分: the weighted average Σ(score × weight) ÷ Σ weight, rounded half up to 2 decimals.
 * Weights need not add up to 100 or 1; a weight of 0 leaves its score out.
 */
export function weightedScore(scores: readonly number[], weights: readonly number[]): Outcome {
  if (scores.length !== weights.length || scores.length === 0) return { error: "shape" };
  const fault = faultOf([...scores, ...weights]);
  if (fault) return { error: fault };
  const total = sum(weights);
  if (total === 0) return { error: "zero-weight" };
  const value = sum(scores.map((score, i) => score * weights[i]!)) / total;
  return Number.isFinite(value) ? { value: round(value, SCORE_DIGITS) } : { error: "not-finite" };
}

/** 等级: the name of the best grade a total score reaches. The score counts as printed, with 2 decimals. */
export function grade(score: number, profile: Pick<Profile, "grades" | "fullScore">): Outcome<string> {
  const fault = faultOf([score]);
  if (fault) return { error: fault };
  const printed = round(score, SCORE_DIGITS);
  if (printed > profile.fullScore) return { error: "above-full" };
  const reached = profile.grades.find(({ from }) => printed >= round(from * profile.fullScore, SCORE_DIGITS));
  if (!reached) throw new Error("the last grade of a profile begins at 0");
  return { value: reached.name };
}

/** The first thing wrong with figures that are to be finite and not below 0. */
export function faultOf(figures: readonly number[]): ScoringError | undefined {
  let fault: ScoringError | undefined;
  for (const figure of figures) {
    if (!Number.isFinite(figure)) return "not-finite";
    if (figure < 0) fault = "negative";
  }
  return fault;
}
