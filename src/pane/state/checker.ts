/** What the pane knows at any time, and what it can ask for. */
import type { Acknowledged } from "../../core/rule/acknowledge";
import type { CheckedForm } from "../../core/rule/check";
import type { HeadingCorrection, LocatedCorrection, Meaning } from "../../core/form/corrections";
import type { Locale } from "../../core/locale";
import type { Position, Sheet } from "../../core/sheet/sheet";
import {
  type CellEdit,
  type Host,
  HostError,
  type NameOf,
  type Refusal,
  type SheetInfo,
} from "../../host/host";
import type { SheetPlan } from "../../core/sheet/plan";
import type { Changes, FindingItem } from "./findings";
import type { Exported } from "../findings/export-table";
import type { ProfileChoice } from "./profile-choice";
import type { TroubleCode } from "../strings/strings";
import type { SheetOutcome, WorkbookProgress } from "./workbook-check";

/** A finding the user has explained. */
export interface AcknowledgedItem extends FindingItem {
  readonly said: Acknowledged;
}

export interface CheckResult {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly protected: boolean;
  readonly sheet: Sheet;
  /** What the user said of this sheet's headings, and where it holds. */
  readonly corrections: readonly LocatedCorrection[];
  /** Settings that the workbook keeps but that cannot be read, by their keys. */
  readonly unreadable: readonly string[];
  readonly forms: readonly CheckedForm[];
  /** What still wants looking at. */
  readonly items: readonly FindingItem[];
  readonly acknowledged: readonly AcknowledgedItem[];
  /** Since the check before; `null` where that was of another sheet, or none. */
  readonly changes: Changes | null;
  /** Findings of this sheet since the pane was opened; those no longer listed are dealt with. */
  readonly seen: number;
  readonly at: Date;
  /** Counts the finished checks, so that two with equal results can be told apart. */
  readonly run: number;
}

export interface Failure {
  readonly during: "check" | "select" | "watch" | "save" | "write" | "workbook";
  readonly code: TroubleCode;
  /** For a support request. */
  readonly detail: string;
}

/** What came of naming a row a heading; rows count from 0. */
export interface RowNotice {
  readonly row: number;
  readonly taken: boolean;
}

/** What came of the last edits. */
export interface WriteNotice {
  readonly written: readonly CellEdit[];
  /** Cells that were left alone, with what else was to be changed together with them. */
  readonly refused: readonly Refusal[];
  /** How to take it back; `null` where nothing was written, or where it was itself taken back. */
  readonly undo: { readonly sheetId: string; readonly edits: readonly CellEdit[] } | null;
  /** True where this took earlier edits back. */
  readonly undone: boolean;
}

/** What is being waited for; `share` of the check is done. */
export type Stage = { readonly kind: "read" | "write" } | { readonly kind: "check"; readonly share: number };

/** The last check of the whole workbook, and the one being made. */
export interface WorkbookState {
  readonly progress: WorkbookProgress | null;
  readonly outcomes: readonly SheetOutcome[] | null;
  readonly at: Date | null;
  readonly cancelled: boolean;
}

export interface CheckerState {
  readonly busy: boolean;
  readonly stage: Stage | null;
  /** Whether the user broke off the last check. */
  readonly cancelled: boolean;
  readonly result: CheckResult | null;
  readonly failure: Failure | null;
  /** Key of the finding last gone to. */
  readonly current: string | null;
  /** False once the program has refused to report edits. */
  readonly watching: boolean;
  readonly rowNotice: RowNotice | null;
  readonly writeNotice: WriteNotice | null;
  readonly choice: ProfileChoice;
  readonly workbook: WorkbookState;
  /** Name of the sheet that findings were last put into. */
  readonly exported: string | null;
}

/** What the parts of the checker share. */
export interface Desk {
  readonly host: Host;
  getState(): CheckerState;
  set(change: Partial<CheckerState>): void;
  /** As `Checker.check`. */
  run(): Promise<void>;
  /** A check after a pause, one for all that ask. */
  runSoon(): void;
  /** Waits until the workbook keeps something, says so where it refuses; meanwhile checks again. */
  keep(saved: Promise<void>): Promise<void>;
}

export interface Checker {
  getState(): CheckerState;
  subscribe(listener: () => void): () => void;
  /** Resolves when the sheet as it stands now has been checked. Never rejects: failures are state. */
  check(): Promise<void>;
  /** Breaks off the check that is being made. */
  cancel(): void;
  /** Makes the finding the current one and shows its cell. */
  select(item: FindingItem): Promise<void>;
  /** Shows a cell of the sheet last checked. */
  show(at: Position): Promise<void>;
  /** Says what the heading in a cell means, or with `null` leaves it to the reader; kept in the workbook. */
  setMeaning(at: Position, meaning: Meaning | null): Promise<void>;
  /** Makes the row of the active cell a heading. */
  takeSelectedRow(): Promise<void>;
  /** Forgets these corrections of the sheet. */
  restore(corrections: readonly HeadingCorrection[]): Promise<void>;
  /** Makes the edits, of a group all or none, unless their cells changed since; by default in the sheet last checked. */
  apply(groups: readonly (readonly CellEdit[])[], sheetId?: string): Promise<void>;
  /** Takes the last edits back, unless their cells changed since. */
  undo(): Promise<void>;
  dismissNotice(): void;
  /** Files findings as explained by one reason; kept in the workbook. */
  acknowledge(items: readonly FindingItem[], reason: string): Promise<void>;
  reopen(item: AcknowledgedItem): Promise<void>;
  /** Checks by another standard from now on; kept in the workbook. */
  choose(choice: ProfileChoice): Promise<void>;
  /** Checks every sheet of the workbook. Never rejects. */
  checkAll(): Promise<void>;
  cancelAll(): void;
  /** Adds a sheet of the pane's own making: looking at it leaves the result in view. `null` where it was refused. */
  addOwnSheet(plan: (nameOf: NameOf) => SheetPlan): Promise<SheetInfo | null>;
  /** Puts findings into a new sheet. */
  export(sheets: readonly Exported[], locale: Locale): Promise<void>;
  /** Adds a filled-in form to try the check on, and checks it. */
  addSample(): Promise<void>;
  /** Shows a sheet, at a cell, and checks it. */
  goToSheet(sheetId: string, at: Position): Promise<void>;
  /** Follows edits, from the first check on. Returns how to stop. */
  watch(): () => void;
}

/** An error in the pane's terms: the program's refusals by code, anything else as our own fault. */
export function toFailure(during: Failure["during"], error: unknown): Failure {
  if (error instanceof HostError)
    return { during, code: error.code, detail: `${error.code}: ${error.detail}` };
  const detail = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  return { during, code: "unexpected", detail };
}
