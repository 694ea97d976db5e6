/** Hashes as encrypted workbooks name them, by Web Crypto. */

export type HashName = "SHA-1" | "SHA-256" | "SHA-384" | "SHA-512";
type Bytes = Uint8Array<ArrayBuffer>;

/** Web Crypto is there in Node and on pages served by https or from this computer. */
export const canHash = (): boolean => "subtle" in crypto;

export async function hash(name: HashName, ...parts: readonly Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest(name, joined(...parts)));
}

export function joined(...parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** A number as four bytes, the lowest first. */
export function littleEndian(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

/** A text as UTF-16, the low byte of each character first. */
export function utf16(text: string): Bytes {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true);
  return bytes;
}

/** The hash of salt and password, hashed over and over with a counter before it (MS-OFFCRYPTO 2.3.6.2 and 2.3.4.7). */
export async function spun(
  name: HashName,
  salt: Uint8Array,
  password: string,
  count: number,
): Promise<Bytes> {
  let digest = await hash(name, salt, utf16(password));
  const turn = joined(littleEndian(0), digest);
  const counter = new DataView(turn.buffer);
  for (let i = 0; i < count; i++) {
    counter.setUint32(0, i, true);
    turn.set(digest, 4);
    digest = new Uint8Array(await crypto.subtle.digest(name, turn));
  }
  return digest;
}

export const equal = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);
