/** How a file is read; what is left out is as usual. */
import { defaultLimits, type Limits } from "../model";
import { streamInflate } from "./inflate";
import { crc32, type Unpacker } from "./unpack";

export interface ReadOptions {
  readonly limits?: Partial<Limits>;
  /** Node has faster ones than the default. */
  readonly unpacker?: Partial<Unpacker>;
}

export const completed = ({ limits, unpacker }: ReadOptions) => ({
  limits: { ...defaultLimits, ...limits },
  unpacker: { inflate: streamInflate, crc32, ...unpacker },
});
