/** Workbooks and sheets of ET over a stand-in workbook. */
import { type Area, parseAddress } from "../../core/sheet/sheet";
import { bridged, EtError, NO_SUCH_ITEM, PROTECTED } from "./object";
import { pageObject } from "./looks";
import { addPart, type CustomXml, namespaceOf } from "../standin/custom-xml";
import { cellsObject, type EtSession, rangeObject, sheetCalled, writableSheet } from "./range";

const A1: Area = { top: 0, left: 0, bottom: 0, right: 0 };

export interface BookSession extends EtSession {
  readonly fullName: string;
  readonly customXml: CustomXml;
  close(): void;
}

export function sheetObject(session: BookSession, id: string): object {
  const { workbook, onCall } = session;
  const sheet = () => sheetCalled(session, id);
  return bridged(
    "Worksheet",
    {
      get Name() {
        return sheet().name;
      },
      get CodeName() {
        sheet();
        return id.replace(/\W/g, "") && `Sheet${id.replace(/\W/g, "")}`;
      },
      get Visible() {
        return sheet().visible ? -1 : 0;
      },
      get ProtectContents() {
        return sheet().protected;
      },
      get UsedRange() {
        return rangeObject(session, id, sheet().usedArea() ?? A1);
      },
      get Cells() {
        return cellsObject(session, id, A1);
      },
      Range(address: string) {
        const area = parseAddress(address);
        if (!area) throw new EtError(`1004: ${address}`);
        return rangeObject(session, id, area);
      },
      Activate() {
        session.ready();
        if (!sheet().visible) throw new EtError("1004: Worksheet 类的 Activate 方法无效");
        if (workbook.activeSheet().id !== id) workbook.select(id, A1);
      },
      Delete() {
        if (workbook.structureProtected) throw new EtError(PROTECTED);
        workbook.deleteSheet(id);
      },
      get PageSetup() {
        if (workbook.printerless) throw new EtError("1004: 没有安装打印机");
        return pageObject(() => writableSheet(session, id), onCall);
      },
    },
    onCall,
  );
}

export function bookObject(session: BookSession): object {
  const { workbook, fullName, customXml, onCall } = session;
  return bridged(
    "Workbook",
    {
      FullName: fullName,
      get Worksheets() {
        return sheetsObject(session);
      },
      get ActiveSheet() {
        return sheetObject(session, workbook.activeSheet().id);
      },
      get ProtectStructure() {
        return workbook.structureProtected;
      },
      get CustomXMLParts() {
        return partsObject(customXml, () => true, session);
      },
      Close: (_save: boolean) => session.close(),
      FollowHyperlink(address: string) {
        window.open(address);
      },
    },
    onCall,
  );
}

function sheetsObject(session: BookSession): object {
  const { workbook, onCall } = session;
  return bridged(
    "Worksheets",
    {
      get Count() {
        return workbook.sheets().length;
      },
      Item(key: number) {
        const found = workbook.sheets()[key - 1];
        if (!found) throw new EtError(NO_SUCH_ITEM);
        return sheetObject(session, found.id);
      },
      Add: () => newSheet(session),
    },
    onCall,
  );
}

/** The stand-in workbook names a sheet as it adds it, ET one that is there: it comes to be when it gets its name. */
function newSheet(session: BookSession): object {
  const { workbook } = session;
  session.ready();
  if (workbook.structureProtected) throw new EtError(PROTECTED);
  let made: object | undefined;
  const name = (wanted: string) => {
    if (workbook.sheets().some((sheet) => sheet.name.toLowerCase() === wanted.toLowerCase()))
      throw new EtError("1004: 工作表名称重复");
    if (wanted.length === 0 || wanted.length > 31 || /[\\/?*[\]:]/.test(wanted))
      throw new EtError(`1004: 工作表名称无效 ${wanted}`);
    const { id } = workbook.addSheet(wanted);
    workbook.select(id, A1);
    made = sheetObject(session, id);
    return true;
  };
  return new Proxy(
    { Delete() {} },
    {
      get: (unnamed, member) => Reflect.get(made ?? unnamed, member) as unknown,
      set: (_, member, value) =>
        made ? Reflect.set(made, member, value) : member === "Name" && name(String(value)),
    },
  );
}

function partsObject(customXml: CustomXml, belongs: (xml: string) => boolean, session: BookSession): object {
  const { onCall } = session;
  const matching = () => [...customXml].filter(([, xml]) => belongs(xml));
  return bridged(
    "CustomXMLParts",
    {
      get Count() {
        return matching().length;
      },
      Item(key: number) {
        const [id, xml] = matching()[key - 1] ?? [];
        if (id === undefined) throw new EtError(NO_SUCH_ITEM);
        return bridged("CustomXMLPart", { XML: xml, Delete: () => void customXml.delete(id) }, onCall);
      },
      SelectByNamespace: (uri: string) => partsObject(customXml, (xml) => namespaceOf(xml) === uri, session),
      Add: (xml: string) => void addPart(customXml, xml),
    },
    onCall,
  );
}
