/** The profile whose forms a table looks like: something to ask, never to switch to by itself. */
import { forEachCell, type Sheet } from "../sheet/sheet";
import { normalizeText } from "../sheet/text";
import type { Profile } from "./profile";

/** Longer texts are no labels. */
const LONGEST = 40;
/** Shorter marks (完成值) stand in many other labels: they must be the whole of one. */
const SHORT = 4;

/**
 * The profile all of whose marks stand in the sheet; of several the one with the most; `undefined` where none does, or
 * two do equally.
 */
export function resembling(sheet: Sheet, profiles: readonly Profile[]): Profile | undefined {
  const marked = profiles.filter(({ marks }) => marks.length > 0);
  const labels = labelsOf(sheet);
  const stands = (mark: string) =>
    labels.has(mark) || (mark.length >= SHORT && [...labels].some((label) => label.includes(mark)));
  const found = marked
    .filter(({ marks }) => marks.every(stands))
    .sort((a, b) => b.marks.length - a.marks.length);
  const [best, next] = found;
  return best && next && best.marks.length === next.marks.length ? undefined : best;
}

function labelsOf({ rows }: Sheet): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const row of rows)
    forEachCell(row, ({ value }) => {
      if (typeof value === "string" && value.length <= LONGEST) labels.add(normalizeText(value));
    });
  return labels;
}
