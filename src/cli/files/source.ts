/** Files on the disk and in archives there. Read at once: a thread has nothing else to do, and waiting costs more. */
import { readFileSync, statSync } from "node:fs";
import { stampWithPaired, type FileAccess, type Source, type Stamp } from "../../batch/source";
import { type Limits, WorkbookError } from "../../files/model";
import { readEntry } from "./archive";
import { fileError, NotAFile } from "./file-error";
import { nodeUnpacker } from "./unpacker";

export const diskFiles: FileAccess = { read, stamp, errorOf: fileError, unpacker: nodeUnpacker };

/** Throws `WorkbookError` beyond `limits`, `NotAFile`, or what the system says. */
async function read({ path, archive }: Source, limits: Limits): Promise<Uint8Array<ArrayBuffer>> {
  if (archive) return readEntry(archive.path, archive.entry, limits);
  const found = statSync(path);
  if (!found.isFile()) throw new NotAFile(found.isDirectory() ? "a folder" : "a pipe or a device");
  if (found.size > limits.fileSize)
    throw new WorkbookError("too-large", `${found.size} bytes`, undefined, "fileSize");
  return readFileSync(path);
}

/** Of a file in an archive: its own size, and the time of the archive. */
function stamp({ path, archive }: Source): Stamp {
  const { size, mtimeMs } = statSync(archive?.path ?? path);
  return { size: archive?.entry.size ?? size, mtime: Math.round(mtimeMs) };
}

/** `null` where there is no such file, or none that may be looked at. */
export function stampIfThere(source: Source): Stamp | null {
  try {
    return stampWithPaired(source, diskFiles);
  } catch {
    return null;
  }
}
