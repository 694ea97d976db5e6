/** The lines of a file that may be larger than memory, and where each stands. */
import { open } from "node:fs/promises";

export interface FileLine {
  readonly text: string;
  /** Bytes from the start of the file. */
  readonly start: number;
  /** Bytes, the line break not counted. */
  readonly length: number;
  /** Whether a line break ends it. */
  readonly ended: boolean;
}

const CHUNK = 2 ** 20;
const LINE_BREAK = 0x0a;

/** Empty lines are passed over. Rejects where the system does not let it read. */
export async function* linesOf(path: string): AsyncGenerator<FileLine> {
  const file = await open(path);
  try {
    const chunk = Buffer.alloc(CHUNK);
    let pieces: Buffer[] = [];
    let start = 0;
    let length = 0;
    const line = (ended: boolean): FileLine => ({
      text: Buffer.concat(pieces).toString("utf8"),
      start,
      length,
      ended,
    });
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, CHUNK, start + length);
      if (bytesRead === 0) break;
      const read = chunk.subarray(0, bytesRead);
      let from = 0;
      for (let at = read.indexOf(LINE_BREAK); at >= 0; at = read.indexOf(LINE_BREAK, from)) {
        pieces.push(read.subarray(from, at));
        length += at - from;
        if (length > 0) yield line(true);
        start += length + 1;
        length = 0;
        pieces = [];
        from = at + 1;
      }
      pieces.push(Buffer.from(read.subarray(from)));
      length += bytesRead - from;
    }
    if (length > 0) yield line(false);
  } finally {
    await file.close();
  }
}
