/** One pane serves all workbooks of a window: which workbook a sheet's key belongs to, and whether it is in front. */
import { hash } from "../../core/hash";
import { HostError, type SheetInfo } from "../host";
import type { EtBook, EtList, EtSheet } from "./et";
import type { EtRoot } from "./root";

/** `Visible` of a sheet that is neither hidden nor hidden so that only a program shows it. */
const VISIBLE = -1;

export function bookInFront({ app }: EtRoot): EtBook {
  const book = app.ActiveWorkbook;
  if (!book) throw new HostError("sheet-gone", "no workbook is open");
  return book;
}

/** Tells workbooks apart; keys of sheets are kept in files, which need not tell the folder they lay in. */
export const bookKey = (book: EtBook) => hash(book.FullName);

/** The workbook of that key, if it is in front. */
export function requireBook(root: EtRoot, key: string): EtBook {
  const book = bookInFront(root);
  if (bookKey(book) === key) return book;
  const open = list(root.app.Workbooks).some((each) => bookKey(each) === key);
  throw new HostError(open ? "inactive" : "sheet-gone", book.FullName);
}

export const sheetsOf = (book: EtBook): EtSheet[] => list(book.Worksheets);

function list<T>(items: EtList<T>): T[] {
  return Array.from({ length: items.Count }, (_, index) => items.Item(index + 1));
}

/** Of the sheet's code name where it has one, which survives renaming. */
export function sheetKey(book: string, sheet: EtSheet): string {
  const code = sheet.CodeName;
  return `${book}/${code ? `{${code}}` : `'${sheet.Name}'`}`;
}

export function sheetOf(root: EtRoot, key: string): EtSheet {
  const [book = ""] = key.split("/", 1);
  const found = sheetsOf(requireBook(root, book)).find((sheet) => sheetKey(book, sheet) === key);
  if (!found) throw new HostError("sheet-gone", key);
  return found;
}

export function infoOf(book: string, sheet: EtSheet): SheetInfo {
  return { id: sheetKey(book, sheet), name: sheet.Name, visible: sheet.Visible === VISIBLE };
}
