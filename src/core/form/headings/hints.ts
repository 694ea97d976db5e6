/** What the user said of headings, put over what was recognised. */
import type { ColumnLabel } from "../../labels";
import type { Grid } from "../grid/grid";
import type { Band, HeadingCell } from "./band";
import type { HeadingStack } from "./stack";

/** What the user said a column means, for a heading that was not recognised or was misread. */
export interface HeadingHint {
  /** The heading's row. */
  readonly row: number;
  /** Meaning by column index; "other" takes a column out of the reading. */
  readonly columns: Readonly<Record<number, ColumnLabel>>;
}

/** By row. */
export type Hints = ReadonlyMap<number, HeadingHint>;

export function withHints(grid: Grid, headings: HeadingCell[], { top, bottom }: HeadingStack, said: Hints) {
  let result = headings;
  for (let row = top; row <= bottom; row++) result = withHint(grid, result, said.get(row));
  return result;
}

/** The row's headings with the user's word put over what was recognised. */
export function withHint(
  grid: Grid,
  recognised: readonly HeadingCell[],
  hint: HeadingHint | undefined,
): HeadingCell[] {
  if (!hint) return [...recognised];
  const said = Object.entries(hint.columns).map(([col, label]): HeadingCell => {
    const area = grid.areaAt(hint.row, Number(col));
    return { label, text: grid.textAt(hint.row, Number(col)), area, said: true };
  });
  const kept = recognised.filter(({ area }) => said.every((other) => other.area.left !== area.left));
  return [...kept, ...said].sort((a, b) => a.area.left - b.area.left);
}

/** A hint that takes every column out says that the row is no heading. */
export function namesColumns({ columns }: HeadingHint): boolean {
  return Object.values(columns).some((label) => label !== "other");
}

/** A row the user calls a heading is one, however little of it is known. */
export function hinted(grid: Grid, row: number, headings: readonly HeadingCell[]): Band {
  const has = (label: ColumnLabel) => headings.some((heading) => heading.label === label);
  const kind = has("projectName") ? "projects" : has("executed") || has("budget") ? "funds" : "indicators";
  const { left, right } = grid.used;
  return { kind, top: row, bottom: row, left, right, headings, leaves: [] };
}
