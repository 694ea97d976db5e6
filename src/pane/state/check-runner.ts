/** Checks the active sheet, one check at a time. */
import type { Acknowledged } from "../../core/rule/acknowledge";
import type { CheckedForm } from "../../core/rule/check";
import {
  correctionsOf,
  headingHints,
  locateCorrections,
  type SheetCorrections,
} from "../../core/form/corrections";
import { dayOf } from "../../core/facts/period";
import type { Area } from "../../core/sheet/sheet";
import type { Host } from "../../host/host";
import { resultOf, sameTask, until } from "./check-result";
import { type CheckerState, toFailure } from "./checker";
import type { CheckTask, Engine } from "../engine/engine";
import type { Kept } from "./kept";
import type { ProfileChoice } from "./profile-choice";
import { withSharedRows } from "./shared-rows";

/** Milliseconds until a sheet with a cell in edit mode is asked for again. */
export const RETRY = 1000;
/** Refusals because of a cell in edit mode before the user is told. */
const QUIET_REFUSALS = 3;
/** Share of a check that must be done before it is told anew. */
const PROGRESS_STEP = 0.05;

export interface Running {
  readonly host: Host;
  readonly engine: Engine;
  readonly corrections: Kept<readonly SheetCorrections[]>;
  readonly acknowledged: Kept<readonly Acknowledged[]>;
  readonly choice: Kept<ProfileChoice>;
  /** Lists of findings that the pane has put into the workbook: looking at one leaves the result in view. */
  readonly ownSheets: ReadonlySet<string>;
  getState(): CheckerState;
  set(change: Partial<CheckerState>): void;
}

export interface Runner {
  /** After a mere change the same content is not checked again. Never rejects. */
  run(why: "asked" | "changed"): Promise<void>;
  /** Once this many milliseconds have passed without another call. */
  runLater(delay: number): void;
  cancel(): void;
  /** Forgets what was to be run later. */
  stop(): void;
  /** Cells of the sheet were moved: where its merged areas lie is read again. */
  moved(sheetId: string): void;
}

export function createRunner(running: Running): Runner {
  const { host, engine, corrections, acknowledged, choice, ownSheets, getState, set } = running;
  const kept = [corrections, acknowledged, choice];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let checking: Promise<void> | null = null;
  let wanted: "asked" | "changed" | null = null;
  let abort = new AbortController();
  /** What the result shown came of. */
  let done: { readonly task: CheckTask; readonly said: readonly unknown[] } | null = null;
  let refusals = 0;
  const seenKeys = new Map<string, Set<string>>();
  /**
   * Where merged areas lie, as last read. A check that merely follows an edit does without asking anew; one that the
   * user asked for does not, as nobody tells when cells are merged.
   */
  const merges = new Map<string, readonly Area[]>();

  /** Keys of all findings that a sheet has had. */
  function seenOn(sheetId: string): Set<string> {
    const known = seenKeys.get(sheetId) ?? new Set();
    seenKeys.set(sheetId, known);
    return known;
  }

  function runLater(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void run("changed"), delay);
  }

  function run(why: "asked" | "changed"): Promise<void> {
    clearTimeout(timer);
    if (wanted !== "asked") wanted = why;
    checking ??= runWhileWanted();
    return checking;
  }

  /** One check at a time; whatever is asked for meanwhile makes one more, of the newest getState(). */
  async function runWhileWanted(): Promise<void> {
    abort = new AbortController();
    set({ busy: true, cancelled: false });
    while (wanted) {
      const why = wanted;
      wanted = null;
      await runOnce(why === "asked", abort.signal);
    }
    checking = null;
    set({ busy: false, stage: null });
  }

  async function runOnce(asked: boolean, signal: AbortSignal): Promise<void> {
    try {
      set({ stage: { kind: "read" } });
      const mergesOf = (sheetId: string) => (asked ? undefined : merges.get(sheetId));
      const snapshot = await until(signal, host.read(undefined, { mergesOf }));
      await until(signal, Promise.all(kept.map((each) => each.load())));
      const { id } = snapshot;
      merges.set(id, snapshot.sheet.merges);
      if (!asked && getState().result && ownSheets.has(id)) return;
      const last = getState().result?.sheetId === id ? getState().result : null;
      const sheet = withSharedRows(last?.sheet ?? null, snapshot.sheet);
      const located = locateCorrections(sheet, correctionsOf(corrections.get(), { id, name: sheet.name }));
      const { profile } = choice.get();
      const task = { sheet, hints: headingHints(sheet, located), profile, asOf: dayOf(new Date()) };
      const known = !asked && last && done && sameTask(done.task, task) ? last.forms : null;
      const said = [acknowledged.get(), corrections.get()];
      if (known && said.every((each, index) => each === done?.said[index]))
        set({ result: { ...last!, protected: snapshot.protected, at: new Date() } });
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
          run: (getState().result?.run ?? 0) + 1,
        });
        const current =
          last && result.items.some((item) => item.key === getState().current) ? getState().current : null;
        set({ result, current, exported: null, ...(last ? {} : { rowNotice: null, writeNotice: null }) });
        done = { task, said };
      }
      refusals = 0;
      // What the workbook did not keep stays unkept, however well the check went.
      set({
        failure: getState().failure?.during === "save" ? getState().failure : null,
        choice: choice.get(),
      });
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

  return {
    run,
    runLater,
    cancel: () => abort.abort(),
    stop: () => clearTimeout(timer),
    moved: (sheetId) => merges.delete(sheetId),
  };
}
