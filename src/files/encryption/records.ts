/**
 * The stream of an .xls workbook that Excel encrypts with a password of its own, after MS-XLS 2.2.10: with RC4, keys by
 * SHA-1 (MS-OFFCRYPTO 2.3.5) or MD5 (2.3.6), or obfuscated by XOR (2.3.7).
 */
import { canHash, equal, hash, joined, littleEndian, utf16 } from "./hash";
import { md5 } from "./md5";
import { BUILT_IN_PASSWORD } from "./package";
import { rc4 } from "./rc4";

type Bytes = Uint8Array<ArrayBuffer>;

const FILE_PASS = 0x002f;
const BOUND_SHEET = 0x0085;
/** Records that stay in plain: BOF, FilePass, UsrExcl, FileLock, InterfaceHdr, RRDInfo, RRDHead. */
const IN_PLAIN = new Set([0x0809, FILE_PASS, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138]);
/** Excel9File, which says nothing: put in the place of the record that says that a password is needed. */
const NOTHING = 0x01c0;
/** Bytes between two keys. */
const BLOCK = 1024;

/** The byte in plain, by its place in the stream and the length of its record. */
type Plain = (byte: number, position: number, recordLength: number) => number;

/**
 * The stream in plain; itself where it is not encrypted, `undefined` where another password locks it.
 * @param stream what the compound file calls Workbook or Book
 */
export async function decryptRecords(stream: Bytes): Promise<Bytes | undefined> {
  const at = filePassAt(stream);
  if (at === undefined) return stream;
  const length = new DataView(stream.buffer, stream.byteOffset, stream.byteLength).getUint16(at + 2, true);
  const plainOf = await opened(stream.slice(at + 4, at + 4 + length), stream.length);
  if (!plainOf) return undefined;
  const plain = new Uint8Array(stream);
  for (const { type, start, end } of records(stream)) {
    if (IN_PLAIN.has(type)) continue;
    // Where the sheet begins is told in plain.
    for (let i = type === BOUND_SHEET ? start + 4 : start; i < end; i++)
      plain[i] = plainOf(plain[i]!, i, end - start);
  }
  new DataView(plain.buffer).setUint16(at, NOTHING, true);
  return plain;
}

function* records(stream: Bytes): Generator<{ type: number; start: number; end: number }> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= stream.length;) {
    const [type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    yield { type, start: at + 4, end: Math.min(at + 4 + length, stream.length) };
    at += 4 + length;
  }
}

/** The record stands near the start: behind BOF, and behind what reserves the file for writing. */
const SEARCHED = 8;

function filePassAt(stream: Bytes): number | undefined {
  let seen = 0;
  for (const { type, start } of records(stream)) {
    if (type === FILE_PASS) return start - 4;
    if (++seen === SEARCHED) break;
  }
  return undefined;
}

async function opened(pass: Bytes, length: number): Promise<Plain | undefined> {
  if (pass.length < 4) return undefined;
  const view = new DataView(pass.buffer);
  // Before Excel 97 the record had no word for the way: there was one.
  if (pass.length === 4) return byXor(view, 0);
  if (pass.length === 6) return view.getUint16(0, true) === 0 ? byXor(view, 2) : undefined;
  const [way, major, minor] = [0, 2, 4].map((at) => view.getUint16(at, true));
  const lock =
    way !== 1
      ? undefined
      : major === 1 && minor === 1
        ? lockByMd5(pass)
        : minor === 2 && major! >= 2 && major! <= 4
          ? lockBySha1(pass, view)
          : undefined;
  if (!lock || !(await opens(lock))) return undefined;
  const mixed = await keystream(lock.keyOf, length);
  return (byte, position) => byte ^ mixed[position]!;
}

/** What 2.3.7.1 and 2.3.7.2 make of the password. */
const XOR = { key: 0xb359, verifier: 0x9a0a };

function byXor(view: DataView, at: number): Plain | undefined {
  if (view.getUint16(at, true) !== XOR.key || view.getUint16(at + 2, true) !== XOR.verifier) return undefined;
  const low = XOR.key & 255;
  const high = XOR.key >> 8;
  // Of the 16 places the password fills 15, and the standard the last.
  const spread = [...BUILT_IN_PASSWORD].map((letter) => letter.charCodeAt(0)).concat(0xbb);
  const mixed = spread.map((letter, i) => turned(letter ^ (i % 2 === 0 ? low : high), 1));
  return (byte, position, recordLength) => turned(byte ^ mixed[(position + recordLength) % 16]!, 5);
}

/** The byte with its lowest bits moved to the top. */
const turned = (byte: number, by: number) => ((byte >> by) | (byte << (8 - by))) & 255;

type KeyOf = (block: number) => Promise<Bytes>;

interface Lock {
  readonly keyOf: KeyOf;
  /** Encrypted, with its hash behind it. */
  readonly verifier: Bytes;
  digest(verifier: Bytes): Promise<Bytes>;
}

function lockByMd5(pass: Bytes): Lock | undefined {
  if (pass.length < 6 + 48) return undefined;
  const salt = pass.slice(6, 22);
  const password = md5(utf16(BUILT_IN_PASSWORD)).slice(0, 5);
  const turns = Array.from({ length: 16 }, () => [password, salt]).flat();
  const base = md5(joined(...turns)).slice(0, 5);
  return {
    keyOf: (block) => Promise.resolve(md5(joined(base, littleEndian(block)))),
    verifier: pass.slice(22, 54),
    digest: (verifier) => Promise.resolve(md5(verifier)),
  };
}

const RC4_CIPHER = 0x6801;
/** What 40 bits are filled up to. */
const SHORT_KEY = 16;

function lockBySha1(pass: Bytes, view: DataView): Lock | undefined {
  if (!canHash() || pass.length < 14) return undefined;
  const headerSize = view.getUint32(10, true);
  const verifier = 14 + headerSize;
  if (headerSize < 20 || verifier + 60 > pass.length) return undefined;
  if (view.getUint32(14 + 8, true) !== RC4_CIPHER) return undefined;
  const bits = view.getUint32(14 + 16, true) || 40;
  if (bits % 8 !== 0 || bits < 40 || bits > 128) return undefined;
  const base = hash("SHA-1", pass.slice(verifier + 4, verifier + 20), utf16(BUILT_IN_PASSWORD));
  return {
    async keyOf(block) {
      const key = (await hash("SHA-1", await base, littleEndian(block))).slice(0, bits / 8);
      return bits === 40 ? joined(key, new Uint8Array(SHORT_KEY - key.length)) : key;
    },
    verifier: joined(pass.slice(verifier + 20, verifier + 36), pass.slice(verifier + 40, verifier + 60)),
    digest: (plain) => hash("SHA-1", plain),
  };
}

async function opens({ keyOf, verifier, digest }: Lock): Promise<boolean> {
  const bytes = rc4(await keyOf(0));
  const plain = verifier.map((byte) => byte ^ bytes.next().value);
  return equal(await digest(plain.slice(0, 16)), plain.subarray(16));
}

async function keystream(keyOf: KeyOf, length: number): Promise<Bytes> {
  const mixed = new Uint8Array(length);
  for (let start = 0; start < length; start += BLOCK) {
    const bytes = rc4(await keyOf(start / BLOCK));
    for (let i = start; i < Math.min(start + BLOCK, length); i++) mixed[i] = bytes.next().value;
  }
  return mixed;
}
