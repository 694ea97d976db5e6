/** The pane's only state: what was checked, what was found, what failed, and which finding the user is at. */
import { useEffect, useSyncExternalStore } from "react";
import type { CheckedForm } from "../core/check";
import type { Sheet } from "../core/sheet";
import type { Host } from "../host/host";
import { HostError } from "../host/host";
import type { FindingItem } from "./findings";
import { listFindings } from "./findings";
import type { TroubleCode } from "./strings";

/** Milliseconds. Edits come in bursts; a cell in edit mode is asked again until it is left. */
export const DEBOUNCE = 400;
export const RETRY = 1000;
/** Refusals because of a cell in edit mode before the user is told. */
const QUIET_REFUSALS = 3;

export interface CheckResult {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly protected: boolean;
  readonly forms: readonly CheckedForm[];
  readonly items: readonly FindingItem[];
  readonly at: Date;
  /** Counts the finished checks, so that two with equal results can be told apart. */
  readonly run: number;
}

export interface Failure {
  readonly during: "check" | "select" | "watch";
  readonly code: TroubleCode;
  /** For a support request. */
  readonly detail: string;
}

export interface CheckerState {
  readonly busy: boolean;
  readonly result: CheckResult | null;
  readonly failure: Failure | null;
  /** Key of the finding last gone to. */
  readonly current: string | null;
  /** False once the program has refused to report edits. */
  readonly watching: boolean;
}

export interface Checker {
  getState(): CheckerState;
  subscribe(listener: () => void): () => void;
  /** Resolves when the sheet as it stands now has been checked. Never rejects: failures are state. */
  check(): Promise<void>;
  /** Makes the finding the current one and shows its cell. */
  select(item: FindingItem): Promise<void>;
  /** Follows edits, from the first check on. Returns how to stop. */
  watch(): () => void;
}

export function createChecker(host: Host, check: (sheet: Sheet) => readonly CheckedForm[]): Checker {
  let state: CheckerState = { busy: false, result: null, failure: null, current: null, watching: true };
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
      const forms = check(sheet);
      const items = listFindings(forms);
      const same = state.result?.sheetId === id;
      const current = same && items.some((item) => item.key === state.current) ? state.current : null;
      const run = (state.result?.run ?? 0) + 1;
      const result = {
        sheetId: id,
        sheetName: sheet.name,
        protected: isProtected,
        forms,
        items,
        at: new Date(),
        run,
      };
      refusals = 0;
      set({ result, current, failure: null });
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
      try {
        await host.select(state.result.sheetId, item.finding.at);
        if (state.failure?.during === "select") set({ failure: null });
      } catch (error) {
        set({ failure: toFailure("select", error) });
      }
    },

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

/** An error in the pane's terms: the program's refusals by code, anything else as our own fault. */
export function toFailure(during: Failure["during"], error: unknown): Failure {
  if (error instanceof HostError)
    return { during, code: error.code, detail: `${error.code}: ${error.detail}` };
  const detail = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  return { during, code: "unexpected", detail };
}

export function useChecker(checker: Checker): CheckerState {
  useEffect(() => checker.watch(), [checker]);
  return useSyncExternalStore(checker.subscribe, checker.getState);
}
