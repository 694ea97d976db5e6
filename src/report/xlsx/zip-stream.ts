/** A zip archive written front to back, each entry packed as it comes. */
import {
  archiveEnd,
  DEFLATED,
  directoryEntry,
  FLAGS,
  localHead,
  NO_DATE,
  sizesBehind,
  STORED,
  type EntryHead,
} from "../../files/zip/records";
import { crc32 } from "../../files/zip/unpack";

export type Take = (bytes: Uint8Array) => Promise<void> | void;

/** Checksum and sizes of a packed content. */
export type Packed = Pick<EntryHead, "crc" | "size" | "packedSize">;

export interface Packing {
  write(text: string): Promise<void>;
  end(): Promise<Packed>;
}

/** Characters that are gathered before they are packed. */
const GATHERED = 2 ** 16;
/** Sizes and offsets of a plain zip archive are 32 bits wide. */
const LARGEST = 0xffffffff;

/** Packs texts, handing over what comes out as it does. */
export function packing(take: Take): Packing {
  const deflate = new CompressionStream("deflate-raw");
  const writer = deflate.writable.getWriter();
  const encoder = new TextEncoder();
  const ready: Uint8Array[] = [];
  const read = deflate.readable.pipeTo(
    new WritableStream<Uint8Array>({ write: (chunk) => void ready.push(chunk) }),
  );
  let [gathered, crc, size, packedSize] = ["", 0, 0, 0];

  async function pass(): Promise<void> {
    for (const chunk of ready.splice(0)) {
      packedSize += chunk.length;
      await take(chunk);
    }
  }
  async function pack(): Promise<void> {
    const bytes = encoder.encode(gathered);
    gathered = "";
    crc = crc32(bytes, crc);
    size += bytes.length;
    await writer.write(bytes);
    await pass();
  }
  return {
    write: async (text) => {
      gathered += text;
      if (gathered.length >= GATHERED) await pack();
    },
    end: async () => {
      await pack();
      await writer.close();
      await read;
      await pass();
      return { crc, size, packedSize };
    },
  };
}

/** A packed content, kept until its place in the archive comes. */
export interface Held extends Packed {
  readonly chunks: readonly Uint8Array[];
}

export function holding(): { write(text: string): Promise<void>; end(): Promise<Held> } {
  const chunks: Uint8Array[] = [];
  const packed = packing((chunk) => void chunks.push(chunk));
  return { write: packed.write, end: async () => ({ ...(await packed.end()), chunks }) };
}

/** Entries come one at a time. `write` is awaited before more is handed over. */
export function zipStream(write: Take) {
  const directory: Uint8Array[] = [];
  let offset = 0;
  const put = async (bytes: Uint8Array) => {
    offset += bytes.length;
    await write(bytes);
  };
  const headOf = (name: string, packed: Packed, flags = 0, method = DEFLATED): EntryHead => ({
    name: new TextEncoder().encode(name),
    flags: FLAGS.utf8 | flags,
    method,
    changed: NO_DATE,
    ...packed,
  });
  const list = (entry: EntryHead, start: number) => {
    if (Math.max(start, entry.size, entry.packedSize) > LARGEST)
      throw new Error("an entry too large for a zip archive");
    directory.push(directoryEntry(entry, start));
  };

  /** An entry that goes straight into the archive. */
  async function stream(name: string): Promise<{ write(text: string): Promise<void>; end(): Promise<void> }> {
    const start = offset;
    const unknown = { crc: 0, size: 0, packedSize: 0 };
    await put(localHead(headOf(name, unknown, FLAGS.sizesBehind)));
    const packed = packing(put);
    return {
      write: packed.write,
      end: async () => {
        const sums = await packed.end();
        await put(sizesBehind(sums));
        list(headOf(name, sums, FLAGS.sizesBehind), start);
      },
    };
  }

  /** An entry packed before. */
  async function place(name: string, { chunks, ...packed }: Held): Promise<void> {
    const start = offset;
    const entry = headOf(name, packed);
    await put(localHead(entry));
    for (const chunk of chunks) await put(chunk);
    list(entry, start);
  }

  async function add(name: string, content: string): Promise<void> {
    const packed = holding();
    await packed.write(content);
    await place(name, await packed.end());
  }

  /** An entry that is packed by its own format, such as a document: it goes in as it is. */
  async function store(name: string, bytes: Uint8Array): Promise<void> {
    const start = offset;
    const entry = headOf(
      name,
      { crc: crc32(bytes), size: bytes.length, packedSize: bytes.length },
      0,
      STORED,
    );
    await put(localHead(entry));
    await put(bytes);
    list(entry, start);
  }

  async function end(): Promise<void> {
    const start = offset;
    for (const bytes of directory) await put(bytes);
    await put(archiveEnd(directory.length, offset - start, start));
  }
  return { stream, place, add, store, end };
}
