/** The port to a spreadsheet program. The pane knows nothing else of it. */
import type { Locale } from "../core/locale";
import type { Area, Cell, Position, Sheet } from "../core/sheet/sheet";
import type { SheetPlan } from "../core/sheet/plan";

export interface SheetSnapshot {
  /** The program's own key of the sheet; survives renaming. */
  readonly id: string;
  readonly sheet: Sheet;
  /** True where the sheet is protected against edits. */
  readonly protected: boolean;
  /** What the formulas asked about spill over, each area from its formula on; only where `read` was asked. */
  readonly spills?: readonly Area[];
}

/** What of a sheet is to be read, and what need not. */
export interface ReadOptions {
  /** Also reads what the formulas for which it is true spill over, in one more round trip. */
  readonly spilling?: (formula: string) => boolean;
  /**
   * The merged areas of a sheet as far as they are known: asking Excel for them empties the user's list of undo. They
   * are read where this gives `undefined`.
   */
  readonly mergesOf?: (sheetId: string) => readonly Area[] | undefined;
}

/** What became of a sheet, as far as a check must know. */
export interface SheetChange {
  readonly sheetId: string;
  readonly kind:
    | "edited"
    | "moved" // cells, rows or columns were inserted or deleted: what was known of places no longer holds
    | "calculated"
    | "activated"; // it is the sheet in view now
}

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
}

export interface AddedSheet extends SheetInfo {
  /** False where the program did not take the printed page that was planned, as without a printer. */
  readonly pageSetUp: boolean;
}

/** Why the program refused. `pane/strings.ts` has a sentence for each. */
export type HostErrorCode =
  | "sheet-gone" // deleted or renamed away since the last check
  | "cell-in-edit" // the user is typing in a cell
  | "protected" // the sheet does not allow it
  | "no-cells" // what is selected is no range, but a chart or picture
  | "too-large" // more than one answer of the program can carry
  | "inactive" // another workbook is in front
  | "filtered" // a filter hides part of what is to be changed
  | "no-library" // the program's own script did not load
  | "outside" // the page is not in the program
  | "unsupported" // this version of the program lacks what the add-in needs
  | "unknown";

export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    /** The program's own words, for a support request. */
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = "HostError";
  }
}

/** A cell of a sheet, by the sheet's key. */
export interface SheetPosition {
  readonly sheetId: string;
  readonly at: Position;
}

export interface Selection extends SheetPosition {
  readonly sheetName: string;
  /** The selected range with the active cell; `null` where several ranges are selected. */
  readonly area: Area | null;
}

/** New content of a cell, written only while the cell holds what it is said to hold. */
export interface CellEdit {
  readonly at: Position;
  /** What the check read; `undefined` for an empty cell. Of a formula, the value does not count. */
  readonly before: Cell | undefined;
  /** Its formula, else its value; `undefined` empties the cell. Texts stay texts. The format is left alone. */
  readonly to: Cell | undefined;
}

/** Why a cell was not written. */
export type RefusalReason =
  | "changed" // it no longer holds what the check read
  | "text-format" // its format would keep a figure or formula as text
  | "merged" // it lies under a merged area, out of sight
  | "in-table"; // a formula there would fill the whole column of an Excel table

export interface Refusal {
  readonly at: Position;
  readonly why: RefusalReason;
}

/** All of the edits were made, and what the cells hold since; or none, because of these cells. */
export type WriteOutcome =
  { readonly after: readonly (Cell | undefined)[] } | { readonly refused: readonly Refusal[] };

/** Gives each name once, changed where the workbook has a sheet so called: "自评表" or "自评表 (2)". */
export type NameOf = (wanted: string) => string;

export interface Host {
  /** Language of the program's surface. */
  readonly locale: Locale;
  /** True where every look at the workbook empties the user's list of undo, as in Excel 2021. */
  readonly looksEmptyUndo: boolean;
  /** True where the program runs functions of an add-in. */
  readonly runsFunctions: boolean;
  /**
   * Reads a sheet, by default the active one: values, number formats, formulas and merged areas, in at most two
   * round trips.
   */
  read(sheetId?: string, options?: ReadOptions): Promise<SheetSnapshot>;
  /** All sheets of the workbook from left to right, hidden ones too. One round trip. */
  sheets(): Promise<readonly SheetInfo[]>;
  /** Shows the sheet and selects the cell. */
  select(sheetId: string, at: Position): Promise<void>;
  /** The active cell and the range selected with it, in one round trip. */
  selection(): Promise<Selection>;
  /**
   * Reads the cells again and writes them if all are as they should be, in two round trips.
   * A protected sheet is never written: `HostError` "protected".
   */
  write(sheetId: string, edits: readonly CellEdit[]): Promise<WriteOutcome>;
  /**
   * Adds sheets behind the others and shows the first, in two round trips and a third for what is to be printed; all
   * of them or none. Sheets that exist are not touched. A workbook of protected structure takes none: `HostError`
   * "protected".
   * @returns the new sheets as they are called
   */
  addSheets(plan: (nameOf: NameOf) => readonly SheetPlan[]): Promise<readonly AddedSheet[]>;
  /**
   * Key of the workbook that was read last, which `setting` asks; absent where a pane belongs to one workbook. What
   * names a sheet of another that is not in front is refused: `HostError` "inactive".
   */
  workbook?(): string | undefined;
  /**
   * What the workbook keeps under a key, whichever program kept it; `undefined` where nothing. With a text, keeps that
   * from now on, saved with the workbook. Up to two round trips, and one more to keep it.
   */
  setting(key: string, text?: string): Promise<unknown>;
  /** Opens a page in the user's own browser; false where a link does so by itself. */
  openPage(address: string): boolean;
  /** Calls back after edits, recalculation and change of the active sheet, unthrottled. Returns how to stop. */
  onChange(listener: (change: SheetChange) => void): Promise<() => Promise<void>>;
  /** Calls back when the pane is closed, which goes on running, and when it is opened again. Returns how to stop. */
  onVisibility(listener: (visible: boolean) => void): Promise<() => Promise<void>>;
  /** Closes the pane, which goes on running; absent where the program has a button for that which always works. */
  hidePane?(): void;
}
