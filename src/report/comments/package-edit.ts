/** A zip package with some parts changed or added; all others keep their packed bytes. */
import { deflateRawSync } from "node:zlib";
import { streamInflate } from "../../files/zip/inflate";
import type { Limits } from "../../files/model";
import { crc32, localLength, unpack } from "../../files/zip/unpack";
import { findDirectory, zipEntries, type RawName, type ZipEntry } from "../../files/zip/directory";
import { nodeUnpacker } from "../../cli/files/unpacker";
import { NotAnnotated } from "./tags";

const UNPACKER = { inflate: streamInflate, crc32, ...nodeUnpacker };
/** 1980-01-01. */
const NO_DATE = 0x210000;
const UTF8 = 0x800;
const DEFLATED = 8;

export interface PackageEdit {
  has(name: string): boolean;
  /** As UTF-8 text, a byte order mark kept. Throws `NotAnnotated` where there is no such part or no such text. */
  read(name: string): Promise<string>;
  write(name: string, content: string): void;
  /** A name that no part has, made with a number. */
  free(name: (n: number) => string): string;
  finish(): Uint8Array<ArrayBuffer>;
}

/** Throws `WorkbookError` where the archive contradicts itself. */
export function editPackage(bytes: Uint8Array<ArrayBuffer>, limits: Limits): PackageEdit {
  const names: RawName[] = [];
  const entries = zipEntries(bytes, limits, 0, (name) => {
    names.push(name);
    return new TextDecoder().decode(name.bytes);
  });
  // Parts are named without regard to case.
  const byName = new Map(entries.map((entry, i) => [entry.name.toLowerCase(), { entry, name: names[i]! }]));
  const changed = new Map<string, { readonly name: string; readonly content: string }>();
  const has = (name: string) => byName.has(name.toLowerCase()) || changed.has(name.toLowerCase());

  async function read(name: string): Promise<string> {
    const edited = changed.get(name.toLowerCase());
    if (edited) return edited.content;
    const found = byName.get(name.toLowerCase());
    if (!found) throw new NotAnnotated("unsound", `no part ${name}`);
    const content = (await unpack(bytes, [found.entry], UNPACKER, limits)).get(found.entry.name);
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
    } catch {
      throw new NotAnnotated("unsound", `${name} is not in UTF-8`);
    }
  }

  function finish(): Uint8Array<ArrayBuffer> {
    const pieces: Uint8Array[] = [];
    const directory: Uint8Array[] = [];
    let offset = 0;
    const put = (name: RawName, entry: Stored, packed: Uint8Array) => {
      const head = fields(name, entry);
      const central = record(0x02014b50, [20, 2], ...head, [MARK.length, 2], ...CENTRAL_ONLY, [offset, 4]);
      directory.push(Buffer.concat([central, name.bytes, MARK]));
      for (const piece of [record(0x04034b50, ...head, [0, 2]), name.bytes, packed]) {
        pieces.push(piece);
        offset += piece.length;
      }
    };
    const fresh = (name: RawName, content: string, time = NO_DATE) => {
      const plain = Buffer.from(content);
      const packed = deflateRawSync(plain);
      const sizes = { crc: crc32(plain), size: plain.length, packedSize: packed.length };
      put(name, { ...sizes, method: DEFLATED, changed: time }, packed);
    };
    const left = new Map(changed);
    for (const [key, { entry, name }] of byName) {
      const edited = left.get(key);
      if (edited) fresh(name, edited.content, entry.changed);
      else put(name, entry, packedBytes(bytes, entry));
      left.delete(key);
    }
    for (const { name, content } of left.values()) fresh({ bytes: Buffer.from(name), utf8: true }, content);
    const count = directory.length;
    const length = directory.reduce((sum, { length: own }) => sum + own, 0);
    const end = record(0x06054b50, [0, 4], [count, 2], [count, 2], [length, 4], [offset, 4], [0, 2]);
    return new Uint8Array(Buffer.concat([...pieces, ...directory, end]));
  }

  return {
    has,
    read,
    write: (name, content) => void changed.set(name.toLowerCase(), { name, content }),
    free: (name) => {
      let n = 1;
      while (has(name(n))) n++;
      return name(n);
    },
    finish,
  };
}

/** An empty extra field under a name of our own; readers pass over those they do not know. */
const MARK = Buffer.from([0x50, 0xf7, 0, 0]);

/** Whether `finish` made the package: a program that saves it anew leaves the mark out. */
export function isAsFinished(bytes: Uint8Array): boolean {
  try {
    const at = findDirectory(bytes, 0).offset;
    const view = new DataView(bytes.buffer, bytes.byteOffset + at, bytes.byteLength - at);
    const extra = at + 46 + view.getUint16(28, true);
    return MARK.equals(bytes.subarray(extra, extra + view.getUint16(30, true)));
  } catch {
    return false; // no package at all
  }
}

type Stored = Pick<ZipEntry, "method" | "changed" | "crc" | "packedSize" | "size">;

function packedBytes(bytes: Uint8Array<ArrayBuffer>, { offset, packedSize }: ZipEntry): Uint8Array {
  const start = offset + localLength(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset);
  return bytes.subarray(start, start + packedSize);
}

type Field = readonly [value: number, bytes: 2 | 4];
/** Comment of an entry, its disk, its attributes. */
const CENTRAL_ONLY: readonly Field[] = [
  [0, 2],
  [0, 2],
  [0, 2],
  [0, 4],
];

/** Sizes stand in the head, wherever they stood before. */
function fields({ bytes, utf8 }: RawName, { method, changed, crc, packedSize, size }: Stored): Field[] {
  return [
    [20, 2],
    [utf8 ? UTF8 : 0, 2],
    [method, 2],
    [changed, 4],
    [crc, 4],
    [packedSize, 4],
    [size, 4],
    [bytes.length, 2],
  ];
}

function record(signature: number, ...values: readonly Field[]): Uint8Array {
  const all: readonly Field[] = [[signature, 4], ...values];
  const bytes = Buffer.alloc(all.reduce((length, [, width]) => length + width, 0));
  let at = 0;
  for (const [value, width] of all) at = bytes.writeUIntLE(value, at, width);
  return bytes;
}
