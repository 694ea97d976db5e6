/** Where the figures of a row stand under one source or one quarter each: the column of their sum. */
import { normalizeLabel } from "../../labels";
import { sum } from "../../sheet/arithmetic";
import { readNumber } from "../../sheet/number";
import type { Grid } from "../grid/grid";

/** Rows over a row of figures that may hold their headings. */
const HEADING_ABOVE = 4;

/**
 * The column of 合计 where the row's figures stand under one source each (年度安排数 | 8000 | 6000 | 1500 | 500), or
 * under one quarter each: by its heading, else as the figure that the others of this row or of one nearby add up to.
 */
export function sumColumn(grid: Grid, row: number, from: number): number | undefined {
  if (figuresFrom(grid, row, from).length < 2) return undefined;
  for (let above = row - 1; above >= Math.max(0, row - HEADING_ABOVE); above--)
    for (let col = from; col <= grid.used.right; col++)
      if (/^(?:资金|经费)?(?:合计|总计|总额|总量)$/.test(normalizeLabel(grid.textAt(above, col)))) return col;
  return [row, row - 1, row - 2, row + 1]
    .map((near) => sumIn(figuresFrom(grid, near, from)))
    .find((col) => col !== undefined);
}

interface Figure {
  readonly col: number;
  readonly value: number;
}

function figuresFrom(grid: Grid, row: number, from: number): Figure[] {
  const figures: Figure[] = [];
  for (let col = from; col <= grid.used.right; col++) {
    const reading = readNumber(grid.sheet.rows[row]?.[col]);
    if (reading.state === "number") figures.push({ col, value: reading.value });
  }
  return figures;
}

/** Of fewer figures one is easily the sum of the others. */
const LEAST_ADDED = 3;

/** The first or last figure of all that add up; points behind them are none. */
function sumIn(figures: readonly Figure[]): number | undefined {
  const isSum = (whole: Figure, parts: readonly Figure[]) =>
    parts.length >= LEAST_ADDED &&
    Math.abs(sum(parts.map(({ value }) => value)) - whole.value) < 0.01 &&
    whole.value !== 0;
  for (let end = figures.length - 1; end >= LEAST_ADDED; end--)
    if (isSum(figures[end]!, figures.slice(0, end))) return figures[end]!.col;
  for (let end = figures.length; end > LEAST_ADDED; end--)
    if (isSum(figures[0]!, figures.slice(1, end))) return figures[0]!.col;
  return undefined;
}
