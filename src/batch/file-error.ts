import type { ForeignFormat, Limits, WorkbookErrorCode } from "../files/model";

/** Why a file was not read; `error-words.ts` has a sentence for each. */
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
