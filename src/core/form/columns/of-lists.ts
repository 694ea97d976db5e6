/** Columns of a list of projects whose headings say nothing: numbers of order, and why money was left. */
import type { ColumnLabel } from "../../labels";
import { isExplanation } from "../../labels/explanation";
import type { Grid } from "../grid/grid";
import type { HeadingCell } from "../headings/band";
import type { Leaf } from "../headings/stack";
import { LEAST_ROWS } from "./evidence";
import { figuresOf, sampleOf, type Sample } from "./samples";

const AMOUNTS: ReadonlySet<ColumnLabel> = new Set(["budget", "executed", "executedToDate", "rate"]);
const REASONS: ReadonlySet<ColumnLabel> = new Set(["explanation", "remark"]);
/** Characters; a grade, an office or a name is shorter. */
const LEAST_SAID = 6;

/** The headings with those that the values under them speak for. */
export function withValuesOfLists(
  grid: Grid,
  headings: readonly HeadingCell[],
  leaves: readonly Leaf[],
  rows: readonly number[],
): HeadingCell[] {
  const isFree = ({ area, means }: Leaf) =>
    means.get("other") !== 1 &&
    !headings.some((heading) => heading.label !== "other" && heading.area.left === area.left);
  const amounts = headings.filter(({ label }) => AMOUNTS.has(label)).map(({ area }) => area.left);
  const free = leaves.filter(isFree).map((leaf) => ({ ...leaf, sample: sampleOf(grid, rows, leaf.area) }));
  const order = free.find(({ area, sample }) => area.left < Math.min(...amounts) && isOrder(sample));
  const reasons = free
    .filter(({ area, sample }) => area.left > Math.min(...amounts) && isRemarks(sample))
    .sort((a, b) => longest(b.sample) - longest(a.sample))[0];
  const has = (labels: ReadonlySet<ColumnLabel>) => headings.some(({ label }) => labels.has(label));
  const added: HeadingCell[] = [
    ...(order && !has(new Set(["sequence"])) ? [{ ...order, label: "sequence" as const }] : []),
    ...(reasons && !has(REASONS) ? [{ ...reasons, label: "remark" as const }] : []),
  ].map(({ label, text, area }) => ({ label, text, area }));
  const kept = headings.filter(({ area }) => added.every((other) => other.area.left !== area.left));
  return [...kept, ...added].sort((a, b) => a.area.left - b.area.left);
}

/** 1, 2, 3 … down the column, from 1 again where a group begins. */
function isOrder(sample: Sample): boolean {
  const figures = figuresOf(sample);
  return (
    figures.length >= LEAST_ROWS &&
    figures.length === sample.numeric &&
    figures.every((figure, index) => figure === 1 || (index > 0 && figure === figures[index - 1]! + 1))
  );
}

/** Words that stand in some rows and not in others, and say more than a grade: 用地协调超期，十二口井转入次年. */
function isRemarks(sample: Sample): boolean {
  const { filled, numeric, values } = sample;
  return filled > 0 && filled < values.length && numeric === 0 && longest(sample) >= LEAST_SAID;
}

/** The longest text that may be a reason. */
const longest = ({ values }: Sample): number =>
  Math.max(0, ...values.map((value) => (value && isExplanation(value.text) ? value.text.length : 0)));
