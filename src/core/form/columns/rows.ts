/** Which rows under a heading are data: those down to the row in which the others are summed up. */
import { isFootLabel, isTotalLabel, normalizeLabel } from "../../labels";
import { readNumber } from "../../sheet/number";
import { sum } from "../../sheet/arithmetic";
import { hasContent, rowHasContent, type Grid } from "../grid/grid";
import { HOLDS, SAMPLE_ROWS } from "./evidence";

interface Span {
  readonly top: number;
  readonly bottom: number;
}

interface Columns {
  readonly left: number;
  readonly right: number;
}

/** Rows with something in them, from the first spans first; of an indicator table, down to its total. */
export function sampleRows(
  grid: Grid,
  columns: Columns,
  spans: readonly Span[],
  untilTotal: boolean,
): number[] {
  const rows: number[] = [];
  for (const { top, bottom } of spans)
    for (let row = top; row <= bottom && rows.length < SAMPLE_ROWS; row++) {
      if (!rowHasContent(grid, row)) continue;
      if (untilTotal && isNamedTotal(grid, row, columns)) {
        // 合计 in the first row sums up what follows.
        if (rows.length > 0) break;
        continue;
      }
      if (untilTotal && isSumRow(grid, row, rows, columns, bottom)) break;
      if (untilTotal && rows.length > 0 && isFoot(grid, row, columns)) break;
      rows.push(row);
    }
  return rows;
}

function isNamedTotal(grid: Grid, row: number, { left, right }: Columns): boolean {
  for (let col = left; col <= right; col++) {
    const cell = grid.cellAt(row, col);
    if (hasContent(cell)) return isTotalLabel(normalizeLabel(grid.textAt(row, col)));
  }
  return false;
}

/** 填表人：, 备注：: what is under the table. */
function isFoot(grid: Grid, row: number, { left, right }: Columns): boolean {
  for (let col = left; col <= right; col++) {
    const [label, value] = grid.textAt(row, col).split(/[:：]/);
    if (label !== "") return value !== undefined && isFootLabel(normalizeLabel(label!));
  }
  return false;
}

/** Points outside the rows (those of the funds) may add to a total; a wrong sum is still meant as one. */
const LEAST_SHARE = 0.9;
const MOST_SHARE = 1.3;
/** Fewer figures easily add up to the next. */
const LEAST_ADDENDS = 3;

/**
 * True for a row of one label and figures that are (nearly) what stands above them, whatever the label says: 得分汇总,
 * 全表合计. The rows above say more than that, and none below does: a subtotal is followed by more of them.
 */
export function isSumRow(
  grid: Grid,
  row: number,
  above: readonly number[],
  columns: Columns,
  limit: number,
): boolean {
  if (above.length < LEAST_ADDENDS) return false;
  const { texts, figures } = contentsOf(grid, row, columns);
  if (texts.length !== 1 || figures.length === 0 || figures[0]!.col < texts[0]!) return false;
  const sums = figures.every(({ col, value }) => {
    const addends = above.flatMap((each) =>
      contentsOf(grid, each, columns).figures.filter((figure) => figure.col === col),
    );
    const total = sum(addends.map((figure) => figure.value));
    return addends.length >= LEAST_ADDENDS && value >= LEAST_SHARE * total && value <= MOST_SHARE * total;
  });
  const isData = (each: number) => contentsOf(grid, each, columns).texts.length > 1;
  if (!sums || above.filter(isData).length < HOLDS * above.length) return false;
  for (let below = row + 1; below <= limit; below++) {
    const own = contentsOf(grid, below, columns);
    if (own.texts.length > 1 && figures.every(({ col }) => own.figures.some((figure) => figure.col === col)))
      return false;
  }
  return true;
}

/** The columns in which texts begin in a row, and its figures. */
function contentsOf(grid: Grid, row: number, { left, right }: Columns) {
  const texts: number[] = [];
  const figures: { readonly col: number; readonly value: number }[] = [];
  for (let col = left; col <= right; col++) {
    const cell = grid.sheet.rows[row]?.[col];
    const area = grid.areaAt(row, col);
    if (!hasContent(cell) || area.top !== row || area.left !== col) continue;
    const reading = readNumber(cell);
    if (reading.state === "number") figures.push({ col, value: reading.value });
    else texts.push(col);
  }
  return { texts, figures };
}
