import { WorkbookError } from "../workbook/model";
import type { FileError } from "./outcome";

/** Names what was thrown while a file was found, read or checked. */
export function fileError(cause: unknown): FileError {
  if (cause instanceof WorkbookError) {
    const { code, detail, format } = cause;
    return { code, detail, ...(format && { format }) };
  }
  const detail = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") return { code: "not-found", detail };
  if (["EACCES", "EPERM", "EBUSY", "EIO", "EISDIR", "ELOOP", "ENAMETOOLONG"].includes(String(code)))
    return { code: "no-access", detail };
  return { code: "internal", detail };
}
