/** Packing for zip archives, which browsers have since Chromium 103, put into the place of theirs where it is missing. */
import { Deflate } from "fflate";

function packsForZip(): boolean {
  try {
    return Boolean(new CompressionStream("deflate-raw"));
  } catch {
    return false;
  }
}

if (!packsForZip()) {
  const Native = globalThis.CompressionStream as typeof CompressionStream | undefined;
  const raw = (): TransformStream<Uint8Array, Uint8Array> => {
    const deflate = new Deflate();
    return new TransformStream({
      start: (controller) => void (deflate.ondata = (chunk) => controller.enqueue(chunk)),
      transform: (chunk) => deflate.push(chunk),
      flush: () => deflate.push(new Uint8Array(0), true),
    });
  };
  globalThis.CompressionStream = function (format: CompressionFormat) {
    return format === "deflate-raw" || !Native ? raw() : new Native(format);
  } as unknown as typeof CompressionStream;
}
