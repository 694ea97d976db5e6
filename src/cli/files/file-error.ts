import { faultOfFile, type FileError } from "../../batch/file-error";

const NO_ACCESS: readonly unknown[] = "EACCES EPERM EBUSY EINVAL EIO EISDIR ELOOP ENAMETOOLONG".split(" ");
/** Something that is there but holds no bytes of its own. */
export class NotAFile extends Error {}

/** Names what was thrown while a file was found, read or checked. */
export function fileError(cause: unknown): FileError {
  const fault = faultOfFile(cause);
  if (fault) return fault;
  const detail = String(cause);
  if (cause instanceof NotAFile) return { code: "not-a-file", detail };
  const code = systemCode(cause);
  if (code === "ENOENT" || code === "ENOTDIR") return { code: "not-found", detail };
  return { code: NO_ACCESS.includes(code) ? "no-access" : "internal", detail };
}

/** What Node puts on an error of the operating system or of its own, such as `ENOENT`. */
export function systemCode(cause: unknown): unknown {
  return typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined;
}

/** The file that an error of the operating system is about. */
export function systemPath(cause: unknown): string | undefined {
  const named =
    typeof cause === "object" && cause !== null && "path" in cause && systemCode(cause) !== undefined;
  return named && typeof cause.path === "string" ? cause.path : undefined;
}
