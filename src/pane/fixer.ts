/** Makes proposed edits, and takes them back. */
import { address } from "../core/sheet";
import type { CellEdit, Refusal } from "../host/host";
import type { Checker, Desk, WriteNotice } from "./checker";
import { toFailure } from "./checker";

export function createFixer(desk: Desk): Pick<Checker, "apply" | "undo" | "dismissNotice"> {
  const { host, getState, set } = desk;

  /** Writes what can be written: a group with a refused cell is left out whole. */
  async function write(sheetId: string, groups: readonly (readonly CellEdit[])[]): Promise<WriteNotice> {
    const refused: Refusal[] = [];
    let left = groups;
    while (left.length > 0) {
      const edits = left.flat();
      const outcome = await host.write(sheetId, edits);
      if ("after" in outcome) {
        const back = edits.map(({ at, before }, i) => ({ at, before: outcome.after[i], to: before }));
        return { written: edits, refused, undone: false, undo: { sheetId, edits: back } };
      }
      refused.push(...outcome.refused);
      const named = new Set(outcome.refused.map(({ at }) => address(at)));
      left = left.filter((group) => !group.some(({ at }) => named.has(address(at))));
    }
    return { written: [], refused, undone: false, undo: null };
  }

  async function attempt(make: () => Promise<WriteNotice>): Promise<void> {
    set({ writeNotice: null });
    try {
      const writeNotice = await make();
      const failure = getState().failure;
      set({ writeNotice, failure: failure?.during === "write" ? null : failure });
      // The program tells of the edit too, if it does: one check for both.
      desk.runSoon();
    } catch (error) {
      set({ failure: toFailure("write", error) });
    }
  }

  return {
    async apply(groups) {
      const { result } = getState();
      if (!result) return;
      await attempt(() => write(result.sheetId, groups));
    },
    async undo() {
      const undo = getState().writeNotice?.undo;
      if (!undo) return;
      await attempt(async () => {
        const notice = await write(undo.sheetId, [undo.edits]);
        return { ...notice, undone: true, undo: null };
      });
    },
    dismissNotice: () => set({ writeNotice: null }),
  };
}
