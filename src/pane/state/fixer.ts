/** Makes proposed edits, and takes back what was done. */
import { type Acknowledged, reopen } from "../../core/rule/acknowledge";
import type { CellEdit } from "../../host/host";
import type { Checker, Desk } from "./checker";
import { isStanding } from "./changes";
import type { Kept } from "./kept";
import { writeGroups } from "./write-groups";
import { toFailure } from "./failure";
import type { Change, ChangeNotice } from "./model";

export function createFixer(
  desk: Desk,
  acknowledged: Kept<readonly Acknowledged[]>,
): Pick<Checker, "apply" | "undo" | "dismissNotice"> {
  const { host, getState, set, note } = desk;

  async function attempt(make: () => Promise<ChangeNotice>): Promise<boolean> {
    set({ notice: null, stage: { kind: "write" } });
    try {
      const notice = await make();
      const failure = getState().failure;
      set({ notice, failure: failure?.during === "write" ? null : failure });
      // The program tells of the edit too, if it does: one check for both.
      desk.runSoon();
      return notice.change !== null;
    } catch (error) {
      set({ failure: toFailure("write", error) });
      return false;
    } finally {
      // A check begun meanwhile has a stage of its own.
      if (getState().stage?.kind === "write") set({ stage: null });
    }
  }

  async function write(sheetId: string, groups: readonly (readonly CellEdit[])[]): Promise<ChangeNotice> {
    const { written, refused } = await writeGroups(host, sheetId, groups);
    const edits = written.flatMap(({ group }) => group);
    const back = written.flatMap(({ group, after }) =>
      group.map(({ at, before }, i) => ({ at, before: after[i], to: before })),
    );
    const change = edits.length > 0 ? note({ kind: "written", edits, back }, sheetId) : null;
    return { change, refused, undone: false };
  }

  async function writeBack(change: Change & { kind: "written" }): Promise<ChangeNotice> {
    const { written, refused } = await writeGroups(host, change.sheetId, [change.back]);
    if (written.length === 0) return { change: null, refused, undone: true };
    forget(change);
    return { change, refused, undone: true };
  }

  function forget({ id }: Change): void {
    set({ changes: getState().changes.filter((change) => change.id !== id) });
  }

  return {
    async apply(groups, sheetId = getState().result?.sheetId) {
      return sheetId !== undefined && (await attempt(() => write(sheetId, groups)));
    },
    async undo(id) {
      const { changes, result } = getState();
      const change =
        id === undefined
          ? changes.filter((each) => isStanding(each, result)).at(-1)
          : changes.find((each) => each.id === id);
      if (!change) return;
      if (change.kind === "written") return void (await attempt(() => writeBack(change)));
      const { fingerprints, sheetName } = change;
      forget(change);
      set({ notice: { change, refused: [], undone: true } });
      await desk.keep(
        acknowledged.put(
          fingerprints.reduce<readonly Acknowledged[]>(
            (list, print) => reopen(list, print, sheetName),
            acknowledged.get(),
          ),
        ),
      );
    },
    dismissNotice: () => set({ notice: null }),
  };
}
