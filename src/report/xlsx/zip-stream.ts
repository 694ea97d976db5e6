/** A zip archive written front to back, each entry packed as it comes. */
import * as zlib from "node:zlib";
import { finished } from "node:stream/promises";
import { crc32 as plainCrc32 } from "../../files/zip/unpack";

export type Take = (bytes: Uint8Array) => Promise<void> | void;

/** What was packed comes to. */
export interface Packed {
  readonly crc: number;
  readonly size: number;
  readonly packedSize: number;
}

export interface Packing {
  write(text: string): Promise<void>;
  end(): Promise<Packed>;
}

/** Characters that are gathered before they are packed. */
const GATHERED = 2 ** 16;
/** Sizes and offsets of a plain zip archive are 32 bits wide. */
const LARGEST = 0xffffffff;
/** Node has had a checksum since 20.15. */
const { crc32 = plainCrc32 } = zlib as { crc32?: (data: Uint8Array, before?: number) => number };

/** Packs texts, handing over what comes out as it does. */
export function packing(take: Take): Packing {
  const deflate = zlib.createDeflateRaw();
  const ready: Uint8Array[] = [];
  deflate.on("data", (chunk: Uint8Array) => ready.push(chunk));
  let [gathered, crc, size, packedSize] = ["", 0, 0, 0];

  async function pass(): Promise<void> {
    for (const chunk of ready.splice(0)) {
      packedSize += chunk.length;
      await take(chunk);
    }
  }
  async function pack(): Promise<void> {
    const bytes = Buffer.from(gathered);
    gathered = "";
    crc = crc32(bytes, crc);
    size += bytes.length;
    await new Promise<void>((resolve, reject) =>
      deflate.write(bytes, (error) => (error ? reject(error) : resolve())),
    );
    await pass();
  }
  return {
    write: async (text) => {
      gathered += text;
      if (gathered.length >= GATHERED) await pack();
    },
    end: async () => {
      await pack();
      deflate.end();
      await finished(deflate);
      await pass();
      return { crc, size, packedSize };
    },
  };
}

/** What was packed, kept until its place in the archive comes. */
export interface Held extends Packed {
  readonly chunks: readonly Uint8Array[];
}

export function holding(): { write(text: string): Promise<void>; end(): Promise<Held> } {
  const chunks: Uint8Array[] = [];
  const packed = packing((chunk) => void chunks.push(chunk));
  return { write: packed.write, end: async () => ({ ...(await packed.end()), chunks }) };
}

const UTF8 = 0x800;
/** Sizes stand behind the content, since they are not known before. */
const SIZES_BEHIND = 8;
/** 1980-01-01, so that the same contents give the same file. */
const DATE = 0x21;

/** Entries come one at a time. `write` is awaited before more is handed over. */
export function zipStream(write: Take) {
  const directory: Uint8Array[] = [];
  let [offset, count] = [0, 0];
  const put = async (bytes: Uint8Array) => {
    offset += bytes.length;
    await write(bytes);
  };
  const list = (name: Uint8Array, flags: number, start: number, packed: Packed) => {
    if (Math.max(start, packed.size, packed.packedSize) > LARGEST)
      throw new Error("an entry too large for a zip archive");
    directory.push(
      record(
        0x02014b50,
        [20, 2],
        ...fields(flags, packed, name.length),
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [start, 4],
      ),
      name,
    );
    count++;
  };

  /** An entry that goes straight into the archive. */
  async function stream(name: string): Promise<{ write(text: string): Promise<void>; end(): Promise<void> }> {
    const start = offset;
    const path = Buffer.from(name);
    const flags = UTF8 | SIZES_BEHIND;
    await put(record(0x04034b50, ...fields(flags, { crc: 0, size: 0, packedSize: 0 }, path.length), [0, 2]));
    await put(path);
    const packed = packing(put);
    return {
      write: packed.write,
      end: async () => {
        const sums = await packed.end();
        await put(record(0x08074b50, [sums.crc, 4], [sums.packedSize, 4], [sums.size, 4]));
        list(path, flags, start, sums);
      },
    };
  }

  /** An entry packed before. */
  async function place(name: string, held: Held): Promise<void> {
    const start = offset;
    const path = Buffer.from(name);
    await put(record(0x04034b50, ...fields(UTF8, held, path.length), [0, 2]));
    await put(path);
    for (const chunk of held.chunks) await put(chunk);
    list(path, UTF8, start, held);
  }

  async function add(name: string, content: string): Promise<void> {
    const held = holding();
    await held.write(content);
    await place(name, await held.end());
  }

  async function end(): Promise<void> {
    const start = offset;
    for (const bytes of directory) await put(bytes);
    await put(
      record(0x06054b50, [0, 2], [0, 2], [count, 2], [count, 2], [offset - start, 4], [start, 4], [0, 2]),
    );
  }
  return { stream, place, add, end };
}

type Field = readonly [value: number, bytes: 2 | 4];

/** What local and central headers have in common. */
function fields(flags: number, { crc, size, packedSize }: Packed, nameLength: number): Field[] {
  return [
    [20, 2],
    [flags, 2],
    [8, 2],
    [0, 2],
    [DATE, 2],
    [crc, 4],
    [packedSize, 4],
    [size, 4],
    [nameLength, 2],
  ];
}

function record(signature: number, ...values: readonly Field[]): Uint8Array {
  const all: readonly Field[] = [[signature, 4], ...values];
  const bytes = Buffer.alloc(all.reduce((length, [, width]) => length + width, 0));
  let at = 0;
  for (const [value, width] of all) at = bytes.writeUIntLE(value, at, width);
  return bytes;
}
