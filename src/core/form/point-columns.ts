/** Columns of an indicator table whose headings nobody knows, by what stands under them: 绩效标准, 指标分, a bare 20. */
import type { ColumnLabel } from "../labels";
import { sum } from "../sheet/arithmetic";
import { normalizeText } from "../sheet/text";
import type { HeadingCell } from "./band";
import { HOLDS, LEAST_ROWS, WEIGHS } from "./evidence";
import type { Grid } from "./grid";
import type { Leaf } from "./heading-stack";
import { figureAt, figuresOf, sampleOf, type Sample } from "./samples";

type Meaning = "weight" | "score" | "target" | "actual" | "explanation" | "criteria" | "remark";
const MEANINGS: readonly Meaning[] = ["weight", "score", "target", "actual", "explanation", "criteria", "remark"];
/** Nothing is taken for a meaning on less. */
const LEAST = 1;

/** The headings with those added that the values or the parts of their words speak for. */
export function withPointColumns(
  grid: Grid,
  headings: readonly HeadingCell[],
  leaves: readonly Leaf[],
  rows: readonly number[],
): HeadingCell[] {
  const result = [...headings];
  const free = leaves.filter(
    (leaf) => !headings.some(({ area }) => area.left === leaf.area.left) && !leaf.means.has("other"),
  );
  const samples = new Map(free.map((leaf) => [leaf, sampleOf(grid, rows, leaf.area)]));
  const known = (label: ColumnLabel) => {
    const heading = result.find((each) => each.label === label);
    return heading && sampleOf(grid, rows, heading.area);
  };
  for (const meaning of MEANINGS) {
    if (result.some(({ label }) => label === meaning)) continue;
    const votes = free
      .filter((leaf) => !result.some(({ area }) => area.left === leaf.area.left))
      .map((leaf) => ({ leaf, total: votesFor(meaning, leaf, samples.get(leaf)!, known) }))
      .filter(({ total }) => total >= LEAST)
      .sort((a, b) => b.total - a.total);
    const best = votes[0];
    if (best) result.push({ label: meaning, text: best.leaf.text, area: best.leaf.area });
  }
  return result.sort((a, b) => a.area.left - b.area.left);
}

function votesFor(
  meaning: Meaning,
  { means }: Leaf,
  sample: Sample,
  known: (label: ColumnLabel) => Sample | undefined,
): number {
  const words = WEIGHS.suggested * (means.get(meaning) ?? 0);
  // 一季度计划 is filled in like a result and speaks for something else.
  if (words === 0 && means.size > 0) return 0;
  const numeric = sample.filled > 0 && sample.numeric >= HOLDS * sample.filled;
  switch (meaning) {
    case "weight":
      if (!numeric && sample.filled > 0) return 0;
      return words + (isWeights(sample, known("score")) ? WEIGHS.proven : 0);
    case "score":
      if (!numeric && sample.filled > 0) return 0;
      return words + (isScores(sample, known("weight")) ? WEIGHS.proven : 0);
    case "target":
      return words + (areAlike(sample, known("actual")) ? WEIGHS.proven : 0);
    case "actual":
      return words + (areAlike(sample, known("target")) ? WEIGHS.proven : 0);
    default:
      return words;
  }
}

/** No score above its weight, and a sum such as tables have: 100, or what is left of it beside the funds. */
function isWeights(weights: Sample, scores: Sample | undefined): boolean {
  const figures = figuresOf(weights);
  if (figures.length < LEAST_ROWS || figures.some((figure) => figure <= 0 || figure > 100)) return false;
  if (!scores || !isScores(scores, weights)) return false;
  const total = sum(figures);
  return total >= 50 && total <= 100 && total % 5 === 0;
}

/** Every score within its weight, and most of the points won, as they are everywhere. */
function isScores(scores: Sample, weights: Sample | undefined): boolean {
  if (!weights) return false;
  let [rows, most] = [0, 0];
  for (let index = 0; index < scores.values.length; index++) {
    const [score, weight] = [figureAt(scores, index), figureAt(weights, index)];
    if (score === undefined || weight === undefined) continue;
    if (score < 0 || score > weight) return false;
    rows++;
    if (score >= 0.6 * weight) most++;
  }
  return rows >= LEAST_ROWS && most >= HOLDS * rows;
}

/** Targets and results measure the same: 12人 | 12人, ≥260篇 | 274篇. */
function areAlike(a: Sample, b: Sample | undefined): boolean {
  if (!b) return false;
  let [rows, alike] = [0, 0];
  a.values.forEach((value, index) => {
    const other = b.values[index];
    if (!value || !other) return;
    rows++;
    if (shape(value.text) === shape(other.text)) alike++;
  });
  return rows >= LEAST_ROWS && 2 * alike >= rows;
}

/** A quantity without its sign and figure: ≥260篇 → 篇. */
const shape = (text: string) =>
  normalizeText(text)
    .replace(/^[≥≤=<>≧≦不少多高低超大小于过等]+/u, "")
    .replace(/[\d.,]+/g, "#");
