/** Blocks under headings that nobody knows: what the rows hold says what they are. */
import { fundLabel, normalizeLabel } from "../../labels";
import type { Quantity } from "../../quantity/model";
import { parseQuantity } from "../../quantity/parse";
import { monthsIn } from "../../time/span";
import { readNumber } from "../../sheet/number";
import { forEachCell } from "../../sheet/sheet";
import { HOLDS } from "../columns/evidence";
import { asHeadings, readMoneyColumns } from "../columns/money";
import { readPointColumns } from "../columns/points";
import { sampleRows } from "../columns/rows";
import type { Grid } from "../grid/grid";
import type { Band, HeadingCell } from "./band";
import { DEEPEST, type HeadingStack } from "./stack";
import { hasLevels, isOfStaff, kindByRows, speaksOfMoney, statesUnit } from "./surroundings";

/** Fewer columns are no table of indicators. */
const LEAST_COLUMNS = 4;
/** A weight and a score, a budget and what was spent. */
const LEAST_FIGURES = 2;

/** True of words over figures: headings, though nobody may know one of them; further rows of words may stand between. */
export function isOverFigures(grid: Grid, row: number, words: number): boolean {
  if (words < LEAST_COLUMNS || figuresIn(grid, row) > 0) return false;
  for (let below = row + 1; below <= row + DEEPEST; below++) {
    const figures = figuresIn(grid, below);
    if (figures > 0) return figures >= LEAST_FIGURES;
  }
  return false;
}

/** @param suggested what the words of the headings suggest */
export function bandByRows(
  grid: Grid,
  stack: HeadingStack,
  suggested: readonly HeadingCell[],
): Band | undefined {
  const { top, bottom, leaves } = stack;
  if (leaves.length < LEAST_COLUMNS || figuresIn(grid, top) > 0) return undefined;
  const { left, right } = grid.used;
  const band: Band = { kind: "indicators", top, bottom, left, right, headings: suggested, leaves };
  if (isData(leaves)) return undefined;
  if (hasLevels(grid, bottom, leaves)) return band;
  if (figuresIn(grid, bottom + 1) < LEAST_FIGURES) return undefined;
  return isEvaluation(grid, band) ? band : moneyByQuotient(grid, band);
}

/** 18公里, or the same words twice: no headings; 1—7月数 is one. */
function isData(leaves: Band["leaves"]): boolean {
  const texts = leaves.map(({ text }) => text);
  const isMeasure = (text: string) => monthsIn(text) === undefined && MEASURES.has(parseQuantity(text).kind);
  return texts.some(isMeasure) || new Set(texts).size < texts.length;
}

const MEASURES: ReadonlySet<Quantity["kind"]> = new Set(["number", "range", "date"]);

function figuresIn(grid: Grid, row: number): number {
  let figures = 0;
  forEachCell(grid.sheet.rows[row], (cell) => {
    if (readNumber(cell).state === "number") figures++;
  });
  return figures;
}

/**
 * Scores stay within weights that add up, and targets and results measure the same row by row: nothing but an evaluation
 * has both.
 */
function isEvaluation(grid: Grid, band: Band): boolean {
  if (isOfStaff(grid, band)) return false;
  const rows = sampleRows(grid, band, [{ top: band.bottom + 1, bottom: endOf(grid, band) }], true);
  const { proven } = readPointColumns(grid, band.headings, band.leaves, rows);
  return (["weight", "actual", "name"] as const).every((label) => proven.has(label));
}

/** The last row before the next headings: words over figures. */
function endOf(grid: Grid, { bottom }: Band): number {
  let row = bottom + 1;
  while (row < grid.used.bottom && !isOverFigures(grid, row, wordsIn(grid, row))) row++;
  return row;
}

function wordsIn(grid: Grid, row: number): number {
  let words = 0;
  forEachCell(grid.sheet.rows[row], (cell) => {
    if (typeof cell.value === "string" && cell.value !== "") words++;
  });
  return words;
}

/** Rows of funds under a heading: their sources and their sum. */
const MOST_ROWS = 12;

/** Fewer are the funds of a form. */
const LEAST_PROJECTS = 3;

/** Money of which one column is the quotient of two others, or what they leave: of funds or, by its rows, of projects. */
function moneyByQuotient(grid: Grid, band: Band): Band | undefined {
  const rows: number[] = [];
  for (let row = band.bottom + 1; rows.length < MOST_ROWS && figuresIn(grid, row) >= LEAST_FIGURES; row++)
    rows.push(row);
  if (isAcross(grid, band, rows)) return undefined;
  const reading = readMoneyColumns(grid, band.leaves, rows);
  if (!reading.proven) return undefined;
  const headings = asHeadings([], reading);
  const funds: Band = { ...band, kind: "funds", headings, unsaid: true };
  if (!speaksOfMoney(grid, funds)) return undefined;
  // 项目数 36 | 自评数 30 | 83.33% by offices: counts are whole, and no unit of money is stated for them.
  const isCounted = !statesUnit(grid, funds) && areWhole(grid, headings, rows);
  return isCounted || rows.length < LEAST_PROJECTS ? funds : { ...funds, kind: kindByRows(grid, funds) };
}

function areWhole(grid: Grid, headings: readonly HeadingCell[], rows: readonly number[]): boolean {
  const amounts = headings.filter(({ label }) => label !== "rate").map(({ area }) => area.left);
  return rows.every((row) =>
    amounts.every((col) => {
      const reading = readNumber(grid.cellAt(row, col));
      return reading.state !== "number" || (reading.unit === null && Number.isInteger(reading.value));
    }),
  );
}

/** Budget, what was spent and the rate stand below one another, a source in each column: no headings of theirs. */
function isAcross(grid: Grid, { leaves }: Band, rows: readonly number[]): boolean {
  const sources = leaves.filter(({ text }) => fundLabel(normalizeLabel(text)) !== undefined);
  if (sources.length >= LEAST_SOURCES) return true;
  return rows.some((rate, index) => {
    const above = rows.slice(0, index);
    return above.some((given) =>
      above.some((spent) => given !== spent && areQuotients(grid, leaves, [given, spent, rate])),
    );
  });
}

const LEAST_SOURCES = 2;

/** True where, in (nearly) all columns, the last of three rows is what the second is of the first. */
function areQuotients(grid: Grid, leaves: Band["leaves"], rows: readonly number[]): boolean {
  let [holds, tried] = [0, 0];
  for (const { area } of leaves) {
    const [given, spent, rate] = rows.map((row) => {
      const reading = readNumber(grid.cellAt(row, area.left));
      return reading.state === "number" ? reading.value : undefined;
    });
    if (!given || spent === undefined || rate === undefined) continue;
    tried++;
    if ([rate, rate / 100].some((stated) => Math.abs(spent / given - stated) <= ROUNDED)) holds++;
  }
  return holds >= LEAST_FIGURES && holds >= HOLDS * tried;
}

/** What printing a rate as a whole percentage may take from it. */
const ROUNDED = 0.0051;
