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

/** The cells of `now` that must not be written. */
export function refusals(
  now: Sheet,
  edits: readonly CellEdit[],
  formatOf: (edit: CellEdit) => string,
): Refusal[] {
  return edits.flatMap((edit) => {
    const why = reason(now, edit, formatOf(edit));
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

/** Texts that Excel would take for a figure, a date, a formula or a logical value. */
const TAKEN_FOR_ELSE = /^(?:[-=+@'%(#.¥￥$\d]|true$|false$)/i;

/** What is to be handed to Excel, which reads it as if it were typed in. */
export function typed(to: Cell | undefined, format: string): string | number | boolean {
  if (to?.formula !== undefined) return to.formula;
  const value = to?.value ?? "";
  if (isCellError(value)) return value.error;
  if (typeof value !== "string" || format === TEXT || !TAKEN_FOR_ELSE.test(value)) return value;
  return `'${value}`;
}
