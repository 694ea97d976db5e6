// Unpacking with what the web platform has, which the page for many files goes by.
import { deflateRawSync } from "node:zlib";
import { canStreamInflate, streamInflate } from "../../../src/files/zip/inflate";
import { crc32 } from "../../../src/files/zip/unpack";

const plain = new Uint8Array(300_000).map((_, i) => (i * i) % 251);
const packed = new Uint8Array(deflateRawSync(plain));

test("a stream is unpacked whole, or not at all where it holds more than it may", async () => {
  expect(await streamInflate(packed, plain.length)).toEqual(plain);
  expect(await streamInflate(packed, plain.length - 1)).toBeNull();
  await expect(streamInflate(new Uint8Array([255, 255, 255]), 9)).rejects.toThrow();
});

test("an old browser is known by what it has not", () => {
  expect(canStreamInflate()).toBe(true);
  const { DecompressionStream } = globalThis;
  globalThis.DecompressionStream = class {
    constructor() {
      throw new TypeError("Unsupported compression format");
    }
  } as unknown as typeof DecompressionStream;
  try {
    expect(canStreamInflate()).toBe(false);
  } finally {
    globalThis.DecompressionStream = DecompressionStream;
  }
});

test("a checksum of pieces is that of the whole", () => {
  const whole = crc32(new TextEncoder().encode("123456789"));
  expect(whole).toBe(0xcbf43926);
  expect(crc32(new TextEncoder().encode("56789"), crc32(new TextEncoder().encode("1234")))).toBe(whole);
});
