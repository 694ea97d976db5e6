/** Unpacking of raw deflate streams: what the zip reader asks for, and an implementation of the web platform. */

import { joined } from "./records";

/**
 * Unpacks a raw deflate stream. Never makes more than `limit` bytes: gives `null` where the stream holds more.
 * Throws where `data` is no deflate stream.
 */
export type Inflate = (
  data: Uint8Array<ArrayBuffer>,
  limit: number,
) => Uint8Array | null | Promise<Uint8Array | null>;

/** Whether this browser has what `streamInflate` needs: Chromium 103, Safari 16.4. */
export function canStreamInflate(): boolean {
  try {
    return Boolean(new DecompressionStream("deflate-raw"));
  } catch {
    return false;
  }
}

/** Works in browsers and in Node; several times slower than Node's zlib. */
export const streamInflate: Inflate = async (data, limit) => {
  const unpacked = new Blob([data]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = unpacked.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  return joined(chunks);
};
