/** Files inside a zip archive, read in place: nothing is unpacked anywhere, so that a name is never a path. */
import { type Limits, WorkbookError } from "../model";
import { findDirectory, LONGEST_END, type RawName, zipEntries, type ZipEntry } from "./directory";
import { streamInflate } from "./inflate";
import { decodedName, utf8Text } from "./names";
import { numbered } from "./numbered";
import { crc32, LOCAL_LENGTH, localLength, unpack, type Unpacker } from "./unpack";

/** An archive of which pieces are read: on a disk, or given to a page. */
export interface Archive {
  /** Bytes of the whole. */
  readonly size: number;
  /** Bytes from `start` up to `end`, fewer where the file ends before. */
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** Entries that an archive may have, and bytes that its directory may take. */
const MOST_ENTRIES = 100_000;
const LONGEST_DIRECTORY = 64 * 2 ** 20;

/** The files in an archive, in its own order, each with a name of its own. Throws `WorkbookError` where it contradicts itself. */
export async function archiveEntries(archive: Archive): Promise<ZipEntry[]> {
  const { size } = archive;
  if (size === 0) throw new WorkbookError("empty", "0 bytes");
  const end = await readAt(archive, Math.max(0, size - LONGEST_END), size);
  const { offset } = findDirectory(end, size - end.length);
  if (size - offset > LONGEST_DIRECTORY)
    throw new WorkbookError("too-large", `a zip directory of ${size - offset} bytes`, undefined, "entries");
  const start = Math.min(Math.max(offset, 0), size - end.length);
  const names: RawName[] = [];
  // Told apart by their place until their names are.
  const keep = (name: RawName) => `entry ${names.push(name)}`;
  const entries = zipEntries(await readAt(archive, start, size), { entries: MOST_ENTRIES }, start, keep);
  checkOverlaps(entries);
  const files = entries
    .map((entry, i) => ({ ...entry, name: plainName(names[i]!) }))
    .filter(({ name }) => name !== "" && !name.endsWith("/"));
  const apart = toldApart(files.map(({ name }) => name));
  return files.map((entry, i) => ({ ...entry, name: apart[i]! }));
}

/** The content of an entry, bounded by `limits` and held against its declared size and checksum. */
export async function readEntry(
  archive: Archive,
  entry: ZipEntry,
  limits: Limits,
  faster: Partial<Unpacker> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.size > limits.fileSize)
    throw new WorkbookError("too-large", `${entry.size} bytes when unpacked`, undefined, "fileSize");
  const head = await readAt(archive, entry.offset, entry.offset + LOCAL_LENGTH);
  const skipped = localLength(new DataView(head.buffer), 0);
  const bytes = await readAt(archive, entry.offset, entry.offset + skipped + entry.packedSize);
  const unpacker = { inflate: streamInflate, crc32, ...faster };
  const unpacked = await unpack(bytes, [{ ...entry, offset: 0 }], unpacker, {
    ...limits,
    unpackedSize: limits.fileSize,
  });
  return new Uint8Array(unpacked.get(entry.name)!);
}

/** Bytes from `start` up to `end`; throws where the archive has fewer. */
async function readAt(archive: Archive, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await archive.read(start, end);
  if (bytes.length < end - start)
    throw new WorkbookError("truncated", `${bytes.length} of ${end - start} bytes`);
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
