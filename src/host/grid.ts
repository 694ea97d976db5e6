/** Turns what Excel answers for a range into a `Sheet`. */
import type { Area, Cell, CellValue, Sheet } from "../core/sheet/sheet";

/** The parts of a loaded `Excel.Range` that a sheet is made of; rows and columns count from 0. */
export interface RangeContent {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

/** The contents of two ranges, the one right above the other. */
export function stacked(upper: RangeContent, lower: RangeContent): RangeContent {
  const both = <K extends "values" | "valueTypes" | "formulas" | "numberFormat">(name: K) => [
    ...upper[name],
    ...lower[name],
  ];
  return {
    rowIndex: upper.rowIndex,
    columnIndex: upper.columnIndex,
    values: both("values"),
    valueTypes: both("valueTypes"),
    formulas: both("formulas"),
    numberFormat: both("numberFormat"),
  };
}

/** Where a range lies, as Excel counts. */
export interface RangePlace {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export function sheetFromRange(name: string, range: RangeContent | null, merges: readonly Area[]): Sheet {
  const rows: (Cell | undefined)[][] = [];
  range?.values.forEach((values, r) => {
    const row: (Cell | undefined)[] = [];
    values.forEach((value, c) => {
      const cell = toCell(
        value,
        range.valueTypes[r]?.[c],
        range.formulas[r]?.[c],
        range.numberFormat[r]?.[c],
      );
      if (cell) row[range.columnIndex + c] = cell;
    });
    if (row.length > 0) rows[range.rowIndex + r] = row;
  });
  return { name, rows, merges };
}

function toCell(value: unknown, type: unknown, formula: unknown, format: unknown): Cell | undefined {
  // A text that begins with "=" is its own "formula".
  const hasFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  if (value === "" && !hasFormula) return undefined;
  return {
    value: type === "Error" ? { error: String(value) } : (value as CellValue),
    ...(typeof format === "string" && format !== "" && format !== "General" ? { format } : {}),
    ...(hasFormula ? { formula } : {}),
  };
}

export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: RangePlace): Area {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}
