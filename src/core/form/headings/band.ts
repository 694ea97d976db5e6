/** What a row of headings stands for: one block, or several side by side. */
import { normalizeLabel, type ColumnLabel } from "../../labels";
import { readNumber } from "../../sheet/number";
import type { Area } from "../../sheet/sheet";
import type { Grid } from "../grid/grid";
import type { Leaf } from "./stack";

export interface HeadingCell {
  readonly label: ColumnLabel;
  readonly text: string;
  readonly area: Area;
  /** The user named it so. */
  readonly said?: boolean;
  /** Of several with its meaning the one that the evidence is for. */
  readonly chosen?: boolean;
}

export type BandKind = "indicators" | "funds" | "fund-pairs" | "projects";

/** The heading rows of one block. */
export interface Band {
  readonly kind: BandKind;
  readonly top: number;
  readonly bottom: number;
  /** Columns of the block; side labels to the left of the first heading included. */
  readonly left: number;
  readonly right: number;
  readonly headings: readonly HeadingCell[];
  /** All columns of the heading rows, whether their headings say anything or not. */
  readonly leaves: readonly Leaf[];
  /** Only figures say what the block is, and no heading. */
  readonly unsaid?: boolean;
}

/** Cuts a row of headings into the blocks that stand side by side. */
export function split(headings: readonly HeadingCell[], top: number, bottom: number, grid: Grid): Band[] {
  const bands: Band[] = [];
  let from = grid.used.left;
  const pieces = cut(headings, top, grid);
  for (const piece of pieces) {
    const kind = pieces.length > 1 ? pieceKind(piece, top, grid) : bandKind(piece, top, grid);
    if (!kind) continue;
    const first = Math.min(...piece.map((heading) => heading.area.left));
    const right = Math.max(...piece.map((heading) => heading.area.right));
    const begins = pieces.length > 1 ? blockLeft(grid, top, from, first) : from;
    bands.push({ kind, top, bottom, left: begins, right, headings: piece, leaves: [] });
    from = right + 1;
  }
  return bands;
}

/**
 * Two blocks side by side repeat each other's headings: the cut goes where both parts stand for themselves and
 * repeat most, at the widest gap between headings.
 */
function cut(headings: readonly HeadingCell[], top: number, grid: Grid): (readonly HeadingCell[])[] {
  let best: { at: number; repeated: number; gap: number } | undefined;
  for (let at = 2; at <= headings.length - 2; at++) {
    const [before, after] = [headings.slice(0, at), headings.slice(at)];
    const labels = new Set(before.map((heading) => heading.label));
    const again = after.filter((heading) => labels.has(heading.label));
    const repeated = again.length;
    const gap = after[0]!.area.left - before[before.length - 1]!.area.right;
    if (repeated < 0.6 * Math.min(before.length, after.length)) continue;
    // 一级指标 | 分值 | 二级指标 | 分值 repeats weights, but no block begins without its names or its money.
    if (!again.some(({ label }) => STARTS.has(label))) continue;
    if (best && (repeated < best.repeated || (repeated === best.repeated && gap <= best.gap))) continue;
    if (standAlone(pieceKind(before, top, grid), pieceKind(after, top, grid), after))
      best = { at, repeated, gap };
  }
  if (!best) return [headings];
  return [headings.slice(0, best.at), ...cut(headings.slice(best.at), top, grid)];
}

/** 收入: 项目 | 预算数 | 决算数 beside 支出: 项目 | 预算数 | 决算数 | 执行率: two halves of one statement. */
function pieceKind(headings: readonly HeadingCell[], top: number, grid: Grid): BandKind | undefined {
  const has = (label: ColumnLabel) => headings.some((heading) => heading.label === label);
  return (
    bandKind(headings, top, grid) ??
    (has("projectName") && has("budget") && has("executed") ? "funds" : undefined)
  );
}

/** Columns of other years beside a list (2022年 拨付 | 使用 | 2023年 拨付 | 使用) have no names of their own. */
function standAlone(
  before: BandKind | undefined,
  after: BandKind | undefined,
  right: readonly HeadingCell[],
): boolean {
  if (!before || !after) return false;
  return before !== "projects" || (after === "projects" && right.some(({ label }) => AMOUNTS.has(label)));
}

const AMOUNTS: ReadonlySet<ColumnLabel> = new Set([
  "initialBudget",
  "budget",
  "executed",
  "executedToDate",
  "sum",
]);

const STARTS: ReadonlySet<ColumnLabel> = new Set([
  "level1",
  "name",
  "projectName",
  "executed",
  "executedToDate",
]);

/** Rows under a heading that tell whether a column is blank. */
const SAMPLE = 6;

/** Side labels belong to the block on their right: the block begins after the last blank column before it. */
function blockLeft(grid: Grid, row: number, from: number, first: number): number {
  const blank = (col: number) => {
    for (let r = row; r <= row + SAMPLE; r++) if (grid.textAt(r, col) !== "") return false;
    return true;
  };
  for (let col = first - 1; col >= from; col--) if (blank(col)) return col + 1;
  return from;
}

function bandKind(headings: readonly HeadingCell[], row: number, grid: Grid): BandKind | undefined {
  const has = (...labels: ColumnLabel[]) =>
    labels.filter((label) => headings.some((heading) => heading.label === label)).length;
  const values = headings.length > 0 && hasFigures(grid, row, headings);

  const money = has("initialBudget", "budget", "executed", "executedToDate");
  if (values) return money >= 2 && has("executed") ? "fund-pairs" : undefined;

  const distinct = new Set(headings.map((heading) => heading.label)).size;
  // 绩效指标 is also what the side of the whole table says, so beside two amounts it names no column.
  const levels = has("name", "level1", "level2") || (money < 2 && has("indicatorGroup"));
  if (levels && has("target", "actual", "weight", "score") && distinct >= 3) return "indicators";
  // A list of purchases has projects too, at so much a piece.
  if (has("unitPrice") || (has("purchase") && !has("executed", "executedToDate", "rate"))) return undefined;
  if (has("projectName") && (money || has("sum"))) {
    // 项目 alone also heads every line of an accounting statement: a list of projects says more.
    const named = headings.some(
      ({ label, text }) => label === "projectName" && !STATEMENT_LINE.test(normalizeLabel(text)),
    );
    const placed = has("department") && has("executed");
    return named || placed || has("rate", "explanation", "executedToDate") ? "projects" : undefined;
  }
  // A list may know rates alone, of projects or of the offices that spend.
  if (has("projectName", "department") && has("rate") && (!money || has("sequence"))) return "projects";
  const judged = has("executed", "executedToDate") && has("rate", "weight", "score");
  if (has("sequence") && (money || has("sum")) && !judged) return undefined;
  if (has("executed", "executedToDate") && has("initialBudget", "budget", "rate", "weight", "score"))
    return "funds";
  return undefined;
}

/** Heads every line of an accounting statement. */
export const STATEMENT_LINE = /^(?:支出|收入|预算)?项目$/;

/** A heading row names figures and holds none. */
function hasFigures(grid: Grid, row: number, headings: readonly HeadingCell[]): boolean {
  const [first, last] = [headings[0]!.area.left, headings[headings.length - 1]!.area.right];
  for (let col = first; col <= last; col++) {
    if (readNumber(grid.sheet.rows[row]?.[col]).state === "number") return true;
  }
  return false;
}
