/** Tables side by side under one row of headings. */
import type { ColumnLabel } from "../../labels";
import type { Grid } from "../grid/grid";
import type { HeadingStack, Leaf } from "./stack";

/** Fewer columns are no table of their own. */
const LEAST_BESIDE = 3;

/**
 * The stack cut where a column is blank in the headings and in the rows under them, and what stands right of it begins
 * as the left part does: 序号 | 项目 | 支付率 beside 序号 | 工程 | 预算 | 支出.
 */
export function apart(grid: Grid, stack: HeadingStack): HeadingStack[] {
  const { leaves } = stack;
  for (let at = LEAST_BESIDE; at <= leaves.length - LEAST_BESIDE; at++) {
    const [before, after] = [leaves.slice(0, at), leaves.slice(at)];
    const gap = before[before.length - 1]!.area.right + 1;
    const left = after[0]!.area.left;
    if (left <= gap || !isBlankColumn(grid, stack, gap) || !beginAlike(before, after)) continue;
    return [{ ...stack, leaves: before }, ...apart(grid, { ...stack, leaves: after, left })];
  }
  return [stack];
}

/** True where both tables begin with what their rows are called by. */
function beginAlike([one]: readonly Leaf[], [other]: readonly Leaf[]): boolean {
  const both = (...labels: ColumnLabel[]) =>
    [one!, other!].every(({ means }) => labels.some((label) => means.has(label)));
  return both("sequence", "projectName", "department") || both("level1") || both("name");
}

/** Rows under a heading that tell whether a column is blank. */
const ASKED = 8;

function isBlankColumn(grid: Grid, { top, bottom }: HeadingStack, col: number): boolean {
  for (let row = top; row <= bottom + ASKED; row++) if (grid.textAt(row, col) !== "") return false;
  return true;
}
