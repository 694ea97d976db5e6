/** What can be asked of the checker. */
import type { HeadingCorrection, Meaning } from "../../core/form/corrections";
import type { ProfileChoice } from "../../core/profiles/choice";
import type { SheetPlan } from "../../core/sheet/plan";
import type { Position } from "../../core/sheet/sheet";
import type { CellEdit, Host, NameOf, SheetInfo } from "../../host/host";
import type { AcknowledgedItem, Change, CheckerState, FindingItem } from "./model";
import type { Observed } from "../../ui/store";

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Of a change what it was, without when and where. */
export type WhatChanged = Without<Change, "id" | "at" | "sheetId" | "sheetName">;

/** What the parts of the checker share. */
export interface Desk {
  readonly host: Host;
  getState(): CheckerState;
  set(change: Partial<CheckerState>): void;
  /** As `Checker.check`. */
  run(): Promise<void>;
  /** A check after a pause, one for all that ask. */
  runSoon(): void;
  /** Adds what the user did to a sheet to the changes that can be taken back. */
  note(what: WhatChanged, sheetId: string): Change;
  /** Waits until the workbook keeps something, says so where it refuses; meanwhile checks again. */
  keep(saved: Promise<void>): Promise<void>;
}

export interface Checker extends Observed<CheckerState> {
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
  /**
   * Makes the edits, of a group all or none, unless their cells changed since; by default in the sheet last checked.
   * Resolves with whether anything was written.
   */
  apply(groups: readonly (readonly CellEdit[])[], sheetId?: string): Promise<boolean>;
  /** Takes a change back, by default the last that stands; cells that changed since are left alone. */
  undo(id?: number): Promise<void>;
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
  /** Adds a sheet with a form, and checks it. Never rejects. */
  addForm(plan: (nameOf: NameOf) => SheetPlan): Promise<void>;
  /** Shows a sheet, at a cell, and checks it. */
  goToSheet(sheetId: string, at: Position): Promise<void>;
  /** Follows edits, from the first check on. Returns how to stop. */
  watch(): () => void;
}
