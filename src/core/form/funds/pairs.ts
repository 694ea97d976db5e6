/** Reads funds without a heading row: 计划安排资金 700 | 实际支出 700, 全年预算数：120 万元, each figure beside its label. */
import { normalizeLabel, type ColumnLabel } from "../../labels";
import type { AmountUnit } from "../../sheet/arithmetic";
import { readNumber } from "../../sheet/number";
import type { Area, Position } from "../../sheet/sheet";
import { amountField, amountFieldFromText, rateField } from "../grid/fields";
import { anchor, rowHasContent, type Grid } from "../grid/grid";
import type { FundRow, Funds, NumberField } from "../model";
import { findPairs, LIKELY, meaningOf, POINTS, pointsOf, valueBeside, valueOf, type Pair } from "./labelled";
import { expenditureOf } from "./nature";
import { quotientIn } from "./quotient";
import { fundKind, labelledWeight } from "./row";

/** What a form of targets is given: a budget beside its label, or in the row of 资金总额; nothing is spent yet. */
export function readBudgetAlone(grid: Grid, area: Area, unit: AmountUnit | undefined): Funds | undefined {
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++) {
      const cell = grid.sheet.rows[row]?.[col];
      if (typeof cell?.value !== "string" || cell.value.length > 30) continue;
      const given = meaningOf(cell.value)?.meaning === "budget" || fundKind(cell.value) === "total";
      const value = given ? valueOf(grid, row, grid.areaAt(row, col), false) : undefined;
      if (!value?.cell || readNumber(value.cell).state !== "number") continue;
      const label = { at: { row, col }, text: cell.value.trim() };
      const none = { initialBudget: null, executed: null, rate: null, weight: null, score: null };
      return {
        area: { ...area, top: row, bottom: row },
        headings: [],
        total: { row, label, budget: amountField(value.at, value.cell, unit), ...none },
        parts: [],
        expenditure: expenditureOf([]),
        denominator: label.text.replace(/\s/g, ""),
        explanation: null,
      };
    }
  return undefined;
}

/** Reads the labelled figures of an area; `undefined` unless both a budget and what was spent are stated. */
export function readFundPairs(grid: Grid, area: Area, unit: AmountUnit | undefined): Funds | undefined {
  const money = withQuotient(grid, area, findPairs(grid, area));
  const rowsOfMoney = [...money].flatMap(([meaning, { at }]) => (POINTS.has(meaning) ? [] : [at.row]));
  // 自评得分 89.92 in the head is the form's, not that of its funds.
  const around = findPairs(grid, {
    ...area,
    top: Math.max(area.top, Math.min(...rowsOfMoney) - NEAR),
    bottom: Math.min(area.bottom, Math.max(...rowsOfMoney) + NEAR),
  });
  const pairs = new Map([...money, ...around]);
  const amount = (label: ColumnLabel): NumberField | null => {
    const pair = pairs.get(label);
    if (!pair) return null;
    return pair.inside
      ? amountFieldFromText(pair.at, pair.inside, unit)
      : amountField(pair.at, pair.cell, unit);
  };
  const initialBudget = amount("initialBudget");
  const budget = amount("budget") ?? initialBudget;
  const executed = amount("executed");
  if (!budget || !executed) return undefined;
  const given = (pairs.get("budget") ?? pairs.get("initialBudget"))!;
  const expected = budget.value && executed.value !== null ? executed.value / budget.value : null;
  const rate = pairs.get("rate");
  const spent = pairs.get("executed")!;
  const weight =
    pointsOf(pairs, "weight") ??
    weightInLabels(grid, [pairs.get("score"), rate, given]) ??
    labelledWeight(grid, sideLabels(grid, area.left, given.label.at)) ??
    weightOver(grid, area, Math.min(given.label.at.row, spent.label.at.row));
  const parts = given.at.row === spent.at.row ? partsBelow(grid, given, spent, unit) : [];
  const rows = [...pairs.values()].map((pair) => pair.at.row).concat(parts.map((part) => part.row));
  return {
    area: { top: Math.min(...rows), bottom: Math.max(...rows), left: area.left, right: area.right },
    headings: [],
    total: {
      row: given.label.at.row,
      label: given.label,
      initialBudget,
      budget,
      executed,
      rate: rate ? rateField(rate.at, rate.inside ? { value: rate.inside } : rate.cell, expected) : null,
      weight,
      score: pointsOf(pairs, "score"),
    },
    parts,
    expenditure: expenditureOf([]),
    denominator: given.label.text.replace(/\s/g, ""),
    explanation: null,
  };
}

/** Where words name no budget or nothing spent, the amounts that a percentage is the quotient of. */
function withQuotient(
  grid: Grid,
  area: Area,
  pairs: ReadonlyMap<ColumnLabel, Pair>,
): ReadonlyMap<ColumnLabel, Pair> {
  if (pairs.has("executed") && (pairs.has("budget") || pairs.has("initialBudget"))) return pairs;
  const found = quotientIn(grid, area);
  if (!found) return pairs;
  const own = (["budget", "executed", "rate"] as const).map((meaning): [ColumnLabel, Pair] => {
    const { label, at, cell } = found[meaning];
    return [meaning, { label, strength: LIKELY, at, cell, inside: undefined }];
  });
  return new Map([...pairs, ...own]);
}

/** Points stand at most so many rows from the money they are for. */
const NEAR = 2;

/** 一、预算执行情况（满分10分） in a row of its own right over the money. */
function weightOver(grid: Grid, { left, right }: Area, row: number): NumberField | null {
  const at = { row: row - 1, col: left };
  const text = grid.textAt(at.row, left);
  const alone = text !== "" && grid.areaAt(at.row, left).right >= right;
  return alone && /预算|资金|执行/.test(text) ? labelledWeight(grid, [at]) : null;
}

/** 资金使用情况（10分） left of 预算安排 | 500: what names the block. */
function sideLabels(grid: Grid, left: number, { row, col }: Position): Position[] {
  const labels: Position[] = [];
  for (let side = left; side < col; side++)
    if (/资金|预算|经费|执行|支出/.test(grid.textAt(row, side))) labels.push(anchor(grid.areaAt(row, side)));
  return labels;
}

/** 得分（10分） | 9.2: the weight stands in the label. */
function weightInLabels(grid: Grid, pairs: readonly (Pair | undefined)[]): NumberField | null {
  return labelledWeight(
    grid,
    pairs.flatMap((pair) => pair?.label.at ?? []),
  );
}

/** 其中：中央财政 | 500 | 其中：中央财政 | 480 under the pairs: the same columns, a source in each row. */
function partsBelow(grid: Grid, given: Pair, spent: Pair, unit: AmountUnit | undefined): FundRow[] {
  const parts: FundRow[] = [];
  const beside = (row: number, { label }: Pair) => {
    const next = grid.areaAt(row, label.at.col).right + 1;
    const figure = valueBeside(grid, row, next, grid.used.right);
    return amountField(figure?.at ?? { row, col: next }, figure?.cell, unit);
  };
  for (let row = given.at.row + 1; row <= grid.used.bottom; row++) {
    if (!rowHasContent(grid, row)) continue;
    const text = grid.textAt(row, given.label.at.col);
    if (fundKind(text) === undefined && !SOURCE.test(normalizeLabel(text))) break;
    const label = { at: { row, col: given.label.at.col }, text };
    const none = { initialBudget: null, rate: null, weight: null, score: null };
    parts.push({ row, label, budget: beside(row, given), executed: beside(row, spent), ...none });
  }
  return parts;
}

/** Sources by where they come from. */
const SOURCE = /^(?:中央|省|市|县|区|乡镇?|地方|其[他它])(?:级)?(?:财政|资金)?$/;
