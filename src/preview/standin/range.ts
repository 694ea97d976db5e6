/** Range and RangeAreas of the Excel API over a stand-in workbook. */
import { type Area, areaAddress, type CellValue, isCellError } from "../../core/sheet/sheet";
import { ApiError, type ApiObject } from "./api-object";
import { conditionalFormatsObject, formatObject, validationObject } from "./formatting";
import type { StandInCell, StandInSheet, StandInWorkbook } from "./workbook";

/** All cells of a sheet. */
export const SHEET_AREA: Area = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** Excel reads no more cells at once. */
const CELL_LIMIT = 5_000_000;

export interface RangeObject extends ApiObject {
  readonly area: Area;
}

/** The sheet is looked up at every use: by then it may be deleted. */
export function rangeObject(workbook: StandInWorkbook, sheetId: string, area: Area): RangeObject {
  const rowCount = area.bottom - area.top + 1;
  const columnCount = area.right - area.left + 1;
  const sub = (inner: Area) => rangeObject(workbook, sheetId, inner);

  const sheet = (): StandInSheet => {
    const found = workbook.sheets().find(({ id }) => id === sheetId);
    if (!found)
      throw new ApiError("InvalidReference", "This reference is not valid for the current operation.");
    return found;
  };
  const grid = <T>(of: (cell: StandInCell | null) => T) => {
    if (rowCount * columnCount > CELL_LIMIT)
      throw new ApiError(
        "RangeExceedsLimit",
        "The cell count in the range has exceeded the maximum supported.",
      );
    return sheet()
      .read(area)
      .map((row) => row.map(of));
  };
  const writable = () => unprotected(sheet());
  const write = (input: unknown) => writable().write(area, cellsToWrite(input, rowCount, columnCount));

  return {
    type: "Range",
    tracked: true,
    area,
    get: {
      address: () => `${quoted(sheet().name)}!${areaAddress(area)}`,
      rowIndex: () => area.top,
      columnIndex: () => area.left,
      rowCount: () => rowCount,
      columnCount: () => columnCount,
      cellCount: () => (rowCount * columnCount < 2 ** 31 ? rowCount * columnCount : -1),
      values: () => grid(shownValue),
      formulas: () => grid((cell) => cell?.formula ?? shownValue(cell)),
      numberFormat: () => grid((cell) => cell?.format || "General"),
      text: () => grid(displayedText),
      valueTypes: () => grid(valueType),
    },
    set: {
      values: write,
      formulas: write,
      numberFormat: (format) => {
        if (typeof format !== "string")
          throw new ApiError("ApiNotFound", "The stand-in host takes one number format for all cells.");
        writable().format(area, { numberFormat: format });
      },
    },
    link: {
      format: () => formatObject(writable, [area]),
      dataValidation: () => validationObject(writable, area),
      conditionalFormats: () => conditionalFormatsObject(writable, area),
    },
    open: {
      getCell: (row: number, column: number) => {
        const [top, left] = [area.top + row, area.left + column];
        return sub({ top, left, bottom: top, right: left });
      },
      getRow: (row: number) => sub({ ...area, top: area.top + row, bottom: area.top + row }),
      getBoundingRect: (other: RangeObject) => sub(union(area, other.area)),
      getMergedAreasOrNullObject: () => {
        // As in Excel: only the merged areas that begin inside the range.
        const begun = sheet()
          .merges()
          .filter(({ top, left }) => contains(area, top, left));
        return begun.length ? rangeAreasObject(workbook, sheetId, begun) : null;
      },
      getTables: () => ({
        type: "TableScopedCollection",
        call: {
          getCount: () =>
            sheet()
              .tables()
              .filter((table) => overlaps(area, table)).length,
        },
      }),
      getSpillingToRangeOrNullObject: () => {
        const spill = rowCount * columnCount === 1 ? sheet().spill(area.top, area.left) : null;
        return spill && sub(spill);
      },
    },
    call: {
      select: () => workbook.select(sheet().id, area),
      merge: () => writable().merge(area),
      _ValidateArraySize: (rows: number, columns: number) => checkShape(rows, columns, rowCount, columnCount),
    },
  };
}

export function rangeAreasObject(
  workbook: StandInWorkbook,
  sheetId: string,
  areas: readonly Area[],
): ApiObject {
  const ranges = areas.map((area) => rangeObject(workbook, sheetId, area));
  const writable = () => {
    const found = workbook.sheets().find(({ id }) => id === sheetId);
    if (!found) throw new ApiError("InvalidReference", "The sheet of these ranges is gone.");
    return unprotected(found);
  };
  return {
    type: "RangeAreas",
    tracked: true,
    get: { areaCount: () => ranges.length },
    link: {
      areas: () => ({ type: "RangeCollection", items: () => ranges }),
      format: () => formatObject(writable, areas),
    },
  };
}

export function unprotected(sheet: StandInSheet): StandInSheet {
  if (!sheet.protected) return sheet;
  throw new ApiError("AccessDenied", "You can't perform this operation on a protected sheet.");
}

/** Sheet name as it stands in an address. */
function quoted(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

function shownValue(cell: StandInCell | null): string | number | boolean {
  const value = cell?.value ?? "";
  return isCellError(value) ? value.error : value;
}

function displayedText(cell: StandInCell | null): string {
  const value = shownValue(cell);
  if (typeof value === "number" && cell && cell.format !== "" && cell.format !== "General")
    throw new ApiError("ApiNotFound", `The stand-in host has no Range.text for the format ${cell.format}.`);
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function valueType(cell: StandInCell | null): string {
  const value = cell?.value ?? null;
  if (value === null) return cell?.formula === undefined ? "Empty" : "String";
  if (isCellError(value)) return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[
    typeof value as "string" | "number" | "boolean"
  ];
}

/** A table of the range's own shape, or one value for all; `null` leaves a cell as it is, "" empties it. */
function cellsToWrite(input: unknown, rows: number, columns: number): (CellValue | undefined)[][] {
  const one = (value: unknown): CellValue | undefined => {
    if (value === null) return undefined;
    if (value === "") return null;
    if (typeof value === "string" && value.startsWith("'")) return quotedText(value.slice(1));
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
    throw new ApiError("InvalidArgument", `A cell cannot hold ${JSON.stringify(value)}.`);
  };
  if (!Array.isArray(input))
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => one(input)));
  const table = input as readonly (readonly unknown[])[];
  for (const row of table) checkShape(table.length, row.length, rows, columns);
  return table.map((row) => row.map(one));
}

/** A text after an apostrophe is a text whatever it looks like. */
function quotedText(text: string): string {
  if (text.startsWith("="))
    throw new ApiError("ApiNotFound", `The stand-in host cannot write the text ${text}.`);
  return text;
}

function checkShape(rows: number, columns: number, rowCount: number, columnCount: number): void {
  if (rows !== rowCount || columns !== columnCount)
    throw new ApiError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
}

function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

function union(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
