/** Checks the whole workbook, and adds sheets to it. */
import type { SheetCorrections } from "../../core/form/corrections";
import type { Acknowledged } from "../../core/rule/acknowledge";
import type { SheetPlan } from "../../core/sheet/plan";
import type { NameOf, SheetInfo } from "../../host/host";
import type { Engine } from "../engine/engine";
import type { Checker, Desk } from "./checker";
import { toFailure } from "./failure";
import { checkWorkbook } from "./workbook-check";

export interface WorkbookDesk {
  readonly engine: Engine;
  readonly corrections: () => readonly SheetCorrections[];
  readonly acknowledged: () => readonly Acknowledged[];
  /** Loads what the workbook keeps. */
  load(): Promise<unknown>;
  /** Sheets that the pane made, by their ids. */
  readonly madeHere: Set<string>;
}

export function createWorkbookChecker(
  { host, getState, set, run }: Desk,
  { engine, corrections, acknowledged, load, madeHere }: WorkbookDesk,
): Pick<Checker, "checkAll" | "cancelAll" | "addOwnSheet" | "addForm"> {
  let abort = new AbortController();

  async function addSheet(plan: (nameOf: NameOf) => SheetPlan): Promise<SheetInfo | null> {
    set({ stage: { kind: "write" } });
    try {
      const [added] = await host.addSheets((nameOf) => [plan(nameOf)]);
      const { failure } = getState();
      set({ failure: failure?.during === "write" ? null : failure });
      return added ?? null;
    } catch (error) {
      set({ failure: toFailure("write", error) });
      return null;
    } finally {
      if (getState().stage?.kind === "write") set({ stage: null });
    }
  }

  return {
    async checkAll() {
      if (getState().workbook.progress) return;
      abort = new AbortController();
      const { signal } = abort;
      const before = getState().workbook;
      set({ workbook: { ...before, progress: { done: 0, of: 0, name: "" }, cancelled: false } });
      try {
        await load();
        const outcomes = await checkWorkbook({
          host,
          engine,
          profile: getState().choice.profile,
          corrections: corrections(),
          acknowledged: acknowledged(),
          signal,
          madeHere,
          onProgress: (progress) => set({ workbook: { ...getState().workbook, progress } }),
        });
        const { failure } = getState();
        set({
          workbook: { progress: null, outcomes, at: new Date(), cancelled: false },
          failure: failure?.during === "workbook" ? null : failure,
        });
      } catch (error) {
        set({ workbook: { ...before, progress: null, cancelled: signal.aborted } });
        if (!signal.aborted) set({ failure: toFailure("workbook", error) });
      }
    },
    cancelAll: () => abort.abort(),

    async addOwnSheet(plan) {
      const added = await addSheet(plan);
      if (added) madeHere.add(added.id);
      return added;
    },

    async addForm(plan) {
      if (await addSheet(plan)) await run();
    },
  };
}
