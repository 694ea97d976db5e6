/** Excel through Office.js. */
import type { Locale } from "../../core/locale";
import type { Position } from "../../core/sheet/sheet";
import { addSheets, infoOf } from "./add-sheets";
import { areaOf } from "../grid";
import {
  type Host,
  HostError,
  type HostErrorCode,
  type Selection,
  type SheetChange,
  type SheetInfo,
} from "../host";
import { PARTS, readSheet } from "./read-sheet";
import { setting } from "./settings";
import { writeCells } from "./write-cells";

/** `getMergedAreasOrNullObject` came last of what we call. */
const EXCEL_API = "1.13";

/** Before it, Excel empties the list of undo at every call of an add-in that lives on while its pane is closed. */
const KEEPS_UNDO = "1.17";

/**
 * Waits for Office and checks that this Excel has what the add-in needs; else `HostError` "no-library", "outside" or
 * "unsupported".
 */
export async function createExcelHost(): Promise<Host> {
  // A blocked or unreachable office.js leaves no global behind.
  if (typeof Office === "undefined") throw new HostError("no-library", "office.js");
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) throw new HostError("outside", `host: ${host ?? "none"}`);
  if (!Office.context.requirements.isSetSupported("ExcelApi", EXCEL_API))
    throw new HostError("unsupported", `ExcelApi ${EXCEL_API}`);
  return {
    locale: localeOf(Office.context.displayLanguage),
    looksEmptyUndo: !Office.context.requirements.isSetSupported("ExcelApi", KEEPS_UNDO),
    runsFunctions: Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.1"),
    read: (...args) => run((context) => readSheet(context, ...args)),
    sheets,
    select,
    selection,
    write: (...args) => run((context) => writeCells(context, ...args)),
    addSheets: (plan) => run((context) => addSheets(context, plan)),
    setting: (key, text) => run((context) => setting(context, key, text)),
    openPage,
    onChange,
    onVisibility,
  };
}

function sheets(): Promise<readonly SheetInfo[]> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    await context.sync();
    return worksheets.items.map(infoOf);
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

function selection(): Promise<Selection> {
  return run(async (context) => {
    const cell = context.workbook.getActiveCell().load("rowIndex,columnIndex");
    const worksheet = context.workbook.worksheets.getActiveWorksheet().load("id,name");
    const selected = context.workbook.getSelectedRanges().load(PARTS);
    await context.sync();
    const [range, ...others] = selected.areas.items;
    return {
      sheetId: worksheet.id,
      sheetName: worksheet.name,
      at: { row: cell.rowIndex, col: cell.columnIndex },
      area: range && others.length === 0 ? areaOf(range) : null,
    };
  });
}

/** Excel on Windows would open a link in a bare window of its own. */
function openPage(address: string): boolean {
  if (!Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) return false;
  Office.context.ui.openBrowserWindow(address);
  return true;
}

async function onChange(listener: (change: SheetChange) => void): Promise<() => Promise<void>> {
  const tell =
    (kindOf: (event: { readonly changeType?: string }) => SheetChange["kind"]) =>
    async (event: { readonly worksheetId: string; readonly changeType?: string }) =>
      listener({ sheetId: event.worksheetId, kind: kindOf(event) });
  const handlers = await run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(tell(({ changeType }) => (changeType === "RangeEdited" ? "edited" : "moved"))),
      worksheets.onCalculated.add(tell(() => "calculated")),
      worksheets.onActivated.add(tell(() => "activated")),
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

async function onVisibility(listener: (visible: boolean) => void): Promise<() => Promise<void>> {
  return Office.addin.onVisibilityModeChanged(({ visibilityMode }) =>
    listener(visibilityMode !== Office.VisibilityMode.hidden),
  );
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
  InvalidSelection: "no-cells",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  MemoryLimitReached: "too-large",
  InactiveWorkbook: "inactive",
  FilteredRangeConflict: "filtered",
  UnsupportedSheet: "no-cells",
  ApiNotFound: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedFeature: "unsupported",
};

function localeOf(displayLanguage: string): Locale {
  return /^zh\b/i.test(displayLanguage) ? "zh-CN" : "en";
}
