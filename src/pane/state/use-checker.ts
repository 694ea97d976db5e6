/** The pane's only state: what was checked, what was found, what failed, and which finding the user is at. */
import { useEffect } from "react";
import type { AnyRule } from "../../core/rule/rule";
import type { Position } from "../../core/sheet/sheet";
import type { Host } from "../../host/host";
import { acknowledgedFormat, createAcknowledger } from "./acknowledging";
import type { Checker, Desk } from "./checker";
import { createRunner } from "./check-runner";
import { correctionsFormat, createCorrector } from "./corrections";
import type { Engine } from "../engine/engine";
import { createFixer } from "./fixer";
import { createKept } from "./kept";
import { profileFormat } from "./profile-choice";
import { createStore, useStore } from "./store";
import { createWorkbookChecker } from "./workbook-desk";
import type { CheckerState } from "./model";
import { toFailure } from "./failure";

/** Milliseconds. Edits come in bursts. */
export const DEBOUNCE = 400;

/** `rules` are those that a profile of one's own may speak of; `live` tells whether edits are followed. */
export function createChecker(
  host: Host,
  rules: readonly AnyRule[],
  engine: Engine,
  live: () => boolean = () => true,
): Checker {
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
    writeNotice: null,
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

  const desk: Desk = {
    host,
    getState,
    set,
    run: check,
    runSoon: () => runner.runLater(DEBOUNCE),
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
    ...createFixer(desk),
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
      const onChange = () => {
        const { result, failure } = getState();
        if (live() && (result || failure)) runner.runLater(DEBOUNCE);
      };
      const stop = host.onChange(onChange);
      stop.catch(() => set({ watching: false }));
      return () => {
        runner.stop();
        stop.then((end) => end()).catch(() => set({ watching: false }));
      };
    },
  };
}

export function useChecker(checker: Checker): CheckerState {
  useEffect(() => checker.watch(), [checker]);
  return useStore(checker);
}
