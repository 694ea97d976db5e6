/** Tables side by side, each with its own columns between blank ones. */
import type { ColumnLabel } from "../../labels";
import { forEachCell, type Area, type Sheet } from "../../sheet/sheet";
import { createGrid, hasContent, type Grid } from "../grid/grid";
import type { Band } from "./band";

/** Fewer columns are no table of their own. */
const LEAST_COLUMNS = 3;

/**
 * The sheet cut at its blank columns, as grids that know only their own cells. A title or a note alone in its row
 * leaves its columns blank.
 */
export function partsBeside(grid: Grid): Grid[] {
  const filled = filledColumns(grid);
  const runs: { left: number; right: number }[] = [];
  for (let col = grid.used.left; col <= grid.used.right; col++) {
    const last = runs[runs.length - 1];
    if (!filled.has(col)) continue;
    if (last && last.right === col - 1) last.right = col;
    else runs.push({ left: col, right: col });
  }
  // The unit of a table may stand alone behind its last column: it is no table, and belongs to none here.
  const tables = runs.filter(({ left, right }) => right - left + 1 >= LEAST_COLUMNS);
  return tables.length > 1 ? tables.map((run) => createGrid(withColumns(grid.sheet, run))) : [grid];
}

function filledColumns(grid: Grid): Set<number> {
  const filled = new Set<number>();
  const { top, bottom, left: from, right: to } = grid.used;
  // A few rows fill all columns of most tables.
  for (let row = top; row <= bottom && filled.size < to - from + 1; row++) {
    const areas: Area[] = [];
    forEachCell(grid.sheet.rows[row], (cell, col) => {
      if (hasContent(cell)) areas.push(grid.areaAt(row, col));
    });
    if (areas.length === 1 && isAcross(grid, row, areas[0]!)) continue;
    for (const { left, right } of areas) for (let col = left; col <= right; col++) filled.add(col);
  }
  return filled;
}

/** A title or a note. */
function isAcross(grid: Grid, row: number, { left, right }: Area): boolean {
  return left < right || grid.textAt(row, left).length >= LEAST_TITLE;
}
const LEAST_TITLE = 8;

function withColumns(sheet: Sheet, { left, right }: { left: number; right: number }): Sheet {
  const rows = sheet.rows.map((cells) => {
    const own: NonNullable<Sheet["rows"][number]>[number][] = [];
    forEachCell(cells, (cell, col) => {
      if (col >= left && col <= right) own[col] = cell;
    });
    return own;
  });
  return {
    ...sheet,
    rows,
    merges: sheet.merges.filter((merge) => merge.left >= left && merge.right <= right),
  };
}

/**
 * True where both parts hold the same blocks, or begin with what their rows are called by: a blank column inside a table
 * parts it into halves that do neither.
 */
export function standAlike(one: readonly Band[], other: readonly Band[]): boolean {
  const kinds = (bands: readonly Band[]) => bands.map(({ kind }) => kind).join();
  const both = (...labels: ColumnLabel[]) =>
    [one, other].every(([first]) => labels.some((label) => first!.leaves[0]?.means.has(label)));
  return (
    (one.length > 1 && kinds(one) === kinds(other)) ||
    both("sequence", "projectName", "department") ||
    both("level1") ||
    both("name")
  );
}
