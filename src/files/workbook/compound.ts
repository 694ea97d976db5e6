/** Names of the streams in an OLE compound file, the container of .xls and of password-protected .xlsx. */
import { WorkbookError } from "../model";

const HEADER = 512;
const FREE = 0xfffffffa; // from here on, sector numbers have a special meaning
const ENTRY = 128;

/** Stream and storage names, in directory order. Follows no chain further than the file has sectors. */
export function compoundNames(bytes: Uint8Array): string[] {
  if (bytes.length < HEADER) throw new WorkbookError("truncated", "compound file shorter than its header");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new WorkbookError("damaged", `compound file sector shift ${shift}`);
  const sectorSize = 2 ** shift;
  const sectorAt = (sector: number) => (sector + 1) * sectorSize;
  const sectors = Math.ceil(bytes.length / sectorSize) - 1;
  const allocation = allocationSectors(view, sectorAt, sectorSize, sectors);

  const names: string[] = [];
  const utf16 = new TextDecoder("utf-16le");
  let sector = view.getUint32(48, true);
  for (let steps = 0; sector < FREE; steps++) {
    const start = sectorAt(sector);
    if (start + sectorSize > bytes.length)
      throw new WorkbookError("truncated", "the compound file's directory is cut off");
    if (steps > sectors) throw new WorkbookError("damaged", "the compound file's directory runs in a circle");
    for (let at = start; at < start + sectorSize; at += ENTRY) {
      const length = Math.min(view.getUint16(at + 64, true), 64);
      if (length > 2) names.push(utf16.decode(bytes.subarray(at, at + length - 2)));
    }
    const table = allocation[Math.floor((sector * 4) / sectorSize)];
    const next = table === undefined ? undefined : sectorAt(table) + ((sector * 4) % sectorSize);
    if (next === undefined || next + 4 > bytes.length)
      throw new WorkbookError("truncated", "the compound file's allocation table is cut off");
    sector = view.getUint32(next, true);
  }
  return names;
}

/** Where the sectors of the allocation table stand: 109 in the header, the rest in a chain of their own. */
function allocationSectors(
  view: DataView,
  sectorAt: (sector: number) => number,
  sectorSize: number,
  sectors: number,
): number[] {
  const list: number[] = [];
  for (let at = 76; at < HEADER; at += 4) {
    const sector = view.getUint32(at, true);
    if (sector < FREE) list.push(sector);
  }
  let more = view.getUint32(68, true);
  for (let steps = 0; more < FREE && steps <= sectors; steps++) {
    const start = sectorAt(more);
    const end = start + sectorSize - 4;
    if (end + 4 > view.byteLength) break;
    for (let at = start; at < end; at += 4) {
      const sector = view.getUint32(at, true);
      if (sector < FREE) list.push(sector);
    }
    more = view.getUint32(end, true);
  }
  return list;
}
