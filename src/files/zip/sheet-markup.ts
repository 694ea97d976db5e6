/** The cells of a sheet part, before the reader sees them: each there once, and where a spreadsheet program looks. */
import { WorkbookError } from "../model";
import { eachTag } from "./plain-markup";

const [SPACE, SLASH, COLON, GT, QUOTE, APOSTROPHE] = [0x20, 0x2f, 0x3a, 0x3e, 0x22, 0x27];
const [R, EQUALS, A, Z, ZERO, NINE, TO_CAPITAL] = [0x72, 0x3d, 0x41, 0x5a, 0x30, 0x39, 0xdf];
/** The last row and the last column of a sheet, counted from 1. */
const [ROWS, COLUMNS] = [1_048_576, 16_384];
/** Depth of the list of cells in a sheet: worksheet, sheetData. */
const DATA_DEPTH = 1;

/**
 * Excel refuses or repairs a sheet with a second list of cells, a list that stands elsewhere, a cell given twice or one
 * outside its row; the reader would take the first list and the last cell, and lose a cell A0. Throws where a sheet has
 * any of these.
 * @returns the part, spaces within its tags and addresses in capitals as the reader expects them
 */
export function checkSheet(name: string, part: Uint8Array): Uint8Array {
  const damaged = (detail: string) => new WorkbookError("damaged", `${detail} in ${name}`);
  const plain = new Uint8Array(part);
  const cells = cellList();
  let depth = 0;
  let lists = 0;
  /** Where the last cell began, if it has no address. */
  let withoutAddress: number | undefined;
  const endCell = (end: number) => {
    if (withoutAddress !== undefined && looksAddressed(plain, withoutAddress, end))
      throw damaged("a cell without an address, with something like one in it");
    withoutAddress = undefined;
  };
  eachTag(name, plain, (open, close) => {
    separate(plain, open, close);
    if (plain[open + 1] === SLASH) {
      if (localName(plain, open + 1, close) === "row") endCell(open);
      closeUp(plain, close);
      depth--;
      return;
    }
    const tag = localName(plain, open, close);
    if (tag === "sheetData") {
      if (lists++ > 0 || depth !== DATA_DEPTH)
        throw damaged("a list of cells that no spreadsheet program reads");
    } else if (tag === "row") {
      if (!cells.row(addressOf(plain, open, close))) throw damaged("a row that no sheet has");
    } else if (tag === "c") {
      endCell(open);
      const address = addressOf(plain, open, close);
      if (!cells.cell(address)) throw damaged("a cell outside its row");
      if (!address) withoutAddress = open;
    }
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
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
    else if (byte < SPACE) part[at] = SPACE;
  }
}

/** `</row >` as `</row> `. */
function closeUp(part: Uint8Array, close: number): void {
  let end = close;
  while (part[end - 1] === SPACE) end--;
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
  /** Counted from 1; 0 where the address names none. */
  readonly row: number;
  readonly column: number;
}

/** What the attribute `r` of a row or a cell says, put in capitals; `undefined` where there is none. */
function addressOf(part: Uint8Array, open: number, close: number): Address | undefined {
  let quote = 0;
  for (let at = open + 2; at < close; at++) {
    const byte = part[at]!;
    if (quote !== 0) quote = byte === quote ? 0 : quote;
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
    else if (byte === R && part[at + 1] === EQUALS) {
      // The reader would take x:r for r, Excel does not.
      if (part[at - 1] !== SPACE)
        throw new WorkbookError("damaged", "a cell with an address of another kind");
      return writtenAddress(part, at + 3, close);
    }
  }
  return undefined;
}

/** Letters and digits from `from` up to the quote that ends them. */
function writtenAddress(part: Uint8Array, from: number, close: number): Address {
  let at = from;
  let column = 0;
  for (; at < close && isWithin(part[at]! & TO_CAPITAL, A, Z); at++) {
    part[at]! &= TO_CAPITAL;
    column = column * 26 + part[at]! - A + 1;
  }
  let row = 0;
  for (; at < close && isWithin(part[at]!, ZERO, NINE); at++) row = row * 10 + part[at]! - ZERO;
  return part[at] === part[from - 1] ? { row, column } : { row: 0, column: 0 };
}

const isWithin = (value: number, first: number, last: number) => value >= first && value <= last;

/** Whether the reader, which looks for an address in all that a cell holds, would find one in it. */
function looksAddressed(part: Uint8Array, from: number, end: number): boolean {
  for (let at = part.indexOf(R, from); at >= 0 && at < end; at = part.indexOf(R, at + 1))
    if (part[at + 1] === EQUALS && (part[at + 2] === QUOTE || part[at + 2] === APOSTROPHE)) return true;
  return false;
}

/**
 * Gathers cells; those without an address stand behind the one before, as the format has it. Rows and cells are taken
 * where a sheet has such a place.
 */
function cellList() {
  const keys: number[] = [];
  let ascending = true;
  let [row, column] = [0, 0];
  return {
    row(at: Address | undefined): boolean {
      row = at ? at.row : row + 1;
      column = 0;
      return isWithin(row, 1, ROWS) && (at?.column ?? 0) === 0;
    },
    cell(at: Address | undefined): boolean {
      column = at ? at.column : column + 1;
      const key = row * COLUMNS + column;
      ascending &&= keys.length === 0 || key > keys[keys.length - 1]!;
      keys.push(key);
      return isWithin(column, 1, COLUMNS) && (at?.row ?? row) === row;
    },
    hasTwice(): boolean {
      if (ascending) return false;
      const sorted = Float64Array.from(keys).sort();
      return sorted.some((key, i) => i > 0 && key === sorted[i - 1]);
    },
  };
}
