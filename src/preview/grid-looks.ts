/** Looks and sizes of a sheet of the grid. What the grid cannot show, such as rules for entries, is kept only. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type ICellData,
  type IStyleData,
  type Worksheet,
} from "@univerjs/core";
import { areaAddress, type Area } from "../core/sheet/sheet";
import { PADDING } from "./snapshot";
import type { GridModel } from "./grid-model";
import type { Attachment, BorderLine, StandInSheet, StandInStyle } from "./standin/workbook";

/** Points to pixels at 100%. */
const PIXELS = 96 / 72;

const attached = new WeakMap<Worksheet, Attachment[]>();

export function gridLooks(
  { api, workbook }: GridModel,
  worksheet: Worksheet,
): Pick<StandInSheet, "merge" | "format" | "resize" | "freeze" | "showGridlines" | "attach" | "attachments"> {
  const id = worksheet.getSheetId();
  const unitId = workbook.getUnitId();
  const facade = () => {
    const sheet = api.getActiveWorkbook()?.getSheetBySheetId(id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  };
  return {
    merge(area) {
      // The grid drops the looks of all but the first cell, and with them the lines around the area.
      const value: Record<number, Record<number, ICellData>> = {};
      for (let row = area.top; row <= area.bottom; row++)
        for (let col = area.left; col <= area.right; col++)
          (value[row] ??= {})[col] = {
            s: workbook.getStyles().getStyleByCell(worksheet.getCellRaw(row, col)),
          };
      facade().getRange(areaAddress(area)).merge();
      api.syncExecuteCommand("sheet.command.set-range-values", { unitId, subUnitId: id, value });
    },
    format(area, style) {
      const value: Record<number, Record<number, ICellData>> = {};
      for (let row = area.top; row <= area.bottom; row++)
        for (let col = area.left; col <= area.right; col++) {
          const s = cellStyle(style, area, row, col);
          if (s) (value[row] ??= {})[col] = { s };
        }
      api.syncExecuteCommand("sheet.command.set-range-values", { unitId, subUnitId: id, value });
    },
    resize(kind, from, to, points) {
      const pixels = Math.round(points * PIXELS);
      if (kind === "columns") facade().setColumnWidths(from, to - from + 1, pixels);
      else facade().setRowHeightsForced(from, to - from + 1, pixels);
    },
    freeze: (rows) => void facade().setFreeze({ startRow: rows, startColumn: -1, ySplit: rows, xSplit: 0 }),
    showGridlines: (on) => void facade().setHiddenGridlines(!on),
    attach: (attachment) => void attached.set(worksheet, [...(attached.get(worksheet) ?? []), attachment]),
    attachments: () => attached.get(worksheet) ?? [],
  };
}

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

/** The change to one cell of the area; `null` where it has none of the lines. */
function cellStyle(style: StandInStyle, area: Area, row: number, col: number): IStyleData | null {
  const { font, size, bold, color, fill, wrap, horizontal, vertical, border, numberFormat } = style;
  const sides = border && sidesOf(border.line, area, row, col);
  if (sides?.length === 0) return null;
  return {
    ...(font === undefined ? {} : { ff: font }),
    ...(size === undefined ? {} : { fs: size }),
    ...(bold === undefined ? {} : { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(color === undefined ? {} : { cl: { rgb: color } }),
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(wrap === undefined ? {} : { tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW, pd: PADDING }),
    ...(horizontal === undefined ? {} : { ht: known(HORIZONTAL, horizontal) }),
    ...(vertical === undefined ? {} : { vt: known(VERTICAL, vertical) }),
    ...(numberFormat === undefined ? {} : { n: { pattern: numberFormat } }),
    ...(border && sides ? { bd: lines(sides, border.color) } : {}),
  };
}

type Side = "t" | "r" | "b" | "l";

function sidesOf(line: BorderLine, area: Area, row: number, col: number): Side[] {
  const [top, bottom, left, right] = [
    row === area.top,
    row === area.bottom,
    col === area.left,
    col === area.right,
  ];
  const drawn: Readonly<Record<BorderLine, Partial<Record<Side, boolean>>>> = {
    EdgeTop: { t: top },
    EdgeBottom: { b: bottom },
    EdgeLeft: { l: left },
    EdgeRight: { r: right },
    InsideHorizontal: { t: !top, b: !bottom },
    InsideVertical: { l: !left, r: !right },
  };
  return (["t", "r", "b", "l"] as const).filter((side) => drawn[line][side]);
}

function lines(sides: readonly Side[], color: string): IBorderData {
  const thin = { s: BorderStyleTypes.THIN, cl: { rgb: color } };
  return Object.fromEntries(sides.map((side) => [side, thin]));
}

function known<T>(names: Readonly<Record<string, T>>, name: string): T {
  const found = names[name];
  if (found === undefined) throw new Error(`the grid has no alignment ${name}`);
  return found;
}
