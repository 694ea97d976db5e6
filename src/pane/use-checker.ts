/** The pane's only state: what was checked, what was found, what failed, and which finding the user is at. */
import { useEffect, useSyncExternalStore } from "react";
import type { CheckedForm } from "../core/check";
import type { HeadingHint } from "../core/form/headings";
import { correctionsOf, headingHints, locateCorrections } from "../core/form/hints";
import type { Profile } from "../core/profile";
import type { AnyRule } from "../core/rule";
import type { Position, Sheet } from "../core/sheet";
import type { Host } from "../host/host";
import { acknowledgedFormat, createAcknowledger } from "./acknowledging";
import type { Checker, CheckerState, CheckResult, Desk } from "./checker";
import { toFailure } from "./checker";
import { correctionsFormat, createCorrector } from "./corrections";
import { changesBetween, listFindings, splitItems } from "./findings";
import { createFixer } from "./fixer";
import { createKept } from "./kept";
import { profileFormat } from "./profile-choice";

/** Milliseconds. Edits come in bursts; a cell in edit mode is asked again until it is left. */
export const DEBOUNCE = 400;
export const RETRY = 1000;
/** Refusals because of a cell in edit mode before the user is told. */
const QUIET_REFUSALS = 3;

export type CheckSheet = (
  sheet: Sheet,
  hints: readonly HeadingHint[],
  profile: Profile,
) => readonly CheckedForm[];

/** `rules` are those that a profile of one's own may speak of. */
export function createChecker(host: Host, rules: readonly AnyRule[], check: CheckSheet): Checker {
  const corrections = createKept(host, correctionsFormat);
  const acknowledged = createKept(host, acknowledgedFormat);
  const choice = createKept(host, profileFormat(rules));
  const kept = [corrections, acknowledged, choice];
  let state: CheckerState = {
    busy: false,
    result: null,
    failure: null,
    current: null,
    watching: true,
    rowNotice: null,
    writeNotice: null,
    choice: choice.get(),
  };
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let wanted = false;
  let refusals = 0;
  const seenKeys = new Map<string, Set<string>>();

  /** Keys of all findings that a sheet has had. */
  function seenOn(sheetId: string): Set<string> {
    const known = seenKeys.get(sheetId) ?? new Set();
    seenKeys.set(sheetId, known);
    return known;
  }

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
      const snapshot = await host.read();
      await Promise.all(kept.map((each) => each.load()));
      const { id, sheet } = snapshot;
      const located = locateCorrections(sheet, correctionsOf(corrections.get(), { id, name: sheet.name }));
      const forms = check(sheet, headingHints(sheet, located), choice.get().profile);
      const last = state.result?.sheetId === id ? state.result : null;
      const found = listFindings(forms, last ? [...last.items, ...last.acknowledged] : []);
      const split = splitItems(found, acknowledged.get(), sheet.name);
      const seen = seenOn(id);
      for (const { key } of found) seen.add(key);
      const result: CheckResult = {
        sheetId: id,
        sheetName: sheet.name,
        protected: snapshot.protected,
        sheet,
        corrections: located,
        unreadable: kept.filter((each) => each.unreadable()).map(({ key }) => key),
        forms,
        ...split,
        seen: seen.size,
        changes: last && changesBetween(last.items, split.items, found),
        at: new Date(),
        run: (state.result?.run ?? 0) + 1,
      };
      const current = last && result.items.some((item) => item.key === state.current) ? state.current : null;
      refusals = 0;
      // What the workbook did not keep stays unkept, however well the check went.
      const failure = state.failure?.during === "save" ? state.failure : null;
      set({
        result,
        current,
        failure,
        choice: choice.get(),
        ...(last ? {} : { rowNotice: null, writeNotice: null }),
      });
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

  async function keep(saved: Promise<void>): Promise<void> {
    const kept = saved.then(
      () => null,
      (error: unknown) => toFailure("save", error),
    );
    if (state.result) await run();
    const failure = await kept;
    if (failure || state.failure?.during === "save") set({ failure });
  }

  const desk: Desk = { host, getState: () => state, set, run, runSoon: () => runLater(DEBOUNCE), keep };

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
    ...createCorrector(desk, corrections),
    ...createFixer(desk),
    ...createAcknowledger(desk, acknowledged),

    async choose(next) {
      const saved = choice.put(next);
      set({ choice: next });
      await keep(saved);
    },

    watch() {
      // The standard is named before anything is checked.
      choice.load().then(
        () => choice.get() !== state.choice && set({ choice: choice.get() }),
        (error: unknown) => set({ failure: toFailure("check", error) }),
      );
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
