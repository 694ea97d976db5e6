/** Weight and score of the funds in columns that no heading explains: 标准 | 得 over 10 | 9.3, in the row of the total. */
import type { ColumnLabel } from "../../labels";
import type { Grid } from "../grid/grid";
import type { HeadingCell } from "../headings/band";
import type { Leaf } from "../headings/stack";
import { LEAST_ROWS } from "./evidence";
import { figureAt, figuresOf, sampleOf, type Sample } from "./samples";
import { pointsAt } from "./values";

/** A rate has no more points. */
const MOST_POINTS = 30;
/** Points are given by the rate, rounded. */
const ROUNDED = 0.1;

/** The headings with the two columns in which a score is the rate's share of a weight. */
export function withPointsOfFunds(
  grid: Grid,
  headings: readonly HeadingCell[],
  leaves: readonly Leaf[],
  rows: readonly number[],
): HeadingCell[] {
  const of = (label: ColumnLabel) => headings.find((heading) => heading.label === label);
  const rate = of("rate");
  if (!rate || (of("weight") && of("score"))) return [...headings];
  const rates = sampleOf(grid, rows, rate.area);
  const free = leaves.filter(({ area }) => !headings.some((heading) => heading.area.left === area.left));
  const asked = (label: "weight" | "score") => {
    const known = of(label);
    return known ? [known] : free;
  };
  for (const weight of asked("weight"))
    for (const score of asked("score")) {
      if (weight.area.left === score.area.left) continue;
      if (!areOfRate(sampleOf(grid, rows, weight.area), sampleOf(grid, rows, score.area), rates)) continue;
      const added = [
        { label: "weight" as const, text: weight.text, area: weight.area },
        { label: "score" as const, text: score.text, area: score.area },
      ].filter(({ label }) => !of(label));
      return [...headings, ...added].sort((a, b) => a.area.left - b.area.left);
    }
  return [...headings];
}

/** A row or two in which the score is weight times rate. */
function areOfRate(weights: Sample, scores: Sample, rates: Sample): boolean {
  const stated = weights.values.flatMap((_, index) =>
    pointsAt(weights, index) === undefined ? [] : [index],
  );
  if (stated.length === 0 || stated.length > LEAST_ROWS || figuresOf(scores).length !== stated.length)
    return false;
  return stated.every((index) => {
    const [weight, score] = [pointsAt(weights, index)!, pointsAt(scores, index)];
    const rate = figureAt(rates, index);
    if (score === undefined || rate === undefined || weight > MOST_POINTS) return false;
    const share = rate > 2 ? rate / 100 : rate;
    return score <= weight && Math.abs(weight * Math.min(share, 1) - score) <= ROUNDED;
  });
}
