/** Labels of the funds with the figures that stand for them: beside, below, behind a colon, or under a sum. */
import { headLabel, normalizeLabel, type ColumnLabel, type FundLabel } from "../../labels";
import { suggestions } from "../../labels/morphemes";
import { readNumber } from "../../sheet/number";
import { forEachCell, type Area, type Cell, type Position } from "../../sheet/sheet";
import { plainField, splitLabelledAmount } from "../grid/fields";
import { anchor, hasContent, type Grid } from "../grid/grid";
import type { NumberField, TextField } from "../model";
import { sumColumn } from "./across";
import { fundKind } from "./row";

export interface Pair {
  readonly label: TextField;
  /** How clearly the label says what the figure is, from 0 to 1. */
  readonly strength: number;
  readonly at: Position;
  readonly cell: Cell | undefined;
  /** The figure inside the label's own cell. */
  readonly inside: string | undefined;
}

const WANTED: ReadonlySet<ColumnLabel> = new Set([
  "initialBudget",
  "budget",
  "executed",
  "rate",
  "weight",
  "score",
]);

/** What a label of the block of funds means: its known wording, else what its parts suggest most. */
export function meaningOf(
  label: string,
): { readonly meaning: ColumnLabel; readonly strength: number } | undefined {
  let best: { meaning: ColumnLabel; strength: number } | undefined;
  // 基本支出 is what it was spent on.
  if (NATURE.has(fundKind(label) ?? "total")) return undefined;
  for (const [meaning, strength] of suggestions(label))
    if (WANTED.has(meaning) && strength >= LIKELY && (!best || strength > best.strength))
      best = { meaning, strength };
  return best;
}

const NATURE: ReadonlySet<FundLabel> = new Set(["basic", "project", "expenditureTotal"]);

/** Weaker suggestions are no label. */
export const LIKELY = 0.4;

/**
 * The label of each meaning that has a figure (or a failed attempt at one) beside it: the first of those that say it
 * most clearly, 全年预算 before 追加.
 */
export function findPairs(grid: Grid, area: Area): Map<ColumnLabel, Pair> {
  const pairs = new Map<ColumnLabel, Pair>();
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++) {
      const cell = grid.sheet.rows[row]?.[col];
      if (!hasContent(cell) || typeof cell.value !== "string" || cell.value.length > 30) continue;
      for (const [meaning, pair] of pairsAt(grid, row, col, cell.value)) {
        const before = pairs.get(meaning);
        if (!before || pair.strength > before.strength) pairs.set(meaning, pair);
      }
    }
  return pairs;
}

/** What a cell labels, with the figures that stand for it. */
function pairsAt(grid: Grid, row: number, col: number, written: string): [ColumnLabel, Pair][] {
  const both = twoLabels(grid, { at: { row, col }, text: written.trim() });
  if (both) return both;
  const split = splitLabelledAmount(written);
  const means = meaningOf(split?.label ?? written);
  if (!means) return [];
  const { meaning, strength } = means;
  const label = { at: { row, col }, text: split?.label ?? written.trim() };
  const total = isTotalScore(meaning, label.text);
  if (split?.amount) {
    const pair = { label, strength, at: label.at, cell: { value: written }, inside: split.amount };
    return total ? [] : [[meaning, pair]];
  }
  const value = valueOf(grid, row, grid.areaAt(row, col), POINTS.has(meaning));
  // 自评得分 with its figure beside it is that of the form; over a column of the funds, or beside 权重 | 10, it is theirs.
  return !value || (total && value.at.row === row && !weighs(grid, row))
    ? []
    : [[meaning, { label, strength, ...value, inside: undefined }]];
}

/** True where a weight is labelled in the row. */
function weighs(grid: Grid, row: number): boolean {
  let found = false;
  forEachCell(grid.sheet.rows[row], ({ value }) => {
    found ||= typeof value === "string" && meaningOf(value)?.meaning === "weight";
  });
  return found;
}

/** 执行得分/满分 | 4.5 | 10: two labels in one cell, two figures beside it. */
function twoLabels(grid: Grid, label: TextField): [ColumnLabel, Pair][] | undefined {
  const parts = label.text.split(/[/／]/).map(meaningOf);
  const [one, other] = parts;
  if (parts.length !== 2 || !one || !other || one.meaning === other.meaning) return undefined;
  const { row, col } = label.at;
  const after = (at: Position) => valueBeside(grid, row, grid.areaAt(row, at.col).right + 1, grid.used.right);
  const first = after({ row, col });
  const second = first && after(first.at);
  if (!second) return undefined;
  return [
    [one.meaning, { label, strength: one.strength, ...first, inside: undefined }],
    [other.meaning, { label, strength: other.strength, ...second, inside: undefined }],
  ];
}

/** 绩效自评得分 names the form's own score. */
const isTotalScore = (meaning: ColumnLabel, text: string) =>
  meaning === "score" && headLabel(normalizeLabel(text)) === "totalScore";

export const POINTS: ReadonlySet<ColumnLabel> = new Set(["weight", "score"]);

/** A label's figure: under 合计 where the row has one for each source, else the next in the row; points also below. */
export function valueOf(grid: Grid, row: number, label: Area, points: boolean) {
  const sum = sumColumn(grid, row, label.right + 1);
  const total = sum === undefined ? undefined : valueBeside(grid, row, sum, sum);
  const beside =
    total ??
    valueBeside(grid, row, label.right + 1, grid.used.right) ??
    blankBeside(grid, row, label.right + 1);
  return beside ?? (points ? valueBeside(grid, label.bottom + 1, label.left, label.left) : undefined);
}

/** 实际花费 | | 执行占比: the figure's place is there, and still blank. */
function blankBeside(grid: Grid, row: number, col: number) {
  const after = grid.areaAt(row, col).right + 1;
  if (col > grid.used.right || hasContent(grid.cellAt(row, col))) return undefined;
  const next = grid.textAt(row, after);
  return next !== "" && meaningOf(next) ? { at: anchor(grid.areaAt(row, col)), cell: undefined } : undefined;
}

export function pointsOf(
  pairs: ReadonlyMap<ColumnLabel, Pair>,
  label: "weight" | "score",
): NumberField | null {
  const pair = pairs.get(label);
  return pair ? plainField(pair.at, pair.inside ? { value: pair.inside } : pair.cell) : null;
}

/** The next cell with content in the row, where it is no label itself. */
export function valueBeside(grid: Grid, row: number, from: number, to: number) {
  for (let col = from; col <= to; col++) {
    const cell = grid.cellAt(row, col);
    if (!hasContent(cell)) continue;
    const figure =
      readNumber(cell).state === "number" || (typeof cell.value === "string" && /^[\d,.\s]/.test(cell.value));
    return figure ? { at: anchor(grid.areaAt(row, col)), cell } : undefined;
  }
  return undefined;
}
