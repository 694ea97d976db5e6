/** Reads the block of funds: what was given, what was spent, by source and by nature. */
import {
  columnLabel,
  fundLabel,
  isGoalLabel,
  normalizeLabel,
  type ColumnLabel,
  type FundLabel,
} from "../../labels";
import { sum, type AmountUnit } from "../../sheet/arithmetic";
import type { Area, Position } from "../../sheet/sheet";
import { chooseColumns, type Columns } from "../columns/choose";
import { cellUnder, splitLabelledAmount } from "../grid/fields";
import { meaningOf } from "./labelled";
import { expenditureOf, natureAmounts, type NatureAmount } from "./nature";
import { fundKind, hasAmount, labelledWeight, readFundRow, rowLabel } from "./row";
import { anchor, hasContent, type Grid } from "../grid/grid";
import type { Band } from "../headings/band";
import type { FundRow, Funds, TextField } from "../model";
import { filledRows, textUnder } from "../grid/under";

/** Reads the rows under a funds heading, down to `limit` (the last row that may belong to it). */
export function readFunds(
  grid: Grid,
  whole: Band,
  limit: number,
  unit: AmountUnit | undefined,
): Funds | undefined {
  const band = { ...whole, headings: whole.headings.filter(({ area }) => !isLabelColumn(grid, whole, area)) };
  const columns = chooseColumns(grid, band);
  const first = Math.min(
    ...[...columns].flatMap(([label, { area }]) => (MODEL_COLUMNS[label] ? [area.left] : [])),
  );
  if (!Number.isFinite(first)) return undefined;
  const side = sideLabel(grid, band, first);

  const rows: FundRow[] = [];
  const nature: NatureAmount[] = [];
  let bottom = band.bottom;
  for (let row = band.bottom + 1; row <= limit; row++) {
    const label = rowLabel(grid, row, band.left, first);
    if (beginsGoals(grid, row, band.left) || isGoalLabel(normalizeLabel(label.text))) break;
    // 预算执行率 | 分值 | 10 | 得分 | 9.7 is a row of labels and their figures, and no source of money.
    if (POINTS.has(columnLabel(normalizeLabel(label.text)) ?? "other")) break;
    if (isRowOfLabels(grid, row, columns)) continue;
    const figures = hasAmount(grid, row, columns);
    const blank = label.text === "" && !figures;
    const inside = side !== undefined && row <= side.bottom;
    const belongs =
      inside || fundKind(label.text) !== undefined || (figures && (rows.length === 0 || label.text !== ""));
    if (!blank && !belongs) break;
    const own = blank ? undefined : readFundRow(grid, row, label, columns, first, unit);
    if (own) rows.push(own);
    nature.push(...natureAmounts(grid, row, band, own, unit));
    if (own) bottom = row;
  }

  const ofKind = (kind: FundLabel) => rows.find((row) => fundKind(row.label.text) === kind && hasFigure(row));
  const found =
    rows.find((row) => fundKind(row.label.text) === "total") ??
    (ofKind("basic") && ofKind("expenditureTotal")) ??
    sumOfOthers(rows) ??
    rows.find(hasFigure);
  if (!found) return undefined;
  const labels = [
    found.label.at,
    ...(side ? [side.at] : []),
    ...[...columns.values()].map(({ area }) => anchor(area)),
  ];
  const weight =
    found.weight?.state === "number" ? found.weight : (labelledWeight(grid, labels) ?? found.weight);
  const total = { ...found, weight };
  const budgetHeading = columns.get("budget") ?? columns.get("initialBudget");
  return {
    area: { top: band.top, bottom, left: band.left, right: band.right },
    headings: band.headings.flatMap((heading) => {
      const column = MODEL_COLUMNS[heading.label];
      const filled = filledRows(grid, rows, heading);
      return column ? [{ column, at: anchor(heading.area), text: heading.text, filled }] : [];
    }),
    total:
      total.label.text === "" ? { ...total, label: labelAbove(grid, total.row, band.left, first) } : total,
    parts: rows.filter((row) => row !== found && isPart(row)),
    expenditure: expenditureOf(nature),
    denominator: (budgetHeading?.text ?? side?.text ?? total.label.text).replace(/\s/g, ""),
    explanation: textUnder(grid, total.row, columns.get("explanation")),
  };
}

/** The row that is what the others add up to, whatever it is called. */
function sumOfOthers(rows: readonly FundRow[]): FundRow | undefined {
  const stated = rows.filter(hasFigure);
  const isSum = (row: FundRow, column: "budget" | "executed") => {
    const others = stated.flatMap((other) => (other !== row ? (other[column]?.value ?? []) : []));
    const own = row[column]?.value;
    return own != null && own !== 0 && others.length >= 2 && Math.abs(sum(others) - own) < 0.01;
  };
  return stated.find((row) => isSum(row, "budget") || isSum(row, "executed"));
}

const POINTS: ReadonlySet<ColumnLabel> = new Set(["weight", "score"]);

/** A part of the total: a source, known or not (彩票公益金用于…), or expenditure by nature with figures of its own. */
function isPart(row: FundRow): boolean {
  const kind = fundKind(row.label.text);
  return kind === "basic" || kind === "project"
    ? hasFigure(row)
    : kind !== "caption" && kind !== "expenditureTotal";
}

/** 花销比例 | 95% | 应得10分 under the amounts: labels with figures of their own, where amounts would stand. */
function isRowOfLabels(grid: Grid, row: number, columns: Columns): boolean {
  const given = columns.get("budget") ?? columns.get("initialBudget");
  const meaning = given && meaningOf(grid.textAt(row, given.area.left))?.meaning;
  return meaning === "rate" || (meaning !== undefined && POINTS.has(meaning));
}

/** The label of a row that shares a merged cell with the heading row: 总体支出进度 over heading and figures. */
function labelAbove(grid: Grid, row: number, left: number, first: number): TextField {
  for (let col = first - 1; col >= left; col--) {
    const text = grid.textAt(row, col);
    if (text !== "") return { at: anchor(grid.areaAt(row, col)), text };
  }
  return { at: { row, col: left }, text: "" };
}

function hasFigure(row: FundRow): boolean {
  return [row.budget, row.initialBudget, row.executed].some((field) => field?.state === "number");
}

const MODEL_COLUMNS: Partial<
  Record<ColumnLabel, "initialBudget" | "budget" | "executed" | "rate" | "weight" | "score" | "explanation">
> = {
  initialBudget: "initialBudget",
  budget: "budget",
  executed: "executed",
  executedToDate: "executed",
  rate: "rate",
  weight: "weight",
  score: "score",
  explanation: "explanation",
};

/** 年度预算数 may head the column of labels (总额, 其中：财政资金) instead of figures. */
function isLabelColumn(grid: Grid, band: Band, area: Area): boolean {
  for (let row = band.bottom + 1; row <= band.bottom + 3; row++) {
    const { cell } = cellUnder(grid, row, area);
    if (!hasContent(cell)) continue;
    return typeof cell.value === "string" && fundLabel(normalizeLabel(cell.value)) !== undefined;
  }
  return false;
}

function beginsGoals(grid: Grid, row: number, left: number): boolean {
  return grid.areaAt(row, left).top === row && isGoalLabel(normalizeLabel(grid.textAt(row, left)));
}

/**
 * The cell to the left that names the whole block (项目资金（万元）), with the last row it spans: it begins in the
 * heading rows and goes on below them, or begins right under them.
 */
function sideLabel(
  grid: Grid,
  band: Band,
  first: number,
): { bottom: number; text: string; at: Position } | undefined {
  for (let row = band.top; row <= band.bottom + 1; row++)
    for (let col = band.left; col < first; col++) {
      const text = grid.textAt(row, col);
      const { bottom } = grid.areaAt(row, col);
      if (text === "" || bottom <= band.bottom) continue;
      // Under the heading a fund's own label is no name of the block; beside it 项目资金（万元） is.
      if (row > band.bottom && (fundLabel(normalizeLabel(text)) || splitLabelledAmount(text)?.amount))
        continue;
      return { bottom, text, at: anchor(grid.areaAt(row, col)) };
    }
  return undefined;
}
