/** The merged areas of a sheet, of which ET keeps no list. */
import type { Area } from "../../core/sheet/sheet";
import { HostError } from "../host";
import { areaOfRange, divide, isCell, rangeOf } from "./block";
import type { EtSheet } from "./et";

/** So many take some 34,000 calls, and the window stands still for seven seconds; a sheet with more is not read. */
const MOST = 2_000;

/** Those that begin inside the area, by rows. */
export function mergesIn(sheet: EtSheet, area: Area): Area[] {
  const found: Area[] = [];
  /** By row, from which column to which they reach. */
  const covered = new Map<number, (readonly [from: number, to: number])[]>();
  const coveredTo = (row: number, col: number) =>
    covered.get(row)?.find(([from, to]) => col >= from && col <= to)?.[1];

  /** Visits the cells that lie under no area found until `visit` is false. */
  const uncovered = (
    { top, left, bottom, right }: Area,
    visit: (row: number, col: number) => boolean,
  ): boolean => {
    for (let row = top; row <= bottom; row++)
      for (let col = left; col <= right; col++) {
        const to = coveredTo(row, col);
        if (to !== undefined) col = to;
        else if (!visit(row, col)) return false;
      }
    return true;
  };

  const findAt = (row: number, col: number): boolean => {
    const merged = rangeOf(sheet, { top: row, left: col, bottom: row, right: col }).MergeArea;
    const place = merged && areaOfRange(merged);
    if (!place || isCell(place)) return true;
    if (found.push(place) > MOST) throw new HostError("too-large", `more than ${MOST} merged areas`);
    for (let line = place.top; line <= place.bottom; line++)
      covered.set(line, [...(covered.get(line) ?? []), [place.left, place.right]]);
    return true;
  };

  divide(area, (part) => {
    if (uncovered(part, () => false)) return true;
    const merged = rangeOf(sheet, part).MergeCells;
    if (merged === false) return true;
    // Merged throughout, if into several areas.
    return (merged === true || isCell(part)) && uncovered(part, findAt);
  });
  return found
    .filter(({ top, left }) => top >= area.top && left >= area.left)
    .sort((a, b) => a.top - b.top || a.left - b.left);
}
