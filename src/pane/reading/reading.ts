/** A reading as the pane shows it: blocks of fields, and the heading cells a user may correct. */
import { explainReading, type BlockName, type ReadField, type ReadRow } from "../../core/form/explain";
import {
  headingCells,
  type LocatedCorrection,
  type Meaning,
  type TableKind,
} from "../../core/form/corrections";
import type { ColumnName, Form, Heading } from "../../core/form/model";
import { columnLabel, normalizeLabel } from "../../core/labels";
import { cellText } from "../../core/sheet/text";
import { formatAmount, formatNumber, formatPercent } from "../../core/sheet/print";
import { readNumberText } from "../../core/sheet/number";
import type { Position, Sheet } from "../../core/sheet/sheet";

export type Blocks = Readonly<Record<BlockName, readonly ReadRow[]>>;

export function blocksOf(form: Form): Blocks {
  const blocks: Record<BlockName, ReadRow[]> = {
    head: [],
    funds: [],
    headings: [],
    indicators: [],
    total: [],
    projects: [],
  };
  for (const row of explainReading(form)) blocks[row.block].push(row);
  return blocks;
}

const AMOUNTS: ReadonlySet<string> = new Set([
  "initialBudget",
  "budget",
  "executed",
  "basicExpenditure",
  "projectExpenditure",
  "expenditureTotal",
]);

/** What a figure was taken for, where one cannot tell from the cell: 18651.39 万元 → 18,651.39. */
export function takenFor(read: ReadField): string | null {
  const { field, text, value } = read;
  if (field === "rate") return /%|％/.test(text) || !isFigure(read) ? null : rateText(read);
  // Thousands separators alone change nothing.
  if (value === undefined || Number(text.replace(/,/g, "")) === value) return null;
  return AMOUNTS.has(field) ? formatAmount(value) : formatNumber(value);
}

const isFigure = ({ text, value }: ReadField) =>
  value !== undefined || readNumberText(text).state === "number";

/** An amount as read; words as they stand. */
export function amountText(read: ReadField): string {
  return isFigure(read) ? formatAmount(read.value ?? Number(read.text)) : read.text;
}

/** A rate as read, as a percentage; words as they stand. */
export function rateText(read: ReadField): string {
  return isFigure(read) ? formatPercent(read.value ?? Number(read.text)) : read.text;
}

const FIGURES: ReadonlySet<string> = new Set([...AMOUNTS, "rate", "weight", "score"]);

/** True where a number is expected and the cell holds words. */
export function isUnreadable({ field, text, value }: ReadField): boolean {
  return FIGURES.has(field) && value === undefined && readNumberText(text).state === "unreadable";
}

export interface HeadingCell {
  readonly at: Position;
  readonly text: string;
  /** What the reader took it for, `group` over the columns of all levels; `null` where its column is not read. */
  readonly column: ColumnName | "projectName" | "group" | null;
  /** What the user said it means. */
  readonly said: Meaning | null;
}

export interface HeadingTable {
  /** `null` for a row the user named a heading and nothing has been read under yet. */
  readonly kind: TableKind | null;
  readonly cells: readonly HeadingCell[];
  /** The corrections that hold for it. */
  readonly corrections: readonly LocatedCorrection[];
}

export interface Reading {
  readonly sheet: Sheet;
  readonly forms: readonly Form[];
  readonly corrections: readonly LocatedCorrection[];
}

/** The headings of a form's tables with every other text in their rows. */
export function headingTables(form: Form, reading: Reading): HeadingTable[] {
  const kind = form.kind === "project-list" ? "projects" : "indicators";
  return [
    ...tableOf("funds", form.funds?.headings ?? [], form, reading),
    ...tableOf(kind, form.headings, form, reading),
  ];
}

/** Rows the user named a heading under which no form was found. */
export function unreadHeadings(reading: Reading): HeadingTable[] {
  const read = new Set(
    reading.forms.flatMap((form) =>
      [...form.headings, ...(form.funds?.headings ?? [])].map(({ at }) => at.row),
    ),
  );
  return reading.corrections
    .filter(({ correction }) => correction.chosen)
    .flatMap((located) => located.rows.map((row) => ({ located, row })))
    .filter(({ row }) => !read.has(row))
    .map(({ located, row }) => ({
      kind: null,
      cells: cellsOfRow(row, null, [], reading),
      corrections: [located],
    }));
}

function tableOf(
  kind: TableKind,
  headings: readonly Heading[],
  form: Form,
  reading: Reading,
): HeadingTable[] {
  const at = headings.map((heading) => heading.at.row);
  if (at.length === 0) return [];
  const [top, bottom] = [Math.min(...at), Math.max(...at)];
  const rows = Array.from({ length: bottom - top + 1 }, (_row, index) => top + index);
  // Labels that stand beside their figures (计划安排资金 700 | 实际支出 700) head no column.
  if (rows.some((row) => reading.sheet.rows[row]?.some((cell) => typeof cell?.value === "number"))) return [];
  const { left, right } = reach(form, rows, reading);
  const cells = rows
    .flatMap((row) => cellsOfRow(row, kind, headings, reading))
    .filter(({ at: { col } }) => left <= col && col <= right);
  const shown = cells.filter((cell) => !cells.some((other) => isUnder(other.at, cell.at, reading.sheet)));
  return [
    {
      kind,
      cells: shown.sort((a, b) => a.at.col - b.at.col),
      corrections: reading.corrections.filter((located) => located.rows.some((row) => rows.includes(row))),
    },
  ];
}

function cellsOfRow(
  row: number,
  kind: TableKind | null,
  headings: readonly Heading[],
  { sheet, corrections }: Reading,
): HeadingCell[] {
  const located = corrections.find(({ rows }) => rows.includes(row));
  return headingCells(sheet, row).map(({ col, cell }, place) => {
    const text = cellText(cell);
    const read = headings.find(({ at }) => at.row === row && at.col === col)?.column ?? null;
    const label = columnLabel(normalizeLabel(text));
    return {
      at: { row, col },
      text: text.replace(/\s+/g, ""),
      column:
        read === "name" && kind === "projects"
          ? "projectName"
          : (read ?? (label === "indicatorGroup" ? "group" : null)),
      said: located?.correction.meanings[place] ?? null,
    };
  });
}

/** Columns in which a text may belong to a form: all but those of the forms beside it. */
function reach(form: Form, rows: readonly number[], { forms }: Reading): { left: number; right: number } {
  const beside = forms
    .map(({ area }) => area)
    .filter(({ top, bottom }) => rows.some((row) => top <= row && row <= bottom));
  const before = beside.some((area) => area.right < form.area.left);
  const after = beside.map((area) => area.left).filter((left) => left > form.area.right);
  return { left: before ? form.area.left : 0, right: Math.min(...after) - 1 };
}

/** 指标值 under a wide 年度指标值 speaks for the column in its place. */
function isUnder(lower: Position, upper: Position, { merges }: Sheet): boolean {
  const right = merges.find(({ top, left }) => top === upper.row && left === upper.col)?.right ?? upper.col;
  return lower.row > upper.row && upper.col <= lower.col && lower.col <= right;
}
