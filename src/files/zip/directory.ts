/** A zip archive's directory, read strictly: the workbook reader behind it trusts whatever the archive claims. */
import { type Limits, WorkbookError } from "../model";

export interface ZipEntry {
  /** With forward slashes, without a leading one. */
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Date and time of change, as stored. */
  readonly changed: number;
  readonly packedSize: number;
  readonly size: number;
  /** Of the local header, from the start of the file. */
  readonly offset: number;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;

/** An end record without zip64 counts no further. */
const COUNTED = 0x10000;

/** How an entry's name is stored. */
export interface RawName {
  readonly bytes: Uint8Array;
  /** Whether the archive says that it is UTF-8. */
  readonly utf8: boolean;
}

/** Longest tail of an archive in which its directory is announced. */
export const LONGEST_END = END_LENGTH + MAX_COMMENT + 20;

/**
 * Lists the entries from the central directory, which every other figure is held against.
 * `tail` runs from the byte `start` of the archive, where the directory begins or before, to its end.
 */
export function zipEntries(
  tail: Uint8Array,
  limits: Pick<Limits, "entries">,
  start = 0,
  decodeName = utf8Name,
): ZipEntry[] {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const { count, offset } = findDirectory(tail, start);
  if (count > limits.entries)
    throw new WorkbookError("too-large", `${count} zip entries`, undefined, "entries");
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let at = offset - start;
  if (at < 0) throw new WorkbookError("damaged", "zip directory out of place");
  // Some tools count 65,537 entries as 1: what is there is read, and the count held against it.
  while (isEntry(view, at)) {
    if (entries.length === limits.entries)
      throw new WorkbookError("too-large", `more than ${limits.entries} zip entries`, undefined, "entries");
    if (at + 46 > view.byteLength) throw new WorkbookError("damaged", "zip directory breaks off");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw new WorkbookError("damaged", "zip directory runs past the file");
    const entry = readEntry(view, at, nameLength, extraLength, decodeName);
    if (entry.offset + entry.packedSize > start + view.byteLength)
      throw new WorkbookError("truncated", `${entry.name} runs past the end of the file`);
    if (seen.has(entry.name.toLowerCase()))
      throw new WorkbookError("damaged", `${entry.name} is there twice`);
    seen.add(entry.name.toLowerCase());
    entries.push(entry);
    at = next;
  }
  if (entries.length % COUNTED !== count % COUNTED)
    throw new WorkbookError("damaged", `zip directory of ${entries.length} entries is said to have ${count}`);
  return entries;
}

/** Whether another entry follows that the end record does not count. */
const isEntry = (view: DataView, at: number) =>
  at + 4 <= view.byteLength && view.getUint32(at, true) === CENTRAL;

function utf8Name({ bytes }: RawName): string {
  return new TextDecoder().decode(bytes);
}

interface Directory {
  readonly count: number;
  readonly offset: number;
}

/** How many entries an archive has and where its directory begins, by its last bytes from `start` on. */
export function findDirectory(tail: Uint8Array, start: number): Directory {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const lowest = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    return findDirectory64(view, at, start) ?? { count, offset };
  }
  throw new WorkbookError("truncated", "the zip directory at the end of the file is missing");
}

/** By the record for large archives, where there is one. */
function findDirectory64(view: DataView, end: number, start: number): Directory | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true)) - start;
  if (at < 0 || at + 56 > view.byteLength || view.getUint32(at, true) !== END64)
    throw new WorkbookError("damaged", "zip64 directory missing");
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

function readEntry(
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
  decodeName: (name: RawName) => string,
): ZipEntry {
  const nameAt = at + 46;
  const flags = view.getUint16(at + 8, true);
  const name = decodeName({
    bytes: new Uint8Array(view.buffer, view.byteOffset + nameAt, nameLength),
    utf8: (flags & 0x800) !== 0,
  });
  const sizes = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ] as const;
  const [size, packedSize, offset] = sizes.includes(0xffffffff)
    ? wideSizes(view, nameAt + nameLength, extraLength, sizes)
    : sizes;
  return {
    name: name.replace(/\\/g, "/").replace(/^\/+/, ""),
    encrypted: (flags & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    changed: view.getUint32(at + 12, true),
    packedSize,
    size,
    offset,
  };
}

type Sizes = readonly [size: number, packedSize: number, offset: number];

/** The zip64 extra field holds, in this order, those of the three that do not fit 32 bits. */
function wideSizes(view: DataView, from: number, length: number, narrow: Sizes): Sizes {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), from + length);
    let next = at + 4;
    const wide = narrow.map((value) => {
      if (value !== 0xffffffff) return value;
      if (next + 8 > end) throw new WorkbookError("damaged", "zip64 sizes missing");
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
    return [wide[0]!, wide[1]!, wide[2]!];
  }
  return narrow;
}
