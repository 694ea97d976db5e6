/** The members of the Excel API that the stand-in host answers. What is not here fails with `ApiNotFound`. */
import { type Area, areaAddress, parseAddress } from "../../core/sheet/sheet";
import { ApiError, type ApiObject } from "./api-object";
import { addPart, type CustomXml, namespaceOf } from "./custom-xml";
import { freezePanesObject, pageLayoutObject } from "./formatting";
import { rangeAreasObject, rangeObject, type RangeObject, SHEET_AREA, unprotected } from "./range";
import type { StandInEvent, StandInSheet, StandInWorkbook } from "./workbook";

/** What the API keeps beside the workbook itself. */
export interface Session {
  readonly workbook: StandInWorkbook;
  readonly settings: Map<string, unknown>;
  readonly customXml: CustomXml;
  /** Turns an event on or off for a sheet, or for all of them (`Workbook`). */
  listen(event: EventName, target: string, on: boolean): void;
}

export type EventName = "changed" | "calculated" | "activated";

export const ALL_SHEETS = "Workbook";

export function workbookObject(session: Session): ApiObject {
  return {
    type: "Workbook",
    link: {
      worksheets: () => worksheetsObject(session),
      settings: () => settingsObject(session),
      customXmlParts: () => customXmlPartsObject(session),
      protection: () => ({
        type: "WorkbookProtection",
        get: { protected: () => session.workbook.structureProtected },
      }),
    },
    open: {
      getSelectedRange: () => {
        const { sheetId, area } = session.workbook.selection();
        return rangeObject(session.workbook, sheetId, area);
      },
      getSelectedRanges: () => {
        const { sheetId, area, others = [] } = session.workbook.selection();
        return rangeAreasObject(session.workbook, sheetId, [area, ...others]);
      },
      getActiveCell: () => {
        const { sheetId, area } = session.workbook.selection();
        return rangeObject(session.workbook, sheetId, cell(area.top, area.left));
      },
    },
  };
}

function worksheetsObject(session: Session): ApiObject {
  const { workbook } = session;
  const find = (key: string) =>
    workbook.sheets().find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  const item = (key: string): ApiObject => {
    const sheet = find(key);
    if (!sheet) throw new ApiError("ItemNotFound", "The requested resource doesn't exist.");
    return worksheetObject(session, sheet);
  };
  return {
    type: "WorksheetCollection",
    items: () => workbook.sheets().map((sheet) => worksheetObject(session, sheet)),
    item,
    open: {
      getActiveWorksheet: () => worksheetObject(session, workbook.activeSheet()),
      getItem: item,
      getItemOrNullObject: (key: string) => (find(key) ? item(key) : null),
      add: (name: string) => worksheetObject(session, addSheet(workbook, name)),
    },
    call: {
      getCount: () => workbook.sheets().length,
      ...eventMethods(session, ALL_SHEETS),
    },
  };
}

function addSheet(workbook: StandInWorkbook, name: string): StandInSheet {
  changeStructure(workbook);
  if (workbook.sheets().some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
    throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  if (name.length === 0 || name.length > 31 || /[\\/?*[\]:]/.test(name))
    throw new ApiError("InvalidArgument", `No sheet can be called ${name}.`);
  return workbook.addSheet(name);
}

function changeStructure({ structureProtected }: StandInWorkbook): void {
  if (structureProtected) throw new ApiError("AccessDenied", "The workbook is protected.");
}

function worksheetObject(session: Session, sheet: StandInSheet): ApiObject {
  const { workbook } = session;
  const range = (area: Area): RangeObject => rangeObject(workbook, sheet.id, area);
  return {
    type: "Worksheet",
    id: sheet.id,
    get: {
      id: () => sheet.id,
      name: () => sheet.name,
      position: () => workbook.sheets().findIndex(({ id }) => id === sheet.id),
      visibility: () => (sheet.visible ? "Visible" : "Hidden"),
    },
    // The name on the wire is older than the documented one.
    set: { gridlines: (on) => unprotected(sheet).showGridlines(on === true) },
    link: {
      protection: () => ({ type: "WorksheetProtection", get: { protected: () => sheet.protected } }),
      freezePanes: () => freezePanesObject(() => unprotected(sheet)),
      pageLayout: () => {
        if (workbook.printerless) throw new ApiError("GeneralException", "No printer is installed.");
        return pageLayoutObject(() => unprotected(sheet));
      },
    },
    open: {
      getUsedRange: () => range(sheet.usedArea() ?? cell(0, 0)),
      getUsedRangeOrNullObject: () => {
        const used = sheet.usedArea();
        return used && range(used);
      },
      getRange: (address?: string) => range(address ? areaOf(address) : SHEET_AREA),
      getRanges: (addresses: string) =>
        rangeAreasObject(workbook, sheet.id, addresses.split(",").map(areaOf)),
      getCell: (row: number, column: number) => range(cell(row, column)),
      getRangeByIndexes: (top: number, left: number, rows: number, columns: number) =>
        range({ top, left, bottom: top + rows - 1, right: left + columns - 1 }),
    },
    call: {
      delete: () => {
        changeStructure(workbook);
        workbook.deleteSheet(sheet.id);
      },
      activate: () => {
        if (workbook.activeSheet().id !== sheet.id) workbook.select(sheet.id, cell(0, 0));
      },
      ...eventMethods(session, sheet.id),
    },
  };
}

function eventMethods({ listen }: Session, target: string): NonNullable<ApiObject["call"]> {
  return {
    _RegisterDataChangedEvent: () => listen("changed", target, true),
    _UnregisterDataChangedEvent: () => listen("changed", target, false),
    _RegisterCalculatedEvent: () => listen("calculated", target, true),
    _UnregisterCalculatedEvent: () => listen("calculated", target, false),
    _RegisterActivatedEvent: () => listen("activated", target, true),
    _UnregisterActivatedEvent: () => listen("activated", target, false),
  };
}

function settingsObject({ settings }: Session): ApiObject {
  const setting = (key: string): ApiObject => ({
    type: "Setting",
    id: key,
    get: { key: () => key, value: () => settings.get(key) },
    set: { value: (value) => void settings.set(key, value) },
    call: { delete: () => void settings.delete(key) },
  });
  const item = (key: string): ApiObject => {
    if (!settings.has(key)) throw new ApiError("ItemNotFound", "The requested resource doesn't exist.");
    return setting(key);
  };
  return {
    type: "SettingCollection",
    items: () => [...settings.keys()].map(setting),
    item,
    open: {
      add: (key: string, value: unknown) => {
        settings.set(key, value);
        return setting(key);
      },
      getItem: item,
      getItemOrNullObject: (key: string) => (settings.has(key) ? setting(key) : null),
    },
    call: { getCount: () => settings.size },
  };
}

function customXmlPartsObject({ customXml }: Session): ApiObject {
  const part = (id: string): ApiObject => ({
    type: "CustomXmlPart",
    id,
    get: { id: () => id, namespaceUri: () => namespaceOf(customXml.get(id) ?? "") },
    call: { getXml: () => customXml.get(id), delete: () => void customXml.delete(id) },
  });
  const item = (id: string): ApiObject => {
    if (!customXml.has(id)) throw new ApiError("ItemNotFound", "The requested resource doesn't exist.");
    return part(id);
  };
  return {
    type: "CustomXmlPartCollection",
    items: () => [...customXml.keys()].map(part),
    item,
    open: {
      add: (xml: string) => part(addPart(customXml, xml)),
      getByNamespace: (uri: string) => ({
        type: "CustomXmlPartScopedCollection",
        items: () => [...customXml].flatMap(([id, xml]) => (namespaceOf(xml) === uri ? [part(id)] : [])),
        item,
      }),
    },
  };
}

function areaOf(text: string): Area {
  const area = parseAddress(text);
  if (!area) throw new ApiError("InvalidArgument", `The stand-in host cannot read the address ${text}.`);
  return area;
}

function cell(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** What the library is told of an event. */
export function eventPayload(event: StandInEvent): object {
  const { kind, sheetId: worksheetId } = event;
  if (kind === "activated") return { worksheetId };
  const address = areaAddress(event.area);
  if (kind === "calculated") return { worksheetId, address };
  return {
    worksheetId,
    address,
    changeType: kind === "moved" ? "RowInserted" : "RangeEdited",
    source: "Local",
  };
}
