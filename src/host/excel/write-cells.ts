/** Writes cells in Excel that hold what they are said to hold. */
import { boundingArea, refusals, typed } from "../edits";
import { sheetFromRange } from "./grid";
import { type CellEdit, HostError, type WriteOutcome } from "../host";
import { CONTENT, PARTS, partsOf } from "./read-sheet";

/** As `Host.write`. */
export async function writeCells(
  context: Excel.RequestContext,
  sheetId: string,
  edits: readonly CellEdit[],
): Promise<WriteOutcome> {
  const worksheet = context.workbook.worksheets.getItem(sheetId);
  worksheet.load("name,protection/protected");
  const { top, left, bottom, right } = boundingArea(edits);
  const touched = () =>
    worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).load(CONTENT);
  const before = touched();
  // Excel names the merged areas that begin inside a range: those that cover a cell begin above or left of it.
  const merged = worksheet
    .getRangeByIndexes(0, 0, bottom + 1, right + 1)
    .getMergedAreasOrNullObject()
    .load(PARTS);
  await context.sync();

  if (worksheet.protection.protected) throw new HostError("protected", worksheet.name);
  const sheet = sheetFromRange(worksheet.name, before, partsOf(merged));
  // An empty cell of a sheet has no format; the range knows it.
  const formatOf = ({ at }: CellEdit) => before.numberFormat[at.row - top]?.[at.col - left] as string;
  const refused = refusals(sheet, edits, formatOf);
  if (refused.length > 0) return { refused };

  for (const edit of edits)
    worksheet.getCell(edit.at.row, edit.at.col).values = [[typed(edit.to, formatOf(edit))]];
  const after = touched();
  await context.sync();
  const { rows } = sheetFromRange(worksheet.name, after, []);
  return { after: edits.map(({ at }) => rows[at.row]?.[at.col]) };
}
