/** Which tables are one table that goes on: over a page break, or in sections that are summed up under the last. */
import { isTotalLabel, normalizeLabel, type ColumnLabel } from "../../labels";
import { sum } from "../../sheet/arithmetic";
import { readNumber } from "../../sheet/number";
import { forEachCell } from "../../sheet/sheet";
import { cellText } from "../../sheet/text";
import { headBegins, titleAt } from "../head/title";
import { hasContent, type Grid } from "../grid/grid";
import { pointsIn } from "../columns/values";
import type { Band } from "./band";

/** True for a heading and its repetition after a page break. */
export function sameColumns(a: Band, b: Band): boolean {
  const key = (band: Band) => band.headings.map((heading) => `${heading.label}@${heading.area.left}`).join();
  return key(a) === key(b);
}

/** True where a list of projects goes on after a page break: under one of its rows its headings stand again. */
export function isNextPageOfList(grid: Grid, previous: Band, band: Band): boolean {
  if (band.kind !== "projects" || previous.kind !== "projects" || !sameColumns(previous, band)) return false;
  const texts: string[] = [];
  let figures = 0;
  forEachCell(grid.sheet.rows[band.top - 1], (cell) => {
    if (readNumber(cell).state === "number") figures++;
    else if (hasContent(cell)) texts.push(normalizeLabel(cellText(cell)));
  });
  return figures > 0 && !texts.some(isTotalLabel);
}

/**
 * True where the title of the form, with 续 or without, is all that stands between indicators that are not summed up
 * yet and their headings again.
 */
export function isNextPage(grid: Grid, formTitle: string, previous: Band, band: Band): boolean {
  if (band.kind !== "indicators" || formTitle === "" || !sameColumns(previous, band)) return false;
  for (let row = previous.bottom + 1; row < band.top; row++) {
    const title = titleAt(grid, row, band.left, band.right)?.text;
    if (title === undefined ? headBegins(grid, row, band.left, band.right) : !isAgain(title, formTitle))
      return false;
  }
  return totalBetween(grid, previous, band.top - 1) === undefined;
}

const isAgain = (title: string, first: string) => withoutMark(title) === withoutMark(first);
const withoutMark = (title: string) =>
  normalizeLabel(title.replace(/[(（]续表?[)）]|^续表?[:：]?|续表?$/, ""));

/**
 * 一、定量指标 and 二、定性指标, each with columns of its own: the total under the second is that of both.
 * @param limit the last row that may belong to the second
 */
export function isPartOfWhole(grid: Grid, first: Band, second: Band, limit: number): boolean {
  if (totalBetween(grid, first, second.top - 1) !== undefined) return false;
  const end = totalBetween(grid, second, limit);
  if (end === undefined) return false;
  return (["weight", "score"] as const).some((points) => {
    const [above, below] = [first, second].map(({ headings }) => columnOf(headings, points));
    if (above === undefined || below === undefined) return false;
    const [total] = pointsUnder(grid, below, end, end);
    const before = pointsUnder(grid, above, first.bottom + 1, second.top - 1);
    const own = pointsUnder(grid, below, second.bottom + 1, end - 1);
    if (total === undefined || before.length === 0 || own.length === 0) return false;
    const rest = total - sum([...before, ...own]);
    return rest > -ROUNDED && rest <= MOST_OF_FUNDS;
  });
}

/** Points that a form gives for its funds, in their block and not among the indicators. */
const MOST_OF_FUNDS = 20;
const ROUNDED = 0.01;

const columnOf = (headings: Band["headings"], wanted: ColumnLabel) =>
  headings.find(({ label }) => label === wanted)?.area.left;

function pointsUnder(grid: Grid, col: number, top: number, bottom: number): number[] {
  return grid.sheet.rows.slice(top, bottom + 1).flatMap((row) => pointsIn(readNumber(row?.[col])) ?? []);
}

/** The first row under a heading that is called the total of those above it. */
function totalBetween(grid: Grid, { bottom, left, right }: Band, limit: number): number | undefined {
  for (let row = bottom + 1; row <= limit; row++)
    for (let col = left; col <= right; col++) {
      const text = grid.textAt(row, col);
      if (text === "") continue;
      if (isTotalLabel(normalizeLabel(text.split(/[:：]/)[0]!))) return row;
      break;
    }
  return undefined;
}
