/** What becomes of PERF formulas where the add-in is not installed. */
import { toNative } from "../../core/scoring/native";
import { cleanFormula } from "../../core/sheet/formula";
import { type Cell, type CellValue, isCellError, isPending } from "../../core/sheet/sheet";
import type { CellEdit } from "../../host/host";
import type { PerfCell } from "./scan";

/** Plain formulas where there are any, or the values as they stand. */
export type Aim = "plain" | "value";
export const AIMS: readonly Aim[] = ["plain", "value"];

export type LeftReason = "no-plain" | "error" | "protected";

export type Outcome =
  | { readonly kind: "plain"; readonly formula: string }
  | { readonly kind: "value"; readonly value: CellValue }
  | { readonly kind: "left"; readonly why: LeftReason; readonly shown: string };

export interface Change {
  readonly from: PerfCell;
  readonly to: Outcome;
}

/** @param freezeRest whether formulas without a plain counterpart are frozen to their values */
export function planChange(from: PerfCell, aim: Aim, freezeRest: boolean): Change {
  if (from.protected) return { from, to: { kind: "left", why: "protected", shown: "" } };
  const native = aim === "plain" ? toNative(cleanFormula(from.cell.formula)) : null;
  if (native?.complete) return { from, to: { kind: "plain", formula: native.formula } };
  if (aim === "plain" && !freezeRest) return { from, to: { kind: "left", why: "no-plain", shown: "" } };
  const unfit = from.held
    .flat()
    .map(unsettled)
    .find((shown) => shown !== null);
  if (unfit !== undefined && unfit !== null)
    return { from, to: { kind: "left", why: "error", shown: unfit } };
  return { from, to: { kind: "value", value: from.cell.value } };
}

/** What a cell shows while it has no value: an error, or the word for a result that is still awaited. */
function unsettled(cell: Cell | undefined): string | null {
  const value = cell?.value ?? null;
  if (isCellError(value)) return value.error;
  return isPending(value) ? String(value) : null;
}

/** The edits of a change, to be made all or none; with a value all cells are written that the formula spills over. */
export function editsOf({ from, to }: Change): CellEdit[] {
  if (to.kind === "left") return [];
  if (to.kind === "plain")
    return [{ at: from.at, before: from.cell, to: { value: null, formula: to.formula } }];
  return from.held.flatMap((row, r) =>
    row.map((cell, c) => ({
      at: { row: from.area.top + r, col: from.area.left + c },
      before: cell,
      to: cell && { value: cell.value },
    })),
  );
}

/** Enters the formula again, under the functions' own names. */
export function reentry({ at, cell }: PerfCell): CellEdit {
  return { at, before: cell, to: { value: null, formula: cleanFormula(cell.formula) } };
}
