/** Edits that belong together, made all or none. */
import { address, type Cell } from "../../core/sheet/sheet";
import type { CellEdit, Host, Refusal } from "../../host/host";

export type Group = readonly CellEdit[];

export interface GroupsWritten<G extends Group> {
  /** The groups that were made, and what the cells of their edits hold since. */
  readonly written: readonly { readonly group: G; readonly after: readonly (Cell | undefined)[] }[];
  readonly refused: readonly Refusal[];
}

/** Writes what can be written: a group with a refused cell is left out whole. */
export async function writeGroups<G extends Group>(
  host: Pick<Host, "write">,
  sheetId: string,
  groups: readonly G[],
): Promise<GroupsWritten<G>> {
  const refused: Refusal[] = [];
  let left = groups;
  while (left.length > 0) {
    const outcome = await host.write(sheetId, left.flat());
    if ("after" in outcome) {
      let next = 0;
      const written = left.map((group) => ({
        group,
        after: outcome.after.slice(next, (next += group.length)),
      }));
      return { written, refused };
    }
    refused.push(...outcome.refused);
    const named = new Set(outcome.refused.map(({ at }) => address(at)));
    left = left.filter((group) => !group.some(({ at }) => named.has(address(at))));
  }
  return { written: [], refused };
}
