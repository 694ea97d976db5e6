/**
 * Columns that nobody needs to name: what they hold follows from columns that are read. 结余 is what budget and executed
 * leave, 一季度 to 四季度 add up to 支出合计, 扣分 is what weight and score leave; 1, 2, 3 … number the rows.
 */
import { HOLDS, LEAST_ROWS } from "../columns/evidence";
import { sum } from "../../sheet/arithmetic";

/** Figures of a column by row. */
export type Figures = ReadonlyMap<number, number>;

/** Rounding of printed figures, and of rates as percentages. */
const NEAR = 0.011;

/** @returns the columns among `left` that are reckoned from those that are read */
export function reckoned(left: ReadonlyMap<number, Figures>, read: readonly Figures[]): ReadonlySet<number> {
  const columns = [...left].sort(([a], [b]) => a - b);
  const found = new Set<number>();
  for (const [col, figures] of columns) if (isOrder(figures) || isDifference(figures, read)) found.add(col);
  // Parts stand beside one another, before or behind their sum.
  for (let from = 0; from < columns.length; from++)
    for (let to = columns.length; to > from + 1; to--) {
      const parts = columns.slice(from, to);
      if (
        read.some((whole) =>
          addsUp(
            parts.map(([, figures]) => figures),
            whole,
          ),
        )
      )
        for (const [col] of parts) found.add(col);
    }
  return found;
}

function isOrder(figures: Figures): boolean {
  const counted = [...figures.values()];
  return counted.length >= LEAST_ORDER && counted.every((figure, index) => figure === index + 1);
}

/** Fewer may be figures like any other. */
const LEAST_ORDER = 3;

function isDifference(figures: Figures, read: readonly Figures[]): boolean {
  return read.some((one) =>
    read.some((other) => one !== other && holds(figures, (row) => minus(one.get(row), other.get(row)))),
  );
}

const addsUp = (parts: readonly Figures[], whole: Figures): boolean =>
  holds(whole, (row) => {
    const figures = parts.flatMap((part) => part.get(row) ?? []);
    return figures.length === 0 ? undefined : sum(figures);
  });

const minus = (a: number | undefined, b: number | undefined) =>
  a === undefined || b === undefined ? undefined : a - b;

/** In nearly all rows where it can be tried the figure is what is expected, or its opposite. */
function holds(figures: Figures, expected: (row: number) => number | undefined): boolean {
  let [tried, right] = [0, 0];
  for (const [row, figure] of figures) {
    const value = expected(row);
    if (value === undefined) continue;
    tried++;
    if (Math.abs(Math.abs(figure) - Math.abs(value)) <= NEAR) right++;
  }
  return tried >= LEAST_ROWS && right >= HOLDS * tried;
}
