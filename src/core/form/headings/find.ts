/**
 * Finds the rows that head a block: indicators, funds or projects. Evidence is the set of headings in one to three
 * rows that belong together, never an address: `stack.ts` joins the rows, `band.ts` says what they head.
 */
import { columnLabel, normalizeLabel, type ColumnLabel } from "../../labels";
import { suggestions } from "../../labels/morphemes";
import { forEachCell } from "../../sheet/sheet";
import { split, type Band, type BandKind, type HeadingCell } from "./band";
import type { Grid } from "../grid/grid";
import { LONGEST_HEADING, stacksAt, type HeadingStack, type Leaf } from "./stack";
import { evaluates, hasLevels, kindByRows, rowLabels, speaksOfMoney } from "./surroundings";

/** What the user said a column means, for a heading that was not recognised or was misread. */
export interface HeadingHint {
  /** The heading's row. */
  readonly row: number;
  /** Meaning by column index; "other" takes a column out of the reading. */
  readonly columns: Readonly<Record<number, ColumnLabel>>;
}

type Hints = ReadonlyMap<number, HeadingHint>;

/** All blocks' headings on the sheet, from top to bottom, then left to right. */
export function findBands(grid: Grid, hints: readonly HeadingHint[] = []): Band[] {
  const said: Hints = new Map(hints.map((hint) => [hint.row, hint]));
  const { texts, pairs } = candidateRows(grid);
  const rows = new Set([...texts, ...pairs.keys(), ...said.keys()]);
  const bands: Band[] = [];
  let free = 0;
  for (const row of [...rows].sort((a, b) => a - b)) {
    if (row < free) continue;
    const beside = pairs.get(row);
    const found = beside
      ? split(withHint(grid, beside, said.get(row)), row, row, grid.used.left, grid)
      : bandsAt(grid, row, said);
    const hint = said.get(row);
    if (found.length === 0 && hint && namesColumns(hint))
      found.push(hinted(grid, row, withHint(grid, beside ?? knownIn(grid, row), hint)));
    for (const band of found) free = Math.max(free, band.bottom + 1);
    bands.push(...found);
  }
  return bands;
}

/** How a heading is read: by wordings that are known, else as a table of indicators or of money. */
interface Reading {
  /** Least strength of a suggestion. */
  readonly least: number;
  readonly labels?: ReadonlySet<ColumnLabel>;
  readonly kinds: readonly BandKind[];
}

const KNOWN: Reading = { least: 1, kinds: ["indicators", "funds", "fund-pairs", "projects"] };
const LIKELY: readonly Reading[] = [
  {
    least: 0.3,
    labels: new Set<ColumnLabel>([
      ...([
        "sequence",
        "level1",
        "level2",
        "name",
        "indicatorGroup",
        "targetSign",
        "target",
        "targetUnit",
      ] as const),
      ...([
        "adjustedTarget",
        "actual",
        "weight",
        "score",
        "explanation",
        "remark",
        "criteria",
        "other",
      ] as const),
    ]),
    kinds: ["indicators"],
  },
  {
    least: 0.3,
    labels: new Set<ColumnLabel>([
      ...([
        "sequence",
        "projectName",
        "department",
        "initialBudget",
        "budget",
        "executed",
        "executedToDate",
      ] as const),
      ...([
        "forecast",
        "rate",
        "sum",
        "weight",
        "score",
        "explanation",
        "remark",
        "unitPrice",
        "other",
      ] as const),
    ]),
    kinds: ["funds", "projects"],
  },
];

/** The blocks that the rows from here on head; of two tables side by side those of each, where both have some. */
function bandsAt(grid: Grid, row: number, said: Hints): Band[] {
  for (const stack of stacksAt(grid, row)) {
    const parts = apart(grid, stack).map((part) => bandsOf(grid, part, said));
    if (parts.length > 1 && parts.every((bands) => bands.length > 0)) return parts.flat();
    const bands = bandsOf(grid, stack, said);
    if (bands.length > 0) return bands;
  }
  return [];
}

/** By known wordings first, else by what their parts suggest, else by the names of levels in the rows. */
function bandsOf(grid: Grid, stack: HeadingStack, said: Hints): Band[] {
  const from = stack.left ?? grid.used.left;
  for (const reading of [KNOWN, ...LIKELY]) {
    const headings = withHints(grid, headingsOf(stack, reading), stack, said);
    const bands = split(headings, stack.top, stack.bottom, from, grid)
      .map((band, index, all) => ({ ...band, leaves: leavesOf(stack, band, all[index + 1]) }))
      .map((band) => ({ ...band, kind: kindByRows(grid, band) }))
      .filter((band) => reading.kinds.includes(band.kind) && isBornOut(grid, band, reading));
    if (bands.length > 0) return withoutIncome(grid, bands);
  }
  const byRows = bandByLevels(grid, stack);
  return byRows ? [byRows] : [];
}

/** Fewer columns are no table of their own. */
const LEAST_BESIDE = 3;

/**
 * The stack cut where a column is blank in the headings and in the rows under them, and what stands right of it begins
 * as the left part does: 序号 | 项目 | 支付率 beside 序号 | 工程 | 预算 | 支出.
 */
function apart(grid: Grid, stack: HeadingStack): HeadingStack[] {
  const { leaves } = stack;
  for (let at = LEAST_BESIDE; at <= leaves.length - LEAST_BESIDE; at++) {
    const [before, after] = [leaves.slice(0, at), leaves.slice(at)];
    const gap = before[before.length - 1]!.area.right + 1;
    const left = after[0]!.area.left;
    if (left <= gap || !isBlankColumn(grid, stack, gap) || !beginAlike(before, after)) continue;
    return [{ ...stack, leaves: before }, ...apart(grid, { ...stack, leaves: after, left })];
  }
  return [stack];
}

/** True where both tables begin with what their rows are called by. */
function beginAlike([one]: readonly Leaf[], [other]: readonly Leaf[]): boolean {
  const both = (...labels: ColumnLabel[]) =>
    [one!, other!].every(({ means }) => labels.some((label) => means.has(label)));
  return both("sequence", "projectName", "department") || both("level1") || both("name");
}

/** Rows under a heading that tell whether a column is blank. */
const ASKED = 8;

function isBlankColumn(grid: Grid, { top, bottom }: HeadingStack, col: number): boolean {
  for (let row = top; row <= bottom + ASKED; row++) if (grid.textAt(row, col) !== "") return false;
  return true;
}

/** Fewer columns are no table of indicators. */
const LEAST_COLUMNS = 4;

/** Under headings that say little, rows of 产出指标 | 数量指标 make a table of indicators. */
function bandByLevels(grid: Grid, stack: HeadingStack): Band | undefined {
  const { top, bottom, leaves } = stack;
  if (leaves.length < LEAST_COLUMNS || !hasLevels(grid, bottom, leaves)) return undefined;
  const { left, right } = grid.used;
  return { kind: "indicators", top, bottom, left, right, headings: headingsOf(stack, LIKELY[0]!), leaves };
}

/** The columns of a block, up to where the one beside it begins. */
function leavesOf({ leaves }: HeadingStack, { left }: Band, next: Band | undefined) {
  return leaves.filter(({ area }) => area.left >= left && (!next || area.left < next.left));
}

/** What only the parts of words suggest, or headings that other tables have too, must be borne out by what is around. */
function isBornOut(grid: Grid, band: Band, reading: Reading): boolean {
  const has = (label: ColumnLabel) => band.headings.some((heading) => heading.label === label);
  if (band.kind === "indicators") {
    const levels = has("level1") || has("level2") || has("indicatorGroup");
    const deep = levels || band.headings.some(({ label, text }) => label === "name" && /[三四]级/.test(text));
    if (reading === KNOWN && deep) return true;
    return evaluates(grid, band) || (reading === KNOWN && has("target") && has("actual"));
  }
  const given = has("initialBudget") || has("budget");
  if (reading === KNOWN && (given || has("executed") || has("executedToDate"))) return true;
  // 拨付 was given or spent, whichever the other columns leave.
  const mayBeGiven = band.leaves.some(({ means }) => (means.get("budget") ?? 0) >= reading.least);
  if (band.kind === "projects" && !given && !mayBeGiven && !has("sum") && !has("rate")) return false;
  return speaksOfMoney(grid, band);
}

/** Income beside expenditure (收入 | 预算数 | 决算数 | 支出 | …): what was spent is the block. */
function withoutIncome(grid: Grid, bands: readonly Band[]): Band[] {
  const spending = bands.filter((band) => band.kind !== "funds" || !isIncome(grid, band));
  return spending.length > 0 ? spending : [...bands];
}

function isIncome(grid: Grid, band: Band): boolean {
  const labels = rowLabels(grid, band);
  const headed = /^收入/.test(normalizeLabel(grid.textAt(band.bottom, band.left)));
  return headed || (labels.length > 0 && labels.every((text) => /收入/.test(text)));
}

function headingsOf({ leaves }: HeadingStack, { least, labels }: Reading): HeadingCell[] {
  return leaves.flatMap(({ text, area, means }) => {
    const all = [...means].filter(([, strength]) => strength >= least);
    const ofFamily = labels ? all.filter(([label]) => labels.has(label)) : all;
    const known = all.filter(([, strength]) => strength === 1);
    const [best] = (ofFamily.length > 0 ? ofFamily : known).sort((a, b) => b[1] - a[1]);
    return best ? [{ label: best[0], text, area }] : [];
  });
}

function withHints(grid: Grid, headings: HeadingCell[], { top, bottom }: HeadingStack, said: Hints) {
  let result = headings;
  for (let row = top; row <= bottom; row++) result = withHint(grid, result, said.get(row));
  return result;
}

/** The row's headings with the user's word put over what was recognised. */
function withHint(
  grid: Grid,
  recognised: readonly HeadingCell[],
  hint: HeadingHint | undefined,
): HeadingCell[] {
  if (!hint) return [...recognised];
  const said = Object.entries(hint.columns).map(([col, label]): HeadingCell => {
    const area = grid.areaAt(hint.row, Number(col));
    return { label, text: grid.textAt(hint.row, Number(col)), area, said: true };
  });
  const kept = recognised.filter(({ area }) => said.every((other) => other.area.left !== area.left));
  return [...kept, ...said].sort((a, b) => a.area.left - b.area.left);
}

/** A hint that takes every column out says that the row is no heading. */
function namesColumns({ columns }: HeadingHint): boolean {
  return Object.values(columns).some((label) => label !== "other");
}

/** A row the user calls a heading is one, however little of it is known. */
function hinted(grid: Grid, row: number, headings: readonly HeadingCell[]): Band {
  const has = (label: ColumnLabel) => headings.some((heading) => heading.label === label);
  const kind = has("projectName") ? "projects" : has("executed") || has("budget") ? "funds" : "indicators";
  const { left, right } = grid.used;
  return { kind, top: row, bottom: row, left, right, headings, leaves: [] };
}

function knownIn(grid: Grid, row: number): HeadingCell[] {
  const found: HeadingCell[] = [];
  forEachCell(grid.sheet.rows[row], ({ value }, col) => {
    const label = typeof value === "string" ? columnLabel(normalizeLabel(value)) : undefined;
    if (label) found.push({ label, text: grid.textAt(row, col), area: grid.areaAt(row, col) });
  });
  return found;
}

const FUND_PAIR = /^.{0,6}(?:资金|支出|预算|执行)[数额金]{0,2}\s*(?:[（(][^)）]*[)）])?\s*[:：]?$/;

/** In a document figures are texts as well. */
const FIGURE = /^\s*[-+−]?\d[\d,，]*(?:\.\d+)?\s*[%％]?\s*$/;

/**
 * Rows in which two cells or more look like headings; among figures only the labels of funds can head anything
 * (计划安排资金 700 | 实际支出 700): rows of data are passed over at the price of looking at them. One helper figure
 * beside several headings hides nothing.
 */
function candidateRows(grid: Grid): { texts: number[]; pairs: Map<number, HeadingCell[]> } {
  const meanings = new Map<number, number>();
  const pairs = new Map<number, HeadingCell[]>();
  grid.sheet.rows.forEach((cells, row) => {
    let [numbers, words] = [0, 0];
    forEachCell(cells, ({ value }) => {
      if (typeof value === "number" || (typeof value === "string" && FIGURE.test(value))) numbers++;
      else if (typeof value === "string") words++;
    });
    if (numbers >= 2 || (numbers === 1 && words < 4)) {
      const found = words === 0 ? [] : knownIn(grid, row).filter(({ text }) => FUND_PAIR.test(text));
      if (found.length > 0) pairs.set(row, found);
      return;
    }
    if (words === 0) return;
    let meaning = 0;
    forEachCell(cells, ({ value }) => {
      if (typeof value === "string" && value.length <= LONGEST_HEADING && suggestions(value).size > 0)
        meaning++;
    });
    if (meaning > 0 && words > 1) meanings.set(row, meaning);
  });
  // 项目名称 | 指标情况 | 支出情况 says little alone, and heads a row that says more.
  const heads = ([row, meaning]: readonly [number, number]) =>
    meaning >= 2 || Math.max(meanings.get(row + 1) ?? 0, meanings.get(row + 2) ?? 0) >= 2;
  return { texts: [...meanings].filter(heads).map(([row]) => row), pairs };
}
