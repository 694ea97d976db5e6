/**
 * Packages that Excel encrypts with a password of its own (保护工作簿 leaves them so) and opens without asking.
 * After MS-OFFCRYPTO: standard encryption (2.3.4.5, Excel 2007) and agile encryption (2.3.4.10, Excel 2010 and later).
 */
import { aesKey, BLOCK, decryptCbc, decryptEcb } from "./aes";
import { canHash, equal, hash, type HashName, joined, littleEndian, spun } from "./hash";

type Bytes = Uint8Array<ArrayBuffer>;

export const BUILT_IN_PASSWORD = "VelvetSweatshop";

/** More turns than this only cost time: Excel makes 100,000. */
const MOST_TURNS = 1_000_000;
const STANDARD_TURNS = 50_000;
/** Bytes that are encrypted in one go. */
const SEGMENT = 4096;

/** Where the package of a file begins in its stream, after its size. */
const SIZE = 8;

/**
 * The package in plain; `undefined` where another password, or a way of encryption that no Excel uses for this, locks it.
 * @param info the stream EncryptionInfo
 * @param encrypted the stream EncryptedPackage
 */
export async function decryptPackage(info: Bytes, encrypted: Bytes): Promise<Bytes | undefined> {
  if (!canHash() || info.length < 8 || encrypted.length < SIZE) return undefined;
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const [major, minor] = [view.getUint16(0, true), view.getUint16(2, true)];
  const body = encrypted.slice(SIZE, encrypted.length - ((encrypted.length - SIZE) % BLOCK));
  const plain =
    major === 4 && minor === 4
      ? await agile(new TextDecoder().decode(info.subarray(8)), body)
      : minor === 2 && major >= 2 && major <= 4
        ? await standard(info, view, body)
        : undefined;
  const size = new DataView(encrypted.buffer, encrypted.byteOffset, SIZE).getUint32(0, true);
  return plain?.slice(0, size);
}

async function standard(info: Bytes, view: DataView, body: Bytes): Promise<Bytes | undefined> {
  const headerSize = view.getUint32(8, true);
  const verifier = 12 + headerSize;
  if (headerSize < 20 || verifier + 4 + 16 + 16 + 4 + 32 > info.length) return undefined;
  const keyBytes = view.getUint32(12 + 16, true) / 8;
  if (![16, 24, 32].includes(keyBytes)) return undefined;
  const at = (offset: number, length: number) => info.slice(verifier + offset, verifier + offset + length);
  const key = await aesKey(await standardKey(at(4, 16), keyBytes));
  const input = await decryptEcb(key, at(20, 16));
  const digest = await decryptEcb(key, at(40, 32));
  if (!equal(await hash("SHA-1", input), digest.subarray(0, 20))) return undefined;
  return decryptEcb(key, body);
}

async function standardKey(salt: Bytes, keyBytes: number): Promise<Bytes> {
  const digest = await hash(
    "SHA-1",
    await spun("SHA-1", salt, BUILT_IN_PASSWORD, STANDARD_TURNS),
    littleEndian(0),
  );
  const half = (fill: number) => {
    const block = new Uint8Array(64).fill(fill);
    digest.forEach((byte, i) => (block[i]! ^= byte));
    return hash("SHA-1", block);
  };
  return joined(await half(0x36), await half(0x5c)).slice(0, keyBytes);
}

const HASHES: Readonly<Record<string, HashName>> = {
  SHA1: "SHA-1",
  SHA256: "SHA-256",
  SHA384: "SHA-384",
  SHA512: "SHA-512",
};

interface Cipher {
  readonly hash: HashName;
  readonly keyBytes: number;
  readonly salt: Bytes;
}

/** What each derived key is for. */
const FOR_INPUT = [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79];
const FOR_DIGEST = [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e];
const FOR_KEY = [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6];

async function agile(xml: string, body: Bytes): Promise<Bytes | undefined> {
  const [data, lock] = [elementOf(xml, "keyData"), elementOf(xml, "encryptedKey")];
  const [content, password] = [data && cipherOf(data), lock && cipherOf(lock)];
  const turns = Number(lock && attribute(lock, "spinCount"));
  if (!lock || !content || !password || !(turns <= MOST_TURNS)) return undefined;
  const spinning = await spun(password.hash, password.salt, BUILT_IN_PASSWORD, turns);
  const opened = async (name: string, purpose: readonly number[]) => {
    const value = bytesOf(attribute(lock, name));
    if (!value || value.length === 0 || value.length % BLOCK !== 0) return undefined;
    const derived = await hash(password.hash, spinning, new Uint8Array(purpose));
    return decryptCbc(await aesKey(sized(derived, password.keyBytes)), sized(password.salt, BLOCK), value);
  };
  const input = await opened("encryptedVerifierHashInput", FOR_INPUT);
  const digest = await opened("encryptedVerifierHashValue", FOR_DIGEST);
  const secret = await opened("encryptedKeyValue", FOR_KEY);
  if (!input || !digest || !secret) return undefined;
  const wanted = await hash(password.hash, input.subarray(0, password.salt.length));
  if (!equal(wanted, digest.subarray(0, wanted.length))) return undefined;
  return segments(await aesKey(sized(secret, content.keyBytes)), content, body);
}

async function segments(key: CryptoKey, { hash: name, salt }: Cipher, body: Bytes): Promise<Bytes> {
  const plain = new Uint8Array(body.length);
  for (let start = 0, index = 0; start < body.length; start += SEGMENT, index++) {
    const iv = sized(await hash(name, salt, littleEndian(index)), BLOCK);
    plain.set(await decryptCbc(key, iv, body.slice(start, start + SEGMENT)), start);
  }
  return plain;
}

/** Cut, or filled up as the standard has it. */
function sized(bytes: Bytes, length: number): Bytes {
  return bytes.length >= length
    ? bytes.slice(0, length)
    : joined(bytes, new Uint8Array(length - bytes.length).fill(0x36));
}

function cipherOf(element: string): Cipher | undefined {
  const name = HASHES[attribute(element, "hashAlgorithm")?.replace("-", "") ?? ""];
  const salt = bytesOf(attribute(element, "saltValue"));
  const keyBytes = Number(attribute(element, "keyBits")) / 8;
  const known =
    attribute(element, "cipherAlgorithm") === "AES" &&
    attribute(element, "cipherChaining") === "ChainingModeCBC" &&
    [16, 24, 32].includes(keyBytes);
  return name && salt && known ? { hash: name, keyBytes, salt } : undefined;
}

/** The start tag of an element, whatever its prefix. */
function elementOf(xml: string, name: string): string | undefined {
  return xml.split("<").find(
    (tag) =>
      tag
        .split(/[\s/>]/, 1)[0]!
        .split(":")
        .at(-1) === name,
  );
}

function attribute(tag: string, name: string): string | undefined {
  const start = tag.indexOf(` ${name}="`);
  if (start < 0) return undefined;
  const from = start + name.length + 3;
  const end = tag.indexOf('"', from);
  return end < 0 ? undefined : tag.slice(from, end);
}

function bytesOf(base64: string | undefined): Bytes | undefined {
  if (base64 === undefined || !/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || base64.length % 4 !== 0)
    return undefined;
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
