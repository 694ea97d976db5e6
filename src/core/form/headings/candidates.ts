/** Which rows may head a block: looked for cheaply, for most rows of a sheet hold data. */
import { columnLabel, normalizeLabel } from "../../labels";
import { suggestions } from "../../labels/morphemes";
import { forEachCell } from "../../sheet/sheet";
import type { Grid } from "../grid/grid";
import type { HeadingCell } from "./band";
import { isOverFigures } from "./by-rows";
import { LONGEST_HEADING } from "./stack";

/** The cells of a row whose wordings are known; of those like `pattern`, where one is given. */
export function knownIn(grid: Grid, row: number, pattern?: RegExp): HeadingCell[] {
  const found: HeadingCell[] = [];
  forEachCell(grid.sheet.rows[row], ({ value }, col) => {
    if (typeof value !== "string" || (pattern && !pattern.test(grid.textAt(row, col)))) return;
    const label = columnLabel(normalizeLabel(value));
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
export function candidateRows(grid: Grid): { texts: number[]; pairs: Map<number, HeadingCell[]> } {
  const meanings = new Map<number, number>();
  const pairs = new Map<number, HeadingCell[]>();
  grid.sheet.rows.forEach((cells, row) => {
    let [numbers, words] = [0, 0];
    forEachCell(cells, ({ value }) => {
      if (typeof value === "number" || (typeof value === "string" && FIGURE.test(value))) numbers++;
      else if (typeof value === "string") words++;
    });
    if (numbers >= 2 || (numbers === 1 && words < 4)) {
      const found = words === 0 ? [] : knownIn(grid, row, FUND_PAIR);
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
    if (meaning < LEAST_MEANING && isOverFigures(grid, row, words)) meanings.set(row, LEAST_MEANING);
  });
  // 项目名称 | 指标情况 | 支出情况 says little alone, and heads a row that says more.
  const heads = ([row, meaning]: readonly [number, number]) =>
    Math.max(meaning, meanings.get(row + 1) ?? 0, meanings.get(row + 2) ?? 0) >= LEAST_MEANING;
  return { texts: [...meanings].filter(heads).map(([row]) => row), pairs };
}

/** Cells that look like headings, of which a row of headings has so many. */
const LEAST_MEANING = 2;
