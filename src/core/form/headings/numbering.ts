/** A row that counts the columns: 栏次 | 1 | 2 | 3, ① | ② | ③, A | B | C. */
import { readNumber } from "../../sheet/number";
import { cellText } from "../../sheet/text";
import { forEachCell, type Cell } from "../../sheet/sheet";
import { hasContent, type Grid } from "../grid/grid";

/** Fewer numbers in a row may be data, unless the row says what it is. */
const LEAST_NUMBERS = 3;
const LEAST_MARKED = 2;
/** 甲 | 乙 | 1 | 2: columns of words are counted by other signs. */
const STEMS = /^[甲乙丙丁戊己庚辛]$/;
/** 3=1-2: a column that is reckoned from others. */
const RECKONED = /^(\d{1,2})[=＝][\d()（）+＋\-－—*×/÷%％]+$/;

/** ① is 1, and so is A. */
function ordinalOf(text: string): number | undefined {
  if (/^[A-Z]$/.test(text)) return text.charCodeAt(0) - "A".charCodeAt(0) + 1;
  return /^\p{No}$/u.test(text) ? Number(text.normalize("NFKC")) : undefined;
}

const MARK = /^(?:[行栏列]次|序号|[栏列]号)$/;

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
    } else if (MARK.test(cellText(cell).trim())) marked = true;
    else if (!STEMS.test(cellText(cell).trim())) strange = true;
  });
  return counts && count >= (marked ? LEAST_MARKED : LEAST_NUMBERS) && (marked || !strange);
}

/** The number that a cell counts by. */
function numberOf(cell: Cell): number | undefined {
  const text = typeof cell.value === "string" ? cell.value.trim() : "";
  const reckoned = RECKONED.exec(text)?.[1];
  const mark = reckoned === undefined ? ordinalOf(text) : Number(reckoned);
  if (mark !== undefined) return mark;
  const reading = readNumber(cell);
  return reading.state === "number" && !reading.percent && reading.unit === null ? reading.value : undefined;
}
