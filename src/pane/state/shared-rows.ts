/** Tells what of a sheet has changed since it was last read. */
import { type Area, type Cell, isCellError, type Sheet } from "../../core/sheet/sheet";

type Row = Sheet["rows"][number];

/** The sheet as it is now, made of the rows of `before` where they are the same; `before` itself where all are. */
export function withSharedRows(before: Sheet | null, now: Sheet): Sheet {
  if (!before) return now;
  let same = before.name === now.name && before.rows.length === now.rows.length;
  const rows: Row[] = [];
  now.rows.forEach((row, index) => {
    const old = before.rows[index];
    rows[index] = sameRow(old, row) ? old : row;
    if (rows[index] !== old) same = false;
  });
  rows.length = now.rows.length;
  const merges = sameAreas(before.merges, now.merges) ? before.merges : now.merges;
  if (same && merges === before.merges && !lacks(now, before)) return before;
  return { ...now, rows, merges };
}

/** True where a row was there before and is now gone. */
function lacks(now: Sheet, before: Sheet): boolean {
  return before.rows.some((row, index) => row !== undefined && now.rows[index] === undefined);
}

function sameRow(a: Row, b: Row): boolean {
  if (a === b) return true;
  if (!a || !b || a.length !== b.length) return false;
  for (let col = 0; col < a.length; col++) if (!sameCell(a[col], b[col])) return false;
  return true;
}

function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  if (a === b) return true;
  if (!a || !b || a.format !== b.format || a.formula !== b.formula) return false;
  const [one, other] = [a.value, b.value];
  return one === other || (isCellError(one) && isCellError(other) && one.error === other.error);
}

function sameAreas(a: readonly Area[], b: readonly Area[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ top, left, bottom, right }, index) => {
      const other = b[index]!;
      return top === other.top && left === other.left && bottom === other.bottom && right === other.right;
    })
  );
}
