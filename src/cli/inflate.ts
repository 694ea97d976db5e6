import { inflateRawSync } from "node:zlib";
import type { Inflate } from "../workbook/inflate";
import { systemCode } from "./file-error";

/** Node's zlib, bounded. */
export const nodeInflate: Inflate = (data, limit) => {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(limit, 1) });
  } catch (cause) {
    if (systemCode(cause) === "ERR_BUFFER_TOO_LARGE") return null;
    throw cause;
  }
};
