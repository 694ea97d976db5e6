/** The body of a document: paragraphs and tables in their order. */

/** Texts as typed: tabs stay, breaks and ends of paragraphs inside a cell are line breaks. */
export interface Paragraph {
  readonly kind: "paragraph";
  text: string;
  /** Of its tag, in the part. */
  readonly start: number;
}

export interface DocumentCell {
  text: string;
  /** Columns of the grid that it covers. */
  span: number;
  /** What the cell is of an area merged downwards: its first cell, or one that goes on with it. */
  merge: "first" | "next" | undefined;
  /** Where its first paragraph begins in the part. */
  start: number | undefined;
  /** Goes on with the cell to its left, as old documents merge cells. */
  joined: boolean;
}

export interface DocumentRow {
  /** Columns of the grid that are left free before the first cell. */
  before: number;
  /** Struck out, and still there until somebody accepts it. */
  deleted: boolean;
  readonly cells: DocumentCell[];
}

export interface DocumentTable {
  readonly kind: "table";
  /** Widths of the grid's columns in twentieths of a point; some writers list none or too few. */
  readonly widths: number[];
  readonly rows: DocumentRow[];
}

export type Block = Paragraph | DocumentTable;
