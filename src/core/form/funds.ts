/** Reads the block of funds: what was given, what was spent, by source and by nature. */
import { fundLabel, isGoalLabel, normalizeLabel, type ColumnLabel } from "../labels";
import type { AmountUnit } from "../number";
import { readNumber } from "../number";
import type { Area, Position } from "../sheet";
import { chooseColumns, type Columns } from "./columns";
import {
  amountField,
  amountFieldFromText,
  cellUnder,
  plainField,
  rateField,
  splitLabelledAmount,
  textField,
} from "./fields";
import { anchor, hasContent, type Grid } from "./grid";
import type { Band } from "./headings";
import type { FundRow, Funds, LabelledAmount, NumberField, TextField } from "./model";

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
  const expenditure: LabelledAmount[] = [];
  let bottom = band.bottom;
  for (let row = band.bottom + 1; row <= limit; row++) {
    const label = rowLabel(grid, row, band.left, first);
    const known =
      label.text === ""
        ? undefined
        : fundLabel(normalizeLabel(splitLabelledAmount(label.text)?.label ?? label.text));
    const figures = hasAmount(grid, row, columns);
    const inside = side !== undefined && row <= side.bottom;
    if (beginsGoals(grid, row, band.left) || isGoalLabel(normalizeLabel(label.text))) break;
    expenditure.push(...labelledExpenditure(grid, row, band, unit));
    if (label.text === "" && !figures) continue; // a spacer row
    if (!inside && known === undefined && !(figures && (rows.length === 0 || label.text !== ""))) break;
    bottom = row;
    rows.push(readRow(grid, row, label, columns, first, unit));
  }

  const total = rows.find((row) => kindOf(row.label) === "total") ?? rows.find(hasFigure);
  if (!total) return undefined;
  const nature = new Set(expenditure.map((item) => item.label.at.row * 1e5 + item.label.at.col));
  const budgetHeading = columns.get("budget") ?? columns.get("initialBudget");
  const explanation = columns.get("explanation");
  const stated = (kind: string) => expenditure.filter((item) => kindOf(item.label) === kind);
  return {
    area: { top: band.top, bottom, left: band.left, right: band.right },
    headings: band.headings.flatMap((heading) => {
      const column = MODEL_COLUMNS[heading.label];
      return column ? [{ column, at: anchor(heading.area), text: heading.text }] : [];
    }),
    total,
    parts: rows.filter(
      (row) =>
        row !== total &&
        kindOf(row.label) !== "caption" &&
        !nature.has(row.label.at.row * 1e5 + row.label.at.col),
    ),
    expenditureParts: [...stated("basic").slice(0, 1), ...stated("project").slice(0, 1)],
    expenditureTotal: stated("expenditureTotal")[0] ?? null,
    denominator: (budgetHeading?.text ?? side?.text ?? total.label.text).replace(/\s+/g, ""),
    explanation: explanation ? fieldUnder(grid, total.row, explanation) : null,
  };
}

const MODEL_COLUMNS: Partial<
  Record<ColumnLabel, "initialBudget" | "budget" | "executed" | "rate" | "weight" | "score" | "explanation">
> = {
  initialBudget: "initialBudget",
  budget: "budget",
  executed: "executed",
  rate: "rate",
  weight: "weight",
  score: "score",
  explanation: "explanation",
};

/** 计划安排资金 700 | 实际支出 700 | …: labels and figures alternate in one row. */
export function readFundPairs(grid: Grid, band: Band, unit: AmountUnit | undefined): Funds | undefined {
  const valueRightOf = (label: ColumnLabel): NumberField | null => {
    const heading = band.headings.find((candidate) => candidate.label === label);
    if (!heading) return null;
    const next =
      band.headings.find(({ area }) => area.left > heading.area.right)?.area.left ?? band.right + 2;
    const { cell, area } = cellUnder(grid, band.top, {
      ...heading.area,
      left: heading.area.right + 1,
      right: next - 1,
    });
    return amountField(anchor(area), cell, unit);
  };
  const budget = valueRightOf("budget");
  const initialBudget = valueRightOf("initialBudget");
  const executed = valueRightOf("executed");
  const given = budget ?? initialBudget;
  if (!given || !executed) return undefined;
  const heading = band.headings.find(
    (candidate) => candidate.label === (budget ? "budget" : "initialBudget"),
  )!;
  return {
    area: { top: band.top, bottom: band.bottom, left: band.left, right: band.right },
    headings: [],
    total: {
      row: band.top,
      label: { at: anchor(heading.area), text: heading.text },
      initialBudget,
      budget: given,
      executed,
      rate: null,
      weight: null,
      score: null,
    },
    parts: [],
    expenditureParts: [],
    expenditureTotal: null,
    denominator: heading.text,
    explanation: null,
  };
}

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
function sideLabel(grid: Grid, band: Band, first: number): { bottom: number; text: string } | undefined {
  for (let row = band.top; row <= band.bottom + 1; row++)
    for (let col = band.left; col < first; col++) {
      const text = grid.textAt(row, col);
      const { bottom } = grid.areaAt(row, col);
      if (text === "" || bottom <= band.bottom) continue;
      // Under the heading a fund's own label is no name of the block; beside it 项目资金（万元） is.
      if (row > band.bottom && (fundLabel(normalizeLabel(text)) || splitLabelledAmount(text)?.amount))
        continue;
      return { bottom, text };
    }
  return undefined;
}

/** The label of a row: the text nearest to the figures that begins in this row, left of the first heading. */
function rowLabel(grid: Grid, row: number, left: number, first: number): TextField {
  for (let col = first - 1; col >= left; col--) {
    const area = grid.areaAt(row, col);
    const cell = grid.cellAt(row, col);
    if (hasContent(cell) && area.top === row && readNumber(cell).state !== "number")
      return { at: anchor(area), text: grid.textAt(row, col) };
  }
  return { at: { row, col: Math.max(first - 1, left) }, text: "" };
}

/** A budget without a heading of its own stands between its label and the first heading. */
function figureBeside(
  grid: Grid,
  label: TextField,
  first: number,
  unit: AmountUnit | undefined,
): NumberField | null {
  const { row } = label.at;
  const at = nextCell(grid, row, grid.areaAt(row, label.at.col).right + 1, first - 1);
  return at ? amountField(at, grid.cellAt(at.row, at.col), unit) : null;
}

function kindOf(label: TextField): ReturnType<typeof fundLabel> {
  return fundLabel(normalizeLabel(splitLabelledAmount(label.text)?.label ?? label.text));
}

const AMOUNTS = ["budget", "initialBudget", "executed"] as const;

function hasAmount(grid: Grid, row: number, columns: Columns): boolean {
  return [...AMOUNTS, "rate" as const].some((label) => {
    const heading = columns.get(label);
    return heading !== undefined && readNumber(cellUnder(grid, row, heading.area).cell).state === "number";
  });
}

function hasFigure(row: FundRow): boolean {
  return [row.budget, row.initialBudget, row.executed].some((field) => field?.state === "number");
}

function readRow(
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
  const executed = amount("executed");
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
    return under && !isLabelled(under.cell) ? plainField(under.at, under.cell) : null;
  };
  const rate = startingIn(grid, row, columns, "rate");
  return {
    row,
    label,
    initialBudget,
    budget,
    executed,
    rate: rate && !isLabelled(rate.cell) ? rateField(rate.at, rate.cell, expected) : null,
    weight: plain("weight"),
    score: plain("score"),
  };
}

/** The cell of this row under a heading; a merged cell counts for the row it begins in only. */
function startingIn(grid: Grid, row: number, columns: Columns, label: ColumnLabel) {
  const heading = columns.get(label);
  if (!heading) return undefined;
  const { cell, area } = cellUnder(grid, row, heading.area);
  return area.top === row ? { at: anchor(area), cell } : undefined;
}

/** 其中：基本支出：7301.64 万元 standing where an amount would. */
function isLabelled(cell: Parameters<typeof hasContent>[0]): boolean {
  return (
    typeof cell?.value === "string" &&
    /\p{Script=Han}{2}/u.test(cell.value) &&
    readNumber(cell).state !== "number" &&
    cell.value.length > 3
  );
}

/** 基本支出, 项目支出 and 支出合计 of a row, the amount inside the label or in the next cell with content. */
function labelledExpenditure(
  grid: Grid,
  row: number,
  band: Band,
  unit: AmountUnit | undefined,
): LabelledAmount[] {
  const found: LabelledAmount[] = [];
  for (let col = band.left; col <= band.right; col++) {
    const area = grid.areaAt(row, col);
    const cell = grid.sheet.rows[row]?.[col];
    if (!hasContent(cell) || typeof cell.value !== "string") continue;
    const split = splitLabelledAmount(cell.value);
    const kind = fundLabel(normalizeLabel(split?.label ?? cell.value));
    if (kind !== "basic" && kind !== "project" && kind !== "expenditureTotal") continue;
    const label = textField({ row, col }, cell);
    if (split?.amount) found.push({ label, amount: amountFieldFromText(label.at, split.amount, unit) });
    else {
      const next = nextCell(grid, row, area.right + 1, band.right);
      if (next) found.push({ label, amount: amountField(next, grid.cellAt(next.row, next.col), unit) });
    }
  }
  return found;
}

function nextCell(grid: Grid, row: number, from: number, to: number): Position | undefined {
  for (let col = from; col <= to; col++) {
    const cell = grid.cellAt(row, col);
    if (hasContent(cell))
      return readNumber(cell).state === "number" ? anchor(grid.areaAt(row, col)) : undefined;
  }
  return undefined;
}

function fieldUnder(grid: Grid, row: number, heading: { area: Band["headings"][number]["area"] }): TextField {
  const { cell, area } = cellUnder(grid, row, heading.area);
  return textField(anchor(area), cell);
}
