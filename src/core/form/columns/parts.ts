/** One heading over several columns of values: 指标（含分值） over 产出 | 走访户数, 目标 over ≥ | 95 | %. */
import type { ColumnLabel } from "../../labels";
import type { Area } from "../../sheet/sheet";
import { hasContent, type Grid } from "../grid/grid";
import type { HeadingCell } from "../headings/band";
import { HOLDS, LEAST_ROWS } from "./evidence";
import { sampleOf, type Sample } from "./samples";
import { isNumeric, isSign } from "./values";

/** The columns under a heading that have values of their own; the heading's area where it has but one. */
export function partsOf(grid: Grid, area: Area, rows: readonly number[]): Area[] {
  if (area.left === area.right) return [area];
  const starts: number[] = [];
  for (let col = area.left; col <= area.right; col++)
    if (startsIn(grid, col, rows) >= LEAST_ROWS) starts.push(col);
  const filled = rows.filter((row) => hasContent(grid.cellAt(row, area.right))).length;
  // In a row or two the last columns may hold something of their own.
  if (starts.length < 2 || startsIn(grid, starts.at(-1)!, rows) < HOLDS * filled) return [area];
  return starts.map((left, index) => ({ ...area, left, right: (starts[index + 1] ?? area.right + 1) - 1 }));
}

/** Rows in which a cell with content begins in the column. */
function startsIn(grid: Grid, col: number, rows: readonly number[]): number {
  return rows.filter((row) => {
    const { top, left } = grid.areaAt(row, col);
    return top === row && left === col && hasContent(grid.cellAt(row, col));
  }).length;
}

/** A heading of names or targets as the headings of its parts. */
export function headingsOfParts(grid: Grid, heading: HeadingCell, rows: readonly number[]): HeadingCell[] {
  const labelled = heading.said ? undefined : LABELS[heading.label];
  const parts = labelled ? partsOf(grid, heading.area, rows) : [];
  if (!labelled || parts.length < 2) return [heading];
  const labels = labelled(parts.map((part) => sampleOf(grid, rows, part)));
  return parts.flatMap((area, index): HeadingCell[] => {
    const label = labels[index];
    return label ? [{ ...heading, area, label, chosen: true }] : [];
  });
}

const ofNames = (parts: readonly Sample[]): (ColumnLabel | undefined)[] =>
  parts.length === 2 ? ["level1", "name"] : ["level1", "level2", "name"];

function ofTarget(parts: readonly Sample[]): (ColumnLabel | undefined)[] {
  const label = (part: Sample, index: number): ColumnLabel | undefined => {
    const texts = part.values.flatMap((value) => value?.text ?? []);
    if (texts.every(isSign)) return "targetSign";
    if (isNumeric(part)) return "target";
    return index === parts.length - 1 ? "targetUnit" : undefined;
  };
  const labels = parts.map(label);
  return labels.filter((each) => each === "target").length === 1
    ? labels
    : parts.map((_, index) => (index === 0 ? "target" : undefined));
}

const LABELS: Partial<Record<ColumnLabel, (parts: readonly Sample[]) => (ColumnLabel | undefined)[]>> = {
  name: ofNames,
  indicatorGroup: ofNames,
  target: ofTarget,
};
