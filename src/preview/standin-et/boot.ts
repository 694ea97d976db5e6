/**
 * A stand-in for ET, the object model of WPS 表格, over the same workbooks as the one for Excel: synchronous, counting
 * from 1. Where real machines were measured (UOS 12.8.2, Windows 12.1.0.28043) it answers as they did; a member that
 * it lacks is `undefined`, as there.
 */
import type { StandInEvent, StandInWorkbook } from "../standin/workbook";
import type { CustomXml } from "../standin/custom-xml";
import { bookObject, type BookSession, sheetObject } from "./book";
import { bridged, EtError, type OnCall } from "./object";
import { rangeObject } from "./range";

export interface EtOptions {
  /** Language of the program's surface. */
  readonly locale?: string;
  /** Custom XML parts of the workbook; kept by the caller so that they outlive the window. */
  readonly customXml?: CustomXml;
  readonly fullName?: string;
  readonly empty?: null | undefined | "";
  readonly flatRows?: boolean;
  /** False for builds before 12.1.0.20540, which run no functions of add-ins. */
  readonly customFunctions?: boolean;
  /** Makes the workbook of `Workbooks.Add`; without it, none can be added. */
  readonly newWorkbook?: () => StandInWorkbook;
  /** Events that the build does not know. */
  readonly withoutEvents?: readonly string[];
  /** Told of each call over the bridge, as `Range.Value2`. */
  readonly onCall?: OnCall;
}

export interface RegisteredFunction {
  readonly call: (...args: unknown[]) => unknown;
  readonly about: unknown;
}

export interface EtStandIn {
  /** What stands on the page as `Application` and `wps`. */
  readonly application: object;
  readonly functions: ReadonlyMap<string, RegisteredFunction>;
  /** Opens another workbook and brings it to the front; returns how to go back. */
  openBook(workbook: StandInWorkbook, fullName: string): () => void;
  /** As while the user types in a cell. */
  editing: boolean;
  /** Whether the pane is open. */
  readonly paneVisible: boolean;
  dispose(): void;
}

const EVENT_OF: Readonly<Record<StandInEvent["kind"], string>> = {
  edited: "SheetChange",
  moved: "SheetChange",
  calculated: "SheetCalculate",
  activated: "SheetActivate",
};
const EVENTS = [...Object.values(EVENT_OF), "WindowActivate"];

type Listener = (...payload: unknown[]) => void;

export function createEt(workbook: StandInWorkbook, options: EtOptions = {}): EtStandIn {
  const {
    locale = "zh-CN",
    customXml = new Map<string, string>(),
    fullName = "/home/user/自评表.xlsx",
    onCall = () => undefined,
  } = options;
  const { customFunctions = true, withoutEvents = [], newWorkbook } = options;
  const listeners = new Map<string, Set<Listener>>();
  const stops: (() => void)[] = [];
  const functions = new Map<string, RegisteredFunction>();
  const storage = new Map<string, unknown>();
  const pane = { ID: 1, Visible: true, DockPosition: 0, MinWidth: 0 };
  let editing = false;

  const fire = (name: string, ...payload: unknown[]) =>
    listeners.get(name)?.forEach((each) => each(...payload));
  let books: readonly BookSession[] = [];
  let front: BookSession;
  const open = (opened: StandInWorkbook, name: string, parts: CustomXml): BookSession => {
    const session: BookSession = {
      workbook: opened,
      fullName: name,
      customXml: parts,
      close() {
        books = books.filter((book) => book !== session);
        front = books[0] ?? session;
      },
      onCall,
      empty: "empty" in options ? options.empty : null,
      flatRows: options.flatRows ?? false,
      widths: new Map(),
      ready: () => {
        if (editing) throw new EtError("1004: 单元格处于编辑状态");
      },
    };
    stops.push(
      opened.onEvent((event) => {
        const sheet = sheetObject(session, event.sheetId);
        if (event.kind === "activated") fire(EVENT_OF[event.kind], sheet);
        else {
          // Inserted rows come as whole rows.
          const area = event.kind === "moved" ? { ...event.area, left: 0, right: 16_383 } : event.area;
          fire(EVENT_OF[event.kind], sheet, rangeObject(session, event.sheetId, area));
        }
      }),
    );
    books = [...books, session];
    front = session;
    return session;
  };
  open(workbook, fullName, customXml);

  const application = bridged(
    "Application",
    {
      // As in WPS, where it tells nothing.
      Name: "Microsoft Excel",
      Version: "12.0",
      Build: "stand-in",
      get ActiveWorkbook() {
        return bookObject(front);
      },
      get Workbooks() {
        const item = (key: number) => bookObject(books[key - 1]!);
        const members = {
          Count: books.length,
          Item: item,
          ...(newWorkbook && { Add: () => bookObject(open(newWorkbook(), "工作簿2", new Map())) }),
        };
        return bridged("Workbooks", members, onCall);
      },
      get ActiveSheet() {
        return sheetObject(front, front.workbook.activeSheet().id);
      },
      get ActiveCell() {
        const { sheetId, area } = front.workbook.selection();
        return rangeObject(front, sheetId, { ...area, bottom: area.top, right: area.left });
      },
      get Selection() {
        const { sheetId, area, others } = front.workbook.selection();
        return rangeObject(front, sheetId, area, others);
      },
      get ActiveWindow() {
        const sheet = () => front.workbook.activeSheet();
        return bridged(
          "Window",
          {
            SplitColumn: 0,
            set SplitRow(rows: number) {
              sheet().freeze(rows);
            },
            FreezePanes: false,
            set DisplayGridlines(on: boolean) {
              sheet().showGridlines(on);
            },
          },
          onCall,
        );
      },
      get Ready() {
        return !editing;
      },
      DisplayAlerts: true,
      ScreenUpdating: true,
      get LanguageSettings() {
        const id = locale.startsWith("zh") ? 2052 : 1033;
        return bridged("LanguageSettings", { LanguageID: () => id }, onCall);
      },
      get ApiEvent() {
        return bridged(
          "ApiEvent",
          {
            AddApiEventListener(name: string, listener: Listener) {
              if (!EVENTS.includes(name) || withoutEvents.includes(name))
                throw new EtError(`${name} is not a valid event name.`);
              listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
            },
            RemoveApiEventListener: (name: string, listener: Listener) =>
              void listeners.get(name)?.delete(listener),
          },
          onCall,
        );
      },
      get PluginStorage() {
        return bridged(
          "PluginStorage",
          {
            getItem: (key: string) => storage.get(key),
            setItem: (key: string, value: unknown) => void storage.set(key, value),
          },
          onCall,
        );
      },
      CreateTaskPane: () => pane,
      GetTaskPane: (id: number) => (id === pane.ID ? pane : null),
      ...(customFunctions && {
        AddCustomFunction: (
          space: string,
          name: string,
          call: RegisteredFunction["call"],
          about: unknown,
        ) => {
          if (functions.has(`${space}.${name}`)) throw new EtError(`${space}.${name} is registered already`);
          functions.set(`${space}.${name}`, { call, about });
        },
      }),
    },
    onCall,
  );

  return {
    application,
    functions,
    openBook(other, name) {
      const before = front;
      open(other, name, new Map());
      const activated = () => fire("WindowActivate", bookObject(front));
      activated();
      return () => {
        front = before;
        activated();
      };
    },
    get editing() {
      return editing;
    },
    set editing(on) {
      editing = on;
    },
    get paneVisible() {
      return pane.Visible;
    },
    dispose: () => stops.forEach((stop) => stop()),
  };
}

/** Puts ET on a page, before its own scripts. */
export function installEt(target: object, workbook: StandInWorkbook, options?: EtOptions): EtStandIn {
  const et = createEt(workbook, options);
  Object.assign(target, { Application: et.application, wps: et.application });
  return et;
}
