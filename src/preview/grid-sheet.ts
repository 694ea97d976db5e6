/** A sheet of the grid, as the stand-in host reads and writes it. */
import { BooleanNumber, CellValueType, type ICellData, type Nullable, type Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { isCellError, type Area, type CellValue } from "../core/sheet/sheet";
import { isErrorValue } from "./functions";
import { gridLooks } from "./grid-looks";
import type { GridModel } from "./grid-model";
import type { StandInCell, StandInSheet } from "./standin/workbook";

export function gridSheet(model: GridModel, worksheet: Worksheet): StandInSheet {
  const { univer, api, workbook } = model;
  const id = worksheet.getSheetId();
  const unitId = workbook.getUnitId();
  const formulas = univer.__getInjector().get(FormulaDataModel);

  /** Cells that a formula elsewhere spills into; they are empty in the sheet itself. */
  const spilled = (): Record<number, Record<number, Nullable<ICellData>>> =>
    formulas.getArrayFormulaCellData()?.[unitId]?.[id] ?? {};

  function cellAt(row: number, col: number, spill: ReturnType<typeof spilled>): StandInCell | null {
    const own = worksheet.getCellRaw(row, col);
    const value = valueOf(own) ?? valueOf(spill[row]?.[col]);
    const formula = own && (own.f || own.si) ? formulas.getFormulaStringByCell(row, col, id, unitId) : null;
    if (value === null && !formula) return null;
    const format = workbook.getStyles().getStyleByCell(own)?.n?.pattern || "General";
    return formula ? { value, format, formula } : { value, format };
  }

  return {
    id,
    get name() {
      return worksheet.getName();
    },
    protected: false, // nothing on this page protects a sheet
    tables: () => [], // the grid has none
    visible: worksheet.isSheetHidden() !== BooleanNumber.TRUE,
    ...gridLooks(model, worksheet),
    spill(row, col) {
      const area = formulas.getArrayFormulaRange()?.[unitId]?.[id]?.[row]?.[col];
      if (!area || (area.startRow === area.endRow && area.startColumn === area.endColumn)) return null;
      return { top: area.startRow, bottom: area.endRow, left: area.startColumn, right: area.endColumn };
    },
    usedArea() {
      let area: Area | null = null;
      const grow = (row: number, col: number) => {
        area = {
          top: Math.min(area?.top ?? row, row),
          bottom: Math.max(area?.bottom ?? row, row),
          left: Math.min(area?.left ?? col, col),
          right: Math.max(area?.right ?? col, col),
        };
      };
      worksheet.getCellMatrix().forValue((row, col, cell) => {
        if (valueOf(cell) !== null || cell?.f || cell?.si) grow(row, col);
      });
      for (const [row, cells] of Object.entries(spilled()))
        for (const [col, cell] of Object.entries(cells)) {
          if (valueOf(cell) !== null) grow(Number(row), Number(col));
        }
      return area;
    },
    read(area) {
      const spill = spilled();
      return range(area.top, area.bottom).map((row) =>
        range(area.left, area.right).map((col) => cellAt(row, col, spill)),
      );
    },
    write(area, values) {
      const matrix: Record<number, Record<number, ICellData>> = {};
      values.forEach((cells, row) =>
        cells.forEach((value, col) => {
          if (value !== undefined) (matrix[area.top + row] ??= {})[area.left + col] = written(value);
        }),
      );
      if (Object.keys(matrix).length === 0) return;
      api.syncExecuteCommand("sheet.command.set-range-values", { unitId, subUnitId: id, value: matrix });
    },
    merges() {
      return worksheet.getMergeData().map((merge) => ({
        top: merge.startRow,
        bottom: merge.endRow,
        left: merge.startColumn,
        right: merge.endColumn,
      }));
    },
  };
}

function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  // Text with formatting inside the cell keeps its characters in a document of its own, ended by a line break.
  const value = cell.p ? cell.p.body?.dataStream.replace(/\r?\n$/, "").replace(/\r/g, "\n") : cell.v;
  if (value === undefined || value === null || value === "") return null;
  if (cell.t === CellValueType.BOOLEAN) return value === true || Number(value) === 1;
  return isErrorValue(value) ? { error: value } : value;
}

function written(value: CellValue): ICellData {
  const content = isCellError(value) ? value.error : value;
  const blank = { v: null, f: null, si: null, p: null };
  return typeof content === "string" && content.startsWith("=")
    ? { ...blank, f: content }
    : { ...blank, v: content };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
