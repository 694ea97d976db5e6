/** Proposed edits as the user sees them, and as the host is asked to make them. */
import { cellText } from "../../core/sheet/text";
import { formatPercent } from "../../core/sheet/print";
import { isPercentFormat } from "../../core/sheet/number-format";
import { readNumberText } from "../../core/sheet/number";
import type { Edit, Fix, FixKind } from "../../core/finding";
import { address, type Cell, type Sheet } from "../../core/sheet/sheet";
import type { CellEdit } from "../../host/host";
import type { FindingItem } from "../state/model";

/** What an edit puts into a cell that holds `before`. */
export function contentOf(to: Edit["to"], before: Cell | undefined): Cell {
  const format = before?.format === undefined ? {} : { format: before.format };
  if (typeof to === "number") return { value: to, ...format };
  if (to.startsWith("=")) return { value: null, formula: to, ...format };
  // Where the format writes the percent sign, the cell holds the fraction.
  const reading = isPercentFormat(before?.format) ? readNumberText(to) : null;
  return { value: reading?.state === "number" && reading.percent ? reading.value : to, ...format };
}

export function editsOf(fix: Fix, sheet: Sheet): CellEdit[] {
  return fix.edits.map(({ at, to }) => {
    const before = sheet.rows[at.row]?.[at.col];
    return { at, before, to: contentOf(to, before) };
  });
}

/** A cell in a line: its formula as text, else its figure or text; "" where it is empty. */
export function contentText(cell: Cell | undefined): string {
  if (cell?.formula !== undefined) return cell.formula;
  // As the messages write rates.
  return typeof cell?.value === "number" && isPercentFormat(cell.format)
    ? formatPercent(cell.value)
    : cellText(cell);
}

/** A fix of each finding of the rule that has one of the kind; where two write the same cell, the first. */
export function fixesAlike(items: readonly FindingItem[], rule: string, kind: FixKind): Fix[] {
  const taken = new Set<string>();
  return items.flatMap(({ finding }) => {
    const fix = finding.rule === rule && finding.fixes.find((each) => each.kind === kind);
    if (!fix || fix.edits.some(({ at }) => taken.has(address(at)))) return [];
    fix.edits.forEach(({ at }) => taken.add(address(at)));
    return [fix];
  });
}
