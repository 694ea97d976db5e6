/** Forms that came back mended, matched to what they were. */
import { plainName } from "../batch/plain-name";
import type { FileLine, FormLine } from "./model";

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
