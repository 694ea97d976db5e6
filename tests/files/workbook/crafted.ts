/** Sheets with something in them for a reader that looks less closely than Excel: what stands in row 1, or the refusal. */
import { type Bytes, type Part, sheetParts, zip } from "../books";

const SHEET = "xl/worksheets/sheet1.xml";
const row = (cells: string) => `<row r="1">${cells}</row>`;
const REAL = row('<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c>');

/** A workbook of one sheet with 1 and 2 in its first row, one part of it another. */
export const withPart = (name: string, content: Part["content"], parts = plainParts()) =>
  zip([...parts.filter((part) => part.name !== name), { name, content }]);
export const plainParts = (kind?: string): Part[] => [
  ...sheetParts(REAL, "", "", kind),
  { name: "_rels/.rels", content: `<Relationships xmlns="${RELATIONS}">${DOCUMENT}</Relationships>` },
];
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const DOCUMENT = `<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>`;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** With the declaration that every program writes. */
export const inWorksheet = (content: string): Bytes =>
  withPart(
    SHEET,
    `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}">${content}</worksheet>`,
  );

/** What such a reader takes for the row. */
const OTHER = row('<c r="A1"><v>9</v></c><c r="B1"><v>9</v></c>');
export const CRAFTED: readonly (readonly [
  what: string,
  content: string,
  expected: readonly number[] | "damaged",
])[] = [
  [
    "a list of cells in a comment",
    `<!--<sheetData>${OTHER}</sheetData>--><sheetData>${REAL}</sheetData>`,
    [1, 2],
  ],
  ["a row in a comment", `<sheetData>${REAL}<!--${OTHER}--></sheetData>`, [1, 2]],
  ["a row in an instruction", `<sheetData>${REAL}<?x ${OTHER}?></sheetData>`, [1, 2]],
  ["a row in character data", `<sheetData>${REAL}</sheetData><extLst><![CDATA[${OTHER}]]></extLst>`, [1, 2]],
  ["a value in character data", `<sheetData>${row('<c r="A1"><v><![CDATA[7]]></v></c>')}</sheetData>`, [7]],
  ["a second list of cells", `<sheetData>${REAL}</sheetData><sheetData>${OTHER}</sheetData>`, "damaged"],
  ["a list of another kind", `<x:sheetData>${OTHER}</x:sheetData><sheetData>${REAL}</sheetData>`, "damaged"],
  ["a list out of place", `<x><sheetData>${OTHER}</sheetData></x>`, "damaged"],
  ["a row given twice", `<sheetData>${REAL}${OTHER}</sheetData>`, "damaged"],
  [
    "a cell given twice",
    `<sheetData>${row('<c r="A1"><v>1</v></c><c r="A1"><v>9</v></c>')}</sheetData>`,
    "damaged",
  ],
  [
    "a cell given twice, not one behind the other",
    `<sheetData>${row('<c r="B1"><v>1</v></c><c r="A1"><v>9</v></c><c r="B1"><v>3</v></c>')}</sheetData>`,
    "damaged",
  ],
  [
    "cells and rows out of order, each once",
    `<sheetData><row r="2"><c r="A2"><v>9</v></c></row>${row('<c r="B1"><v>2</v></c><c r="A1"><v>1</v></c>')}</sheetData>`,
    [1, 2],
  ],
  ["cells without addresses", "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>", [1, 2]],
  [
    "cells without addresses, rows with theirs",
    '<sheetData><row r="1"><c><v>1</v></c><c><v>2</v></c></row><row r="2"><c><v>3</v></c></row></sheetData>',
    [1, 2],
  ],
  [
    "an address of another kind",
    `<sheetData>${row('<c x:r="C1" r="A1"><v>1</v></c>')}</sheetData>`,
    "damaged",
  ],
  [
    "a cell of another row",
    `<sheetData>${row('<c r="A1"><v>1</v></c><c r="B2"><v>9</v></c>')}</sheetData>`,
    "damaged",
  ],
  ["a row 0", '<sheetData><row r="0"><c r="A0"><v>9</v></c></row></sheetData>', "damaged"],
  [
    "a row behind the last",
    '<sheetData><row r="1048577"><c r="A1048577"><v>9</v></c></row></sheetData>',
    "damaged",
  ],
  [
    "a column behind the last",
    `<sheetData>${row('<c r="A1"><v>1</v></c><c r="XFE1"><v>9</v></c>')}</sheetData>`,
    "damaged",
  ],
  ["an address without a column", `<sheetData>${row('<c r="1"><v>9</v></c>')}</sheetData>`, "damaged"],
  ["an address of a range", `<sheetData>${row('<c r="A1:B1"><v>9</v></c>')}</sheetData>`, "damaged"],
  [
    "addresses in small letters",
    `<sheetData>${row('<c r="a1"><v>1</v></c><c r="b1"><v>2</v></c>')}</sheetData>`,
    [1, 2],
  ],
  [
    "what looks like an address, in the value of another attribute",
    `<sheetData>${row(`<c s="0 r='B1'" r="A1"><v>1</v></c><c s='"' r="B1"><v>2</v></c>`)}</sheetData>`,
    [1, 2],
  ],
  [
    "what looks like an address, in the formula of a cell without one",
    `<sheetData><row><c><f>IF(TRUE,1,"r='C1'")</f><v>1</v></c><c><v>2</v></c></row></sheetData>`,
    "damaged",
  ],
  [
    "the same in other quotes",
    `<sheetData><row><c><f>IF(TRUE,1,"" r="C1")</f><v>1</v></c></row><row r="2"/></sheetData>`,
    "damaged",
  ],
  [
    "what is no address: an r without a value, a value without an r",
    `<sheetData><row><c><f>IF(r=1,1,"x='C1'")</f><v>1</v></c><c><v>2</v></c></row></sheetData>`,
    [1, 2],
  ],
  [
    "the same behind an address",
    `<sheetData><row><c><v>1</v></c><c r="B1"><f>IF(TRUE,2,"r='C1'")</f><v>2</v></c></row></sheetData>`,
    [1, 2],
  ],
  ["a tag in a value", `<sheetData>${row(`<c r="A1" s="<c r='A1'>"><v>1</v></c>`)}</sheetData>`, "damaged"],
  [
    "tags that end in a value",
    `<sheetData>${row(`<c r="A1" a=">"><v>1</v></c><c r="B1" a='">'><v>2</v></c>`)}</sheetData>`,
    [1, 2],
  ],
  ["a comment without an end", `<sheetData>${REAL}</sheetData><!--`, "damaged"],
  ["a tag without an end", `<sheetData>${REAL}</sheetData><x`, "damaged"],
  ["a declaration", `<sheetData>${REAL}</sheetData><!-- --><!ELEMENT x ANY>`, "damaged"],
  [
    "tags with white space",
    '<sheetData\n><row\tr="1"\n><c\nr="A1"\t><v>1</v\n></c ></row ></sheetData\t>',
    [1],
  ],
];
