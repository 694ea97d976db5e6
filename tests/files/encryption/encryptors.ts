/** Workbooks locked by a password in each of the ways Excel has had, written after MS-OFFCRYPTO and MS-XLS. */
import { createCipheriv, createHash, createHmac } from "node:crypto";
import * as XLSX from "@e965/xlsx";

const utf16 = (text: string) => Buffer.from(text, "utf16le");
const u16 = (value: number) => Buffer.from([value & 255, value >> 8]);
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const digest = (name: string, ...parts: Buffer[]) => createHash(name).update(Buffer.concat(parts)).digest();
/** Bytes that look random and are the same each time. */
const salted = (seed: string, length: number) =>
  Buffer.concat(Array.from({ length: 4 }, (_, i) => digest("sha512", Buffer.from(`${seed}${i}`)))).subarray(
    0,
    length,
  );

function compound(streams: Readonly<Record<string, Buffer>>): Uint8Array<ArrayBuffer> {
  const container = XLSX.CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams))
    XLSX.CFB.utils.cfb_add(container, `/${name}`, content);
  return new Uint8Array(XLSX.CFB.write(container, { type: "buffer" }) as Buffer);
}

function aes(mode: "cbc" | "ecb", key: Buffer, iv: Buffer | null, data: Buffer): Buffer {
  const cipher = createCipheriv(`aes-${key.length * 8}-${mode}`, key, iv);
  cipher.setAutoPadding(false);
  const whole = Buffer.concat([data, Buffer.alloc((16 - (data.length % 16)) % 16)]);
  return Buffer.concat([cipher.update(whole), cipher.final()]);
}

const sized = (bytes: Buffer, length: number) =>
  Buffer.concat([bytes, Buffer.alloc(Math.max(0, length - bytes.length), 0x36)]).subarray(0, length);

function spin(name: string, salt: Buffer, password: string, count: number): Buffer {
  let hash = digest(name, salt, utf16(password));
  for (let i = 0; i < count; i++) hash = digest(name, u32(i), hash);
  return hash;
}

const size = (data: Uint8Array) => Buffer.concat([u32(data.length), u32(0)]);

export interface Agile {
  readonly hash?: "SHA1" | "SHA256" | "SHA384" | "SHA512";
  readonly keyBits?: 128 | 192 | 256;
  readonly spinCount?: number;
}

/** Agile encryption, as Excel 2010 and later write it. */
export function agile(
  data: Uint8Array,
  password: string,
  { hash = "SHA512", keyBits = 256, spinCount = 1000 }: Agile = {},
): Uint8Array<ArrayBuffer> {
  const name = hash.toLowerCase();
  const hashSize = createHash(name).digest().length;
  const [keySalt, passwordSalt] = [salted("key", 16), salted("password", 16)];
  const secret = salted("secret", keyBits / 8);
  const spun = spin(name, passwordSalt, password, spinCount);
  const locked = (value: Buffer, purpose: string) => {
    const key = sized(digest(name, spun, Buffer.from(purpose, "hex")), keyBits / 8);
    return aes("cbc", key, passwordSalt, value).toString("base64");
  };
  const ivOf = (purpose: Buffer) => sized(digest(name, keySalt, purpose), 16);
  const parts = Array.from({ length: Math.ceil(data.length / 4096) }, (_, i) =>
    aes("cbc", secret, ivOf(u32(i)), Buffer.from(data.subarray(i * 4096, (i + 1) * 4096))),
  );
  const encrypted = Buffer.concat([size(data), ...parts]);
  const hmacKey = salted("hmac", hashSize);
  const whole = (value: Buffer) => Buffer.concat([value, Buffer.alloc((16 - (value.length % 16)) % 16)]);
  const integrity = {
    key: aes("cbc", secret, ivOf(Buffer.from("5fb2ad010cb9e1f6", "hex")), whole(hmacKey)).toString("base64"),
    value: aes(
      "cbc",
      secret,
      ivOf(Buffer.from("a0677f02b22c8433", "hex")),
      whole(createHmac(name, hmacKey).update(encrypted).digest()),
    ).toString("base64"),
  };
  const verifier = salted("verifier", 16);
  const cipher = (salt: Buffer) =>
    `saltSize="16" blockSize="16" keyBits="${keyBits}" hashSize="${hashSize}" cipherAlgorithm="AES" ` +
    `cipherChaining="ChainingModeCBC" hashAlgorithm="${hash}" saltValue="${salt.toString("base64")}"`;
  const office = "http://schemas.microsoft.com/office/2006";
  const xml =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<encryption xmlns="${office}/encryption" ` +
    `xmlns:p="${office}/keyEncryptor/password"><keyData ${cipher(keySalt)}/>` +
    `<dataIntegrity encryptedHmacKey="${integrity.key}" encryptedHmacValue="${integrity.value}"/>` +
    `<keyEncryptors><keyEncryptor uri="${office}/keyEncryptor/password"><p:encryptedKey spinCount="${spinCount}" ` +
    `${cipher(passwordSalt)} encryptedVerifierHashInput="${locked(verifier, "fea7d2763b4b9e79")}" ` +
    `encryptedVerifierHashValue="${locked(digest(name, verifier), "d7aa0f6d3061344e")}" ` +
    `encryptedKeyValue="${locked(secret, "146e0be7abacd0d6")}"/></keyEncryptor></keyEncryptors></encryption>`;
  const info = Buffer.concat([u16(4), u16(4), u32(0x40), Buffer.from(xml)]);
  return compound({ EncryptionInfo: info, EncryptedPackage: encrypted });
}

/** Standard encryption, as Excel 2007 writes it. */
export function standard(
  data: Uint8Array,
  password: string,
  keyBits: 128 | 192 | 256 = 128,
): Uint8Array<ArrayBuffer> {
  const salt = salted("standard", 16);
  const base = digest("sha1", spin("sha1", salt, password, 50_000), u32(0));
  const half = (fill: number) =>
    digest("sha1", Buffer.from(Array.from({ length: 64 }, (_, i) => fill ^ (base[i] ?? 0))));
  const key = Buffer.concat([half(0x36), half(0x5c)]).subarray(0, keyBits / 8);
  const verifier = salted("verifier", 16);
  const algorithm = { 128: 0x660e, 192: 0x660f, 256: 0x6610 }[keyBits];
  const provider = utf16("Microsoft Enhanced RSA and AES Cryptographic Provider\0");
  const header = Buffer.concat([...[0x24, 0, algorithm, 0x8004, keyBits, 0x18, 0, 0].map(u32), provider]);
  const info = Buffer.concat([
    ...[u16(4), u16(2), u32(0x24), u32(header.length), header, u32(16), salt],
    aes("ecb", key, null, verifier),
    u32(20),
    aes("ecb", key, null, digest("sha1", verifier)),
  ]);
  const encrypted = Buffer.concat([size(data), aes("ecb", key, null, Buffer.from(data))]);
  return compound({ EncryptionInfo: info, EncryptedPackage: encrypted });
}

function rc4(key: Buffer): () => number {
  const state = Array.from({ length: 256 }, (_, i) => i);
  let [i, j] = [0, 0];
  for (let n = 0; n < 256; n++) {
    j = (j + state[n]! + key[n % key.length]!) % 256;
    [state[n], state[j]] = [state[j]!, state[n]!];
  }
  j = 0;
  const next = () => {
    i = (i + 1) % 256;
    j = (j + state[i]!) % 256;
    [state[i], state[j]] = [state[j]!, state[i]!];
    return state[(state[i]! + state[j]!) % 256]!;
  };
  return next;
}

type Byte = (value: number, position: number, recordLength: number) => number;

/** The records of an .xls file, with FilePass behind the first and the contents of the others put through `byte`. */
function recordsWith(book: XLSX.WorkBook, pass: Buffer, byte: Byte): Uint8Array<ArrayBuffer> {
  const file = XLSX.write(book, { type: "buffer", bookType: "biff8" }) as Buffer;
  const found = XLSX.CFB.find(XLSX.CFB.read(file, { type: "buffer" }), "Workbook")!;
  const stream = Buffer.from(found.content as Uint8Array);
  const added = 4 + pass.length;
  const parts: Buffer[] = [];
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    const record = Buffer.from(stream.subarray(at, at + 4 + stream.readUInt16LE(at + 2)));
    // What points to a place in the stream points past the record that is put in.
    if (record.readUInt16LE(0) === 0x85) record.writeUInt32LE(record.readUInt32LE(4) + added, 4);
    parts.push(record);
    if (at === 0) parts.push(Buffer.concat([u16(0x2f), u16(pass.length), pass]));
  }
  let position = 0;
  for (const record of parts) {
    const type = record.readUInt16LE(0);
    const plain = [0x809, 0x2f, 0xe1].includes(type) ? record.length : type === 0x85 ? 8 : 4;
    for (let i = plain; i < record.length; i++) record[i] = byte(record[i]!, position + i, record.length - 4);
    position += record.length;
  }
  return compound({ Workbook: Buffer.concat(parts) });
}

function withRc4(
  book: XLSX.WorkBook,
  pass: Buffer,
  keyOf: (block: number) => Buffer,
): Uint8Array<ArrayBuffer> {
  const keys = new Map<number, number[]>();
  const bytesOf = (block: number) => {
    let bytes = keys.get(block);
    if (!bytes) {
      const next = rc4(keyOf(block));
      keys.set(block, (bytes = Array.from({ length: 1024 }, next)));
    }
    return bytes;
  };
  return recordsWith(book, pass, (value, position) => value ^ bytesOf(position >> 10)[position % 1024]!);
}

const mixed = (key: Buffer, data: Buffer) => {
  const next = rc4(key);
  return Buffer.from(data.map((byte) => byte ^ next()));
};

/** RC4 with keys by SHA-1, as Excel 2002 and later write .xls files. */
export function rc4BySha1(book: XLSX.WorkBook, password: string, keyBits: number): Uint8Array<ArrayBuffer> {
  const salt = salted("sha1", 16);
  const base = digest("sha1", salt, utf16(password));
  const keyOf = (block: number) => {
    const key = digest("sha1", base, u32(block)).subarray(0, keyBits / 8);
    return keyBits === 40 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
  };
  const verifier = salted("verifier", 16);
  const checked = mixed(keyOf(0), Buffer.concat([verifier, digest("sha1", verifier)]));
  const header = Buffer.concat([
    ...[4, 0, 0x6801, 0x8004, keyBits, 1, 0, 0].map(u32),
    utf16("Microsoft Enhanced Cryptographic Provider v1.0\0"),
  ]);
  const pass = Buffer.concat([
    ...[u16(1), u16(4), u16(2), u32(4), u32(header.length), header, u32(16), salt],
    ...[checked.subarray(0, 16), u32(20), checked.subarray(16)],
  ]);
  return withRc4(book, pass, keyOf);
}

/** RC4 with keys by MD5, as Excel 97 and 2000 write .xls files. */
export function rc4ByMd5(book: XLSX.WorkBook, password: string): Uint8Array<ArrayBuffer> {
  const salt = salted("md5", 16);
  const first = digest("md5", utf16(password)).subarray(0, 5);
  const base = digest("md5", ...Array.from({ length: 16 }, () => [first, salt]).flat()).subarray(0, 5);
  const keyOf = (block: number) => digest("md5", base, u32(block));
  const verifier = salted("verifier", 16);
  const checked = mixed(keyOf(0), Buffer.concat([verifier, digest("md5", verifier)]));
  return withRc4(book, Buffer.concat([u16(1), u16(1), u16(1), salt, checked]), keyOf);
}

/** What MS-OFFCRYPTO 2.3.7.1 and 2.3.7.2 make of the password VelvetSweatshop. */
export const BUILT_IN_XOR = { key: 0xb359, verifier: 0x9a0a };

/** Obfuscation by XOR with a password of 15 letters, as Excel 95 and earlier write .xls files. */
export function byXor(
  book: XLSX.WorkBook,
  password: string,
  { key, verifier } = BUILT_IN_XOR,
): Uint8Array<ArrayBuffer> {
  const spread = [...Buffer.from(password, "latin1"), 0xbb].map((letter, i) => {
    const value = letter ^ (i % 2 === 0 ? key & 255 : key >> 8);
    return ((value << 7) | (value >> 1)) & 255;
  });
  const pass = Buffer.concat([u16(0), u16(key), u16(verifier)]);
  return recordsWith(book, pass, (value, position, length) => {
    const turned = ((value << 5) | (value >> 3)) & 255;
    return turned ^ spread[(position + length) % 16]!;
  });
}
