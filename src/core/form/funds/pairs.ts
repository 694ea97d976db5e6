/** Reads funds without a heading row: 计划安排资金 700 | 实际支出 700, 全年预算数：120 万元, each figure beside its label. */
import { headLabel, normalizeLabel, type ColumnLabel, type FundLabel } from "../../labels";
import { suggestions } from "../../labels/morphemes";
import { readNumber } from "../../sheet/number";
import { sum, type AmountUnit } from "../../sheet/arithmetic";
import { forEachCell, type Area, type Cell, type Position } from "../../sheet/sheet";
import { amountField, amountFieldFromText, plainField, rateField, splitLabelledAmount } from "../grid/fields";
import { anchor, hasContent, rowHasContent, type Grid } from "../grid/grid";
import { valueBeside } from "./beside";
import { expenditureOf } from "./nature";
import { quotientIn } from "./quotient";
import { fundKind, labelledWeight } from "./row";
import type { FundRow, Funds, NumberField, TextField } from "../model";

export interface Pair {
  readonly label: TextField;
  /** How clearly the label says what the figure is, from 0 to 1. */
  readonly strength: number;
  readonly at: Position;
  readonly cell: Cell | undefined;
  /** The figure inside the label's own cell. */
  readonly inside: string | undefined;
}

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

export function pointsOf(
  pairs: ReadonlyMap<ColumnLabel, Pair>,
  label: "weight" | "score",
): NumberField | null {
  const pair = pairs.get(label);
  return pair ? plainField(pair.at, pair.inside ? { value: pair.inside } : pair.cell) : null;
}

/** 一、预算执行情况（满分10分） in a row of its own right over the money. */
function weightOver(grid: Grid, { left, right }: Area, row: number): NumberField | null {
  const at = { row: row - 1, col: left };
  const text = grid.textAt(at.row, left);
  const alone = text !== "" && grid.areaAt(at.row, left).right >= right;
  return alone && /预算|资金|执行/.test(text) ? labelledWeight(grid, [at]) : null;
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

const WANTED: ReadonlySet<ColumnLabel> = new Set([
  "initialBudget",
  "budget",
  "executed",
  "rate",
  "weight",
  "score",
]);

/** What a label of the block of funds means: its known wording, else what its parts suggest most. */
function meaningOf(label: string): { readonly meaning: ColumnLabel; readonly strength: number } | undefined {
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
const LIKELY = 0.4;

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

const POINTS: ReadonlySet<ColumnLabel> = new Set(["weight", "score"]);

/** A label's figure: under 合计 where the row has one for each source, else the next in the row; points also below. */
function valueOf(grid: Grid, row: number, label: Area, points: boolean) {
  const whole = sumColumn(grid, row, label.right + 1);
  const total = whole === undefined ? undefined : valueBeside(grid, row, whole, whole);
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

/** Rows over a row of figures that may hold their headings. */
const HEADING_ABOVE = 4;

/**
 * The column of 合计 where the row's figures stand under one source each (年度安排数 | 8000 | 6000 | 1500 | 500), or
 * under one quarter each: by its heading, else as the figure that the others of this row or of one nearby add up to.
 */
function sumColumn(grid: Grid, row: number, from: number): number | undefined {
  if (figuresFrom(grid, row, from).length < 2) return undefined;
  for (let above = row - 1; above >= Math.max(0, row - HEADING_ABOVE); above--)
    for (let col = from; col <= grid.used.right; col++)
      if (/^(?:资金|经费)?(?:合计|总计|总额|总量)$/.test(normalizeLabel(grid.textAt(above, col)))) return col;
  return [row, row - 1, row - 2, row + 1]
    .map((near) => sumIn(figuresFrom(grid, near, from)))
    .find((col) => col !== undefined);
}

interface Figure {
  readonly col: number;
  readonly value: number;
}

function figuresFrom(grid: Grid, row: number, from: number): Figure[] {
  const figures: Figure[] = [];
  for (let col = from; col <= grid.used.right; col++) {
    const reading = readNumber(grid.sheet.rows[row]?.[col]);
    if (reading.state === "number") figures.push({ col, value: reading.value });
  }
  return figures;
}

/** Of fewer figures one is easily the sum of the others. */
const LEAST_ADDED = 3;

/** The first or last figure of all that add up; points behind them are none. */
function sumIn(figures: readonly Figure[]): number | undefined {
  const isSum = (whole: Figure, parts: readonly Figure[]) =>
    parts.length >= LEAST_ADDED &&
    Math.abs(sum(parts.map(({ value }) => value)) - whole.value) < 0.01 &&
    whole.value !== 0;
  for (let end = figures.length - 1; end >= LEAST_ADDED; end--)
    if (isSum(figures[end]!, figures.slice(0, end))) return figures[end]!.col;
  for (let end = figures.length; end > LEAST_ADDED; end--)
    if (isSum(figures[0]!, figures.slice(1, end))) return figures[0]!.col;
  return undefined;
}
