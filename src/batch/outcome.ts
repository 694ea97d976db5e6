/** What became of one file: plain data, since it crosses from a worker thread. Words come later. */
import type { Acknowledged } from "../core/rule/acknowledge";
import type { CheckedForm } from "../core/rule/check";
import type { Held } from "../core/prose/held";
import type { Claim } from "../core/prose/model";
import type { Difference } from "../core/prose/right-table";
import type { Finding } from "../core/finding";
import type { ForeignFormat, Limits, WorkbookErrorCode } from "../files/model";
import type { ZipEntry } from "../files/zip/directory";

/** Where a file is read from. */
export interface Source {
  /** As shown to the user; of a file in a zip archive `archive.zip!/path/inside.xlsx`. */
  readonly path: string;
  readonly archive?: { readonly path: string; readonly entry: ZipEntry };
  /** Of a report: workbooks that may hold its table. */
  readonly beside?: BesideReport;
}

export interface BesideReport {
  /** Whether the file names tell that they go together; else what stands in them must. */
  readonly named: boolean;
  readonly books: readonly Source[];
}

/** A figure of a report beside a cell of its table. */
export interface ComparedFigure extends Held {
  readonly sheet: string;
}

export interface ComparedTable {
  readonly path: string;
  readonly held: readonly ComparedFigure[];
  /** Why nothing was held against it: it is of another year or office than the text. */
  readonly differences?: readonly Difference[];
}

/** What tells a file from what it was before: bytes, and milliseconds since 1970. */
export interface Stamp {
  readonly size: number;
  readonly mtime: number;
}

/** Why a file was not read; `strings.ts` and the workbook reader's messages have a sentence for each. */
export type FileErrorCode =
  | WorkbookErrorCode
  | "not-found" // no such file or folder
  | "no-access" // the system refuses to read it
  | "not-a-file" // a folder, a pipe or a device
  | "timeout" // reading took longer than any real workbook
  | "out-of-memory" // reading it needs more memory than we allow
  | "internal"; // a fault of this program

export interface FileError {
  readonly code: FileErrorCode;
  /** In English, for a support request; never a stack. */
  readonly detail: string;
  readonly format?: ForeignFormat;
  /** Which bound was passed. */
  readonly limit?: keyof Limits;
}

/** A finding, and what the user said of it where it was acknowledged. */
export interface ReportedFinding extends Finding {
  readonly acknowledged?: Pick<Acknowledged, "reason" | "date">;
}

export interface ReportedForm extends CheckedForm {
  readonly findings: readonly ReportedFinding[];
}

export interface CheckedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly forms: readonly ReportedForm[];
}

/** Of a report text. */
export interface TextOutcome {
  readonly path: string;
  readonly stamp?: Stamp;
  readonly claims: readonly Claim[];
  /** What it was held against, where a workbook goes with it. */
  readonly table?: ComparedTable;
}

export type FileOutcome =
  | { readonly path: string; readonly stamp?: Stamp; readonly error: FileError }
  | TextOutcome
  | {
      readonly path: string;
      readonly stamp?: Stamp;
      readonly sheets: readonly CheckedSheet[];
      /** Names of settings in the workbook that are ours but cannot be read. */
      readonly unreadable?: readonly string[];
    };
