/** What stands down a column: the values of some rows under a heading. */
import { readNumber, type NumberReading } from "../../sheet/number";
import { cellText } from "../../sheet/text";
import type { Area } from "../../sheet/sheet";
import { cellUnder } from "../grid/fields";
import { hasContent, type Grid } from "../grid/grid";

export interface Value {
  readonly reading: NumberReading;
  readonly text: string;
}

export interface Sample {
  /** By row of the sample; `undefined` where blank, or carried over from a merged cell above. */
  readonly values: readonly (Value | undefined)[];
  /** Rows with something. */
  readonly filled: number;
  /** Of these, rows with a figure, or a dash where a figure would stand. */
  readonly numeric: number;
}

export function sampleOf(grid: Grid, rows: readonly number[], heading: Area): Sample {
  const values = rows.map((row): Value | undefined => {
    const { cell, area } = cellUnder(grid, row, heading);
    // A line across the table (联系人：…) is no value of the columns that it only reaches into.
    if (!hasContent(cell) || area.top !== row || area.left < heading.left) return undefined;
    return { reading: readNumber(cell), text: cellText(cell).trim() };
  });
  const filled = values.filter((value) => value !== undefined);
  const numeric = filled.filter(({ reading }) => reading.state === "number" || reading.state === "mark");
  return { values, filled: filled.length, numeric: numeric.length };
}

/** The figure of a row, percentages as fractions. */
export function figureAt(sample: Sample, index: number): number | undefined {
  const reading = sample.values[index]?.reading;
  return reading?.state === "number" ? reading.value : undefined;
}

export const figuresOf = (sample: Sample): number[] =>
  sample.values.flatMap((_, index) => figureAt(sample, index) ?? []);
