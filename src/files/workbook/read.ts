/** Bytes of a workbook file → sheets. Runs in Node and in browsers; the file never reaches the reader unchecked. */
import * as XLSX from "@e965/xlsx";
import { declareUtf16 } from "./biff";
import { readCells, readMerges } from "./cells";
import { codePages } from "./code-pages";
import { openedPackage, openedRecords } from "./locked";
import { workbookMarkup } from "./markup";
import { isLockFile, type Limits, WorkbookError, type WorkbookModel } from "../model";
import { checkCells, checkMainPart, checkMarkup, checkMediaType, workbookEntries } from "../zip/package";
import { preparedParts } from "../zip/prepare";
import { isCustomXml, readSettings } from "./settings";
import { sniff } from "./sniff";
import { completed, type ReadOptions } from "../zip/options";
import { unpack, type Unpacker } from "../zip/unpack";
import { zipEntries } from "../zip/directory";

XLSX.set_cptable(codePages);

/** How the reader library is asked to read. */
export const READER: XLSX.ParsingOptions = {
  dense: true,
  cellNF: true,
  cellFormula: true,
  cellHTML: false,
  cellText: false,
  // Formulas without a cached value exist as stubs only.
  sheetStubs: true,
  // HTML: "004401" and "85.37%" stay text.
  raw: true,
};

/**
 * Reads .xlsx, .xlsm, .xlsb, .xls, .et, .ods, XML 2003 and HTML tables.
 * Throws `WorkbookError`; whatever else is thrown is a fault of this program.
 */
export async function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
  options: ReadOptions = {},
): Promise<WorkbookModel> {
  const { limits, unpacker } = completed(options);
  if (isLockFile(fileName)) throw new WorkbookError("lock-file", fileName);
  if (bytes.length > limits.fileSize)
    throw new WorkbookError("too-large", `${bytes.length} bytes`, undefined, "fileSize");
  const { book, settings } = await parse(bytes, unpacker, limits);
  const count = cellCounter(limits.cells);
  const sheets = cellSheets(book).map(({ name, hidden, worksheet }) => {
    const rows = readCells(worksheet, count);
    return { name, hidden, rows, merges: readMerges(worksheet, rows, limits.merges) };
  });
  if (sheets.length === 0) throw new WorkbookError("no-sheets", "no sheet of cells");
  return { sheets, settings };
}

interface Parsed extends Pick<WorkbookModel, "settings"> {
  readonly book: XLSX.WorkBook;
}

/** To be called for each cell; throws behind the last one allowed. */
function cellCounter(limit: number): () => void {
  let left = limit;
  return () => {
    if (left-- === 0) throw new WorkbookError("too-large", `more than ${limit} cells`, undefined, "cells");
  };
}

async function parse(bytes: Uint8Array<ArrayBuffer>, unpacker: Unpacker, limits: Limits): Promise<Parsed> {
  switch (sniff(bytes)) {
    case "zip": {
      const entries = workbookEntries(zipEntries(bytes, limits));
      const unpacked = await unpack(bytes, entries, unpacker, limits);
      const parts = new Map([...unpacked].filter(([name]) => !isCustomXml(name)));
      checkMediaType(parts);
      checkMarkup(parts);
      checkCells(parts, limits.cells);
      const prepared = preparedParts(parts);
      checkMainPart(prepared);
      return {
        book: guarded(() => readPackage(prepared)),
        settings: readSettings(new Map([...unpacked, ...prepared])),
      };
    }
    case "encrypted":
      return parse(await openedPackage(bytes), unpacker, limits);
    case "biff": {
      const stream = declareUtf16(await openedRecords(bytes));
      return { book: guarded(() => XLSX.read(stream, { ...READER, type: "array" })), settings: {} };
    }
    case "markup": {
      if (bytes.length > limits.markupSize)
        throw new WorkbookError("too-large", `${bytes.length} bytes of markup`, undefined, "markupSize");
      const text = workbookMarkup(bytes);
      return { book: guarded(() => XLSX.read(text, { ...READER, type: "string" })), settings: {} };
    }
  }
}

/** The library's entry for a package that is unpacked already; its type declarations leave it out. */
const { parse_zip: parseParts } = XLSX as unknown as {
  parse_zip(parts: unknown, options: XLSX.ParsingOptions): XLSX.WorkBook;
};

function readPackage(parts: ReadonlyMap<string, Uint8Array>): XLSX.WorkBook {
  const names = [...parts.keys()];
  const contents = [...parts].map(([name, content]) => ({ name, content, type: 2 }));
  return parseParts({ FullPaths: names, FileIndex: contents }, { ...READER });
}

/** Whatever the library throws at a file that passed our checks is the file's fault. */
function guarded(read: () => XLSX.WorkBook): XLSX.WorkBook {
  try {
    const book = read();
    if (book.SheetNames.length === 0) throw new Error("no sheet of any kind");
    return book;
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    if (/password|encrypt/i.test(detail)) throw new WorkbookError("encrypted", detail);
    throw new WorkbookError("damaged", detail);
  }
}

function cellSheets(book: XLSX.WorkBook): { name: string; hidden: boolean; worksheet: XLSX.WorkSheet }[] {
  return book.SheetNames.flatMap((name, index) => {
    const worksheet = book.Sheets[name];
    // The library passes over a sheet it fails on, without a word.
    if (!worksheet) throw new WorkbookError("damaged", `sheet ${index + 1} cannot be read`);
    if (worksheet["!type"] !== undefined && worksheet["!type"] !== "sheet") return [];
    return [{ name, hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, worksheet }];
  });
}
