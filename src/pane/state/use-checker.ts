/** The pane's only state: what was checked, what was found, what failed, and which finding the user is at. */
import { useEffect } from "react";
import type { AnyRule } from "../../core/rule/rule";
import type { Position } from "../../core/sheet/sheet";
import type { Host, SheetChange } from "../../host/host";
import { acknowledgedFormat, createAcknowledger } from "./acknowledging";
import type { Checker, Desk, WhatChanged } from "./checker";
import { createRunner } from "./check-runner";
import { correctionsFormat, createCorrector } from "./corrections";
import type { Engine } from "../engine/engine";
import { withoutFunctionFixes } from "../engine/without-functions";
import { createFixer } from "./fixer";
import { createKept } from "./kept";
import { profileFormat } from "./profile-choice";
import { createStore, useStore } from "../../ui/store";
import { createWorkbookChecker } from "./workbook-desk";
import type { Change, CheckerState } from "./model";
import { toFailure } from "./failure";

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
  const { getState, set, subscribe } = createStore<CheckerState>({
    busy: false,
    stage: null,
    cancelled: false,
    result: null,
    failure: null,
    current: null,
    watching: true,
    rowNotice: null,
    changes: [],
    notice: null,
    choice: choice.get(),
    workbook: { progress: null, outcomes: null, at: null, cancelled: false },
  });
  /** Sheets that the pane made, by their ids. */
  const madeHere = new Set<string>();

  const runner = createRunner({
    host,
    engine,
    corrections,
    acknowledged,
    choice,
    madeHere,
    getState,
    set,
  });
  const check = () => runner.run("asked");

  async function show(at: Position): Promise<void> {
    const { result } = getState();
    if (!result) return;
    try {
      await host.select(result.sheetId, at);
      if (getState().failure?.during === "select") set({ failure: null });
    } catch (error) {
      set({ failure: toFailure("select", error) });
    }
  }

  async function keep(saved: Promise<void>): Promise<void> {
    const outcome = saved.then(
      () => null,
      (error: unknown) => toFailure("save", error),
    );
    if (getState().result) await runner.run("changed");
    const failure = await outcome;
    if (failure || getState().failure?.during === "save") set({ failure });
  }

  let changed = 0;
  function note(what: WhatChanged, sheetId: string): Change {
    const { result, changes } = getState();
    const sheetName = result?.sheetId === sheetId ? result.sheetName : "";
    const change = { id: ++changed, at: new Date(), sheetId, sheetName, ...what };
    set({ changes: [...changes, change] });
    return change;
  }

  const desk: Desk = {
    host,
    getState,
    set,
    run: check,
    runSoon: () => runner.runLater(DEBOUNCE),
    note,
    keep,
  };

  return {
    getState,
    subscribe,
    check,
    cancel: runner.cancel,

    async select(item) {
      if (!getState().result) return;
      set({ current: item.key });
      await show(item.finding.at);
    },
    show,
    ...createCorrector(desk, corrections),
    ...createFixer(desk, acknowledged),
    ...createAcknowledger(desk, acknowledged),
    ...createWorkbookChecker(desk, {
      engine,
      corrections: corrections.get,
      acknowledged: acknowledged.get,
      load: () => Promise.all(kept.map((each) => each.load())),
      madeHere,
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
        () => choice.get() !== getState().choice && set({ choice: choice.get() }),
        (error: unknown) => set({ failure: toFailure("check", error) }),
      );
      let visible = true;
      let missed = false;
      const onChange = ({ kind, sheetId }: SheetChange) => {
        if (kind === "moved") runner.moved(sheetId);
        const { result, failure } = getState();
        if (!live() || !(result || failure)) return;
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
  return useStore(checker);
}
