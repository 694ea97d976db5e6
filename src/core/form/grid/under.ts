/** The field of a row that stands under a heading. */
import { cellUnder, plainField, textField } from "./fields";
import { anchor, hasContent, type Grid } from "./grid";
import type { HeadingCell } from "../headings/band";
import type { NumberField, TextField } from "../model";

export function textUnder(grid: Grid, row: number, heading: HeadingCell | undefined): TextField | null {
  if (!heading) return null;
  const { cell, area } = cellUnder(grid, row, heading.area);
  return textField(anchor(area), cell);
}

/** How many of the rows have something under a heading. */
export function filledRows(
  grid: Grid,
  rows: readonly { readonly row: number }[],
  { area }: HeadingCell,
): number {
  return rows.filter(({ row }) => hasContent(cellUnder(grid, row, area).cell)).length;
}

/** A number merged over several rows is stated once, in the first of them. */
export function numberUnder(grid: Grid, row: number, heading: HeadingCell | undefined): NumberField | null {
  if (!heading) return null;
  const { cell, area } = cellUnder(grid, row, heading.area);
  return area.top === row ? plainField(anchor(area), cell) : null;
}
