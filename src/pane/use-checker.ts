/** The pane's only state: what was checked, what was found, what failed, and which finding the user is at. */
import { useEffect, useSyncExternalStore } from "react";
import type { CheckedForm } from "../core/check";
import type { HeadingHint } from "../core/form/headings";
import type { HeadingCorrection } from "../core/form/hints";
import {
  headingCells,
  headingHints,
  headingTexts,
  locateCorrections,
  withHeadingRow,
  withMeaning,
} from "../core/form/hints";
import type { Position, Sheet } from "../core/sheet";
import type { Host } from "../host/host";
import type { Checker, CheckerState, RowNotice } from "./checker";
import { toFailure } from "./checker";
import { listFindings } from "./findings";
import { createReadingStore } from "./reading-store";

/** Milliseconds. Edits come in bursts; a cell in edit mode is asked again until it is left. */
export const DEBOUNCE = 400;
export const RETRY = 1000;
/** Refusals because of a cell in edit mode before the user is told. */
const QUIET_REFUSALS = 3;

/** Two headings at least make a row that can be told from others. */
const FEWEST_HEADINGS = 2;

export type CheckSheet = (sheet: Sheet, hints: readonly HeadingHint[]) => readonly CheckedForm[];

export function createChecker(host: Host, check: CheckSheet): Checker {
  let state: CheckerState = {
    busy: false,
    result: null,
    failure: null,
    current: null,
    watching: true,
    rowNotice: null,
  };
  const store = createReadingStore(host);
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let wanted = false;
  let refusals = 0;

  function set(change: Partial<CheckerState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function runLater(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), delay);
  }

  function run(): Promise<void> {
    clearTimeout(timer);
    wanted = true;
    running ??= runWhileWanted();
    return running;
  }

  /** One check at a time; whatever is asked for meanwhile makes one more, of the newest state. */
  async function runWhileWanted(): Promise<void> {
    set({ busy: true });
    while (wanted) {
      wanted = false;
      await runOnce();
    }
    running = null;
    set({ busy: false });
  }

  async function runOnce(): Promise<void> {
    try {
      const { id, sheet, protected: isProtected } = await host.readActiveSheet();
      await store.load();
      const corrections = locateCorrections(sheet, store.of({ id, name: sheet.name }));
      const forms = check(sheet, headingHints(sheet, corrections));
      const items = listFindings(forms);
      const same = state.result?.sheetId === id;
      const current = same && items.some((item) => item.key === state.current) ? state.current : null;
      const run = (state.result?.run ?? 0) + 1;
      const result = {
        sheetId: id,
        sheetName: sheet.name,
        protected: isProtected,
        sheet,
        corrections,
        unreadable: store.unreadable(),
        forms,
        items,
        at: new Date(),
        run,
      };
      refusals = 0;
      // What the workbook did not keep stays unkept, however well the check went.
      const failure = state.failure?.during === "save" ? state.failure : null;
      set({ result, current, failure, ...(same ? {} : { rowNotice: null }) });
    } catch (error) {
      const failure = toFailure("check", error);
      if (failure.code === "cell-in-edit") {
        runLater(RETRY);
        refusals += 1;
        if (refusals < QUIET_REFUSALS) return;
      }
      set({ failure });
    }
  }

  async function show(at: Position): Promise<void> {
    if (!state.result) return;
    try {
      await host.select(state.result.sheetId, at);
      if (state.failure?.during === "select") set({ failure: null });
    } catch (error) {
      set({ failure: toFailure("select", error) });
    }
  }

  /** Changes the corrections of the sheet last checked, checks again and keeps them. */
  async function correct(
    change: (before: readonly HeadingCorrection[]) => readonly HeadingCorrection[],
    rowNotice: RowNotice | null = null,
  ): Promise<void> {
    if (!state.result) return;
    const { sheetId: id, sheetName: name } = state.result;
    const kept = store.put({ id, name }, change(store.of({ id, name }))).then(
      () => null,
      (error: unknown) => toFailure("save", error),
    );
    set({ rowNotice });
    await run();
    const failure = await kept;
    if (failure || state.failure?.during === "save") set({ failure });
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    check: run,

    async select(item) {
      if (!state.result) return;
      set({ current: item.key });
      await show(item.finding.at);
    },
    show,

    async setMeaning({ row, col }, meaning) {
      if (!state.result) return;
      const cells = headingCells(state.result.sheet, row);
      const place = cells.findIndex((cell) => cell.col === col);
      const texts = cells.map(({ text }) => text);
      if (place >= 0) await correct((before) => withMeaning(before, texts, place, meaning));
    },

    async takeSelectedRow() {
      try {
        const { sheetId, at } = await host.selection();
        await run();
        if (state.result?.sheetId !== sheetId) return;
        const texts = headingTexts(state.result.sheet, at.row);
        if (texts.length < FEWEST_HEADINGS) return set({ rowNotice: { row: at.row, taken: false } });
        await correct((before) => withHeadingRow(before, texts), { row: at.row, taken: true });
      } catch (error) {
        set({ failure: toFailure("select", error) });
      }
    },

    restore: (corrections) =>
      correct((before) => before.filter((correction) => !corrections.includes(correction))),

    watch() {
      const onChange = () => {
        if (state.result || state.failure) runLater(DEBOUNCE);
      };
      const stop = host.onChange(onChange);
      stop.catch(() => set({ watching: false }));
      return () => {
        clearTimeout(timer);
        stop.then((end) => end()).catch(() => set({ watching: false }));
      };
    },
  };
}

export function useChecker(checker: Checker): CheckerState {
  useEffect(() => checker.watch(), [checker]);
  return useSyncExternalStore(checker.subscribe, checker.getState);
}
