/** PERF formulas that the program does not know, and those that it is still working out. */
import { type Cell, forEachCell, isCellError, isPending, type Sheet } from "../../core/sheet/sheet";

/** How many cells of the sheet show #NAME? because of a PERF function. */
export function unknownFunctions(sheet: Sheet): number {
  return countCells(
    sheet,
    ({ value, formula = "" }) => isCellError(value) && value.error === "#NAME?" && /PERF[._]/i.test(formula),
  );
}

/** How many cells of the sheet show #BUSY! or the like. */
export function pendingCells(sheet: Sheet): number {
  return countCells(sheet, ({ value }) => isPending(value));
}

function countCells({ rows }: Sheet, isMeant: (cell: Cell) => boolean): number {
  let count = 0;
  for (const cells of rows)
    forEachCell(cells, (cell) => {
      if (isMeant(cell)) count += 1;
    });
  return count;
}
