/** What stands beside a label. */
import { readNumber } from "../../sheet/number";
import { anchor, hasContent, type Grid } from "../grid/grid";

/** The next cell with content in the row, where it is no label itself. */
export function valueBeside(grid: Grid, row: number, from: number, to: number) {
  for (let col = from; col <= to; col++) {
    const cell = grid.cellAt(row, col);
    if (!hasContent(cell)) continue;
    const figure =
      readNumber(cell).state === "number" || (typeof cell.value === "string" && /^[\d,.\s]/.test(cell.value));
    return figure ? { at: anchor(grid.areaAt(row, col)), cell } : undefined;
  }
  return undefined;
}
