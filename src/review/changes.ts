/** What became of the faults of a form in the next round. */
import { parseAddress } from "../core/sheet/sheet";
import { isOpen, type Item } from "./items";
import type { DrawnSheet } from "./model";

export type Outcome = "mended" | "left" | "new";

/** A fault of either round, with what its cell held then and holds now. */
export interface Change {
  readonly outcome: Outcome;
  readonly item: Item;
  /** "" where there was nothing, `undefined` where the fault has no cell. */
  readonly before?: string;
  readonly after?: string;
}

/** Faults that were asked to be mended and what became of them, then those that are new. */
export function changesOf(
  was: readonly Item[],
  is: readonly Item[],
  drawn: { readonly before: DrawnSheet | undefined; readonly after: DrawnSheet | undefined },
): Change[] {
  const told = (item: Item, outcomeOf: (changed: boolean) => Outcome): Change => {
    const [before, after] = [drawn.before, drawn.after].map((sheet) => textAt(sheet, item.cell));
    return {
      outcome: outcomeOf(before !== after),
      item,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    };
  };
  const now = is.filter(isOpen);
  const known = new Set<Item>();
  const changes = was.flatMap((item): Change[] => {
    const same = now.find((other) => !known.has(other) && isSameFault(item, other));
    if (same) known.add(same);
    // What the reviewer let pass stays passed.
    if (!isOpen(item)) return [];
    // No rule tells whether a fault that a person found is mended: a changed cell is looked at again.
    if (item.own) return [told(item, (changed) => (changed ? "mended" : "left"))];
    return [told(item, () => (same ? "left" : "mended"))];
  });
  return [...changes, ...now.filter((item) => !known.has(item)).map((item) => told(item, () => "new"))];
}

const isSameFault = (a: Item, b: Item) => a.rule !== "" && a.rule === b.rule && a.cell === b.cell;

function textAt(sheet: DrawnSheet | undefined, cell: string): string | undefined {
  const at = parseAddress(cell);
  if (!sheet || !at) return undefined;
  return sheet.cells.find(({ row, col }) => row === at.top && col === at.left)?.text ?? "";
}
