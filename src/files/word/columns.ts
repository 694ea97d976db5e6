/** Which columns of a sheet the cells of a document's table fill. */
import { WorkbookError, type Limits } from "../model";
import type { DocumentRow, DocumentTable } from "./model";

/** Edges nearer than this are one: tables drawn by hand miss each other by a hair. Twentieths of a point, 6 points. */
const HAIR = 120;

/** A cell with its left and right edges, in twentieths of a point from the table's. */
interface Span {
  readonly left: number;
  readonly right: number;
}

/** The cells of a row from left to right; one joined to its neighbour lies where that does. */
export function spansOf({ widths }: DocumentTable): (row: DocumentRow) => Span[] {
  const edges = [0];
  // A column without a width is wide enough to be one.
  for (const width of widths) edges.push(edges[edges.length - 1]! + (width || HAIR));
  const last = edges.length - 1;
  const edge = (column: number) => edges[column] ?? edges[last]! + (column - last) * HAIR;
  return ({ before, cells }) => {
    const spans: { left: number; right: number }[] = [];
    let column = before;
    cells.forEach(({ span, joined }, i) => {
      const left = edge(column);
      column += span;
      const right = edge(column);
      const neighbour = joined ? spans[i - 1] : undefined;
      if (neighbour) neighbour.right = right;
      spans.push(neighbour ?? { left, right });
    });
    return spans;
  };
}

/** Columns by the edges of the cells, `columnAt(edge)` the one that begins there. */
export interface Columns {
  readonly count: number;
  columnAt(edge: number): number;
}

/** Every edge of the cells once, from left to right. */
export function edgesOf(spans: Iterable<Span>): number[] {
  const edges = new Set<number>();
  for (const { left, right } of spans) edges.add(left).add(right);
  return [...edges].sort((a, b) => a - b);
}

/** Edges a hair apart are one, but where a cell stands between them. Throws `WorkbookError` beyond the limit. */
export function columnsOf(spans: readonly Span[], limits: Pick<Limits, "columns">): Columns {
  /** By right edge, where the narrowest of the cells that end there begins. */
  const begins = new Map<number, number>();
  for (const { left, right } of spans) begins.set(right, Math.max(left, begins.get(right) ?? -1));
  const column = new Map<number, number>();
  let [first, count] = [-Infinity, -1];
  for (const edge of edgesOf(spans)) {
    if (edge - first >= HAIR || (begins.get(edge) ?? -1) >= first) {
      first = edge;
      count++;
    }
    column.set(edge, count);
  }
  if (count > limits.columns)
    throw new WorkbookError("too-large", `a table of ${count} columns`, undefined, "columns");
  return { count: Math.max(count, 0), columnAt: (edge) => column.get(edge)! };
}

/** Whether a table's edges are all among those of another, the outer ones the same. */
export function fitsInto(edges: readonly number[], others: readonly number[]): boolean {
  const near = (a: number | undefined, b: number | undefined) => Math.abs(a! - b!) < HAIR;
  if (!near(edges[0], others[0]) || !near(edges.at(-1), others.at(-1))) return false;
  let at = 0;
  return edges.every((edge) => {
    while (at < others.length && others[at]! <= edge - HAIR) at++;
    return near(others[at], edge);
  });
}
