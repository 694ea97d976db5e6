/** The pane's only state: what was checked, what was found, what failed, and which finding the user is at. */
import { useEffect, useSyncExternalStore } from "react";
import type { CheckedForm } from "../core/check";
import { correctionsOf, headingHints, locateCorrections } from "../core/form/hints";
import { dayOf } from "../core/period";
import type { AnyRule } from "../core/rule";
import type { Position } from "../core/sheet";
import type { Host } from "../host/host";
import { acknowledgedFormat, createAcknowledger } from "./acknowledging";
import type { Checker, CheckerState, Desk } from "./checker";
import { resultOf, sameTask, until } from "./check-result";
import { toFailure } from "./checker";
import { correctionsFormat, createCorrector } from "./corrections";
import type { CheckTask, Engine } from "./engine";
import { createFixer } from "./fixer";
import { createKept } from "./kept";
import { profileFormat } from "./profile-choice";
import { withSharedRows } from "./shared-rows";
import { createWorkbookChecker } from "./workbook-desk";

/** Milliseconds. Edits come in bursts; a cell in edit mode is asked again until it is left. */
export const DEBOUNCE = 400;
export const RETRY = 1000;
/** Refusals because of a cell in edit mode before the user is told. */
const QUIET_REFUSALS = 3;

/** Share of a check that must be done before it is told anew. */
const PROGRESS_STEP = 0.05;

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
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let wanted: "asked" | "changed" | null = null;
  let abort = new AbortController();
  /** What the result shown came of. */
  let done: { readonly task: CheckTask; readonly said: readonly unknown[] } | null = null;
  let refusals = 0;
  /** Lists of findings that the pane has put into the workbook: looking at one leaves the result in view. */
  const ownSheets = new Set<string>();
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
    timer = setTimeout(() => void run("changed"), delay);
  }

  /** After a mere change the same content is not checked again. */
  function run(why: "asked" | "changed"): Promise<void> {
    clearTimeout(timer);
    if (wanted !== "asked") wanted = why;
    running ??= runWhileWanted();
    return running;
  }

  /** One check at a time; whatever is asked for meanwhile makes one more, of the newest state. */
  async function runWhileWanted(): Promise<void> {
    abort = new AbortController();
    set({ busy: true, cancelled: false });
    while (wanted) {
      const why = wanted;
      wanted = null;
      await runOnce(why === "asked", abort.signal);
    }
    running = null;
    set({ busy: false, stage: null });
  }

  async function runOnce(asked: boolean, signal: AbortSignal): Promise<void> {
    try {
      set({ stage: { kind: "read" } });
      const snapshot = await until(signal, host.read());
      await until(signal, Promise.all(kept.map((each) => each.load())));
      const { id } = snapshot;
      if (!asked && state.result && ownSheets.has(id)) return;
      const last = state.result?.sheetId === id ? state.result : null;
      const sheet = withSharedRows(last?.sheet ?? null, snapshot.sheet);
      const located = locateCorrections(sheet, correctionsOf(corrections.get(), { id, name: sheet.name }));
      const { profile } = choice.get();
      const task = { sheet, hints: headingHints(sheet, located), profile, asOf: dayOf(new Date()) };
      const known = !asked && last && done && sameTask(done.task, task) ? last.forms : null;
      const said = [acknowledged.get(), corrections.get()];
      if (known && said.every((each, index) => each === done?.said[index]))
        set({ result: { ...last!, at: new Date() } });
      else {
        const forms = known ?? (await checkShown(task, signal));
        const result = resultOf({
          snapshot: { ...snapshot, sheet },
          forms,
          located,
          said: acknowledged.get(),
          unreadable: kept.filter((each) => each.unreadable()).map(({ key }) => key),
          last,
          seen: seenOn(id),
          run: (state.result?.run ?? 0) + 1,
        });
        const current =
          last && result.items.some((item) => item.key === state.current) ? state.current : null;
        set({ result, current, exported: null, ...(last ? {} : { rowNotice: null, writeNotice: null }) });
        done = { task, said };
      }
      refusals = 0;
      // What the workbook did not keep stays unkept, however well the check went.
      set({ failure: state.failure?.during === "save" ? state.failure : null, choice: choice.get() });
    } catch (error) {
      if (signal.aborted) {
        wanted = null;
        return set({ cancelled: true });
      }
      const failure = toFailure("check", error);
      if (failure.code === "cell-in-edit") {
        runLater(RETRY);
        refusals += 1;
        if (refusals < QUIET_REFUSALS) return;
      }
      set({ failure });
    }
  }

  function checkShown(task: CheckTask, signal: AbortSignal): Promise<readonly CheckedForm[]> {
    let told = 0;
    set({ stage: { kind: "check", share: told } });
    return engine.check(task, {
      signal,
      onProgress(share) {
        if (share - told < PROGRESS_STEP) return;
        told = share;
        set({ stage: { kind: "check", share } });
      },
    });
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
    if (state.result) await run("changed");
    const failure = await kept;
    if (failure || state.failure?.during === "save") set({ failure });
  }

  const check = () => run("asked");
  const desk: Desk = {
    host,
    getState: () => state,
    set,
    run: check,
    runSoon: () => runLater(DEBOUNCE),
    keep,
  };

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    check,
    cancel: () => abort.abort(),

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
      const onChange = () => {
        if (live() && (state.result || state.failure)) runLater(DEBOUNCE);
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
