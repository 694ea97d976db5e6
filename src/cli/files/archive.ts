/** Zip archives on the disk. */
import { open, stat } from "node:fs/promises";
import type { Limits } from "../../files/model";
import { archiveEntries as entriesOf, readEntry as entryOf, type Archive } from "../../files/zip/archive";
import type { ZipEntry } from "../../files/zip/directory";
import { NotAFile } from "./file-error";
import { nodeUnpacker } from "./unpacker";

/** As `archiveEntries` of any archive. */
export async function archiveEntries(path: string | Buffer): Promise<ZipEntry[]> {
  // A pipe would not open before something writes to it.
  if (!(await stat(path)).isFile()) throw new NotAFile("a pipe or a device");
  return inArchive(path, entriesOf);
}

/** As `readEntry` of any archive. */
export const readEntry = (path: string | Buffer, entry: ZipEntry, limits: Limits) =>
  inArchive(path, (archive) => entryOf(archive, entry, limits, nodeUnpacker));

async function inArchive<T>(path: string | Buffer, use: (archive: Archive) => Promise<T>): Promise<T> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    return await use({
      size,
      read: async (start, end) => {
        const bytes = new Uint8Array(end - start);
        const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
        return bytes.subarray(0, bytesRead);
      },
    });
  } finally {
    await file.close();
  }
}
