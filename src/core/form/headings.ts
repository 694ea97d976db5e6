/**
 * Finds the rows that head a block: indicators, funds or projects.
 * Evidence is the set of headings in one row (or in two rows that belong together), never an address.
 */
import { columnLabel, normalizeLabel, type ColumnLabel } from "../labels";
import { forEachCell } from "../sheet/sheet";
import { split, type Band, type HeadingCell } from "./band";
import { hasContent, rowHasContent, type Grid } from "./grid";

/** What the user said a column means, for a heading that was not recognised or was misread. */
export interface HeadingHint {
  /** The heading's row. */
  readonly row: number;
  /** Meaning by column index; "other" takes a column out of the reading. */
  readonly columns: Readonly<Record<number, ColumnLabel>>;
}

/** Wordings that a place has for headings: 年度工作目标 for the target. */
export type LocalHeadings = Readonly<Partial<Record<ColumnLabel, readonly string[]>>>;

/** Longest text taken for a heading, before normalising. */
const LONGEST = 40;

/** All blocks' headings on the sheet, from top to bottom, then left to right. */
export function findBands(grid: Grid, hints: readonly HeadingHint[] = [], local: LocalHeadings = {}): Band[] {
  const rows = headingRows(grid, local);
  for (const hint of hints) rows.set(hint.row, withHint(grid, rows.get(hint.row) ?? [], hint));
  const bands: Band[] = [];
  const inBand = new Set<number>();
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    if (inBand.has(row)) continue;
    const next = nextRow(grid, row);
    const below = rows.get(next);
    const joined = below && isSecondHeadingRow(grid, next, cells, below) ? joinRows(cells, below) : undefined;
    const found = joined ? split(joined, row, next, grid) : [];
    if (found.length > 0) inBand.add(next);
    if (found.length === 0) found.push(...split(cells, row, row, grid));
    if (found.length === 0 && hints.some((hint) => hint.row === row && namesColumns(hint)))
      found.push(hinted(grid, row, cells));
    bands.push(...found);
  }
  return bands;
}

/** The row's headings with the user's word put over what was recognised. */
function withHint(
  grid: Grid,
  recognised: readonly HeadingCell[],
  { row, columns }: HeadingHint,
): HeadingCell[] {
  const said = Object.entries(columns).map(([col, label]): HeadingCell => {
    const area = grid.areaAt(row, Number(col));
    return { label, text: grid.textAt(row, Number(col)), area };
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
  return { kind, top: row, bottom: row, left: grid.used.left, right: grid.used.right, headings };
}

/** The row below, a blank spacer row passed over. */
function nextRow(grid: Grid, row: number): number {
  return rowHasContent(grid, row + 1) ? row + 1 : row + 2;
}

/** Heading-like cells by row. A text is normalised once however often it stands on the sheet. */
function headingRows(grid: Grid, local: LocalHeadings): Map<number, HeadingCell[]> {
  const own = new Map(
    Object.entries(local).flatMap(([label, texts]) =>
      texts.map((text) => [normalizeLabel(text), label as ColumnLabel] as const),
    ),
  );
  const known = new Map<string, ColumnLabel | undefined>();
  const labelOf = (text: string): ColumnLabel | undefined => {
    if (known.has(text)) return known.get(text);
    const plain = normalizeLabel(text);
    const label = own.get(plain) ?? columnLabel(plain);
    known.set(text, label);
    return label;
  };
  const rows = new Map<number, HeadingCell[]>();
  grid.sheet.rows.forEach((cells, row) => {
    // Among figures only the labels of funds can head anything (计划安排资金 700 | 实际支出 700): rows of data are
    // passed over at the price of looking at them. One helper figure beside several headings hides nothing.
    let [numbers, texts] = [0, 0];
    forEachCell(cells, ({ value }) => {
      if (typeof value === "number") numbers++;
      else if (typeof value === "string") texts++;
    });
    const figures = numbers >= 2 || (numbers === 1 && texts < 4);
    forEachCell(cells, ({ value: text }, col) => {
      if (typeof text !== "string" || text.length > LONGEST || (figures && !FUND_PAIR.test(text))) return;
      const label = labelOf(text);
      if (label === undefined) return;
      const heading = { label, text: text.trim(), area: grid.areaAt(row, col) };
      const list = rows.get(row);
      if (list) list.push(heading);
      else rows.set(row, [heading]);
    });
  });
  return rows;
}

const FUND_PAIR = /^.{0,6}(?:资金|支出|预算|执行)[数额金]{0,2}\s*(?:[（(][^)）]*[)）])?\s*[:：]?$/;

/** Two rows of headings (指标性质 | 指标值 | 度量单位 under 年度指标值) hold nothing but headings. */
function isSecondHeadingRow(
  grid: Grid,
  row: number,
  above: readonly HeadingCell[],
  own: readonly HeadingCell[],
): boolean {
  if (above.length < 2) return false;
  // Unknown headings are welcome under a wide one (偏差原因分析 over 经费保障 | 人员保障 | 原因说明), and wide ones
  // among several that are known; in a head 项目名称 stands beside a wide cell too, but nearly alone.
  const wide = above.filter(({ area }) => area.left < area.right);
  const under = (col: number) => wide.some(({ area }) => area.left <= col && col <= area.right);
  if (own.length < 2 && !own.every(({ area }) => under(area.left))) return false;
  const top = above[0]!.area.top;
  const columns = above.filter(({ label }) => label !== "projectName" && label !== "department").length;
  const over = (col: number) => {
    const area = grid.areaAt(top, col);
    return columns >= 3 && area.left < area.right;
  };
  const beneath = (col: number) => under(col) || over(col);
  return !hasOtherCells(grid, top, above, over) && !hasOtherCells(grid, row, own, beneath);
}

/** True where a row holds something besides its headings, side labels to the left of them left aside. */
function hasOtherCells(
  grid: Grid,
  row: number,
  headings: readonly HeadingCell[],
  welcome: (col: number) => boolean,
): boolean {
  const known = new Set(headings.map((heading) => heading.area.left));
  let found = false;
  forEachCell(grid.sheet.rows[row], (cell, col) => {
    found ||= hasContent(cell) && col > headings[0]!.area.left && !known.has(col) && !welcome(col);
  });
  return found;
}

/** The lower heading of a column is the narrower one and wins; upper headings stay where nothing stands below. */
function joinRows(upper: readonly HeadingCell[], lower: readonly HeadingCell[]): HeadingCell[] {
  const covered = (heading: HeadingCell) =>
    lower.some((below) => below.area.left <= heading.area.right && heading.area.left <= below.area.right);
  return [...upper.filter((heading) => !covered(heading)), ...lower].sort(
    (a, b) => a.area.left - b.area.left,
  );
}
