/** What the user did in this session, and whether it can still be taken back. */
import { fingerprint } from "../../core/rule/acknowledge";
import { type Cell, isCellError } from "../../core/sheet/sheet";
import type { Change, CheckResult } from "./model";

/**
 * Whether the cells still hold what was written, or the findings are still acknowledged. True where that is not known:
 * of another sheet than the last one checked, or where no check has followed yet.
 */
export function isStanding(change: Change, result: CheckResult | null): boolean {
  if (!result || result.sheetId !== change.sheetId || result.at <= change.at) return true;
  if (change.kind === "written")
    return change.back.every(({ at, before }) => holdsSame(result.sheet.rows[at.row]?.[at.col], before));
  const known = new Set(result.acknowledged.map(({ finding }) => fingerprint(finding)));
  return change.fingerprints.some((print) => known.has(print));
}

/** A formula is what a cell holds, whatever it comes to. */
function holdsSame(a: Cell | undefined, b: Cell | undefined): boolean {
  if (a?.formula !== undefined || b?.formula !== undefined) return a?.formula === b?.formula;
  const [one, other] = [a?.value ?? null, b?.value ?? null];
  return one === other || (isCellError(one) && isCellError(other) && one.error === other.error);
}
