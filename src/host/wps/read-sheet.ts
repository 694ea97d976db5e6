/** Reads a sheet in ET. */
import { type Area, areaAddress, forEachCell, type Sheet } from "../../core/sheet/sheet";
import { type RangeContent, sheetFromRange } from "../grid";
import { HostError, type ReadOptions, type SheetSnapshot } from "../host";
import { areaOfRange, columnsOf, rowsOf } from "./block";
import { bookKey, sheetKey } from "./books";
import { contentOf } from "./content";
import type { EtBook, EtSheet } from "./et";
import { mergesIn } from "./merges";

/** All of them are copied one by one while the window stands still: Excel's five million would take minutes. */
const CELL_LIMIT = 1_000_000;

/** As `Host.read`. */
export function readSheet(
  book: EtBook,
  sheet: EtSheet,
  { spilling, mergesOf }: ReadOptions = {},
): SheetSnapshot {
  const id = sheetKey(bookKey(book), sheet);
  const snapshot = { id, protected: sheet.ProtectContents };
  const { UsedRange } = sheet;
  if (!UsedRange) throw new HostError("no-cells", "a sheet without cells");
  const used = areaOfRange(UsedRange);
  if (rowsOf(used) * columnsOf(used) > CELL_LIMIT) throw new HostError("too-large", areaAddress(used));
  const content = contentOf(sheet, used);
  // The used range counts cells that merely look like something; of an empty sheet it is A1.
  const filled = filledArea(content);
  const merges = mergesOf?.(id) ?? (filled ? mergesIn(sheet, filled) : []);
  const read = sheetFromRange(sheet.Name, content, merges);
  return spilling
    ? { ...snapshot, sheet: read, spills: spillsOf(sheet, read, spilling) }
    : { ...snapshot, sheet: read };
}

/** The smallest area with all cells that hold something. */
function filledArea({ rowIndex, columnIndex, values, formulas }: RangeContent): Area | undefined {
  let area: Area | undefined;
  values.forEach((line, r) =>
    line.forEach((value, c) => {
      if (value === "" && (formulas[r]?.[c] ?? "") === "") return;
      const [row, col] = [rowIndex + r, columnIndex + c];
      const { top, left, right } = area ?? { top: row, left: col, right: col };
      area = { top, left: Math.min(left, col), bottom: row, right: Math.max(right, col) };
    }),
  );
  return area;
}

/** What these formulas spill over; a build too old for that has none that does. */
function spillsOf(sheet: EtSheet, { rows }: Sheet, spilling: (formula: string) => boolean): Area[] {
  const spills: Area[] = [];
  rows.forEach((cells, row) =>
    forEachCell(cells, ({ formula }, col) => {
      if (formula === undefined || !spilling(formula)) return;
      const cell = sheet.Cells.Item(row + 1, col + 1);
      const range = cell.HasSpill === true ? cell.SpillingToRange : null;
      if (range) spills.push(areaOfRange(range));
    }),
  );
  return spills;
}
