/** Functions over ranges: element by element, with the result spilling as Excel's own array formulas do. */
import type { Outcome } from "../core/scoring";
import type { Matrix } from "./coerce";
import { toMatrix, toNumber } from "./coerce";
import type { CellFault } from "./fault";
import { excelError, sayFault, scoringFault } from "./fault";

interface Size {
  readonly rows: number;
  readonly cols: number;
}

/**
 * Applies `compute` to the corresponding cells of the arguments. A single cell, row or column serves every
 * element of the others. A fault stays in its element; where the whole result is one cell, it is thrown,
 * because some versions of Excel turn any array holding an error into #VALUE!.
 */
export function spill<T extends number | string>(
  args: readonly unknown[],
  compute: (...figures: number[]) => Outcome<T>,
): Array<Array<T | CustomFunctions.Error>> {
  const ranges = args.map(toMatrix);
  const { rows, cols } = commonSize(ranges);
  const element = (row: number, col: number): T | CellFault => {
    const figures: number[] = [];
    for (const range of ranges) {
      const figure = toNumber(cellAt(range, row, col));
      if (typeof figure === "object") return figure;
      figures.push(figure);
    }
    const outcome = compute(...figures);
    return "error" in outcome ? scoringFault(outcome.error) : outcome.value;
  };
  if (rows === 1 && cols === 1) return [[resultOrThrow(element(0, 0))]];
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: cols }, (_, col) => {
      const result = element(row, col);
      return typeof result === "object" ? excelError(result) : result;
    }),
  );
}

/** The figures of a range in reading order. Throws the first fault met. */
export function flatten(range: Matrix): number[] {
  return range.flatMap((row) => row.map((cell) => resultOrThrow(toNumber(cell))));
}

export function resultOrThrow<T extends number | string>(result: T | CellFault): T {
  if (typeof result === "object") throw excelError(result);
  return result;
}

export function sizeOf(range: Matrix): Size {
  return { rows: range.length, cols: range[0]?.length ?? 0 };
}

/** Sizes for a sentence: 3×1、2×1. */
export function sizesText(ranges: readonly Matrix[]): string {
  return ranges
    .map(sizeOf)
    .map(({ rows, cols }) => `${rows}×${cols}`)
    .join(", ");
}

function commonSize(ranges: readonly Matrix[]): Size {
  const sizes = ranges.map(sizeOf);
  const rows = Math.max(...sizes.map((size) => size.rows));
  const cols = Math.max(...sizes.map((size) => size.cols));
  const fits = (size: Size) =>
    (size.rows === rows || size.rows === 1) && (size.cols === cols || size.cols === 1);
  if (!sizes.every(fits)) throw excelError(sayFault("unequalRanges", { sizes: sizesText(ranges) }));
  return { rows, cols };
}

function cellAt(range: Matrix, row: number, col: number): unknown {
  const cells = range[range.length === 1 ? 0 : row];
  return cells?.[cells.length === 1 ? 0 : col];
}
