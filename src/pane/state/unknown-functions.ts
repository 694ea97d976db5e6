/** PERF formulas that the program does not know. */
import { forEachCell, isCellError, type Sheet } from "../../core/sheet/sheet";

/** How many cells of the sheet show #NAME? because of a PERF function. */
export function unknownFunctions({ rows }: Sheet): number {
  let count = 0;
  for (const cells of rows)
    forEachCell(cells, ({ value, formula = "" }) => {
      if (isCellError(value) && value.error === "#NAME?" && /PERF[._]/i.test(formula)) count += 1;
    });
  return count;
}
