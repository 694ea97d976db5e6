/** Files on the disk and in archives there. Read at once: a process has nothing else to do, and waiting costs more. */
import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { stampWithPaired, type FileAccess, type Source, type Stamp } from "../../batch/source";
import { type Limits, WorkbookError } from "../../files/model";
import { readEntry } from "./archive";
import { fileError, NotAFile } from "./file-error";
import { placeOf } from "./names";
import { nodeUnpacker } from "./unpacker";

export const diskFiles: FileAccess = { read, stamp, errorOf: fileError, unpacker: nodeUnpacker };

/** Bytes for more of a file that has no size or has grown. */
const LEAST_ROOM = 65_536;

/** Throws `WorkbookError` beyond `limits`, `NotAFile`, or what the system says. */
async function read(source: Source, limits: Limits): Promise<Uint8Array<ArrayBuffer>> {
  const place = diskPlace(source);
  if (source.archive) return readEntry(place, source.archive.entry, limits);
  const found = statSync(place);
  if (!found.isFile()) throw new NotAFile(found.isDirectory() ? "a folder" : "a pipe or a device");
  const file = openSync(place, "r");
  try {
    return readWhole(file, limits.fileSize);
  } finally {
    closeSync(file);
  }
}

/** What is there, `most` bytes of it: a file may grow while it is read, and some of the system's have no size at all. */
function readWhole(file: number, most: number): Uint8Array<ArrayBuffer> {
  const { size } = fstatSync(file);
  let bytes = new Uint8Array(Math.min(size, most) + 1);
  let length = 0;
  for (;;) {
    const count = readSync(file, bytes, length, bytes.length - length, null);
    length += count;
    if (length > most) throw new WorkbookError("too-large", `more than ${most} bytes`, undefined, "fileSize");
    if (count === 0) return bytes.subarray(0, length);
    if (length === bytes.length) {
      const larger = new Uint8Array(Math.min(2 * length + LEAST_ROOM, most + 1));
      larger.set(bytes);
      bytes = larger;
    }
  }
}

/** Of a file in an archive: its own size, and the time of the archive. */
function stamp(source: Source): Stamp {
  const { archive } = source;
  const { size, mtimeMs } = statSync(diskPlace(source));
  return { size: archive?.entry.size ?? size, mtime: Math.round(mtimeMs) };
}

/** The file on the disk that is opened: of one in an archive the archive. */
const diskPlace = ({ path, raw, archive }: Source) =>
  placeOf({ path: archive?.path ?? path, ...(raw && { raw }) });

/** `null` where there is no such file, or none that may be looked at. */
export function stampIfThere(source: Source): Stamp | null {
  try {
    return stampWithPaired(source, diskFiles);
  } catch {
    return null;
  }
}
