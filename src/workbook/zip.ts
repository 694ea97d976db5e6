/** A zip archive's directory, read strictly: the workbook reader behind it trusts whatever the archive claims. */
import type { Inflate } from "./inflate";
import type { Limits } from "./model";
import { WorkbookError } from "./model";

export interface ZipEntry {
  /** With forward slashes, without a leading one. */
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Of the local header, from the start of the file. */
  readonly offset: number;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;

/** Lists the entries from the central directory, which every other figure is held against. */
export function zipEntries(bytes: Uint8Array, limits: Limits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view);
  if (count > limits.entries) throw new WorkbookError("too-large", `${count} zip entries`);
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL)
      throw new WorkbookError("damaged", `zip directory breaks off at entry ${i + 1} of ${count}`);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw new WorkbookError("damaged", "zip directory runs past the file");
    const entry = readEntry(view, bytes, at, nameLength, extraLength);
    if (entry.offset + entry.packedSize > view.byteLength)
      throw new WorkbookError("truncated", `${entry.name} runs past the end of the file`);
    if (seen.has(entry.name.toLowerCase()))
      throw new WorkbookError("damaged", `${entry.name} is there twice`);
    seen.add(entry.name.toLowerCase());
    entries.push(entry);
    at = next;
  }
  return entries;
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    return count === 0xffff || offset === 0xffffffff ? findDirectory64(view, at) : { count, offset };
  }
  throw new WorkbookError("truncated", "the zip directory at the end of the file is missing");
}

function findDirectory64(view: DataView, end: number): { count: number; offset: number } {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64)
    throw new WorkbookError("damaged", "zip64 locator missing");
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END64)
    throw new WorkbookError("damaged", "zip64 directory missing");
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  nameLength: number,
  extraLength: number,
): ZipEntry {
  const nameAt = at + 46;
  const name = new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength));
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
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
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

/** Unpacks entries, each to exactly the size and checksum it declares. */
export async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  entries: readonly ZipEntry[],
  inflate: Inflate,
  limits: Limits,
): Promise<Map<string, Uint8Array>> {
  checkSizes(entries, limits);
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const content = await unpackEntry(bytes, entry, inflate);
    if (crc32(content) !== entry.crc) throw new WorkbookError("damaged", `${entry.name} fails its checksum`);
    parts.set(entry.name, content);
  }
  return parts;
}

function checkSizes(entries: readonly ZipEntry[], limits: Limits): void {
  let total = 0;
  for (const { name, size, packedSize, method, encrypted } of entries) {
    if (encrypted) throw new WorkbookError("encrypted", `${name} is encrypted inside the zip`);
    if (method !== 0 && method !== 8)
      throw new WorkbookError("damaged", `${name} is packed by unknown method ${method}`);
    if (size > limits.ratioFrom && size > packedSize * limits.ratio)
      throw new WorkbookError("zip-bomb", `${name}: ${packedSize} bytes claim to unpack to ${size}`);
    total += size;
  }
  if (total > limits.unpackedSize) throw new WorkbookError("too-large", `${total} bytes when unpacked`);
}

async function unpackEntry(
  bytes: Uint8Array<ArrayBuffer>,
  entry: ZipEntry,
  inflate: Inflate,
): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { name, offset, packedSize, size } = entry;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL)
    throw new WorkbookError("damaged", `${name} is not where the zip directory says`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length < packedSize) throw new WorkbookError("truncated", `${name} is cut off`);
  const content = entry.method === 0 ? packed : await inflated(packed, entry, inflate);
  if (content === null || content.length !== size)
    throw new WorkbookError("damaged", `${name} does not unpack to the ${size} bytes it declares`);
  return content;
}

async function inflated(
  packed: Uint8Array<ArrayBuffer>,
  { name, size }: ZipEntry,
  inflate: Inflate,
): Promise<Uint8Array | null> {
  if (packed.length === 0 && size === 0) return packed;
  try {
    return await inflate(packed, size);
  } catch (cause) {
    throw new WorkbookError("damaged", `${name} cannot be unpacked: ${String(cause)}`);
  }
}

let table: Uint32Array | undefined;

function crc32(bytes: Uint8Array): number {
  table ??= crcTable();
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = table[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function crcTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, n) => {
    let crc = n;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    return crc;
  });
}
