/** The bytes to check, wherever they stand. Read at once: a thread has nothing else to do, and waiting costs more. */
import { readFileSync, statSync } from "node:fs";
import { type Limits, WorkbookError } from "../../files/model";
import { readEntry } from "./archive";
import { NotAFile } from "./file-error";
import type { Source, Stamp } from "../../batch/outcome";

/**
 * Of a file in an archive: its own size, and the time of the archive. Of a report that is held against tables: their
 * bytes added to its own, and the latest time of all. Throws where there is no such file.
 */
export function stampOf({ path, archive, beside }: Source): Stamp {
  const { size, mtimeMs } = statSync(archive?.path ?? path);
  const own = { size: archive?.entry.size ?? size, mtime: Math.round(mtimeMs) };
  const others = beside?.books.flatMap((book) => stampIfThere(book) ?? []) ?? [];
  return others.reduce(
    (all, each) => ({ size: all.size + each.size, mtime: Math.max(all.mtime, each.mtime) }),
    own,
  );
}

/** `null` where there is no such file, or none that may be looked at. */
export function stampIfThere(source: Source): Stamp | null {
  try {
    return stampOf(source);
  } catch {
    return null;
  }
}

/** Throws `WorkbookError` beyond `limits`, `NotAFile`, or what the system says. */
export async function readSource(
  { path, archive }: Source,
  limits: Limits,
): Promise<Uint8Array<ArrayBuffer>> {
  if (archive) return readEntry(archive.path, archive.entry, limits);
  const found = statSync(path);
  if (!found.isFile()) throw new NotAFile(found.isDirectory() ? "a folder" : "a pipe or a device");
  if (found.size > limits.fileSize)
    throw new WorkbookError("too-large", `${found.size} bytes`, undefined, "fileSize");
  return readFileSync(path);
}
