/** What the pane knows at any time, as data. */
import type { Block } from "../../core/form/blocks";
import type { LocatedCorrection } from "../../core/form/corrections";
import type { Finding } from "../../core/finding";
import type { ProfileChoice } from "../../core/profiles/choice";
import type { Acknowledged } from "../../core/rule/acknowledge";
import type { CheckedForm } from "../../core/rule/check";
import type { Position, Sheet } from "../../core/sheet/sheet";
import type { CellEdit, HostErrorCode, Refusal } from "../../host/host";

export interface FindingItem {
  /** Stays the same from check to check while the fault stays: its figures or its row may change. */
  readonly key: string;
  readonly finding: Finding;
  /** Index of its form on the sheet, and the part of it. */
  readonly form: number;
  readonly block: Block;
}

/** What a check found that the one before did not, and the other way round. */
export interface Changes {
  readonly added: readonly FindingItem[];
  readonly gone: readonly FindingItem[];
}

/** `unexpected` is an exception of our own, not the program's. */
export type TroubleCode = HostErrorCode | "unexpected";

/** A finding the user has explained. */
export interface AcknowledgedItem extends FindingItem {
  readonly record: Acknowledged;
}

export interface CheckResult {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly protected: boolean;
  readonly sheet: Sheet;
  /** The user's corrections of this sheet's headings, and where they hold. */
  readonly corrections: readonly LocatedCorrection[];
  /** Settings that the workbook keeps but that cannot be read, by their keys. */
  readonly unreadable: readonly string[];
  readonly forms: readonly CheckedForm[];
  /** What still wants looking at. */
  readonly items: readonly FindingItem[];
  readonly acknowledged: readonly AcknowledgedItem[];
  /** Since the check before; `null` where that was of another sheet, or none. */
  readonly changes: Changes | null;
  /** Keys of the findings that no check of this sheet has found before; none at its first. */
  readonly fresh: ReadonlySet<string>;
  /** Findings that the user has dealt with since the sheet was first checked. */
  readonly done: number;
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

/** Something the user did from the pane, which can be taken back. */
export type Change = {
  readonly id: number;
  readonly at: Date;
  readonly sheetId: string;
  readonly sheetName: string;
} & (
  | {
      readonly kind: "written";
      readonly edits: readonly CellEdit[];
      /** What takes them back, over what the cells hold since. */
      readonly back: readonly CellEdit[];
    }
  | {
      readonly kind: "acknowledged";
      readonly cells: readonly Position[];
      readonly reason: string;
      readonly fingerprints: readonly string[];
    }
);

/** What came of the last change, or of taking one back. */
export interface ChangeNotice {
  /** `null` where nothing was changed. */
  readonly change: Change | null;
  /** Cells that were left alone, with what else was to be changed together with them. */
  readonly refused: readonly Refusal[];
  /** True where the change was taken back. */
  readonly undone: boolean;
}

/** What is being waited for; `share` of the check is done. */
export type Stage = { readonly kind: "read" | "write" } | { readonly kind: "check"; readonly share: number };

/** What was found on a sheet, or why it could not be checked. */
export interface SheetOutcome {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** Titles of its forms, in order. */
  readonly forms: readonly string[];
  readonly items: readonly FindingItem[];
  readonly acknowledged: readonly AcknowledgedItem[];
  /** Why there is no form: the sheet is empty, holds none, or looks like one that could not be read. */
  readonly nothing: "empty" | "no-form" | "unread" | null;
  readonly failure: Failure | null;
}

export interface WorkbookProgress {
  /** Sheets that are done, of all. */
  readonly done: number;
  readonly of: number;
  /** The sheet being checked. */
  readonly name: string;
}

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
  /** What the user did in this session and has not taken back, oldest first. */
  readonly changes: readonly Change[];
  readonly notice: ChangeNotice | null;
  readonly choice: ProfileChoice;
  readonly workbook: WorkbookState;
}
