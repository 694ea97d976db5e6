/** The cells of a sheet part, before the reader sees them: each there once, and where a spreadsheet program looks. */
import { WorkbookError } from "../model";
import { eachTag } from "./plain-markup";

const [SPACE, SLASH, COLON, GT, QUOTE] = [0x20, 0x2f, 0x3a, 0x3e, 0x22];
const COLUMNS = 16_384;
/** Depth of the list of cells in a sheet: worksheet, sheetData. */
const DATA_DEPTH = 1;

/**
 * Excel refuses or repairs a sheet with a second list of cells, a list that stands elsewhere, or a cell given twice;
 * the reader would take the first list and the last cell. Throws where a sheet has any of these.
 * @returns the part, spaces within its tags as the reader expects them
 */
export function checkSheet(name: string, part: Uint8Array): Uint8Array {
  const damaged = (detail: string) => new WorkbookError("damaged", `${detail} in ${name}`);
  const plain = new Uint8Array(part);
  const cells = cellList();
  let depth = 0;
  let lists = 0;
  eachTag(name, plain, (open, close) => {
    if (plain[open + 1] === SLASH) {
      closeUp(plain, open, close);
      depth--;
      return;
    }
    separate(plain, open, close);
    const tag = localName(plain, open, close);
    if (tag === "sheetData") {
      if (lists++ > 0 || depth !== DATA_DEPTH)
        throw damaged("a list of cells that no spreadsheet program reads");
    } else if (tag === "row") cells.row(addressOf(plain, open, close)?.row);
    else if (tag === "c") cells.cell(addressOf(plain, open, close));
    if (plain[close - 1] !== SLASH) depth++;
  });
  if (cells.hasTwice()) throw damaged("a cell given twice");
  return plain;
}

/** Any white space within a tag as a space; quoted values are left alone. */
function separate(part: Uint8Array, open: number, close: number): void {
  let quote = 0;
  for (let at = open; at < close; at++) {
    const byte = part[at]!;
    if (quote !== 0) quote = byte === quote ? 0 : quote;
    else if (byte === QUOTE || byte === 0x27) quote = byte;
    else if (byte < SPACE) part[at] = SPACE;
  }
}

/** `</row >` as `</row> `. */
function closeUp(part: Uint8Array, open: number, close: number): void {
  let end = close;
  while (end > open && part[end - 1]! <= SPACE) end--;
  part[end] = GT;
  part.fill(SPACE, end + 1, close + 1);
}

/** The name of a tag without its prefix, where it is one of those that matter here. */
function localName(part: Uint8Array, open: number, close: number): string {
  let from = open + 1;
  let end = from;
  while (end < close && part[end] !== SPACE && part[end] !== SLASH) if (part[end++] === COLON) from = end;
  return end - from > "sheetData".length ? "" : String.fromCharCode(...part.subarray(from, end));
}

interface Address {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

/** What the attribute `r` of a row or a cell says, counted from 1; `undefined` where there is none. */
function addressOf(part: Uint8Array, open: number, close: number): Address | undefined {
  for (let at = open + 2; at < close; at++) {
    if (part[at] !== 0x72 || part[at + 1] !== 0x3d) continue;
    // The reader would take x:r for r, Excel does not.
    if (part[at - 1] === COLON) throw new WorkbookError("damaged", "a cell with an address of another kind");
    if (part[at - 1] !== SPACE) continue;
    const quote = part[at + 2]!;
    let column = 0;
    let row = 0;
    for (at += 3; at < close && part[at] !== quote; at++) {
      const byte = part[at]! & ~0x20;
      if (byte >= 0x41 && byte <= 0x5a) column = column * 26 + byte - 0x40;
      else row = row * 10 + part[at]! - 0x30;
    }
    return { row: row || undefined, column: column || undefined };
  }
  return undefined;
}

/** Gathers cells; those without an address stand behind the one before, as the format has it. */
function cellList() {
  const keys: number[] = [];
  let ascending = true;
  let [row, column] = [0, 0];
  return {
    row(at: number | undefined): void {
      row = at ?? row + 1;
      column = 0;
    },
    cell(at: Address | undefined): void {
      column = at?.column ?? column + 1;
      const key = (at?.row ?? row) * COLUMNS + column;
      ascending &&= keys.length === 0 || key > keys[keys.length - 1]!;
      keys.push(key);
    },
    hasTwice(): boolean {
      if (ascending) return false;
      const sorted = Float64Array.from(keys).sort();
      return sorted.some((key, i) => i > 0 && key === sorted[i - 1]);
    },
  };
}
