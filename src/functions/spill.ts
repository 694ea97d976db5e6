/** Functions over ranges: element by element, with the result spilling as Excel's own array formulas do. */
import type { Outcome } from "../core/scoring/scores";
import { isFault, type Matrix, toMatrix, toNumber } from "./coerce";
import { type CellFault, excelError, sayFault, scoringFault } from "./fault";

interface Size {
  readonly rows: number;
  readonly cols: number;
}

type Scalar = number | string | boolean;
/** What a function returns to Excel. */
export type Spilled<T> = Array<Array<T | CustomFunctions.Error>>;

/** As `spillCells`, for functions of numbers. */
export function spill<T extends Scalar>(
  args: readonly unknown[],
  compute: (...figures: number[]) => Outcome<T>,
): Spilled<T> {
  const ranges = args.map(toMatrix);
  const figures = args.map(() => 0);
  return spillElements(ranges, (row, col) => {
    for (let i = 0; i < ranges.length; i++) {
      const figure = toNumber(cellAt(ranges[i]!, row, col));
      if (isFault(figure)) return figure;
      figures[i] = figure;
    }
    const outcome = compute(...figures);
    return "error" in outcome ? scoringFault(outcome.error) : outcome.value;
  });
}

/**
 * Applies `compute` to the corresponding cells of the arguments. A single cell, row or column serves every
 * element of the others; an argument left out is a single blank cell. A fault stays in its element; where the
 * whole result is one cell, it is thrown, because some versions of Excel turn any array holding an error into
 * #VALUE!.
 */
export function spillCells<T extends Scalar>(
  args: readonly unknown[],
  compute: (...cells: unknown[]) => T | CellFault,
): Spilled<T> {
  const ranges = args.map(toMatrix);
  return spillElements(ranges, (row, col) => compute(...ranges.map((range) => cellAt(range, row, col))));
}

function spillElements<T extends Scalar>(
  ranges: readonly Matrix[],
  compute: (row: number, col: number) => T | CellFault,
): Spilled<T> {
  const { rows, cols } = commonSize(ranges);
  // An array that grows by pushing takes room for sixteen cells, which tells where each row has one.
  const results = new Array<(T | CellFault)[]>(rows);
  for (let row = 0; row < rows; row++) {
    const cells = new Array<T | CellFault>(cols);
    for (let col = 0; col < cols; col++) cells[col] = compute(row, col);
    results[row] = cells;
  }
  return toExcel(results);
}

/** Faults as Excel's errors: thrown where the result is one cell, otherwise in their places. */
export function toExcel<T extends Scalar>(results: ReadonlyArray<Array<T | CellFault>>): Spilled<T> {
  const [first] = results;
  if (results.length === 1 && first!.length === 1) return [[resultOrThrow(first![0]!)]];
  return results.map((row) =>
    // Most rows hold no fault: a long range is not copied cell by cell.
    row.some(isFault) ? row.map((result) => (isFault(result) ? excelError(result) : result)) : (row as T[]),
  );
}

/** The cells coerced, or the first fault among them. */
export function coerceAll<T>(
  cells: readonly unknown[],
  coerce: (cell: unknown) => T | CellFault,
): T[] | CellFault {
  const values: T[] = [];
  for (const cell of cells) {
    const value = coerce(cell);
    if (isFault(value)) return value;
    values.push(value);
  }
  return values;
}

/** The figures of a range in reading order. Throws the first fault met. */
export function flatten(range: Matrix): number[] {
  return range.flatMap((row) => row.map((cell) => resultOrThrow(toNumber(cell))));
}

export function resultOrThrow<T>(result: T | CellFault): T {
  if (isFault(result)) throw excelError(result);
  return result;
}

export function isSameSize(ranges: readonly Matrix[]): boolean {
  const [first, ...others] = ranges.map(sizeOf);
  return others.every(({ rows, cols }) => rows === first!.rows && cols === first!.cols);
}

/** Sizes for a sentence: 3×1、2×1. */
export function sizesText(ranges: readonly Matrix[]): string {
  return ranges
    .map(sizeOf)
    .map(({ rows, cols }) => `${rows}×${cols}`)
    .join(", ");
}

export function sizeOf(range: Matrix): Size {
  return { rows: range.length, cols: range[0]?.length ?? 0 };
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
