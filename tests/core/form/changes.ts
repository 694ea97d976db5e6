/** Changes that leave a table's meaning as it was: a careful clerk reads the same before and after. */
import { normalizeLabel } from "../../../src/core/labels";
import type { Form } from "../../../src/core/form/model";
import type { Area, Cell, Sheet } from "../../../src/core/sheet/sheet";

export interface Mutant {
  readonly kind: string;
  readonly detail: string;
  readonly sheet: Sheet;
  /** How many times the original's forms must be found. */
  readonly copies: 1 | 2;
}

type Rows = (Cell | undefined)[][];

/** All mutants of a sheet with the forms read from it. */
export function mutants(sheet: Sheet, forms: readonly Form[]): Mutant[] {
  const size = extent(sheet);
  const result: Mutant[] = [];
  const add = (kind: string, detail: string, mutant: Sheet, copies: 1 | 2 = 1) =>
    result.push({ kind, detail, sheet: mutant, copies });

  for (let row = 0; row <= size.bottom; row++) add("blank row", `before ${row + 1}`, insertRow(sheet, row));
  for (let col = 0; col <= size.right; col++)
    add("blank column", `before ${col + 1}`, insertColumn(sheet, col));
  add("merges dissolved", "all", { ...sheet, merges: [] });
  for (const merge of sheet.merges)
    add("one merge dissolved", JSON.stringify(merge), {
      ...sheet,
      merges: sheet.merges.filter((other) => other !== merge),
    });
  for (const [from, to] of movableColumns(sheet, forms))
    add("column moved", `${from + 1} ↔ ${to + 1}`, swapColumns(sheet, from, to, bodyOf(forms)!));
  for (const [row, col, text] of synonyms(sheet, forms))
    add("heading renamed", text, withText(sheet, row, col, text));
  const head = headRows(forms);
  for (let cut = 1; cut <= head; cut++) add("head cut off", `${cut} rows`, dropRows(sheet, cut));
  for (const gap of [0, 1, 3]) add("stacked", `gap ${gap}`, stack(sheet, gap, size), 2);
  for (const gap of [1, 2]) add("side by side", `gap ${gap}`, beside(sheet, gap, size), 2);
  return result;
}

function extent(sheet: Sheet): { bottom: number; right: number } {
  let right = 0;
  for (const row of sheet.rows) right = Math.max(right, (row?.length ?? 0) - 1);
  for (const merge of sheet.merges) right = Math.max(right, Math.min(merge.right, 60));
  return { bottom: sheet.rows.length - 1, right };
}

const copyRows = (sheet: Sheet): Rows => Array.from(sheet.rows, (row) => [...(row ?? [])]);

function insertRow(sheet: Sheet, at: number): Sheet {
  const rows = copyRows(sheet);
  rows.splice(at, 0, []);
  const shift = (row: number) => (row >= at ? row + 1 : row);
  // As the spreadsheet does it: a merged area the row falls into grows, one below moves down.
  const merges = sheet.merges.map((merge) => ({
    ...merge,
    top: shift(merge.top),
    bottom: shift(merge.bottom),
  }));
  return { ...sheet, rows, merges };
}

function insertColumn(sheet: Sheet, at: number): Sheet {
  const rows = copyRows(sheet);
  for (const row of rows) if (row.length > at) row.splice(at, 0, undefined);
  const shift = (col: number) => (col >= at ? col + 1 : col);
  const merges = sheet.merges.map((merge) => ({
    ...merge,
    left: shift(merge.left),
    right: shift(merge.right),
  }));
  return { ...sheet, rows, merges };
}

function dropRows(sheet: Sheet, count: number): Sheet {
  const merges = sheet.merges
    .filter((merge) => merge.top >= count)
    .map((merge) => ({ ...merge, top: merge.top - count, bottom: merge.bottom - count }));
  return { ...sheet, rows: copyRows(sheet).slice(count), merges };
}

/** Rows above the first block: title and head. */
function headRows(forms: readonly Form[]): number {
  const tops = forms.flatMap((form) => [
    ...(form.funds ? [form.funds.area.top] : []),
    ...form.headings.map((heading) => heading.at.row),
  ]);
  return tops.length > 0 ? Math.min(...tops) : 0;
}

function bodyOf(forms: readonly Form[]): { top: number; bottom: number } | undefined {
  const form = forms.length === 1 ? forms[0]! : undefined;
  if (!form || form.indicators.length === 0) return undefined;
  const top = Math.min(...form.headings.map((heading) => heading.at.row));
  return { top, bottom: Math.max(...form.indicators.map((indicator) => indicator.row), form.area.bottom) };
}

/** Pairs of neighbouring value columns that no merged area of the indicator table ties to others. */
function movableColumns(sheet: Sheet, forms: readonly Form[]): [number, number][] {
  const body = bodyOf(forms);
  if (!body) return [];
  const columns = forms[0]!.headings
    .filter(({ column }) => ["target", "actual", "weight", "score", "explanation"].includes(column))
    .map(({ at }) => at.col)
    .sort((a, b) => a - b);
  const free = (col: number) =>
    sheet.merges.every(
      (merge) =>
        merge.bottom < body.top ||
        merge.top > body.bottom ||
        merge.right < col ||
        merge.left > col ||
        (merge.left === col && merge.right === col),
    );
  return columns.flatMap((from, index) =>
    columns
      .slice(index + 1)
      .flatMap((to): [number, number][] => (free(from) && free(to) ? [[from, to]] : [])),
  );
}

function swapColumns(sheet: Sheet, a: number, b: number, body: { top: number; bottom: number }): Sheet {
  const rows = copyRows(sheet);
  for (let row = body.top; row <= body.bottom; row++) {
    const cells = rows[row];
    if (cells) [cells[a], cells[b]] = [cells[b], cells[a]];
  }
  const merges = sheet.merges.map((merge) => {
    if (merge.top < body.top || merge.bottom > body.bottom || merge.left !== merge.right) return merge;
    if (merge.left === a) return { ...merge, left: b, right: b };
    return merge.left === b ? { ...merge, left: a, right: a } : merge;
  });
  return { ...sheet, rows, merges };
}

/** Wordings that other regions use for the same heading. */
const SYNONYMS: readonly (readonly string[])[] = [
  [
    "年度指标值",
    "年度指标值(A)",
    "年初目标值",
    "目标值",
    "指标值",
    "年度\n目标值",
    "年度绩效目标值",
    "预期指标值",
  ],
  ["实际完成值", "全年完成值", "全年实际值(B)", "实际 完成值", "全年实际完成值", "完成值", "年终完成值"],
  ["分值", "权重", "参考分值", "分 值", "指标权重", "分值（权重）"],
  ["得分", "自评得分", "自评分", "得 分", "实际得分"],
  [
    "偏差原因分析及改进措施",
    "未完成原因和改进措施",
    "偏差原因及整改措施",
    "未完成原因分析",
    "未完成原因及拟采取的改进措施",
  ],
  ["三级指标", "三级指标名称", "三级 指标", "三级\n指标"],
  ["全年执行数", "全年执行数(B)", "执行数", "预算执行数", "全年 执行数"],
  ["全年预算数", "全年预算数（A）", "调整后预算数", "调整预算数(A)", "预算数(A)"],
  ["执行率", "预算执行率", "执行率(B/A)", "资金执行率", "执 行 率"],
];

function synonyms(sheet: Sheet, forms: readonly Form[]): [number, number, string][] {
  const headings = new Set(
    forms.flatMap((form) =>
      [...form.headings, ...(form.funds?.headings ?? [])].map(({ at }) => `${at.row},${at.col}`),
    ),
  );
  const plain = SYNONYMS.map((group) => group.map((text) => normalizeLabel(text)));
  return sheet.rows.flatMap((cells, row) =>
    (cells ?? []).flatMap((cell, col): [number, number, string][] => {
      if (typeof cell?.value !== "string" || !headings.has(`${row},${col}`)) return [];
      const group = plain.findIndex((labels) => labels.includes(normalizeLabel(cell.value as string)));
      return group < 0
        ? []
        : SYNONYMS[group]!.filter((text) => text !== cell.value).map((text) => [row, col, text]);
    }),
  );
}

function withText(sheet: Sheet, row: number, col: number, text: string): Sheet {
  const rows = copyRows(sheet);
  rows[row]![col] = { value: text };
  return { ...sheet, rows };
}

function moved(area: Area, down: number, across: number): Area {
  return {
    top: area.top + down,
    bottom: area.bottom + down,
    left: area.left + across,
    right: area.right + across,
  };
}

function stack(sheet: Sheet, gap: number, size: { bottom: number }): Sheet {
  const down = size.bottom + 1 + gap;
  const rows = [...copyRows(sheet), ...Array.from({ length: gap }, () => []), ...copyRows(sheet)];
  return { ...sheet, rows, merges: [...sheet.merges, ...sheet.merges.map((merge) => moved(merge, down, 0))] };
}

function beside(sheet: Sheet, gap: number, size: { right: number }): Sheet {
  const across = size.right + 1 + gap;
  const rows = copyRows(sheet).map((row) => [
    ...Array.from({ length: across }, (_, col) => row[col]),
    ...row,
  ]);
  return {
    ...sheet,
    rows,
    merges: [...sheet.merges, ...sheet.merges.map((merge) => moved(merge, 0, across))],
  };
}
