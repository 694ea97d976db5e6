/** The records of a zip archive, as they are written. */

type Field = readonly [value: number, bytes: 2 | 4];

/** What an archive says of an entry. */
export interface EntryHead {
  /** Bytes of the name. */
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** Date and time of change, as stored. */
  readonly changed: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
}

export const FLAGS = {
  /** The name is in UTF-8. */
  utf8: 0x800,
  /** Sizes stand behind the content, since they are not known before. */
  sizesBehind: 8,
} as const;
export const STORED = 0;
export const DEFLATED = 8;
/** 1980-01-01, so that the same contents give the same archive. */
export const NO_DATE = 0x210000;

/** Stands before an entry's content. */
export function localHead(entry: EntryHead): Uint8Array {
  return joined([record(0x04034b50, ...headFields(entry), [0, 2]), entry.name]);
}

/** Stands behind a content whose sizes were not known before. */
export function sizesBehind({ crc, packedSize, size }: Pick<EntryHead, "crc" | "packedSize" | "size">) {
  return record(0x08074b50, [crc, 4], [packedSize, 4], [size, 4]);
}

/** An entry in the directory; `start` is where its local head stands, `extra` what it is marked with. */
export function directoryEntry(entry: EntryHead, start: number, extra = new Uint8Array()): Uint8Array {
  // Length of its comment, its disk, its attributes.
  const rest: readonly Field[] = [
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 4],
  ];
  const head = record(0x02014b50, [20, 2], ...headFields(entry), [extra.length, 2], ...rest, [start, 4]);
  return joined([head, entry.name, extra]);
}

/** Ends an archive of `count` entries, whose directory of `length` bytes begins at `start`. */
export function archiveEnd(count: number, length: number, start: number): Uint8Array {
  return record(0x06054b50, [0, 4], [count, 2], [count, 2], [length, 4], [start, 4], [0, 2]);
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** What local heads and the directory have in common. */
function headFields({ name, flags, method, changed, crc, packedSize, size }: EntryHead): Field[] {
  return [
    [20, 2],
    [flags, 2],
    [method, 2],
    [changed, 4],
    [crc, 4],
    [packedSize, 4],
    [size, 4],
    [name.length, 2],
  ];
}

function record(signature: number, ...values: readonly Field[]): Uint8Array {
  const all: readonly Field[] = [[signature, 4], ...values];
  const view = new DataView(new ArrayBuffer(all.reduce((length, [, width]) => length + width, 0)));
  let at = 0;
  for (const [value, width] of all) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return new Uint8Array(view.buffer);
}
