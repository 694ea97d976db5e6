/** Workbooks inside a zip archive. Read in place: nothing is written to disk, so that a name is never a path. */
import { open, stat, type FileHandle } from "node:fs/promises";
import { type Limits, WorkbookError } from "../../files/model";
import { crc32, LOCAL_LENGTH, localLength, unpack } from "../../files/zip/unpack";
import {
  findDirectory,
  LONGEST_END,
  type RawName,
  zipEntries,
  type ZipEntry,
} from "../../files/zip/directory";
import { NotAFile } from "./file-error";
import { decodedName, utf8Text } from "./names";
import { numbered } from "./numbered";
import { nodeUnpacker } from "./unpacker";
import { streamInflate } from "../../files/zip/inflate";

/** Entries that an archive may have, and bytes that its directory may take. */
const MOST_ENTRIES = 100_000;
const LONGEST_DIRECTORY = 64 * 2 ** 20;
const UNPACKER = { inflate: streamInflate, crc32, ...nodeUnpacker };

/** The files in an archive, in its own order, each with a name of its own. Throws `WorkbookError` where it contradicts itself. */
export async function archiveEntries(path: string | Buffer): Promise<ZipEntry[]> {
  // A pipe would not open before something writes to it.
  if (!(await stat(path)).isFile()) throw new NotAFile("a pipe or a device");
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size === 0) throw new WorkbookError("empty", "0 bytes");
    const end = await readAt(file, Math.max(0, size - LONGEST_END), size);
    const { offset } = findDirectory(end, size - end.length);
    if (size - offset > LONGEST_DIRECTORY)
      throw new WorkbookError("too-large", `a zip directory of ${size - offset} bytes`, undefined, "entries");
    const start = Math.min(Math.max(offset, 0), size - end.length);
    const names: RawName[] = [];
    // Told apart by their place until their names are.
    const keep = (name: RawName) => `entry ${names.push(name)}`;
    const entries = zipEntries(await readAt(file, start, size), { entries: MOST_ENTRIES }, start, keep);
    checkOverlaps(entries);
    const files = entries
      .map((entry, i) => ({ ...entry, name: plainName(names[i]!) }))
      .filter(({ name }) => name !== "" && !name.endsWith("/"));
    const apart = toldApart(files.map(({ name }) => name));
    return files.map((entry, i) => ({ ...entry, name: apart[i]! }));
  } finally {
    await file.close();
  }
}

/** The content of an entry, bounded by `limits` and held against its declared size and checksum. */
export async function readEntry(
  path: string | Buffer,
  entry: ZipEntry,
  limits: Limits,
): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.size > limits.fileSize)
    throw new WorkbookError("too-large", `${entry.size} bytes when unpacked`, undefined, "fileSize");
  const file = await open(path);
  try {
    const head = await readAt(file, entry.offset, entry.offset + LOCAL_LENGTH);
    const skipped = localLength(new DataView(head.buffer), 0);
    const bytes = await readAt(file, entry.offset, entry.offset + skipped + entry.packedSize);
    const unpacked = await unpack(bytes, [{ ...entry, offset: 0 }], UNPACKER, {
      ...limits,
      unpackedSize: limits.fileSize,
    });
    return new Uint8Array(unpacked.get(entry.name)!);
  } finally {
    await file.close();
  }
}

/** Bytes from `start` up to `end`; throws where the file has fewer. */
async function readAt(file: FileHandle, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(end - start);
  const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
  if (bytesRead < bytes.length) throw new WorkbookError("truncated", `${bytesRead} of ${bytes.length} bytes`);
  return bytes;
}

/** Entries that share their bytes make a small archive out of endless files. */
function checkOverlaps(entries: readonly ZipEntry[]): void {
  let end = 0;
  for (const { name, offset, packedSize } of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (offset < end) throw new WorkbookError("zip-bomb", `${name} overlaps another entry`);
    end = offset + LOCAL_LENGTH + packedSize;
  }
}

/** With forward slashes, without a leading one. */
function plainName(name: RawName): string {
  return decodeName(name).replace(/\\/g, "/").replace(/^\/+/, "");
}

/** A name that stood before is numbered, x (2).xlsx, by the first number that makes no other name. */
function toldApart(names: readonly string[]): string[] {
  const taken = new Set(names);
  const numbers = new Map<string, number>();
  return names.map((name) => {
    let number = numbers.get(name);
    if (number === undefined) {
      numbers.set(name, 1);
      return name;
    }
    while (taken.has(numbered(name, ++number)));
    const fresh = numbered(name, number);
    taken.add(fresh);
    numbers.set(name, number);
    return fresh;
  });
}

/** What is not declared as UTF-8 is GB 18030, unless it reads as Chinese in UTF-8: that is no accident. */
function decodeName({ bytes, utf8 }: RawName): string {
  if (utf8) return new TextDecoder().decode(bytes);
  return /\p{Script=Han}/u.test(utf8Text(bytes) ?? "")
    ? decodedName(bytes)
    : new TextDecoder("gb18030").decode(bytes);
}
