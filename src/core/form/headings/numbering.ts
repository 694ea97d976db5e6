/** A row that counts the columns: 栏次 | 1 | 2 | 3, ① | ② | ③, A | B | C. */
import { readNumber } from "../../sheet/number";
import { cellText } from "../../sheet/text";
import { forEachCell } from "../../sheet/sheet";
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
  const numbers: number[] = [];
  let [strange, marked] = [false, false];
  forEachCell(grid.sheet.rows[row], (cell) => {
    if (!hasContent(cell)) return;
    const reading = readNumber(cell);
    const mark = ordinalOf(cellText(cell).trim());
    if (mark !== undefined) numbers.push(mark);
    else if (reading.state === "number" && !reading.percent && reading.unit === null)
      numbers.push(reading.value);
    else if (/^(?:[行栏列]次|序号|[栏列]号)$/.test(cellText(cell).trim())) marked = true;
    else strange = true;
  });
  const counts = numbers.every((value, index) => index === 0 || value === numbers[index - 1]! + 1);
  return (
    (marked || !strange) &&
    numbers.length >= LEAST_NUMBERS &&
    counts &&
    (numbers[0] === 0 || numbers[0] === 1)
  );
}
