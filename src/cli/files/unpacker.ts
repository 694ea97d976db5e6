/** Unpacking by Node's own zlib. */
import * as zlib from "node:zlib";
import type { Inflate } from "../../files/zip/inflate";
import type { Unpacker } from "../../files/zip/unpack";
import { systemCode } from "./file-error";

/** Bounded by `limit`. */
const inflate: Inflate = (data, limit) => {
  try {
    return zlib.inflateRawSync(data, { maxOutputLength: Math.max(limit, 1) });
  } catch (cause) {
    if (systemCode(cause) === "ERR_BUFFER_TOO_LARGE") return null;
    throw cause;
  }
};

/** Node has had a checksum since 20.15. */
const { crc32 } = zlib as { crc32?: (data: Uint8Array) => number };

export const nodeUnpacker: Partial<Unpacker> = { inflate, ...(crc32 && { crc32: (bytes) => crc32(bytes) }) };
