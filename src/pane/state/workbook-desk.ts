/** Checks the whole workbook, and puts findings into a sheet of their own. */
import type { Acknowledged } from "../../core/rule/acknowledge";
import type { SheetCorrections } from "../../core/form/corrections";
import type { AnyRule } from "../../core/rule/rule";
import type { Locale } from "../../core/locale";
import type { NameOf, SheetInfo } from "../../host/host";
import type { SheetPlan } from "../../core/sheet/plan";
import { clock, isoDay } from "../../core/time/day";
import { type Checker, type Desk, toFailure } from "./checker";
import type { Engine } from "../engine/engine";
import { exportPlan } from "../findings/export-plan";
import { type Exported, exportTable } from "../findings/export-table";
import { samplePlan } from "../findings/sample-plan";
import { strings } from "../strings/strings";
import { checkWorkbook } from "./workbook-check";

const SAMPLE_NAME = "自评表样例";

export interface WorkbookDesk {
  readonly engine: Engine;
  readonly rules: readonly AnyRule[];
  readonly corrections: () => readonly SheetCorrections[];
  readonly acknowledged: () => readonly Acknowledged[];
  /** Loads what the workbook keeps. */
  load(): Promise<unknown>;
  /** Sheets of the pane's own making, by their keys. */
  readonly own: Set<string>;
}

export function createWorkbookChecker(
  { host, getState, set, run }: Desk,
  { engine, rules, corrections, acknowledged, load, own }: WorkbookDesk,
): Pick<Checker, "checkAll" | "cancelAll" | "addOwnSheet" | "export" | "addSample"> {
  let abort = new AbortController();

  async function addOwnSheet(plan: (nameOf: NameOf) => SheetPlan): Promise<SheetInfo | null> {
    set({ stage: { kind: "write" } });
    try {
      const [added] = await host.addSheets((nameOf) => [plan(nameOf)]);
      if (added) own.add(added.id);
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
          said: acknowledged(),
          signal,
          own,
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
    addOwnSheet,

    async addSample() {
      try {
        await host.addSheets((nameOf) => [samplePlan(nameOf(SAMPLE_NAME))]);
        await run();
      } catch (error) {
        set({ failure: toFailure("write", error) });
      }
    },

    async export(sheets: readonly Exported[], locale: Locale) {
      const text = strings[locale];
      const { profile } = getState().choice;
      const table = exportTable(sheets, rules, text, locale);
      const open = sheets.reduce((count, { items }) => count + items.length, 0);
      const now = new Date();
      const about = text.exports.about(
        profile.title[locale],
        `${isoDay(now)} ${clock(now)}`,
        open,
        table.length - 1 - open,
      );
      set({ exported: null });
      const added = await addOwnSheet((nameOf) =>
        exportPlan(nameOf(text.exports.sheet), { title: text.exports.title, about }, table),
      );
      set({ exported: added?.name ?? null });
    },
  };
}
