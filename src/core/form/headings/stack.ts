/** One to three rows of headings as columns: each leaf with what stands above it. */
import { columnLabel, normalizeLabel } from "../../labels";
import { suggestions, type Suggestions } from "../../labels/morphemes";
import { readNumber } from "../../sheet/number";
import { cellText } from "../../sheet/text";
import { forEachCell, type Area } from "../../sheet/sheet";
import { hasContent, rowHasContent, type Grid } from "../grid/grid";
import { isNumbering } from "./numbering";
import { isTitle } from "../head/title";

/** A cell of the heading rows with no other heading under it. */
export interface Leaf {
  readonly text: string;
  readonly area: Area;
  readonly means: Suggestions;
}

export interface HeadingStack {
  readonly top: number;
  /** The last heading row, a row of column numbers (栏次 1 2 3 …) included. */
  readonly bottom: number;
  readonly leaves: readonly Leaf[];
}

interface Cell {
  readonly text: string;
  readonly area: Area;
}

/** Longest text taken for a heading, before normalising. */
export const LONGEST_HEADING = 40;
/** Headings never take up more rows. */
export const DEEPEST = 3;

/** The heading rows that begin in `row`, deepest first: what a shallower one leaves out may be data after all. */
export function stacksAt(grid: Grid, row: number): HeadingStack[] {
  const rows = [cellsOf(grid, row)];
  // 整体目标 | 落实城乡低保提标，建设养老服务中心。 is a label with its text.
  if (rows[0]!.filter(({ text }) => !isSentence(text)).length < 2) return [];
  const bottoms = [row];
  while (rows.length < DEEPEST) {
    const bottom = bottoms[bottoms.length - 1]!;
    const next = rowHasContent(grid, bottom + 1) ? bottom + 1 : bottom + 2;
    const cells = cellsOf(grid, next);
    if (!goesOn(grid, rows, next, cells)) break;
    rows.push(cells);
    bottoms.push(next);
  }
  return bottoms.map((bottom, index) => stackOf(grid, row, bottom, rows.slice(0, index + 1))).reverse();
}

function stackOf(grid: Grid, top: number, bottom: number, rows: readonly (readonly Cell[])[]): HeadingStack {
  // 清淤 in the row of 指标值 | 度量单位, under 三级指标, is no part of a heading.
  const named = rows.map((cells, level) =>
    cells.filter(
      ({ text, area }) =>
        level === 0 ||
        suggestions(text, above(rows, level, area)).size > 0 ||
        standsUnderWide(rows, level, area),
    ),
  );
  const leaves = named.flatMap((cells, level) =>
    cells
      .filter(
        (cell) =>
          !named.slice(level + 1).some((lower) => lower.some((other) => overlap(cell.area, other.area))),
      )
      .filter(({ text }) => text.length <= LONGEST_HEADING)
      .map(({ text, area }): Leaf => ({ text, area, means: suggestions(text, above(rows, level, area)) })),
  );
  const numbered = isNumbering(grid, bottom + 1) ? bottom + 1 : bottom;
  return { top, bottom: numbered, leaves: withoutSideLabels(leaves, bottom) };
}

/** What stands first and goes on beside the rows below names the block, and no column: 项目资金（万元） over five rows. */
function withoutSideLabels(leaves: readonly Leaf[], bottom: number): Leaf[] {
  const sorted = [...leaves].sort((a, b) => a.area.left - b.area.left);
  const first = sorted.findIndex(({ area }) => area.bottom <= bottom);
  return first < 0 || sorted.length - first < 2 ? sorted : sorted.slice(first);
}

/** The texts above a leaf, joined; without merged areas a wide heading stands over its first column only. */
function above(rows: readonly (readonly Cell[])[], level: number, area: Area): string[] {
  return rows
    .slice(0, level)
    .map((cells) => {
      const over = cells.find((cell) => overlap(cell.area, area));
      if (over) return over.text;
      const before = cells.filter((cell) => cell.area.right < area.left).at(-1);
      const beneath = rows[level]!.some((cell) => before && overlap(cell.area, before.area));
      return beneath ? before!.text : "";
    })
    .filter((text) => text !== "");
}

function standsUnderWide(rows: readonly (readonly Cell[])[], level: number, area: Area): boolean {
  return rows[level - 1]!.some((cell) => cell.area.left < cell.area.right && overlap(cell.area, area));
}

const overlap = (a: Area, b: Area) => a.left <= b.right && b.left <= a.right;

/** The cells that begin in a row. */
function cellsOf(grid: Grid, row: number): Cell[] {
  const cells: Cell[] = [];
  forEachCell(grid.sheet.rows[row], (cell, col) => {
    if (!hasContent(cell)) return;
    const area = grid.areaAt(row, col);
    const text = cellText(cell).trim();
    const titles = isTitle(text) && (text.length > LONGEST_LIKE_TITLE || area.right - area.left > 1);
    if (area.top === row && area.left === col && !titles && !statesValue(text)) cells.push({ text, area });
  });
  return cells;
}

const withoutBrackets = (text: string) => text.replace(/[（(][^()（）]*[)）]/g, "");

/** 指标明细 ends like a title and heads a column. */
const LONGEST_LIKE_TITLE = 6;

/** Something is said, instead of named. */
function isSentence(text: string): boolean {
  const plain = withoutBrackets(text);
  return /[。；;]|，.*，/.test(plain) || (/，/.test(plain) && plain.length > LONGEST_NAME);
}
const LONGEST_NAME = 15;

/** 统计时间：截至6月30日, 金额：万元: a label with its value heads nothing. */
function statesValue(text: string): boolean {
  return /^(?!其中)[^:：]+[:：]\s*\S/.test(withoutBrackets(text));
}

/** True where the next row still names columns: it holds no figure, and stands under headings that leave room for it. */
function goesOn(
  grid: Grid,
  rows: readonly (readonly Cell[])[],
  next: number,
  cells: readonly Cell[],
): boolean {
  const upper = rows.flat();
  if (cells.length === 0 || upper.length < 2) return false;
  if (cells.some(({ text }) => text.length > LONGEST_HEADING || isFigure(text) || /[。；;]/.test(text)))
    return false;
  const known = cells.filter(({ text }) => columnLabel(normalizeLabel(text)) !== undefined);
  if (known.length > 0 && isSecondRow(grid, rows[rows.length - 1]!, next, known)) return true;
  const tall = upper.filter(({ area }) => area.bottom >= next);
  const wide = upper.filter(({ area }) => area.left < area.right && area.bottom < next);
  const within = (part: Area, whole: Area) =>
    whole.left <= part.left && part.right <= whole.right && part.right - part.left < whole.right - whole.left;
  const under = cells.filter(({ area }) => wide.some((other) => within(area, other.area)));
  const first = upper.reduce((left, { area }) => Math.min(left, area.left), Infinity);
  // Headings merged over two rows leave room for the parts of the wide ones between them.
  if (tall.filter(({ area }) => area.left > first).length >= 2) return true;
  const meaning = cells.some(({ text }) => suggestions(text).size > 0);
  if (meaning && fillsGaps(rows[rows.length - 1]!, cells)) return true;
  return under.length >= 2 && under.length === cells.length && (tall.length > 0 || meaning);
}

/**
 * Without merged areas a wide heading stands over its first column and leaves the others blank (目标值 | | | 完成值): its
 * parts fill these gaps, and nothing stands under the headings of one column.
 */
function fillsGaps(upper: readonly Cell[], lower: readonly Cell[]): boolean {
  const right = upper[upper.length - 1]!.area.right;
  const gapAfter = ({ area }: Cell) => {
    const next = upper.find((other) => other.area.left > area.right);
    return next ? next.area.left > area.right + 1 : lower.some((cell) => cell.area.left > right);
  };
  const starts = lower.filter((cell) => upper.some((other) => overlap(other.area, cell.area)));
  const inGaps = lower.filter((cell) => cell.area.left > upper[0]!.area.right && !starts.includes(cell));
  return (
    // What stands under the first heading too is a row of its own, below a head: 主管部门 | | | 财政处室.
    lower[0]!.area.left > upper[0]!.area.right &&
    inGaps.length > 0 &&
    inGaps.length + starts.length === lower.length &&
    starts.every((cell) => upper.some((other) => overlap(other.area, cell.area) && gapAfter(other)))
  );
}

const isFigure = (text: string) => /\d/.test(text) && readNumber({ value: text }).state === "number";

/** Two rows of headings (指标性质 | 指标值 | 度量单位 under 年度指标值) hold nothing but headings. */
function isSecondRow(grid: Grid, upper: readonly Cell[], row: number, known: readonly Cell[]): boolean {
  const labelled = upper.filter(({ text }) => columnLabel(normalizeLabel(text)) !== undefined);
  if (labelled.length < 2) return false;
  // Unknown headings are welcome under a wide one (偏差原因分析 over 经费保障 | 人员保障 | 原因说明), and wide ones
  // among several that are known; in a head 项目名称 stands beside a wide cell too, but nearly alone.
  const under = (col: number) =>
    labelled.some(({ area }) => area.left < area.right && area.left <= col && col <= area.right);
  if (known.length < 2 && !known.every(({ area }) => under(area.left))) return false;
  const columns = labelled.filter(({ text }) => {
    const label = columnLabel(normalizeLabel(text));
    return label !== "projectName" && label !== "department";
  }).length;
  const top = labelled[0]!.area.top;
  const over = (col: number) => {
    const area = grid.areaAt(top, col);
    return columns >= 3 && area.left < area.right;
  };
  const beneath = (col: number) => under(col) || over(col);
  return !hasOtherCells(grid, top, labelled, over) && !hasOtherCells(grid, row, known, beneath);
}

/** True where a row holds something besides its headings, side labels to the left of them left aside. */
function hasOtherCells(
  grid: Grid,
  row: number,
  headings: readonly Cell[],
  welcome: (col: number) => boolean,
): boolean {
  const known = new Set(headings.map((heading) => heading.area.left));
  let found = false;
  forEachCell(grid.sheet.rows[row], (cell, col) => {
    found ||= hasContent(cell) && col > headings[0]!.area.left && !known.has(col) && !welcome(col);
  });
  return found;
}
