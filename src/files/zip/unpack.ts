/** Unpacking of a zip archive's entries, each held against what the directory says of it. */
import type { Inflate } from "./inflate";
import { type Limits, WorkbookError } from "../model";
import type { ZipEntry } from "./directory";

/** The two costly steps, which a platform may do faster. */
export interface Unpacker {
  readonly inflate: Inflate;
  readonly crc32: (bytes: Uint8Array) => number;
}

const LOCAL = 0x04034b50;
export const LOCAL_LENGTH = 30;

/** Unpacks entries, each to exactly the size and checksum it declares. */
export async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  entries: readonly ZipEntry[],
  { inflate, crc32: checksum }: Unpacker,
  limits: Limits,
): Promise<Map<string, Uint8Array>> {
  checkSizes(entries, limits);
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const content = await unpackEntry(bytes, entry, inflate);
    if (checksum(content) !== entry.crc)
      throw new WorkbookError("damaged", `${entry.name} fails its checksum`);
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
  if (total > limits.unpackedSize)
    throw new WorkbookError("too-large", `${total} bytes when unpacked`, undefined, "unpackedSize");
}

/** Bytes that stand before an entry's content: the local header at `offset` and the name in it. */
export function localLength(view: DataView, offset: number): number {
  return LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}

async function unpackEntry(
  bytes: Uint8Array<ArrayBuffer>,
  entry: ZipEntry,
  inflate: Inflate,
): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { name, offset, packedSize, size } = entry;
  if (offset + LOCAL_LENGTH > view.byteLength || view.getUint32(offset, true) !== LOCAL)
    throw new WorkbookError("damaged", `${name} is not where the zip directory says`);
  const start = offset + localLength(view, offset);
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

/** Checksum of zip archives; `before` is that of the bytes that stand before these. */
export function crc32(bytes: Uint8Array, before = 0): number {
  table ??= crcTable();
  let crc = ~before;
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
