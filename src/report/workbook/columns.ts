/** Sheets of a report workbook as lists of columns: heads, widths, cells and what charts name follow from these. */
import type { Area } from "../../core/sheet/sheet";
import { rowHeight, rowXml, type ReportCell } from "../xlsx/sheet";
import type { StyleName } from "../xlsx/styles";

/** What a cell holds; with a style or a link where it has one that the column has not. */
export type Content = ReportCell["value"] | (Pick<ReportCell, "value"> & Partial<ReportCell>);

export interface Column<Row> {
  readonly heading: string;
  /** In characters of the default font. */
  readonly width: number;
  readonly style: StyleName;
  /** `number` counts the rows of the list from 1. */
  cell(row: Row, number: number): Content;
}

/** Points that a head row is high. */
const HEAD_HEIGHT = 24;

export function cellIn({ style }: Pick<Column<never>, "style">, content: Content): ReportCell {
  return typeof content === "object" && content !== null ? { style, ...content } : { style, value: content };
}

export const widthsOf = (columns: readonly Pick<Column<never>, "width">[]) =>
  columns.map(({ width }) => width);

/** @param at which row of the sheet it is, from 1 */
export function headRow(at: number, columns: readonly Pick<Column<never>, "heading">[]): string {
  return rowXml(
    at,
    columns.map(({ heading }) => ({ value: heading, style: "head" })),
    HEAD_HEIGHT,
  );
}

/** As high as its texts ask for; `number` counts the rows of the list from 1. */
export function listRow<Row>(at: number, columns: readonly Column<Row>[], row: Row, number: number): string {
  const cells = columns.map((column) => cellIn(column, column.cell(row, number)));
  return rowXml(at, cells, rowHeight(cells, widthsOf(columns)));
}

/** The cells of a column, rows counted from 0: what a chart names. */
export function areaOf<C>(columns: readonly C[], column: C, top: number, bottom: number): Area {
  const at = columns.indexOf(column);
  return { top, bottom, left: at, right: at };
}
