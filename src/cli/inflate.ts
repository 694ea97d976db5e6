import { inflateRawSync } from "node:zlib";
import type { Inflate } from "../workbook/inflate";

/** Node's zlib, bounded. */
export const nodeInflate: Inflate = (data, limit) => {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(limit, 1) });
  } catch (cause) {
    if (cause instanceof RangeError && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE") return null;
    throw cause;
  }
};
