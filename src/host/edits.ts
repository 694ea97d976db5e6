/** Whether cells may be written, and how their new content is put. */
import { type Area, type Cell, isCellError, type Sheet } from "../core/sheet/sheet";
import type { CellEdit, Refusal, RefusalReason } from "./host";

/** The format that keeps whatever is entered as text. */
const TEXT = "@";

/** The smallest area with all cells of the edits. */
export function boundingArea(edits: readonly CellEdit[]): Area {
  const rows = edits.map(({ at }) => at.row);
  const cols = edits.map(({ at }) => at.col);
  const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b));
  const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b));
  return { top: least(rows), left: least(cols), bottom: most(rows), right: most(cols) };
}

/** True where a formula is written, or one is overwritten that undoing would write again. */
export function concernsFormula({ before, to }: CellEdit): boolean {
  return (to?.formula ?? before?.formula) !== undefined;
}

/**
 * The cells of `now` that must not be written.
 * @param inTable whether the cell belongs to an Excel table, whose columns take a formula for all their rows
 */
export function refusals(
  now: Sheet,
  edits: readonly CellEdit[],
  formatOf: (edit: CellEdit) => string,
  inTable: (edit: CellEdit) => boolean,
): Refusal[] {
  return edits.flatMap((edit) => {
    const filling = concernsFormula(edit) && inTable(edit);
    const why = reason(now, edit, formatOf(edit)) ?? (filling ? "in-table" : null);
    return why ? [{ at: edit.at, why }] : [];
  });
}

function reason(now: Sheet, { at, before, to }: CellEdit, format: string): RefusalReason | null {
  const hidden = now.merges.some(
    ({ top, left, bottom, right }) =>
      at.row >= top &&
      at.row <= bottom &&
      at.col >= left &&
      at.col <= right &&
      (at.row > top || at.col > left),
  );
  if (hidden) return "merged";
  if (!sameContent(now.rows[at.row]?.[at.col], before)) return "changed";
  const isText = to === undefined || (to.formula === undefined && typeof to.value === "string");
  return format === TEXT && !isText ? "text-format" : null;
}

/** Of a formula the value may change by calculation alone: two formulas are compared as they are written. */
function sameContent(a: Cell | undefined, b: Cell | undefined): boolean {
  if (a?.formula !== undefined || b?.formula !== undefined) return a?.formula === b?.formula;
  const [one, other] = [a?.value ?? "", b?.value ?? ""];
  if (isCellError(one) || isCellError(other))
    return isCellError(one) && isCellError(other) && one.error === other.error;
  return one === other;
}

/**
 * Texts that Excel would take for a figure, a date, a formula or a logical value; in an Excel of East Asia also those
 * that begin with a wide sign or digit, such as "－" and "１２".
 */
const TAKEN_FOR_ELSE = /^(?:[-=+@'%(#.¥￥$\d＝＋－＠＇％（＃．＄０-９]|true$|false$)/i;

/** What is to be handed to Excel, which reads it as if it were typed in. */
export function typed(to: Cell | undefined, format: string): string | number | boolean {
  if (to?.formula !== undefined) return to.formula;
  const value = to?.value ?? "";
  if (isCellError(value)) return value.error;
  if (typeof value !== "string" || format === TEXT || !TAKEN_FOR_ELSE.test(value)) return value;
  return `'${value}`;
}
