/** A workbook description in the grid's own format: styles, borders, and rows as high as their text needs. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  LocaleType,
  VerticalAlign,
  WrapStrategy,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { isCellError } from "../core/sheet/sheet";
import type { StyledBook, StyledCell, StyledSheet, Look } from "../core/sheet/styled-book";
import { MIN_HEIGHT, rowHeights, type Measure } from "./row-heights";

/** Named so that the font box of the grid shows a name every budget office knows; `page.css` maps it. */
export const FONT = "等线";

const thin = { s: BorderStyleTypes.THIN, cl: { rgb: "#8a9099" } };
const border = { t: thin, r: thin, b: thin, l: thin };

/** Pixels between a cell's border and its text. */
export const PADDING = { l: 5, r: 5, t: 3, b: 3 };
const base: IStyleData = { ff: FONT, fs: 10, vt: VerticalAlign.MIDDLE, tb: WrapStrategy.WRAP, pd: PADDING };
export const STYLES: Readonly<Record<Look, IStyleData>> = {
  title: { ...base, fs: 16, bl: BooleanNumber.TRUE, ht: HorizontalAlign.CENTER },
  line: { ...base, ht: HorizontalAlign.LEFT },
  "line-center": { ...base, ht: HorizontalAlign.CENTER },
  "line-end": { ...base, ht: HorizontalAlign.RIGHT },
  head: { ...base, bl: BooleanNumber.TRUE, ht: HorizontalAlign.CENTER, bg: { rgb: "#dfe9f3" }, bd: border },
  label: { ...base, ht: HorizontalAlign.CENTER, bd: border },
  text: { ...base, ht: HorizontalAlign.LEFT, bd: border },
  figure: { ...base, ht: HorizontalAlign.RIGHT, bd: border },
  score: { ...base, ht: HorizontalAlign.CENTER, bd: border },
};

const HEADER_AND_SCROLLBAR = 60; // pixels
const SMALLEST_ZOOM = 0.7;
const SPARE_ROWS = 20;
const SPARE_COLUMNS = 6;

/** What the snapshot depends on besides the workbook. */
export interface View {
  /** Of the whole grid, in pixels. */
  readonly width: number;
  readonly measure: Measure;
}

/** `id` must be new for each workbook of the page; sheet ids are made from it. */
export function workbookSnapshot(book: StyledBook, id: string, view: View): IWorkbookData {
  const sheets = book.sheets.map((sheet, index) => worksheet(sheet, `${id}-${index + 1}`, view));
  return {
    id,
    name: book.name,
    appVersion: "0.25.1",
    locale: LocaleType.ZH_CN,
    styles: {},
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

function worksheet(sheet: StyledSheet, id: string, view: View): Partial<IWorksheetData> & { id: string } {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const cell of sheet.cells) (cellData[cell.row] ??= {})[cell.col] = gridCell(cell);
  const heights = rowHeights(sheet, view.measure);
  return {
    id,
    name: sheet.name,
    zoomRatio: fittingZoom(sheet.widths, view.width),
    cellData,
    mergeData: sheet.merges.map((area) => ({
      startRow: area.top,
      endRow: area.bottom,
      startColumn: area.left,
      endColumn: area.right,
    })),
    columnData: Object.fromEntries(sheet.widths.map((w, col) => [col, { w }])),
    // `ia` off: an edit must not shrink a row whose height a merged cell needs.
    rowData: Object.fromEntries(
      heights.flatMap((h, row) => (h === MIN_HEIGHT ? [] : [[row, { h, ia: BooleanNumber.FALSE }]])),
    ),
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: heights.length + SPARE_ROWS,
    columnCount: sheet.widths.length + SPARE_COLUMNS,
    defaultRowHeight: MIN_HEIGHT,
    defaultColumnWidth: 80,
    freeze: { startRow: sheet.frozenRows || -1, startColumn: -1, ySplit: sheet.frozenRows, xSplit: 0 },
  };
}

/** Small enough to show all columns, as far as the text stays readable. */
function fittingZoom(widths: readonly number[], available: number): number {
  const columns = widths.reduce((sum, width) => sum + width, 0);
  const zoom = Math.floor((100 * (available - HEADER_AND_SCROLLBAR)) / columns) / 100;
  return Math.min(1, Math.max(SMALLEST_ZOOM, zoom));
}

function gridCell({ value, formula, format, look }: StyledCell): ICellData {
  const style = format && format !== "General" ? { ...STYLES[look], n: { pattern: format } } : STYLES[look];
  const content = isCellError(value) ? value.error : value;
  return {
    ...(formula === undefined ? {} : { f: formula }),
    ...(content === null ? {} : { v: content }),
    s: style,
  };
}
