/** Ranges of ET over a stand-in workbook. Rows and columns count from 1. */
import { type Area, areaAddress } from "../../core/sheet/sheet";
import type { StandInCell, StandInSheet, StandInStyle, StandInWorkbook } from "../standin/workbook";
import {
  alignment,
  bordersObject,
  colorObject,
  conditionsObject,
  fontObject,
  validationObject,
} from "./looks";
import { bridged, EtError, GONE, type OnCall, PROTECTED } from "./object";
import { cellsToWrite, formulaOf, textOf, valueOf } from "./values";

export interface EtSession {
  readonly workbook: StandInWorkbook;
  readonly onCall: OnCall;
  /** In which builds differ: how a blank cell comes, and whether the values of a single row come flat. */
  readonly empty: null | undefined | "";
  readonly flatRows: boolean;
  /** Widths of columns in points, by sheet and column. */
  readonly widths: Map<string, number>;
  /** Throws where the program takes nothing now. */
  readonly ready: () => void;
}

export function sheetCalled({ workbook }: EtSession, id: string): StandInSheet {
  const found = workbook.sheets().find((sheet) => sheet.id === id);
  if (!found) throw new EtError(GONE);
  return found;
}

export function writableSheet(session: EtSession, id: string): StandInSheet {
  session.ready();
  const sheet = sheetCalled(session, id);
  if (sheet.protected) throw new EtError(PROTECTED);
  return sheet;
}

/** Width of a column that nobody has set. */
const USUAL_WIDTH = 51;
const [CHARACTER, MARGIN] = [5.625, 3.35];

/** @param more what is selected besides */
export function rangeObject(session: EtSession, id: string, area: Area, more: readonly Area[] = []): object {
  const { workbook, onCall, empty, flatRows, widths } = session;
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  const isCell = rows * columns === 1;
  const sub = (inner: Area) => rangeObject(session, id, inner);
  const sheet = () => sheetCalled(session, id);
  const writable = () => writableSheet(session, id);
  const style = (patch: StandInStyle) => writable().format(area, patch);
  const table = (of: (cell: StandInCell | null) => unknown): unknown => {
    const all = sheet()
      .read(area)
      .map((line) => line.map(of));
    if (isCell) return all[0]![0];
    return flatRows && rows === 1 ? all[0] : all;
  };
  const merged = () =>
    sheet()
      .merges()
      .find((each) => contains(each, area.top, area.left)) ?? area;
  const spill = () => (isCell ? sheet().spill(area.top, area.left) : null);

  return bridged(
    "Range",
    {
      Address: (rowAbsolute = true, columnAbsolute = true) =>
        areaAddress(area).replace(
          /([A-Z]+)(\d+)/g,
          (_, column, row) => `${columnAbsolute ? "$" : ""}${column}${rowAbsolute ? "$" : ""}${row}`,
        ),
      get Rows() {
        return bridged("Rows", { Count: rows }, onCall);
      },
      get Columns() {
        return bridged("Columns", { Count: columns }, onCall);
      },
      get Areas() {
        const all = [area, ...more];
        return bridged("Areas", { Count: all.length, Item: (key: number) => sub(all[key - 1]!) }, onCall);
      },
      get Cells() {
        return cellsObject(session, id, area);
      },
      get Value2() {
        return table((cell) => valueOf(cell, empty));
      },
      set Value2(input: unknown) {
        writable().write(area, cellsToWrite(input, rows, columns));
      },
      get Formula() {
        return table(formulaOf);
      },
      get Text() {
        return isCell ? textOf(sheet().read(area)[0]![0] ?? null) : null;
      },
      get NumberFormat(): string | null {
        const formats = new Set(
          sheet()
            .read(area)
            .flatMap((line) => line.map((cell) => cell?.format || "General")),
        );
        return formats.size === 1 ? [...formats][0]! : null;
      },
      set NumberFormat(numberFormat: string | null) {
        style({ numberFormat: numberFormat ?? "General" });
      },
      get MergeCells() {
        const within = sheet()
          .merges()
          .reduce((sum, each) => sum + common(each, area), 0);
        return within === 0 ? false : within === rows * columns ? true : null;
      },
      get MergeArea() {
        return sub(merged());
      },
      get ListObject() {
        return sheet()
          .tables()
          .some((each) => common(each, area) > 0)
          ? bridged("ListObject", {}, onCall)
          : null;
      },
      get HasSpill() {
        return spill() !== null;
      },
      get SpillingToRange() {
        const over = spill();
        return over && sub(over);
      },
      Merge: () => writable().merge(area),
      Select: () => {
        session.ready();
        if (workbook.activeSheet().id !== id) throw new EtError("1004: Range 类的 Select 方法无效");
        workbook.select(id, area);
      },
      get ColumnWidth() {
        return ((widths.get(`${id} ${area.left}`) ?? USUAL_WIDTH) - MARGIN) / CHARACTER;
      },
      set ColumnWidth(characters: number) {
        const points = Math.round((characters * CHARACTER + MARGIN) * 100) / 100;
        widths.set(`${id} ${area.left}`, points);
        writable().resize("columns", area.left, area.right, points);
      },
      get Width() {
        return widths.get(`${id} ${area.left}`) ?? USUAL_WIDTH;
      },
      set RowHeight(points: number) {
        writable().resize("rows", area.top, area.bottom, points);
      },
      set WrapText(wrap: boolean) {
        style({ wrap });
      },
      set HorizontalAlignment(value: number) {
        style({ horizontal: alignment(value) });
      },
      set VerticalAlignment(value: number) {
        style({ vertical: alignment(value) });
      },
      get Font() {
        return fontObject(style, onCall);
      },
      get Interior() {
        return colorObject("Interior", (fill) => style({ fill }), onCall);
      },
      get Borders() {
        return bordersObject(area, style, onCall);
      },
      get Validation() {
        return validationObject(writable, area, onCall);
      },
      get FormatConditions() {
        return conditionsObject(writable, area, () => workbook.selection().area, onCall);
      },
    },
    onCall,
  );
}

/** The cells of an area, counted from its first. */
export function cellsObject(
  session: EtSession,
  id: string,
  { top, left }: Pick<Area, "top" | "left">,
): object {
  return bridged(
    "Cells",
    {
      Item: (row: number, column: number) => {
        const [r, c] = [top + row - 1, left + column - 1];
        return rangeObject(session, id, { top: r, left: c, bottom: r, right: c });
      },
    },
    session.onCall,
  );
}

/** How many cells two areas share. */
function common(a: Area, b: Area): number {
  const rows = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + 1;
  const columns = Math.min(a.right, b.right) - Math.max(a.left, b.left) + 1;
  return Math.max(rows, 0) * Math.max(columns, 0);
}

const contains = ({ top, left, bottom, right }: Area, row: number, col: number) =>
  row >= top && row <= bottom && col >= left && col <= right;
