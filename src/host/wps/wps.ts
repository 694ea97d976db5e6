/** WPS 表格 through its own object model, which is synchronous. */
import type { Locale } from "../../core/locale";
import { addSheets } from "./add-sheets";
import { areaOfRange, rangeOf } from "./block";
import { bookInFront, bookKey, infoOf, requireBook, sheetKey, sheetOf, sheetsOf } from "./books";
import { onChange } from "./changes";
import { type Host, HostError, type HostErrorCode, type Selection } from "../host";
import { readSheet } from "./read-sheet";
import { type EtRoot, etRoot } from "./root";
import { setting } from "./settings";
import { PANE_KEY } from "./shell-keys";
import { writeCells } from "./write-cells";

/** Finds ET on the page; `HostError` "outside" where it is not there. */
export async function createWpsHost(page: Window = window): Promise<Host> {
  const root = etRoot(page);
  /** The workbook that was read last: what it keeps is asked of it, not of one that came to the front since. */
  let checked: string | undefined;
  const inFront = () => {
    const book = bookInFront(root);
    checked = bookKey(book);
    return book;
  };
  const checkedBook = () => (checked === undefined ? bookInFront(root) : requireBook(root, checked));

  return {
    locale: localeOf(root),
    looksEmptyUndo: false,
    runsFunctions: root.addin.AddCustomFunction !== undefined,
    read: (sheetId, options) =>
      attempt(root, () => {
        if (sheetId !== undefined) return readSheet(bookInFront(root), sheetOf(root, sheetId), options);
        const book = inFront();
        return readSheet(book, book.ActiveSheet, options);
      }),
    sheets: () =>
      attempt(root, () => {
        const book = inFront();
        const key = bookKey(book);
        return sheetsOf(book).map((sheet) => infoOf(key, sheet));
      }),
    select: (sheetId, { row, col }) =>
      attempt(root, () => {
        const sheet = sheetOf(root, sheetId);
        sheet.Activate();
        rangeOf(sheet, { top: row, left: col, bottom: row, right: col }).Select();
      }),
    selection: () => attempt(root, () => selection(root)),
    write: (sheetId, edits) => attempt(root, () => writeCells(root.app, sheetOf(root, sheetId), edits)),
    addSheets: (plan) => attempt(root, () => addSheets(root.app, checkedBook(), plan)),
    workbook: () => checked,
    setting: (key, text) => attempt(root, () => setting(checkedBook(), key, text)),
    openPage: (address) => openPage(root, address),
    onChange: (listener) => onChange(root, listener),
    onVisibility: async (listener) => {
      const tell = () => listener(page.document.visibilityState !== "hidden");
      page.document.addEventListener("visibilitychange", tell);
      return async () => page.document.removeEventListener("visibilitychange", tell);
    },
    hidePane: () => hidePane(root),
  };
}

/** As a promise, and with `HostError` where ET refuses: it has no codes, only words. */
async function attempt<T>({ app }: EtRoot, work: () => T): Promise<T> {
  if (app.Ready === false) throw new HostError("cell-in-edit", "Application.Ready is false");
  try {
    return work();
  } catch (error) {
    if (error instanceof HostError) throw error;
    const words = error instanceof Error ? error.message : String(error);
    const [, code] = REFUSALS.find(([pattern]) => pattern.test(words)) ?? [null, "unknown" as const];
    throw new HostError(code, words);
  }
}

/** As ET words what it refuses, by the code of COM or in Chinese or English. */
const REFUSALS: readonly (readonly [words: RegExp, code: HostErrorCode])[] = [
  [/0x800A01A8|下标越界|out of range/i, "sheet-gone"],
  [/受保护|protected/i, "protected"],
  [/编辑状态|edit mode/i, "cell-in-edit"],
  [/筛选|filtered/i, "filtered"],
];

function selection(root: EtRoot): Selection {
  const { ActiveCell, ActiveSheet, Selection: selected } = root.app;
  const areas = selected?.Areas;
  if (!ActiveCell || !ActiveSheet || !areas) throw new HostError("no-cells", "the selection is no range");
  const { top, left } = areaOfRange(ActiveCell);
  return {
    sheetId: sheetKey(bookKey(bookInFront(root)), ActiveSheet),
    sheetName: ActiveSheet.Name,
    at: { row: top, col: left },
    area: areas.Count === 1 ? areaOfRange(areas.Item(1)) : null,
  };
}

/** The pane opens no window, and on Linux no link. */
function openPage(root: EtRoot, address: string): boolean {
  try {
    bookInFront(root).FollowHyperlink(address);
    return true;
  } catch {
    return false;
  }
}

function hidePane({ addin }: EtRoot): void {
  const id = Number(addin.PluginStorage.getItem(PANE_KEY));
  const pane = addin.GetTaskPane(id);
  if (pane) pane.Visible = false;
}

const SURFACE = 2;
/** Low bits of a language, of which Chinese in all its scripts is the fourth. */
const [PRIMARY, CHINESE] = [0x3ff, 4];

function localeOf({ app }: EtRoot): Locale {
  const language = app.LanguageSettings?.LanguageID(SURFACE);
  // In builds that do not tell, as in nearly all that are sold, Chinese.
  return !language || (language & PRIMARY) === CHINESE ? "zh-CN" : "en";
}
