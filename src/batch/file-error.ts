import { WorkbookError, type ForeignFormat, type Limits, type WorkbookErrorCode } from "../files/model";

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

/** What engines throw instead of making a text, a list or a buffer that is larger than they can. */
const TOO_MUCH = /Invalid string length|Invalid array length|allocation failed|maximum size exceeded/;

/** What was thrown while a file was read or checked, as far as it is the file's fault; `undefined` where it is not. */
export function faultOfFile(cause: unknown): FileError | undefined {
  if (cause instanceof WorkbookError) {
    const { code, detail, format, limit } = cause;
    return { code, detail, ...(format && { format }), ...(limit && { limit }) };
  }
  if (cause instanceof RangeError && TOO_MUCH.test(String(cause)))
    return { code: "out-of-memory", detail: String(cause) };
  return undefined;
}
