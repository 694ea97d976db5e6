/** Indicators that stand below their project, under the headings of its money: 承保面积 | 26万亩 | 24.9万亩. */
import { isMeasure } from "../columns/values";
import { textUnder } from "../grid/under";
import type { Grid } from "../grid/grid";
import type { HeadingCell } from "../headings/band";
import type { Indicator } from "../model";

interface Columns {
  readonly name: HeadingCell;
  readonly budget: HeadingCell | undefined;
  readonly executed: HeadingCell | undefined;
  readonly explanation: HeadingCell | undefined;
}

/** The row as an indicator, where what would be its budget and what was spent measure something else. */
export function nestedIndicator(grid: Grid, row: number, columns: Columns): Indicator | undefined {
  const { name, budget, executed, explanation } = columns;
  const measured = (heading: HeadingCell | undefined) =>
    heading !== undefined && isMeasure(grid.sheet.rows[row]?.[heading.area.left]);
  const label = textUnder(grid, row, name);
  if (!measured(budget) || !measured(executed) || !label || label.text === "" || label.at.row !== row)
    return undefined;
  return {
    row,
    level1: null,
    level2: null,
    name: label,
    target: textUnder(grid, row, budget),
    actual: textUnder(grid, row, executed),
    weight: null,
    score: null,
    explanation: textUnder(grid, row, explanation),
    criteria: null,
  };
}
