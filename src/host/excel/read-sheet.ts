/** Reads a sheet in Excel. */
import { type Area, forEachCell, type Sheet } from "../../core/sheet/sheet";
import { areaOf, type RangeContent, type RangePlace, sheetFromRange, stacked } from "../grid";
import { HostError, type ReadOptions, type SheetSnapshot } from "../host";

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";
/** Where the parts of a `RangeAreas` lie. */
export const PARTS = PLACE.split(",")
  .map((name) => `areas/items/${name}`)
  .join(",");
/** What a sheet is made of. */
export const CONTENT = "rowIndex,columnIndex,values,valueTypes,formulas,numberFormat";

/** Excel answers no more cells at once. */
const CELL_LIMIT = 5_000_000;

/** How Excel on the web refuses to answer more than 5 MB, the contents of some 60,000 cells. */
const TOO_LARGE = "ResponsePayloadSizeLimitExceeded";

/** As `Host.read`. */
export async function readSheet(
  context: Excel.RequestContext,
  sheetId?: string,
  { spilling, mergesOf }: ReadOptions = {},
): Promise<SheetSnapshot> {
  const { worksheets } = context.workbook;
  const worksheet = sheetId === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheetId);
  worksheet.load("id,name,protection/protected");
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load(`address,cellCount,${PLACE}`);
  await context.sync();

  const { id, name, protection } = worksheet;
  const snapshot = { id, protected: protection.protected };
  if (used.isNullObject) return { ...snapshot, sheet: sheetFromRange(name, null, []) };
  // Excel counts more than 2^31 − 1 cells as −1.
  if (used.cellCount < 0 || used.cellCount > CELL_LIMIT) throw new HostError("too-large", used.address);

  // Place and contents in one answer: between two, the user may have inserted rows.
  used.load(CONTENT);
  const known = mergesOf?.(id);
  const merged = known ? null : used.getMergedAreasOrNullObject().load(PARTS);
  let content: RangeContent = used;
  if (!(await answers(context, used.rowCount))) {
    content = await inHalves(worksheet, used);
    merged?.load(PARTS);
    await context.sync();
  }

  const sheet = sheetFromRange(name, content, known ?? partsOf(merged));
  return spilling
    ? { ...snapshot, sheet, spills: await spillsOf(worksheet, sheet, spilling) }
    : { ...snapshot, sheet };
}

/** Whether Excel hands over what is asked for; false where that is too much at once but can be asked for in parts. */
async function answers(context: Excel.RequestContext, rowCount: number): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (rowCount > 1 && error instanceof OfficeExtension.Error && error.code === TOO_LARGE) return false;
    throw error;
  }
}

/** The upper rows and then the lower, each in halves again as far as need be. */
async function inHalves(
  worksheet: Excel.Worksheet,
  { rowIndex, columnIndex, rowCount, columnCount }: RangePlace,
): Promise<RangeContent> {
  const half = async (top: number, rows: number): Promise<RangeContent> => {
    const range = worksheet.getRangeByIndexes(top, columnIndex, rows, columnCount).load(CONTENT);
    if (await answers(worksheet.context, rows)) return range;
    return inHalves(worksheet, { rowIndex: top, columnIndex, rowCount: rows, columnCount });
  };
  const upper = Math.ceil(rowCount / 2);
  const first = await half(rowIndex, upper);
  return stacked(first, await half(rowIndex + upper, rowCount - upper));
}

/** The areas of a loaded `RangeAreas`, none of the null object. */
export function partsOf(ranges: Excel.RangeAreas | null): Area[] {
  return !ranges || ranges.isNullObject ? [] : ranges.areas.items.map(areaOf);
}

/** What these formulas spill over. */
async function spillsOf(
  worksheet: Excel.Worksheet,
  { rows }: Sheet,
  spilling: (formula: string) => boolean,
): Promise<Area[]> {
  const asked: Excel.Range[] = [];
  rows.forEach((cells, row) =>
    forEachCell(cells, ({ formula }, col) => {
      if (formula === undefined || !spilling(formula)) return;
      asked.push(worksheet.getCell(row, col).getSpillingToRangeOrNullObject().load(PLACE));
    }),
  );
  if (asked.length > 0) await worksheet.context.sync();
  return asked.flatMap((range) => (range.isNullObject ? [] : [areaOf(range)]));
}
