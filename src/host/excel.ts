/** Excel through Office.js. */
import type { Locale } from "../core/rule";
import type { Position } from "../core/sheet";
import { boundingArea, refusals, typed } from "./edits";
import { sheetFromRange } from "./grid";
import { HostError } from "./host";
import type { CellEdit, Host, HostErrorCode, SheetPosition, SheetSnapshot, WriteOutcome } from "./host";

/** `getMergedAreasOrNullObject` came last of what we call. */
const EXCEL_API = "1.13";

const MERGED_PARTS =
  "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount";
const CONTENT = "rowIndex,columnIndex,values,valueTypes,formulas,numberFormat";

/** Excel answers no more cells at once. */
const CELL_LIMIT = 5_000_000;

/** Waits for Office and checks that this Excel has what the add-in needs; else `HostError` "unsupported". */
export async function createExcelHost(): Promise<Host> {
  if (typeof Office === "undefined") throw new HostError("unsupported", "Office.js did not load");
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) throw new HostError("unsupported", `Host: ${host ?? "none"}`);
  if (!Office.context.requirements.isSetSupported("ExcelApi", EXCEL_API))
    throw new HostError("unsupported", `ExcelApi ${EXCEL_API}`);
  const locale = localeOf(Office.context.displayLanguage);
  return { locale, readActiveSheet, select, selection, write, loadSetting, saveSetting, onChange };
}

function readActiveSheet(): Promise<SheetSnapshot> {
  return run(async (context) => {
    const worksheet = context.workbook.worksheets.getActiveWorksheet();
    worksheet.load("id,name,protection/protected");
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load("address,cellCount");
    await context.sync();

    const { id, name, protection } = worksheet;
    const snapshot = { id, protected: protection.protected };
    if (used.isNullObject) return { ...snapshot, sheet: sheetFromRange(name, null, []) };
    // Excel counts more than 2^31 − 1 cells as −1.
    if (used.cellCount < 0 || used.cellCount > CELL_LIMIT) throw new HostError("too-large", used.address);

    // Place and contents in one answer: between two, the user may have inserted rows.
    used.load(CONTENT);
    const merged = used.getMergedAreasOrNullObject();
    merged.load(MERGED_PARTS);
    await context.sync();

    const areas = merged.isNullObject ? [] : merged.areas.items;
    return { ...snapshot, sheet: sheetFromRange(name, used, areas) };
  });
}

function select(sheetId: string, { row, col }: Position): Promise<void> {
  return run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheetId);
    worksheet.activate();
    worksheet.getCell(row, col).select();
    await context.sync();
  });
}

function selection(): Promise<SheetPosition> {
  return run(async (context) => {
    // Unlike the selected range, it is one cell even where several areas are selected.
    const cell = context.workbook.getActiveCell().load("rowIndex,columnIndex");
    const worksheet = context.workbook.worksheets.getActiveWorksheet().load("id");
    await context.sync();
    return { sheetId: worksheet.id, at: { row: cell.rowIndex, col: cell.columnIndex } };
  });
}

function write(sheetId: string, edits: readonly CellEdit[]): Promise<WriteOutcome> {
  return run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheetId);
    worksheet.load("name,protection/protected");
    const { top, left, bottom, right } = boundingArea(edits);
    const touched = () =>
      worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).load(CONTENT);
    const before = touched();
    // Excel names the merged areas that begin inside a range: those that cover a cell begin above or left of it.
    const merged = worksheet.getRangeByIndexes(0, 0, bottom + 1, right + 1).getMergedAreasOrNullObject();
    merged.load(MERGED_PARTS);
    await context.sync();

    if (worksheet.protection.protected) throw new HostError("protected", worksheet.name);
    const areas = merged.isNullObject ? [] : merged.areas.items;
    const sheet = sheetFromRange(worksheet.name, before, areas);
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
  });
}

function loadSetting(key: string): Promise<unknown> {
  return run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key).load("value");
    await context.sync();
    return setting.isNullObject ? undefined : (setting.value as unknown);
  });
}

function saveSetting(key: string, value: string): Promise<void> {
  return run(async (context) => {
    context.workbook.settings.add(key, value);
    await context.sync();
  });
}

async function onChange(listener: () => void): Promise<() => Promise<void>> {
  const listen = async () => listener();
  const handlers = await run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(listen),
      worksheets.onCalculated.add(listen),
      worksheets.onActivated.add(listen),
    ];
    await context.sync();
    return added;
  });
  return () =>
    run(async (context) => {
      handlers.forEach((handler) => handler.remove());
      await context.sync();
    }, handlers[0]?.context as Excel.RequestContext);
}

/** A batch that waits while a cell is being edited and fails with `HostError` where Excel refuses. */
async function run<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  previous?: Excel.RequestContext,
): Promise<T> {
  try {
    const options = { delayForCellEdit: true, ...(previous && { previousObjects: previous }) };
    return await Excel.run(options, batch);
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    throw new HostError(REFUSALS[error.code] ?? "unknown", `${error.code}: ${error.message}`);
  }
}

/** Excel's error codes in the port's words. */
const REFUSALS: Readonly<Record<string, HostErrorCode>> = {
  ItemNotFound: "sheet-gone",
  InvalidReference: "sheet-gone",
  InvalidOperationInCellEditMode: "cell-in-edit",
  AccessDenied: "protected",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  ApiNotFound: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedFeature: "unsupported",
};

function localeOf(displayLanguage: string): Locale {
  return /^zh\b/i.test(displayLanguage) ? "zh-CN" : "en";
}
