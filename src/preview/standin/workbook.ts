/** What the stand-in host needs of a spreadsheet: an in-memory workbook in tests, the grid on the preview page. */
import type { Area, CellValue } from "../../core/sheet";

export interface StandInCell {
  readonly value: CellValue;
  readonly format: string;
  /** With its leading `=`; absent for a constant. */
  readonly formula?: string;
}

export interface StandInSheet {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
  /** The smallest area with all cells that hold something; `null` on an empty sheet. */
  usedArea(): Area | null;
  /** The cells of an area, row by row; `null` for an empty one. */
  read(area: Area): (StandInCell | null)[][];
  /** Writes constants or, with a leading `=`, formulas; `undefined` leaves a cell as it is. */
  write(area: Area, values: readonly (readonly (CellValue | undefined)[])[]): void;
  merges(): readonly Area[];
}

export type StandInEvent =
  | { readonly kind: "edited" | "calculated"; readonly sheetId: string; readonly area: Area }
  | { readonly kind: "activated"; readonly sheetId: string };

export interface StandInWorkbook {
  sheets(): readonly StandInSheet[];
  activeSheet(): StandInSheet;
  selection(): { readonly sheetId: string; readonly area: Area };
  /** Shows the sheet and selects the area. */
  select(sheetId: string, area: Area): void;
  /** Resolves once pending calculation has settled; rejects where the program would refuse the batch. */
  ready(): Promise<void>;
  /** Returns how to stop listening. */
  onEvent(listener: (event: StandInEvent) => void): () => void;
}
