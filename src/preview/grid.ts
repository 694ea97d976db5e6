/** The spreadsheet on the page: a real grid that the stand-in host can read, select in and listen to. */
import { IUniverInstanceService, UniverInstanceType, type Workbook } from "@univerjs/core";
import { FunctionType } from "@univerjs/engine-formula";
import type { Locale } from "../core/locale";
import { areaAddress, type Area } from "../core/sheet/sheet";
import type { StyledBook } from "../core/sheet/styled-book";
import { excelCall, type FunctionList, type Implementation } from "./functions";
import { changesOf } from "./grid-events";
import type { GridModel } from "./grid-model";
import { gridSheet } from "./grid-sheet";
import { workbookSnapshot } from "./snapshot";
import type { StandInEvent, StandInWorkbook } from "./standin/workbook";
import { browserMeasure } from "./text-size";
import { createUniver, UNIVER_LOCALE } from "./univer";

export interface Grid {
  /** The workbook in view, whichever that is: `show` puts another one behind it. */
  readonly workbook: StandInWorkbook;
  show(book: StyledBook): void;
  /** Registers the functions, or their descriptions in another language. */
  setFunctions(list: FunctionList, implementations: ReadonlyMap<string, Implementation>): void;
  setLocale(locale: Locale): void;
}

const NAMESPACE = "PERF";
/** A large workbook on a slow machine; beyond it the calculation is taken to hang. */
const CALCULATION_LIMIT = 60_000; // ms

export function mountGrid(container: HTMLElement, book: StyledBook, locale: Locale): Grid {
  const { univer, api } = createUniver(container, locale);
  const measure = browserMeasure();
  const listeners = new Set<(event: StandInEvent) => void>();
  const emit = (event: StandInEvent) => listeners.forEach((listener) => listener(event));
  let opened = 0;
  let calculation: Promise<void> = Promise.resolve();
  let registered: { dispose(): void }[] = [];

  /** Notes a calculation that has begun; `ready` waits for it, and is told where it hangs. */
  function calculating(): void {
    calculation = api.getFormula().onCalculationResultApplied(CALCULATION_LIMIT);
  }

  function create(next: StyledBook): void {
    api.createWorkbook(workbookSnapshot(next, `book-${++opened}`, { width: container.clientWidth, measure }));
    calculating();
  }
  create(book);

  const model = (): GridModel => {
    const workbook = univer
      .__getInjector()
      .get(IUniverInstanceService)
      .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error("the grid has no workbook");
    return { univer, api, workbook };
  };
  const sheetById = (id: string) => {
    const sheet = workbook.sheets().find((candidate) => candidate.id === id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  };

  api.onCommandExecuted((command, options) => {
    if (command.id === "sheet.operation.set-worksheet-active") {
      emit({ kind: "activated", sheetId: workbook.activeSheet().id });
      return;
    }
    for (const { kind, sheetId, area } of changesOf(command, options)) {
      if (kind === "edited") calculating();
      const changed = area ?? sheetById(sheetId).usedArea();
      if (changed) emit({ kind, sheetId, area: changed });
    }
  });

  const workbook: StandInWorkbook = {
    structureProtected: false, // nothing on this page protects it
    addSheet(name) {
      const id = api.getActiveWorkbook()!.insertSheet(name, { index: workbook.sheets().length }).getSheetId();
      return sheetById(id);
    },
    deleteSheet: (sheetId) => void api.getActiveWorkbook()!.deleteSheet(sheetId),
    sheets() {
      const current = model();
      return current.workbook.getSheets().map((worksheet) => gridSheet(current, worksheet));
    },
    activeSheet() {
      const current = model();
      return gridSheet(current, current.workbook.getActiveSheet());
    },
    selection() {
      const sheet = api.getActiveWorkbook()!.getActiveSheet();
      const range = sheet.getSelection()?.getActiveRange()?.getRange();
      const area: Area = range
        ? { top: range.startRow, bottom: range.endRow, left: range.startColumn, right: range.endColumn }
        : { top: 0, bottom: 0, left: 0, right: 0 };
      return { sheetId: sheet.getSheetId(), area };
    },
    select(sheetId, area) {
      const current = api.getActiveWorkbook()!;
      const sheet = current.getSheetBySheetId(sheetId);
      if (!sheet) throw new Error(`no sheet ${sheetId}`);
      if (current.getActiveSheet().getSheetId() !== sheetId) current.setActiveSheet(sheet);
      sheet.getRange(areaAddress(area)).activate();
      const view = sheet.getVisibleRange();
      const seen =
        view &&
        area.top >= view.startRow &&
        area.top < view.endRow &&
        area.left >= view.startColumn &&
        area.left < view.endColumn;
      if (!seen)
        sheet.scrollToCell(Math.max(0, area.top - 2), view && area.left < view.endColumn ? 0 : area.left);
    },
    ready: () => calculation,
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  return {
    workbook,
    show(next) {
      const previous = model().workbook.getUnitId();
      create(next);
      api.disposeUnit(previous);
      emit({ kind: "activated", sheetId: workbook.activeSheet().id });
    },
    setFunctions(list, implementations) {
      for (const disposable of registered) disposable.dispose();
      registered = list.functions.map((entry) => {
        const implementation = implementations.get(entry.id);
        if (!implementation) throw new Error(`the bundle has no function ${entry.id}`);
        const functionName = `${NAMESPACE}.${entry.name}`;
        const description = entry.description ?? "";
        return api
          .getFormula()
          .registerFunction(functionName, excelCall(list, entry, implementation) as never, {
            description: {
              functionName,
              functionType: FunctionType.User,
              description,
              abstract: description,
              functionParameter: entry.parameters.map((parameter) => ({
                name: parameter.name,
                detail: parameter.description ?? "",
                example: parameter.dimensionality === "matrix" ? "A1:A5" : "A1",
                require: parameter.optional ? 0 : 1,
                repeat: 0,
              })),
            },
          });
      });
      calculating();
    },
    setLocale: (next) => api.setLocale(UNIVER_LOCALE[next]),
  };
}
