/**
 * Recognises an indicator table whose heading is on the page before. Nothing is guessed: the second-level names must
 * stand in one column, and exactly one order of the columns right of the names may agree with the figures.
 */
import { isLevel2Name, normalizeLabel, type ColumnLabel } from "../../labels";
import { readNumber } from "../../sheet/number";
import type { Area } from "../../sheet/sheet";
import type { Grid } from "../grid/grid";
import type { Band, HeadingCell } from "../headings/band";

/** Orders in which forms put the columns after the indicator's name. */
const ORDERS: readonly (readonly ColumnLabel[])[] = [
  ["target", "actual", "weight", "score"],
  ["weight", "target", "actual", "score"],
  ["target", "weight", "actual", "score"],
];
/** Fewer rows prove nothing. */
const LEAST = 3;

export function findHeadless(grid: Grid): Band | undefined {
  const level2 = level2Column(grid);
  if (!level2) return undefined;
  const { col, top, bottom } = level2;
  const rows = rowsWithFigures(grid, top, bottom, col + 1);
  if (rows.length < LEAST) return undefined;
  const name = col + 1;
  if (rows.some((row) => readNumber(grid.cellAt(row, name)).state === "number")) return undefined;
  const others = filledColumns(grid, rows, name + 1);
  const orders = ORDERS.filter((order) => order.length <= others.length && agrees(grid, rows, others, order));
  if (orders.length !== 1) return undefined;

  // Rows above with other names on the second level (项目立项) belong to the table where they are scored alike.
  const [weight, score] = (["weight", "score"] as const).map((label) => others[orders[0]!.indexOf(label)]!);
  const scored = (row: number) =>
    [weight!, score!].every((index) => readNumber(grid.cellAt(row, index)).state === "number");
  let start = top;
  while (scored(start - 1)) start--;

  const at = (index: number): Area => ({ top: start, bottom: start, left: index, right: index });
  const heading = (label: ColumnLabel, index: number): HeadingCell => ({ label, text: "", area: at(index) });
  const headings = [
    ...(col > grid.used.left ? [heading("level1", col - 1)] : []),
    heading("level2", col),
    heading("name", name),
    ...orders[0]!.map((label, index) => heading(label, others[index]!)),
    ...(others[4] === undefined ? [] : [heading("explanation", others[4])]),
  ];
  return {
    kind: "indicators",
    top: start,
    bottom: start - 1,
    left: grid.used.left,
    right: grid.used.right,
    headings,
    leaves: [],
  };
}

/** The column with second-level names (数量指标, 社会效益指标 …) in at least two rows. */
function level2Column(grid: Grid): { col: number; top: number; bottom: number } | undefined {
  const found = new Map<number, number[]>();
  for (let row = grid.used.top; row <= grid.used.bottom; row++)
    for (let col = grid.used.left; col <= Math.min(grid.used.right, grid.used.left + 4); col++) {
      const value = grid.sheet.rows[row]?.[col]?.value;
      if (typeof value !== "string" || !isLevel2Name(normalizeLabel(value))) continue;
      const rows = found.get(col);
      if (rows) rows.push(row);
      else found.set(col, [row]);
    }
  const [col, rows] = [...found].sort((a, b) => b[1].length - a[1].length)[0] ?? [0, []];
  return rows.length < 2 ? undefined : { col, top: rows[0]!, bottom: grid.used.bottom };
}

/** Rows with a name right of the second level and at least two figures. */
function rowsWithFigures(grid: Grid, top: number, bottom: number, from: number): number[] {
  const rows: number[] = [];
  for (let row = top; row <= bottom; row++) {
    let figures = 0;
    for (let col = from; col <= grid.used.right; col++)
      if (readNumber(grid.sheet.rows[row]?.[col]).state === "number") figures++;
    if (figures >= 2 && grid.textAt(row, from) !== "") rows.push(row);
  }
  return rows;
}

/** Columns right of the names with something in most of the rows; a last one may be sparse: explanations are few. */
function filledColumns(grid: Grid, rows: readonly number[], from: number): number[] {
  const columns: number[] = [];
  for (let col = from; col <= grid.used.right; col++) {
    const filled = rows.filter((row) => grid.textAt(row, col) !== "").length;
    if (filled >= rows.length * 0.7 || (columns.length >= 4 && filled > 0)) columns.push(col);
  }
  return columns;
}

/** Weights and scores are figures, no score above its weight, and most points are won, as they are everywhere. */
function agrees(
  grid: Grid,
  rows: readonly number[],
  columns: readonly number[],
  order: readonly ColumnLabel[],
): boolean {
  const figure = (row: number, label: ColumnLabel) => {
    const reading = readNumber(grid.cellAt(row, columns[order.indexOf(label)]!));
    return reading.state === "number" && !reading.percent && reading.unit === null
      ? reading.value
      : undefined;
  };
  let full = 0;
  for (const row of rows) {
    const [weight, score] = [figure(row, "weight"), figure(row, "score")];
    if (weight === undefined || score === undefined || weight <= 0 || score > weight) return false;
    if (score >= weight * 0.8) full++;
  }
  return full >= rows.length * 0.6;
}
