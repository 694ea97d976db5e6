/** The bytes to check, wherever they stand. */
import { readFile, stat } from "node:fs/promises";
import type { Limits } from "../workbook/model";
import { WorkbookError } from "../workbook/model";
import { readEntry } from "./archive";
import { NotAFile } from "./file-error";
import type { Source, Stamp } from "./outcome";

/** Of a file in an archive: its own size, and the time of the archive. Throws where there is no such file. */
export async function stampOf({ path, archive }: Source): Promise<Stamp> {
  const { size, mtimeMs } = await stat(archive?.path ?? path);
  return { size: archive?.entry.size ?? size, mtime: Math.round(mtimeMs) };
}

/** `null` where there is no such file, or none that may be looked at. */
export async function stampIfThere(source: Source): Promise<Stamp | null> {
  return stampOf(source).catch(() => null);
}

/** Throws `WorkbookError` beyond `limits`, `NotAFile`, or what the system says. */
export async function readSource(
  { path, archive }: Source,
  limits: Limits,
): Promise<Uint8Array<ArrayBuffer>> {
  if (archive) return readEntry(archive.path, archive.entry, limits);
  const found = await stat(path);
  if (!found.isFile()) throw new NotAFile(found.isDirectory() ? "a folder" : "a pipe or a device");
  if (found.size > limits.fileSize)
    throw new WorkbookError("too-large", `${found.size} bytes`, undefined, "fileSize");
  return readFile(path);
}
