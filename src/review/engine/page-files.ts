/** Files that a page was given, as checking reads them. */
import { inflateSync } from "fflate";
import { faultOfFile, type FileError } from "../../batch/file-error";
import type { FileAccess, Source } from "../../batch/source";
import { WorkbookError, type Limits } from "../../files/model";
import { readEntry, type Archive } from "../../files/zip/archive";
import type { Inflate } from "../../files/zip/inflate";

/** Faster than the browser's own streams, and there in browsers that have none for zip archives. */
export const inflate: Inflate = (data, limit) => {
  const unpacked = inflateSync(data, { out: new Uint8Array(limit + 1) });
  return unpacked.length > limit ? null : unpacked;
};

export const archiveOf = (file: Blob): Archive => ({
  size: file.size,
  read: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
});

/** @param files by their shown paths: of a file in an archive the archive's. */
export function pageFiles(files: ReadonlyMap<string, File>): FileAccess {
  const unpacker = { inflate };
  const fileOf = ({ path, archive }: Source): File => {
    const file = files.get(archive?.path ?? path);
    if (!file) throw new DOMException(path, "NotFoundError");
    return file;
  };
  return {
    unpacker,
    errorOf: pageError,
    stamp: (source) => ({
      size: source.archive?.entry.size ?? fileOf(source).size,
      mtime: fileOf(source).lastModified,
    }),
    async read(source: Source, limits: Limits) {
      const file = fileOf(source);
      if (source.archive) return readEntry(archiveOf(file), source.archive.entry, limits, unpacker);
      if (file.size > limits.fileSize)
        throw new WorkbookError("too-large", `${file.size} bytes`, undefined, "fileSize");
      return new Uint8Array(await file.arrayBuffer());
    },
  };
}

/** Names what was thrown while a file was found, read or checked. */
export function pageError(cause: unknown): FileError {
  const fault = faultOfFile(cause);
  if (fault) return fault;
  const detail = String(cause);
  const name = cause instanceof DOMException ? cause.name : "";
  if (name === "NotFoundError") return { code: "not-found", detail };
  // A folder dropped as a file, a file in use or on a drive that is gone.
  if (name === "NotReadableError" || name === "SecurityError") return { code: "no-access", detail };
  return { code: "internal", detail };
}
