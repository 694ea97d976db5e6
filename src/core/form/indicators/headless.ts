/**
 * Recognises an indicator table whose heading is on the page before. Nothing is guessed: the second-level names must
 * stand in one column, and exactly one order of the columns right of the names may agree with the figures.
 */
import { isLevel2Name, normalizeLabel, type ColumnLabel } from "../../labels";
import { readNumber } from "../../sheet/number";
import type { Area } from "../../sheet/sheet";
import { sampleOf } from "../columns/samples";
import { pairing } from "../columns/values";
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
  const told = inWords(grid, level2);
  if (told) return told;
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

  const explained = others[4] === undefined ? orders[0]! : [...orders[0]!, "explanation" as const];
  return bandOf(
    grid,
    start,
    col,
    explained.map((label, index) => [label, others[index]!]),
  );
}

/** @param columns those right of the names */
function bandOf(
  grid: Grid,
  start: number,
  level2: number,
  columns: readonly (readonly [ColumnLabel, number])[],
): Band {
  const { left, right } = grid.used;
  const heading = (label: ColumnLabel, col: number): HeadingCell => {
    const area: Area = { top: start, bottom: start, left: col, right: col };
    return { label, text: "", area };
  };
  const headings = [
    ...(level2 > left ? [heading("level1", level2 - 1)] : []),
    heading("level2", level2),
    heading("name", level2 + 1),
    ...columns.map(([label, col]) => heading(label, col)),
  ];
  return { kind: "indicators", top: start, bottom: start - 1, left, right, headings, leaves: [] };
}

interface Level2 {
  readonly col: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Results in words, and no points: every row of the sheet names its second level, and of exactly two columns behind
 * the names the results measure or repeat what the targets say.
 */
function inWords(grid: Grid, { col, top, bottom }: Level2): Band | undefined {
  const rows: number[] = [];
  for (let row = top; row <= bottom; row++)
    if (isLevel2Name(normalizeLabel(grid.textAt(row, col)))) rows.push(row);
  if (rows.length < LEAST || rows.length < bottom - top + 1 || col === grid.used.left) return undefined;
  const others = filledColumns(grid, rows, col + 2);
  if (others.length !== 2) return undefined;
  const [targets, results] = others.map((other) => sampleOf(grid, rows, columnArea(top, other)));
  const columns = [["target", others[0]!] as const, ["actual", others[1]!] as const];
  return pairing(targets!, results).holds ? bandOf(grid, top, col, columns) : undefined;
}

const columnArea = (row: number, col: number): Area => ({
  top: row - 1,
  bottom: row - 1,
  left: col,
  right: col,
});

/** The column with second-level names (数量指标, 社会效益指标 …) in at least two rows. */
function level2Column(grid: Grid): Level2 | undefined {
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
