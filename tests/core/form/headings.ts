/** Small tables as rows of headings, for tests of what those head. */
import type { Band } from "../../../src/core/form/headings/band";
import { createGrid } from "../../../src/core/form/grid/grid";
import { findBands } from "../../../src/core/form/headings/find";
import type { HeadingHint } from "../../../src/core/form/headings/hints";
import { areaAddress, sheetFromValues, type Area, type CellValue } from "../../../src/core/sheet/sheet";

export type Row = CellValue[];
export const gridOf = (rows: Row[], merges: Area[] = []) => createGrid(sheetFromValues(rows, merges));
const told = (band: Band) => `${band.kind} ${areaAddress(band)}`;
/** Each block's kind with the columns and rows of its headings. */
export const bands = (rows: Row[], merges: Area[] = [], hints: HeadingHint[] = []) =>
  findBands(gridOf(rows, merges), hints).map(told);
export const labels = (rows: Row[], merges: Area[] = [], hints: HeadingHint[] = []) =>
  findBands(gridOf(rows, merges), hints).map((band) => band.headings.map(({ label }) => label).join(" "));
