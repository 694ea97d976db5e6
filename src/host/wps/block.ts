/** Rectangles of a sheet in ET, and how to ask for what it answers only where all cells agree. */
import { address, type Area, areaAddress, parseAddress } from "../../core/sheet/sheet";
import type { EtRange, EtSheet } from "./et";

export function rangeOf(sheet: EtSheet, area: Area): EtRange {
  return sheet.Range(isCell(area) ? address({ row: area.top, col: area.left }) : areaAddress(area));
}

export function areaOfRange(range: EtRange): Area {
  const text = range.Address(false, false);
  const area = parseAddress(text);
  if (!area) throw new Error(`no address of one range: ${text}`);
  return area;
}

export const rowsOf = ({ top, bottom }: Area) => bottom - top + 1;
export const columnsOf = ({ left, right }: Area) => right - left + 1;
export const isCell = ({ top, left, bottom, right }: Area) => top === bottom && left === right;

/**
 * Halves an area, the longer side first, until `settled` is true of each part or the part is a single cell. Calls
 * grow with the borders between unlike cells, not with the number of cells.
 */
export function divide(area: Area, settled: (part: Area) => boolean): void {
  if (settled(area) || isCell(area)) return;
  const { top, left, bottom, right } = area;
  if (rowsOf(area) >= columnsOf(area)) {
    const middle = (top + bottom) >> 1;
    divide({ ...area, bottom: middle }, settled);
    divide({ ...area, top: middle + 1 }, settled);
  } else {
    const middle = (left + right) >> 1;
    divide({ ...area, right: middle }, settled);
    divide({ ...area, left: middle + 1 }, settled);
  }
}
