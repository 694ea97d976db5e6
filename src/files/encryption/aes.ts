/** AES without padding, in both of the ways encrypted packages chain their blocks; Web Crypto knows padded CBC only. */
import { joined } from "./hash";

type Bytes = Uint8Array<ArrayBuffer>;

export const BLOCK = 16;

export async function aesKey(key: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", key, "AES-CBC", false, ["encrypt", "decrypt"]);
}

/** @param data whole blocks */
export async function decryptCbc(key: CryptoKey, iv: Bytes, data: Bytes): Promise<Bytes> {
  if (data.length === 0) return data;
  // A block behind the last that unpads to nothing, as Web Crypto would have written it.
  const last = data.slice(-BLOCK);
  const padding = new Uint8Array(
    await crypto.subtle.encrypt({ name: "AES-CBC", iv: last }, key, new Uint8Array()),
  );
  const plain = await crypto.subtle.decrypt({ name: "AES-CBC", iv }, key, joined(data, padding));
  return new Uint8Array(plain);
}

/** Each block by itself: what CBC mixes into a block is the one before it, and mixing it in again takes it out. */
export async function decryptEcb(key: CryptoKey, data: Bytes): Promise<Bytes> {
  const plain = await decryptCbc(key, new Uint8Array(BLOCK), data);
  for (let i = BLOCK; i < plain.length; i++) plain[i]! ^= data[i - BLOCK]!;
  return plain;
}
