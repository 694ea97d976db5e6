/** Workbook files for tests, good and bad, made in memory. */
import { crc32, deflateRawSync } from "node:zlib";
import * as XLSX from "@e965/xlsx";
import type { CellValue } from "../../src/core/sheet/sheet";

export type Bytes = Uint8Array<ArrayBuffer>;

/** A workbook with one sheet, in any format the library writes. */
export function workbook(rows: CellValue[][], bookType: XLSX.BookType = "xlsx", name = "自评表"): Bytes {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name);
  return written(book, bookType);
}

export function written(book: XLSX.WorkBook, bookType: XLSX.BookType = "xlsx"): Bytes {
  return new Uint8Array(XLSX.write(book, { type: "buffer", bookType, compression: true }) as Buffer);
}

export function text(content: string): Bytes {
  return new TextEncoder().encode(content);
}

export interface Part {
  readonly name: string;
  readonly content: string | Bytes;
  /** What the headers claim, where it is not the truth. */
  readonly claim?: { readonly size?: number; readonly crc?: number; readonly method?: number };
  /** Encrypted, by the flag alone. */
  readonly encrypted?: boolean;
  /** The name's bytes, where they are not UTF-8. */
  readonly rawName?: readonly number[];
  /** Whether the name is declared as UTF-8. */
  readonly utf8?: boolean;
}

/** A zip archive, lies included. */
export function zip(parts: readonly Part[]): Bytes {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claim = {}, encrypted = false, rawName, utf8 = false } of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const path = Buffer.from(rawName ?? Buffer.from(name));
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE((encrypted ? 1 : 0) | (utf8 ? 0x800 : 0), 2);
    fields.writeUInt16LE(claim.method ?? 8, 4);
    fields.writeUInt32LE(claim.crc ?? crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claim.size ?? plain.length, 18);
    fields.writeUInt16LE(path.length, 22);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    fields.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, path, packed]);
    locals.push(local);
    central.push(entry, path);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length & 0xffff, 8);
  end.writeUInt16LE(parts.length & 0xffff, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts of an .xlsx with one sheet; `cells` goes into `sheetData`, `after` behind it. */
export function sheetParts(cells: string, after = "", styles = "", kind = "worksheet"): Part[] {
  return [
    {
      name: "[Content_Types].xml",
      content: `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="自评表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: "xl/styles.xml", content: `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` },
    {
      name: "xl/worksheets/sheet1.xml",
      content: `<${kind} xmlns="${MAIN}"><sheetData>${cells}</sheetData>${after}</${kind}>`,
    },
  ];
}

/** A compound file with the named streams, all of the same content. */
export function compound(...streams: string[]): Bytes {
  const file = XLSX.CFB.utils.cfb_new();
  for (const stream of streams) XLSX.CFB.utils.cfb_add(file, `/${stream}`, Buffer.alloc(5000, 7));
  return new Uint8Array(XLSX.CFB.write(file, { type: "buffer" }) as Buffer);
}

/** A BIFF 5 file whose text is in GBK: a sheet 自评表 with 绩效自评表 in A1. */
export function gbkBook(): Bytes {
  const file = Buffer.from(workbook([["AAAAAAAAAA"]], "biff5", "BBBBBB"));
  const put = (placeholder: string, gbk: number[]) => {
    for (let at = file.indexOf(placeholder); at >= 0; at = file.indexOf(placeholder))
      Buffer.from(gbk).copy(file, at);
  };
  put("AAAAAAAAAA", [0xbc, 0xa8, 0xd0, 0xa7, 0xd7, 0xd4, 0xc6, 0xc0, 0xb1, 0xed]);
  put("BBBBBB", [0xd7, 0xd4, 0xc6, 0xc0, 0xb1, 0xed]);
  return withCodePage(file, 936);
}

/** Overwrites the CodePage record of an .xls file. */
export function withCodePage(bytes: Uint8Array, codePage: number): Bytes {
  const file = Buffer.from(bytes);
  const record = file.indexOf(Buffer.from([0x42, 0, 2, 0]));
  file.writeUInt16LE(codePage, record + 4);
  return new Uint8Array(file);
}
