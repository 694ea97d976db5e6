/** How much of what a sheet was first found with the user has dealt with. */
import type { FindingItem } from "./model";

export interface Progress {
  /** Takes the findings of a check, acknowledged ones included. */
  follow(found: readonly FindingItem[]): { readonly fresh: ReadonlySet<string>; readonly mended: number };
}

/**
 * Of a sheet, from its first check on. Mended is what was there at first and no longer is; what came with an edit and
 * went with the next is no work done, nor is what a worse fault in the same row hides: with a text in F4 the wrong rate
 * in G4 is gone, yet not mended.
 */
export function createProgress(): Progress {
  const rowsAtFirst = new Map<string, number>();
  const seen = new Set<string>();
  let first = true;
  return {
    follow(found) {
      const fresh = new Set(first ? [] : found.flatMap(({ key }) => (seen.has(key) ? [] : [key])));
      for (const { key, finding } of found) {
        seen.add(key);
        if (first || rowsAtFirst.has(key)) rowsAtFirst.set(key, finding.at.row);
      }
      first = false;
      const now = new Set(found.map(({ key }) => key));
      const disturbed = new Set(
        found.flatMap(({ key, finding }) => (rowsAtFirst.has(key) ? [] : [finding.at.row])),
      );
      const mended = [...rowsAtFirst].filter(([key, row]) => !now.has(key) && !disturbed.has(row)).length;
      return { fresh, mended };
    },
  };
}
