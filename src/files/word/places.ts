/** From a place that people are told back to the markup. */
import type { Place } from "../../core/sheet/place";
import { isBlank } from "./captions";
import type { Block } from "./model";

/** Where the first paragraph at a place begins in the part, `undefined` where there is none. */
export function paragraphAt(blocks: readonly Block[], place: Place): number | undefined {
  let number = 0;
  const at = blocks.findIndex((block) => block.kind === "table" && ++number === place.table);
  const table = blocks[at];
  if (table?.kind !== "table") return undefined;
  if ("row" in place) return table.rows[place.row - 1]?.cells[place.column - 1]?.start;
  const step = Math.sign(place.line);
  let left = Math.abs(place.line);
  for (let i = at + step; i >= 0 && i < blocks.length; i += step) {
    const block = blocks[i]!;
    if (block.kind === "table") return undefined;
    if (!isBlank(block) && --left === 0) return block.start;
  }
  return undefined;
}
