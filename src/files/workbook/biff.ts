/** The one record of an .xls file that is put right before the reader sees it. */

const CODE_PAGE = 0x0042;
const UTF16 = 1200;
/** Streams of a compound file begin at multiples of this. */
const ALIGNMENT = 64;
/** The record stands near the start of the stream, after the writer's name. */
const SEARCHED = 1024;

/**
 * BIFF 8 holds UTF-16 whatever its CodePage record says, and must say 1200. Some Java and Delphi exporters name the
 * country's code page there, which the reader would believe.
 */
export function declareUtf16(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let start = 0; start + 8 <= bytes.length; start += ALIGNMENT) {
    if (!isBiff8Start(view, start)) continue;
    const end = Math.min(start + SEARCHED, bytes.length - 6);
    for (let at = start; at < end; at += 4 + view.getUint16(at + 2, true)) {
      if (view.getUint16(at, true) !== CODE_PAGE) continue;
      if (view.getUint16(at + 4, true) === UTF16) return bytes;
      const corrected = new Uint8Array(bytes);
      new DataView(corrected.buffer).setUint16(at + 4, UTF16, true);
      return corrected;
    }
  }
  return bytes;
}

/** A BOF record of BIFF 8 that opens the workbook's globals. */
function isBiff8Start(view: DataView, at: number): boolean {
  const length = view.getUint16(at + 2, true);
  return (
    view.getUint16(at, true) === 0x0809 &&
    (length === 8 || length === 16) &&
    view.getUint16(at + 4, true) === 0x0600 &&
    view.getUint16(at + 6, true) === 0x0005
  );
}
