/** A zip package with some parts changed or added; all others keep their packed bytes. */
import { findDirectory, zipEntries, type RawName, type ZipEntry } from "../../files/zip/directory";
import { streamInflate } from "../../files/zip/inflate";
import {
  archiveEnd,
  DEFLATED,
  directoryEntry,
  FLAGS,
  joined,
  localHead,
  NO_DATE,
  type EntryHead,
} from "../../files/zip/records";
import { crc32, localLength, unpack, type Unpacker } from "../../files/zip/unpack";
import type { Limits } from "../../files/model";
import { NotAnnotated } from "./tags";

export interface PackageEdit {
  has(name: string): boolean;
  /** As UTF-8 text, a byte order mark kept. Throws `NotAnnotated` where there is no such part or no such text. */
  read(name: string): Promise<string>;
  write(name: string, content: string): void;
  /** A name that no part has, made with a number. */
  free(name: (n: number) => string): string;
  finish(): Promise<Uint8Array<ArrayBuffer>>;
}

/** Throws `WorkbookError` where the archive contradicts itself. */
export function editPackage(
  bytes: Uint8Array<ArrayBuffer>,
  limits: Limits,
  faster: Partial<Unpacker> = {},
): PackageEdit {
  const unpacker = { inflate: streamInflate, crc32, ...faster };
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
    const content = (await unpack(bytes, [found.entry], unpacker, limits)).get(found.entry.name);
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
    } catch {
      throw new NotAnnotated("unsound", `${name} is not in UTF-8`);
    }
  }

  async function finish(): Promise<Uint8Array<ArrayBuffer>> {
    const pieces: Uint8Array[] = [];
    const directory: Uint8Array[] = [];
    let offset = 0;
    const put = (entry: EntryHead, packed: Uint8Array) => {
      directory.push(directoryEntry(entry, offset, MARK));
      for (const piece of [localHead(entry), packed]) {
        pieces.push(piece);
        offset += piece.length;
      }
    };
    const putNew = async (name: RawName, content: string, time = NO_DATE) => {
      const plain = encoder.encode(content);
      const packed = await deflated(plain);
      const sizes = { crc: crc32(plain), size: plain.length, packedSize: packed.length };
      put({ ...sizes, ...named(name), method: DEFLATED, changed: time }, packed);
    };
    const left = new Map(changed);
    for (const [key, { entry, name }] of byName) {
      const edited = left.get(key);
      if (edited) await putNew(name, edited.content, entry.changed);
      else put({ ...entry, ...named(name) }, packedBytes(bytes, entry));
      left.delete(key);
    }
    for (const { name, content } of left.values())
      await putNew({ bytes: encoder.encode(name), utf8: true }, content);
    const whole = joined(directory);
    return joined([...pieces, whole, archiveEnd(directory.length, whole.length, offset)]);
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

const encoder = new TextEncoder();

/** Sizes stand in the head, wherever they stood before. */
const named = ({ bytes, utf8 }: RawName) => ({ name: bytes, flags: utf8 ? FLAGS.utf8 : 0 });

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

function packedBytes(bytes: Uint8Array<ArrayBuffer>, { offset, packedSize }: ZipEntry): Uint8Array {
  const start = offset + localLength(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset);
  return bytes.subarray(start, start + packedSize);
}

/** An empty extra field under a name of our own; readers pass over those they do not know. */
const MARK = new Uint8Array([0x50, 0xf7, 0, 0]);

/** Whether `finish` made the package: a program that saves it anew leaves the mark out. */
export function isAsFinished(bytes: Uint8Array): boolean {
  try {
    const at = findDirectory(bytes, 0).offset;
    const view = new DataView(bytes.buffer, bytes.byteOffset + at, bytes.byteLength - at);
    const start = at + 46 + view.getUint16(28, true);
    const extra = bytes.subarray(start, start + view.getUint16(30, true));
    return extra.length === MARK.length && extra.every((byte, i) => byte === MARK[i]);
  } catch {
    return false; // no package at all
  }
}
