/** A workbook with looks, as pages draw it: samples and opened files both become one. */
import type { Area, CellValue } from "./sheet";

/** How a cell looks. Each page that draws one makes its styles from these in one place. */
export type Look =
  | "title"
  | "line" // text without a border, such as the reporting unit above a table
  | "line-center"
  | "line-end"
  | "head"
  | "label"
  | "text"
  | "figure"
  | "score";

export interface StyledCell {
  readonly row: number;
  readonly col: number;
  /** Of a formula: the result last seen, or `null` to have it calculated. */
  readonly value: CellValue;
  /** With its leading `=`. */
  readonly formula?: string | undefined;
  readonly format?: string | undefined;
  readonly look: Look;
}

export interface StyledSheet {
  readonly name: string;
  readonly cells: readonly StyledCell[];
  readonly merges: readonly Area[];
  /** Column widths in pixels at 100%. */
  readonly widths: readonly number[];
  /** Rows that stay in view while scrolling. */
  readonly frozenRows: number;
  readonly hidden?: boolean;
}

export interface StyledBook {
  readonly name: string;
  readonly sheets: readonly StyledSheet[];
}
