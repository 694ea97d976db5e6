/** A figure of a text beside the cell that should say the same. */
import type { FindingValues } from "../../finding";
import type { Position } from "../../sheet/sheet";
import type { Placed, Prose } from "../text/layout";

export type HeldFigure =
  | "initial-budget"
  | "budget"
  | "executed"
  | "rate"
  | "score"
  | "grade"
  | "result"
  // of projects of a list
  | "projects"
  | "projects-budget"
  | "projects-executed"
  | "projects-unspent";

/** A figure of the text and the cell that says the same, or something else. */
export interface Held {
  readonly what: HeldFigure;
  readonly agrees: boolean;
  /** The passage, `text.slice(start, end)`; UTF-16 offsets. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** The figure alone, in the text; of a grade its word. */
  readonly figure: { readonly start: number; readonly end: number };
  readonly cell: Position;
  /** For the sentence: what is compared, both figures as printed. */
  readonly values: FindingValues;
}

export const usable = (f: Placed) => f.bracket === -1 && (f.use === "amount" || f.use === "percent");

/** All, where they say one thing or one of them agrees; else none. */
export function unanimous(
  figures: readonly Placed[],
  agrees: (figure: Placed) => boolean,
): readonly Placed[] {
  const right = figures.filter(agrees);
  if (right.length > 0) return right;
  return new Set(figures.map(({ base }) => base)).size === 1 ? figures : [];
}

export function hold(
  { source, at }: Prose,
  what: HeldFigure,
  figure: Placed,
  agrees: boolean,
  cell: Position,
  stated: string,
  span: readonly [number, number] = [figure.labelStart, figure.end],
): Held {
  const start = at[span[0]]!;
  const end = at[span[1] - 1]! + 1;
  const values = { printed: `${figure.value}${figure.unit}`, stated, cell: [cell] };
  const own = { start: at[figure.start]!, end: at[figure.end - 1]! + 1 };
  return { what, agrees, quote: source.slice(start, end), start, end, figure: own, cell, values };
}
