/** What a workbook file is read into, and why it may not be. */
import type { Sheet } from "../core/sheet/sheet";

export interface BookSheet extends Sheet {
  /** Hidden by the author; it is read like the others. */
  readonly hidden: boolean;
}

export interface WorkbookModel {
  /** In tab order. Chart sheets are left out. */
  readonly sheets: readonly BookSheet[];
  /** What add-ins keep in the workbook, by name; empty in formats other than Office's own packages. */
  readonly settings: Readonly<Record<string, string>>;
}

/** `messages.ts` has a sentence for each. */
export type WorkbookErrorCode =
  | "empty" // no bytes at all
  | "lock-file" // ~$…, what the spreadsheet program leaves beside an open file
  | "not-a-report" // named like a report text, but no text
  | "not-a-workbook" // text, rubbish, a zip of other things
  | "unsupported-format" // a known format that holds no sheet, see `ForeignFormat`
  | "encrypted" // opens with a password only
  | "truncated" // the end is missing
  | "damaged" // contradicts itself or its checksums
  | "zip-bomb" // unpacks to far more than any workbook would
  | "unsafe-xml" // declares a document type or entities, which no spreadsheet program writes
  | "too-large" // beyond `Limits`
  | "no-sheets"; // a workbook without a sheet of cells

/** Formats that users take for a workbook. */
export type ForeignFormat =
  | "word"
  | "powerpoint"
  | "pdf"
  | "ofd"
  | "archive"
  | "picture"
  | "rtf"
  | "numbers"
  | "web-archive"
  | "web-page"
  | "visio";

export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    /** What exactly was seen, in English, for a support request. */
    readonly detail: string,
    readonly format?: ForeignFormat,
    /** Which bound was passed, for "too-large". */
    readonly limit?: keyof Limits,
  ) {
    super(`${code}: ${detail}`);
    this.name = "WorkbookError";
  }
}

/** Bounds that no self-evaluation workbook comes near; sizes in bytes. */
export interface Limits {
  readonly fileSize: number;
  /** Of markup that is a workbook by itself: XML 2003, HTML, flat OpenDocument. */
  readonly markupSize: number;
  /** Characters of a report text. */
  readonly reportLength: number;
  /** Entries of the zip package. */
  readonly entries: number;
  /** All parts that are read, unpacked. */
  readonly unpackedSize: number;
  /** Unpacked to packed size of a part larger than `ratioFrom`. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Cells of all sheets together. */
  readonly cells: number;
  /** Merged areas kept per sheet. */
  readonly merges: number;
  /** Columns of a document's table; Word itself makes 63 at most. */
  readonly columns: number;
  /** How deep tables of a document stand in one another. */
  readonly nesting: number;
}

export const defaultLimits: Limits = {
  fileSize: 100 * 2 ** 20,
  markupSize: 32 * 2 ** 20,
  // A report of 150,000 characters is long.
  reportLength: 2_000_000,
  entries: 10_000,
  unpackedSize: 100 * 2 ** 20,
  ratio: 250,
  ratioFrom: 4 * 2 ** 20,
  cells: 5_000_000,
  merges: 100_000,
  columns: 250,
  nesting: 32,
};

/** What Excel and WPS leave beside a file while it is open. */
export function isLockFile(fileName: string): boolean {
  return /(?:^|[\\/])(?:~\$|\.~)[^\\/]*$/.test(fileName);
}

/** The text of a report, which no reader is given beyond its bound. Throws `WorkbookError`. */
export function checkedLength(text: string, { reportLength }: Limits): string {
  if (text.length > reportLength)
    throw new WorkbookError("too-large", `${text.length} characters`, undefined, "reportLength");
  return text;
}
