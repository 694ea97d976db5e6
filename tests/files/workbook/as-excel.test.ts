// What stands in a package for a reader that looks less closely than Excel: other cells than Excel shows.
import { readWorkbook } from "../../../src/files/workbook/read";
import { type Bytes, type Part, sheetParts, zip } from "../books";

const SHEET = "xl/worksheets/sheet1.xml";
const row = (cells: string) => `<row r="1">${cells}</row>`;
const REAL = row('<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c>');

const withPart = (name: string, content: Part["content"], parts = sheetParts(REAL)) =>
  zip([...parts.filter((part) => part.name !== name), { name, content }]);
const sheet = (content: string) => withPart(SHEET, content);
/** With the declaration that every program writes. */
const inWorksheet = (content: string) =>
  sheet(`<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="x">${content}</worksheet>`);

/** The values of row 1, or the code of the refusal. */
async function firstRow(bytes: Bytes): Promise<unknown> {
  try {
    const { sheets } = await readWorkbook(bytes, "a.xlsx");
    return sheets[0]!.rows[0]?.map((cell) => cell?.value);
  } catch (cause) {
    return (cause as { code: string }).code;
  }
}

const OTHER = row('<c r="A1"><v>9</v></c><c r="B1"><v>9</v></c>');
test.each<[string, string, unknown]>([
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
    "an address of another kind",
    `<sheetData>${row('<c x:r="C1" r="A1"><v>1</v></c>')}</sheetData>`,
    "damaged",
  ],
  ["a tag in a value", `<sheetData>${row(`<c r="A1" s="<c r='A1'>"><v>1</v></c>`)}</sheetData>`, "damaged"],
  ["a comment without an end", `<sheetData>${REAL}</sheetData><!--`, "damaged"],
  ["a tag without an end", `<sheetData>${REAL}</sheetData><x`, "damaged"],
  [
    "tags with white space",
    '<sheetData\n><row\tr="1"\n><c\nr="A1"\t><v>1</v\n></c ></row ></sheetData\t>',
    [1],
  ],
])("%s", async (_, content, expected) => expect(await firstRow(inWorksheet(content))).toEqual(expected));

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const rels = (...targets: string[]) =>
  targets.map((target, i) => `<Relationship Id="r${i}" Type="${OFFICE}" Target="${target}"/>`).join("");

test.each<[string, string, unknown]>([
  ["the part that is read", rels("xl/workbook.xml"), [1, 2]],
  ["the same, from the root", rels("/xl/workbook.xml"), [1, 2]],
  ["another part", rels("xl/real.xml"), "damaged"],
  ["two parts", rels("xl/workbook.xml", "xl/real.xml"), "damaged"],
  ["another part behind a comment", `<!--${rels("xl/workbook.xml")}-->${rels("xl/real.xml")}`, "damaged"],
])("a package that names %s as its document", async (_, content, expected) =>
  expect(await firstRow(withPart("_rels/.rels", `<Relationships>${content}</Relationships>`))).toEqual(
    expected,
  ),
);

test("a sheet without a part, as for macro modules of Excel 5, is none; the others are read", async () => {
  const workbook = sheetParts(REAL).find(({ name }) => name === "xl/workbook.xml")!.content as string;
  const more = workbook.replace("</sheets>", '<sheet name="Module" sheetId="2" r:id=""/></sheets>');
  const { sheets } = await readWorkbook(withPart("xl/workbook.xml", more), "a.xlsx");
  expect(sheets.map(({ name }) => name)).toEqual(["自评表"]);
});

test("relations of Strict Open XML are those of the other kind, chart sheets too", async () => {
  const strict = (kind: string) =>
    zip(
      sheetParts(REAL, "", "", kind).map(({ name, content }) => ({
        name,
        content: String(content)
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/",
            "http://purl.oclc.org/ooxml/officeDocument/",
          )
          .replaceAll(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/",
            "http://purl.oclc.org/ooxml/spreadsheetml/",
          ),
      })),
    );
  expect(await firstRow(strict("worksheet"))).toEqual([1, 2]);
  expect(await firstRow(strict("chartsheet"))).toBe("no-sheets");
});

test.each(["utf16le", "utf16be"])("parts in %s", async (encoding) => {
  const parts = sheetParts(REAL).map(({ name, content }) => {
    const bytes = Buffer.from(`\ufeff${content as string}`, "utf16le");
    return { name, content: new Uint8Array(encoding === "utf16le" ? bytes : bytes.swap16()) };
  });
  expect(await firstRow(zip(parts))).toEqual([1, 2]);
});
