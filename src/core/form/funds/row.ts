/** Reads one row of the funds block: its label and the figures under the headings. */
import { fundLabel, normalizeLabel, type ColumnLabel, type FundLabel } from "../../labels";
import { readNumber } from "../../sheet/number";
import { normalizeText } from "../../sheet/text";
import type { AmountUnit } from "../../sheet/arithmetic";
import type { Cell, Position } from "../../sheet/sheet";
import type { Columns } from "../columns/choose";
import {
  amountField,
  amountFieldFromText,
  cellUnder,
  plainField,
  rateField,
  splitLabelledAmount,
} from "../grid/fields";
import { anchor, hasContent, type Grid } from "../grid/grid";
import type { FundRow, NumberField, TextField } from "../model";

/** What a label of the block names, an amount inside it set aside. */
export function fundKind(label: string): FundLabel | undefined {
  return fundLabel(normalizeLabel(splitLabelledAmount(label)?.label ?? label));
}

/** The label of a row: the text nearest to the figures that begins in this row, left of the first heading. */
export function rowLabel(grid: Grid, row: number, left: number, first: number): TextField {
  for (let col = first - 1; col >= left; col--) {
    const area = grid.areaAt(row, col);
    const cell = grid.cellAt(row, col);
    if (hasContent(cell) && area.top === row && readNumber(cell).state !== "number")
      return { at: anchor(area), text: grid.textAt(row, col) };
  }
  return { at: { row, col: Math.max(first - 1, left) }, text: "" };
}

const AMOUNTS = ["budget", "initialBudget", "executed", "executedToDate", "rate"] as const;

/** True where a figure stands under one of the amounts' headings. */
export function hasAmount(grid: Grid, row: number, columns: Columns): boolean {
  return AMOUNTS.some((label) => {
    const heading = columns.get(label);
    return heading !== undefined && readNumber(cellUnder(grid, row, heading.area).cell).state === "number";
  });
}

export function readFundRow(
  grid: Grid,
  row: number,
  label: TextField,
  columns: Columns,
  first: number,
  unit: AmountUnit | undefined,
): FundRow {
  const amount = (name: ColumnLabel): NumberField | null => {
    const under = startingIn(grid, row, columns, name);
    return under && !isLabelled(under.cell) ? amountField(under.at, under.cell, unit) : null;
  };
  const initialBudget = amount("initialBudget");
  // A monitoring table knows what was spent so far.
  const executed = amount("executed") ?? amount("executedToDate");
  const inLabel = splitLabelledAmount(label.text);
  const own = amount("budget");
  // No budget column (or nothing in it): the label may carry the figure itself, and older forms know the 年初预算数 only.
  const embedded = inLabel?.amount
    ? amountFieldFromText(label.at, inLabel.amount, unit)
    : columns.has("budget") || columns.has("initialBudget")
      ? null
      : figureBeside(grid, label, first, unit);
  const budget =
    own && own.state !== "blank"
      ? own
      : (embedded ?? (initialBudget?.state === "number" ? initialBudget : own));
  const expected = budget?.value && executed?.value != null ? executed.value / budget.value : null;
  const plain = (name: ColumnLabel) => {
    const under = startingIn(grid, row, columns, name);
    return under ? plainField(under.at, under.cell) : null;
  };
  // 其中：基本支出 7301.64 under the headings of executed and rate: the row's right half is another list.
  const spent =
    startingIn(grid, row, columns, "executed") ?? startingIn(grid, row, columns, "executedToDate");
  if (isLabelled(spent?.cell))
    return { row, label, initialBudget, budget, executed, rate: null, weight: null, score: null };
  const rate = startingIn(grid, row, columns, "rate");
  const both = rate && splitRateAndPoints(rate.cell);
  return {
    row,
    label,
    initialBudget,
    budget,
    executed,
    rate: rate ? rateField(rate.at, both ? { value: both.rate } : rate.cell, expected) : null,
    weight: plain("weight"),
    score: plain("score") ?? (both ? plainField(rate.at, { value: both.points }) : null),
  };
}

/** A budget without a heading of its own stands between its label and the first heading. */
function figureBeside(
  grid: Grid,
  label: TextField,
  first: number,
  unit: AmountUnit | undefined,
): NumberField | null {
  const { row } = label.at;
  const at = nextFigure(grid, row, grid.areaAt(row, label.at.col).right + 1, first - 1);
  return at ? amountField(at, grid.cellAt(at.row, at.col), unit) : null;
}

/** The cell of this row under a heading; a merged cell counts for the row it begins in only. */
function startingIn(grid: Grid, row: number, columns: Columns, label: ColumnLabel) {
  const heading = columns.get(label);
  if (!heading) return undefined;
  const { cell, area } = cellUnder(grid, row, heading.area);
  return area.top === row ? { at: anchor(area), cell } : undefined;
}

/** 得分（10分）, 得分（满分10）, 得分(10). */
const WEIGHT_IN_LABEL = [
  /\([^()]*?(\d{1,3}(?:\.\d+)?)分[^()]*\)/,
  /满分[:为]?(\d{1,3}(?:\.\d+)?)/,
  /(?:得分|评分|自评分)\((\d{1,3}(?:\.\d+)?)\)/,
];

/** 得分（10分）, 预算执行情况（20分）, 年度资金总额（分值10分）: without a column of weights the weight stands in a label. */
export function labelledWeight(grid: Grid, labels: readonly Position[]): NumberField | null {
  for (const at of labels) {
    const text = normalizeText(grid.textAt(at.row, at.col));
    const points = WEIGHT_IN_LABEL.map((pattern) => pattern.exec(text)?.[1]).find((found) => found);
    if (points) return plainField(at, { value: Number(points) });
  }
  return null;
}

/** 100%，10分 under 执行率/得分: one cell holds both. */
function splitRateAndPoints(cell: Cell | undefined): { rate: string; points: number } | undefined {
  if (typeof cell?.value !== "string") return undefined;
  const match = /^(\d+(?:\.\d+)?%)[,、;/|](\d+(?:\.\d+)?)分?$/.exec(normalizeText(cell.value));
  return match ? { rate: match[1]!, points: Number(match[2]) } : undefined;
}

/** 其中：基本支出：7301.64 万元 standing where an amount would. */
function isLabelled(cell: Cell | undefined): boolean {
  return typeof cell?.value === "string" && fundKind(cell.value) !== undefined;
}

/** The next cell with content, where that is a figure. */
export function nextFigure(grid: Grid, row: number, from: number, to: number): Position | undefined {
  for (let col = from; col <= to; col++) {
    const cell = grid.cellAt(row, col);
    if (hasContent(cell))
      return readNumber(cell).state === "number" ? anchor(grid.areaAt(row, col)) : undefined;
  }
  return undefined;
}
