/** Makes proposed edits, and takes them back. */
import type { CellEdit } from "../../host/host";
import type { Checker, Desk } from "./checker";
import { writeGroups } from "./write-groups";
import { toFailure } from "./failure";
import type { WriteNotice } from "./model";

export function createFixer(desk: Desk): Pick<Checker, "apply" | "undo" | "dismissNotice"> {
  const { host, getState, set } = desk;

  async function write(sheetId: string, groups: readonly (readonly CellEdit[])[]): Promise<WriteNotice> {
    const { written, refused } = await writeGroups(host, sheetId, groups);
    const edits = written.flatMap(({ group }) => group);
    const back = written.flatMap(({ group, after }) =>
      group.map(({ at, before }, i) => ({ at, before: after[i], to: before })),
    );
    return {
      written: edits,
      refused,
      undone: false,
      undo: back.length > 0 ? { sheetId, edits: back } : null,
    };
  }

  async function attempt(make: () => Promise<WriteNotice>): Promise<void> {
    set({ writeNotice: null, stage: { kind: "write" } });
    try {
      const writeNotice = await make();
      const failure = getState().failure;
      set({ writeNotice, failure: failure?.during === "write" ? null : failure });
      // The program tells of the edit too, if it does: one check for both.
      desk.runSoon();
    } catch (error) {
      set({ failure: toFailure("write", error) });
    } finally {
      // A check begun meanwhile has a stage of its own.
      if (getState().stage?.kind === "write") set({ stage: null });
    }
  }

  return {
    async apply(groups, sheetId = getState().result?.sheetId) {
      if (sheetId !== undefined) await attempt(() => write(sheetId, groups));
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
