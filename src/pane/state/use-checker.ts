/** The pane's only state: what was checked, what was found, what failed, and which finding the user is at. */
import { useEffect, useSyncExternalStore } from "react";
import type { AnyRule } from "../../core/rule/rule";
import type { Position } from "../../core/sheet/sheet";
import type { Host, SheetChange } from "../../host/host";
import { acknowledgedFormat, createAcknowledger } from "./acknowledging";
import { type Checker, type CheckerState, type Desk, toFailure } from "./checker";
import { createRunner } from "./check-runner";
import { correctionsFormat, createCorrector } from "./corrections";
import type { Engine } from "../engine/engine";
import { withoutFunctionFixes } from "../engine/without-functions";
import { createFixer } from "./fixer";
import { createKept } from "./kept";
import { profileFormat } from "./profile-choice";
import { createWorkbookChecker } from "./workbook-desk";

/** Milliseconds. Edits come in bursts. */
export const DEBOUNCE = 400;

/** `rules` are those that a profile of one's own may speak of; `live` tells whether edits are followed. */
export function createChecker(
  host: Host,
  rules: readonly AnyRule[],
  anyEngine: Engine,
  live: () => boolean = () => true,
): Checker {
  const engine = host.runsFunctions ? anyEngine : withoutFunctionFixes(anyEngine);
  const corrections = createKept(host, correctionsFormat);
  const acknowledged = createKept(host, acknowledgedFormat);
  const choice = createKept(host, profileFormat(rules));
  const kept = [corrections, acknowledged, choice];
  let state: CheckerState = {
    busy: false,
    stage: null,
    cancelled: false,
    result: null,
    failure: null,
    current: null,
    watching: true,
    rowNotice: null,
    writeNotice: null,
    choice: choice.get(),
    workbook: { progress: null, outcomes: null, at: null, cancelled: false },
    exported: null,
  };
  const listeners = new Set<() => void>();
  /** Lists of findings that the pane has put into the workbook: looking at one leaves the result in view. */
  const ownSheets = new Set<string>();

  function set(change: Partial<CheckerState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  const runner = createRunner({
    host,
    engine,
    corrections,
    acknowledged,
    choice,
    ownSheets,
    getState: () => state,
    set,
  });
  const check = () => runner.run("asked");

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
    if (state.result) await runner.run("changed");
    const failure = await kept;
    if (failure || state.failure?.during === "save") set({ failure });
  }

  const desk: Desk = {
    host,
    getState: () => state,
    set,
    run: check,
    runSoon: () => runner.runLater(DEBOUNCE),
    keep,
  };

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    check,
    cancel: runner.cancel,

    async select(item) {
      if (!state.result) return;
      set({ current: item.key });
      await show(item.finding.at);
    },
    show,
    ...createCorrector(desk, corrections),
    ...createFixer(desk),
    ...createAcknowledger(desk, acknowledged),
    ...createWorkbookChecker(desk, {
      engine,
      rules,
      corrections: corrections.get,
      acknowledged: acknowledged.get,
      load: () => Promise.all(kept.map((each) => each.load())),
      own: ownSheets,
    }),

    async goToSheet(sheetId, at) {
      try {
        await host.select(sheetId, at);
        await check();
      } catch (error) {
        set({ failure: toFailure("select", error) });
      }
    },

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
      let visible = true;
      let missed = false;
      const onChange = ({ kind, sheetId }: SheetChange) => {
        if (kind === "moved") runner.moved(sheetId);
        if (!live() || !(state.result || state.failure)) return;
        if (visible) runner.runLater(DEBOUNCE);
        else missed = true;
      };
      // Nobody reads the findings of a closed pane, and each look at the workbook may cost the user's list of undo.
      const onVisibility = (now: boolean) => {
        visible = now;
        if (!visible) return runner.stop();
        if (missed) runner.runLater(DEBOUNCE);
        missed = false;
      };
      const stops = [host.onChange(onChange), host.onVisibility(onVisibility)];
      const unwatched = () => set({ watching: false });
      for (const stop of stops) stop.catch(unwatched);
      return () => {
        runner.stop();
        for (const stop of stops) stop.then((end) => end()).catch(unwatched);
      };
    },
  };
}

export function useChecker(checker: Checker): CheckerState {
  useEffect(() => checker.watch(), [checker]);
  return useSyncExternalStore(checker.subscribe, checker.getState);
}
