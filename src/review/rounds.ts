/** Forms that came back mended, matched to what they were, and what became of each fault. */
import { plainName } from "../batch/pairs";
import type { FileLine, FormLine } from "./model";
import { isOpen, type Item } from "./items";
import type { DrawnSheet } from "./model";
import { parseAddress } from "../core/sheet/sheet";

/** A form of the list with its file, and what it was the round before. */
export interface Entry {
  readonly file: FileLine;
  readonly line: FormLine;
  readonly before?: Entry;
}

/** The newest version of every form, in the order of the list; each with the one that it takes the place of. */
export function currentEntries(files: readonly FileLine[]): Entry[] {
  let current: Entry[] = [];
  const rounds = [...new Set(files.map(({ round }) => round))].sort((a, b) => a - b);
  for (const round of rounds) {
    const came = files
      .filter((file) => file.round === round)
      .flatMap((file) => file.forms.map((line): Entry => ({ file, line })));
    current = round === rounds[0] ? came : replaced(current, came);
  }
  return current;
}

/** What tells a form from others, from the surest to the least sure. */
const IDENTITIES: readonly ((entry: Entry) => string | undefined)[] = [
  ({ line }) =>
    line.unit === ""
      ? undefined
      : JSON.stringify([line.kind, plain(line.unit), plain(line.project), line.year]),
  ({ line }) =>
    line.project === "" ? undefined : JSON.stringify([line.kind, plain(line.project), line.year]),
  ({ file, line }) =>
    line.unit === "" && line.project === ""
      ? JSON.stringify([line.kind, plainName(file.path), line.sheetName])
      : undefined,
];

const plain = (text: string) => text.normalize("NFKC").replace(/\s/g, "");

function replaced(current: readonly Entry[], came: readonly Entry[]): Entry[] {
  const next = [...current];
  const open = new Set(came);
  const taken = new Set<number>();
  for (const identity of IDENTITIES) {
    const places = new Map<string, number[]>();
    for (const [at, entry] of next.entries()) {
      const key = taken.has(at) ? undefined : identity(entry);
      if (key !== undefined) places.set(key, [...(places.get(key) ?? []), at]);
    }
    for (const entry of open) {
      const key = identity(entry);
      // Of several that read alike none is certain but by the order they stand in.
      const at = key === undefined ? undefined : places.get(key)?.shift();
      if (at === undefined) continue;
      next[at] = { ...entry, before: next[at]! };
      taken.add(at);
      open.delete(entry);
    }
  }
  return [...next, ...open];
}

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
