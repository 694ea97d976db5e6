/** Which heading speaks for which field of a block. */
import type { ColumnLabel } from "../../labels";
import { MONTHS_OF_YEAR } from "../../time/day";
import { monthsIn } from "../../time/span";
import { readNumber } from "../../sheet/number";
import type { Grid } from "../grid/grid";
import type { Band, HeadingCell } from "../headings/band";

export type Columns = ReadonlyMap<ColumnLabel, HeadingCell>;

/** Labels whose column should hold figures. */
const NUMERIC: ReadonlySet<ColumnLabel> = new Set([
  "weight",
  "score",
  "initialBudget",
  "budget",
  "executed",
  "executedToDate",
  "rate",
  "sum",
]);
/** How many rows under the heading are asked what a column holds. */
const SAMPLE = 60;

/** One heading per label. Of several with the same meaning, the one over the fuller column of the right type wins. */
export function chooseColumns(grid: Grid, band: Band): Columns {
  const candidates = new Map<ColumnLabel, HeadingCell[]>();
  for (const heading of band.headings) {
    const list = candidates.get(heading.label);
    if (list) list.push(heading);
    else candidates.set(heading.label, [heading]);
  }
  const chosen = new Map<ColumnLabel, HeadingCell>();
  for (const [label, headings] of candidates) {
    let [best, bestCount] = [headings.find((heading) => heading.chosen) ?? headings[0]!, -1];
    for (const heading of headings.some((each) => each.chosen) ? [] : headings) {
      const count = headings.length > 1 ? filled(grid, band.bottom + 1, heading, NUMERIC.has(label)) : 0;
      // 四级指标 details 三级指标: where both are filled in, the deeper one is the indicator.
      const deeper = count === bestCount && count > 0 && /四级/.test(heading.text);
      // Of 6月底 and 12月底 under 完成值 the later one is the result.
      const later = count === bestCount && count > 0 && reaches(heading) > reaches(best);
      if (count > bestCount || deeper || later) [best, bestCount] = [heading, count];
    }
    chosen.set(label, best);
  }
  return chosen;
}

/** Months of the year that a column of results reaches to: the whole of it where nothing is said. */
export const reaches = ({ text }: { readonly text: string }): number => monthsIn(text) ?? MONTHS_OF_YEAR;

function filled(grid: Grid, from: number, heading: HeadingCell, numeric: boolean): number {
  let count = 0;
  for (let row = from; row <= Math.min(from + SAMPLE, grid.used.bottom); row++) {
    // A figure merged over several rows counts once: weights of a higher level are fewer than those of the indicators.
    const cell = numeric ? grid.sheet.rows[row]?.[heading.area.left] : grid.cellAt(row, heading.area.left);
    const { state } = readNumber(cell);
    if (numeric ? state === "number" : state !== "blank") count++;
  }
  return count;
}
