/** A row that counts the columns: 栏次 | 1 | 2 | 3, ① | ② | ③, A | B | C. */
import { readNumber } from "../../sheet/number";
import { cellText } from "../../sheet/text";
import { forEachCell, type Cell } from "../../sheet/sheet";
import { hasContent, type Grid } from "../grid/grid";

/** Fewer numbers in a row may be data. */
const LEAST_NUMBERS = 3;

/** ① is 1, and so is A. */
function ordinalOf(text: string): number | undefined {
  if (/^[A-Z]$/.test(text)) return text.charCodeAt(0) - "A".charCodeAt(0) + 1;
  return /^\p{No}$/u.test(text) ? Number(text.normalize("NFKC")) : undefined;
}

/** 栏次 | 1 | 2 | 3: a row that counts the columns from 0 or 1. */
export function isNumbering(grid: Grid, row: number): boolean {
  let [last, count, counts] = [-1, 0, true];
  let [strange, marked] = [false, false];
  forEachCell(grid.sheet.rows[row], (cell) => {
    // Rows of data are out at their second figure: this is asked of every row.
    if (!counts || !hasContent(cell)) return;
    const number = numberOf(cell);
    if (number !== undefined) {
      counts = count === 0 ? number === 0 || number === 1 : number === last + 1;
      [last, count] = [number, count + 1];
    } else if (/^(?:[行栏列]次|序号|[栏列]号)$/.test(cellText(cell).trim())) marked = true;
    else strange = true;
  });
  return counts && count >= LEAST_NUMBERS && (marked || !strange);
}

/** The number that a cell counts by. */
function numberOf(cell: Cell): number | undefined {
  const mark = typeof cell.value === "string" ? ordinalOf(cell.value.trim()) : undefined;
  if (mark !== undefined) return mark;
  const reading = readNumber(cell);
  return reading.state === "number" && !reading.percent && reading.unit === null ? reading.value : undefined;
}
