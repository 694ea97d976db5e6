/** Writes cells in Excel that hold what they are said to hold. */
import { boundingArea, concernsFormula, refusals, typed } from "../edits";
import { sheetFromRange } from "../grid";
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
  const formulas = edits.filter(concernsFormula);
  const tables = formulas.length > 0 ? before.getTables().getCount() : null;
  await context.sync();

  if (worksheet.protection.protected) throw new HostError("protected", worksheet.name);
  const sheet = sheetFromRange(worksheet.name, before, partsOf(merged));
  // An empty cell of a sheet has no format; the range knows it.
  const formatOf = ({ at }: CellEdit) => before.numberFormat[at.row - top]?.[at.col - left] as string;
  const tabled = tables?.value ? await cellsInTables(worksheet, formulas) : new Set<CellEdit>();
  const refused = refusals(sheet, edits, formatOf, (edit) => tabled.has(edit));
  if (refused.length > 0) return { refused };

  for (const edit of edits)
    worksheet.getCell(edit.at.row, edit.at.col).values = [[typed(edit.to, formatOf(edit))]];
  const after = touched();
  await context.sync();
  const { rows } = sheetFromRange(worksheet.name, after, []);
  return { after: edits.map(({ at }) => rows[at.row]?.[at.col]) };
}

/** Those of the edits whose cells belong to Excel tables, in one round trip; few sheets have any. */
async function cellsInTables(
  worksheet: Excel.Worksheet,
  edits: readonly CellEdit[],
): Promise<ReadonlySet<CellEdit>> {
  const counts = edits.map(({ at }) => worksheet.getCell(at.row, at.col).getTables().getCount());
  await worksheet.context.sync();
  return new Set(edits.filter((_, index) => counts[index]!.value > 0));
}
