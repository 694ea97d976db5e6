/** Checks the active sheet, one check at a time. */
import type { Acknowledged } from "../../core/rule/acknowledge";
import type { CheckedForm } from "../../core/rule/check";
import {
  correctionsOf,
  headingHints,
  locateCorrections,
  type SheetCorrections,
} from "../../core/form/corrections";
import { isoDay } from "../../core/time/day";
import type { Area } from "../../core/sheet/sheet";
import type { Host, SheetSnapshot } from "../../host/host";
import { resultOf } from "./check-result";
import { type Basis, decide } from "./decide";
import type { CheckTask, Engine } from "../engine/engine";
import { until } from "../engine/slices";
import type { Kept } from "./kept";
import type { ProfileChoice } from "./profile-choice";
import { withSharedRows } from "./shared-rows";
import type { CheckerState } from "./model";
import { toFailure } from "./failure";
import { createProgress, type Progress } from "./progress";

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
  /** Sheets that the pane made, by their ids: looking at a list of findings leaves the result in view. */
  readonly madeHere: ReadonlySet<string>;
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
  const { host, engine, corrections, acknowledged, choice, madeHere, getState, set } = running;
  const kept = [corrections, acknowledged, choice];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let checking: Promise<void> | null = null;
  let wanted: "asked" | "changed" | null = null;
  let abort = new AbortController();
  /** What the result in view came of. */
  let basis: Basis | null = null;
  let refusals = 0;
  const progress = new Map<string, Progress>();
  /**
   * Where merged areas lie, as last read. A check that merely follows an edit does without asking anew; one that the
   * user asked for does not, as nobody tells when cells are merged.
   */
  const merges = new Map<string, readonly Area[]>();

  function progressOn(sheetId: string): Progress {
    const known = progress.get(sheetId) ?? createProgress();
    progress.set(sheetId, known);
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

  /** One check at a time; whatever is asked for meanwhile makes one more, of the newest state. */
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
      merges.set(snapshot.id, snapshot.sheet.merges);
      if (!asked && getState().result && madeHere.has(snapshot.id)) return;
      await checkSheet(snapshot, asked, signal);
      refusals = 0;
      // What the workbook did not keep stays unkept, however well the check went.
      const { failure } = getState();
      set({ failure: failure?.during === "save" ? failure : null, choice: choice.get() });
    } catch (error) {
      if (signal.aborted) {
        wanted = null;
        set({ cancelled: true });
      } else fail(error);
    }
  }

  async function checkSheet(snapshot: SheetSnapshot, asked: boolean, signal: AbortSignal): Promise<void> {
    const { id } = snapshot;
    const { result: shown } = getState();
    const last = shown?.sheetId === id ? shown : null;
    const sheet = withSharedRows(last?.sheet ?? null, snapshot.sheet);
    const located = locateCorrections(sheet, correctionsOf(corrections.get(), { id, name: sheet.name }));
    const { profile } = choice.get();
    const task = { sheet, hints: headingHints(sheet, located), profile, asOf: isoDay(new Date()) };
    const now: Basis = { task, kept: [acknowledged.get(), corrections.get()] };
    const decision = last && !asked ? decide(basis, now) : "check";
    if (last && decision === "same")
      return set({ result: { ...last, protected: snapshot.protected, at: new Date() } });
    const forms = last && decision === "split" ? last.forms : await checkShown(task, signal);
    const result = resultOf({
      snapshot: { ...snapshot, sheet },
      forms,
      located,
      records: acknowledged.get(),
      unreadable: kept.filter((each) => each.unreadable()).map(({ key }) => key),
      last,
      progress: progressOn(id),
      run: (getState().result?.run ?? 0) + 1,
    });
    const { current } = getState();
    const stays = result.items.some(({ key }) => key === current);
    if (last) set({ result, current: stays ? current : null });
    else set({ result, current: null, rowNotice: null, notice: null });
    basis = now;
  }

  function fail(error: unknown): void {
    const failure = toFailure("check", error);
    if (failure.code === "cell-in-edit") {
      runLater(RETRY);
      refusals += 1;
      if (refusals < QUIET_REFUSALS) return;
    }
    set({ failure });
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
