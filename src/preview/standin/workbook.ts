/** What the stand-in host needs of a spreadsheet: an in-memory workbook in tests, the grid on the preview page. */
import type { Area, CellValue } from "../../core/sheet/sheet";

export interface StandInCell {
  readonly value: CellValue;
  readonly format: string;
  /** With its leading `=`; absent for a constant. */
  readonly formula?: string;
}

export type BorderLine =
  "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** A change to the look of cells, in the API's own words; sizes in points, colours #RRGGBB. */
export interface StandInStyle {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly border?: { readonly line: BorderLine; readonly color: string };
  readonly numberFormat?: string;
}

/** What a sheet keeps but need not show: rules for entries, conditional formats, the printed page. */
export interface Attachment {
  readonly kind: "validation" | "highlight" | "page";
  readonly area?: Area;
  readonly [name: string]: unknown;
}

export interface StandInSheet {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
  readonly visible: boolean;
  /** The smallest area with all cells that hold something; `null` on an empty sheet. */
  usedArea(): Area | null;
  /** The cells of an area, row by row; `null` for an empty one. */
  read(area: Area): (StandInCell | null)[][];
  /** Writes constants or, with a leading `=`, formulas; `undefined` leaves a cell as it is. */
  write(area: Area, values: readonly (readonly (CellValue | undefined)[])[]): void;
  merges(): readonly Area[];
  /** Where the sheet's Excel tables lie. */
  tables(): readonly Area[];
  merge(area: Area): void;
  format(area: Area, style: StandInStyle): void;
  /** Columns or rows, both ends included, in points. */
  resize(kind: "columns" | "rows", from: number, to: number, points: number): void;
  freeze(rows: number): void;
  showGridlines(on: boolean): void;
  attach(attachment: Attachment): void;
  attachments(): readonly Attachment[];
  /** What the formula in a cell spills over, from that cell on; `null` where it does not. */
  spill(row: number, col: number): Area | null;
}

export type StandInEvent =
  | { readonly kind: "edited" | "moved" | "calculated"; readonly sheetId: string; readonly area: Area }
  | { readonly kind: "activated"; readonly sheetId: string };

export interface StandInWorkbook {
  /** True where the computer has no printer, and Excel sets up no pages. */
  readonly printerless?: boolean;
  /** True where sheets may be neither added nor deleted. */
  readonly structureProtected: boolean;
  sheets(): readonly StandInSheet[];
  /** Adds an empty sheet behind the others, without showing it. */
  addSheet(name: string): StandInSheet;
  deleteSheet(sheetId: string): void;
  activeSheet(): StandInSheet;
  /** The selected range, and those selected besides it. */
  selection(): { readonly sheetId: string; readonly area: Area; readonly others?: readonly Area[] };
  /** Shows the sheet and selects the area. */
  select(sheetId: string, area: Area): void;
  /** Resolves once pending calculation has settled; rejects where the program would refuse the batch. */
  ready(): Promise<void>;
  /** Returns how to stop listening. */
  onEvent(listener: (event: StandInEvent) => void): () => void;
}
