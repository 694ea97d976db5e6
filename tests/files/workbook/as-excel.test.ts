// What stands in a package for a reader that looks less closely than Excel: other cells than Excel shows.
import { readWorkbook } from "../../../src/files/workbook/read";
import { type Bytes, type Part, sheetParts, zip } from "../books";
import { CRAFTED, inWorksheet, plainParts, withPart } from "./crafted";

/** The values of row 1, or the code of the refusal. */
async function firstRow(bytes: Bytes): Promise<unknown> {
  try {
    const { sheets } = await readWorkbook(bytes, "a.xlsx");
    return sheets[0]!.rows[0]?.map((cell) => cell?.value);
  } catch (cause) {
    return (cause as { code: string }).code;
  }
}

test.each(CRAFTED)("%s", async (_, content, expected) =>
  expect(await firstRow(inWorksheet(content))).toEqual(expected),
);

test.each(["", "x:"])(
  "a text before runs of its own format belongs to the whole, with prefix %j",
  async (x) => {
    const text = `<${x}t xml:space="preserve">1 </${x}t>\n<${x}r><${x}t>2</${x}t></${x}r><${x}r><${x}t>3</${x}t></${x}r>`;
    const cells = `<c r="A1" t="inlineStr"><${x}is>${text}</${x}is></c><c r="B1" t="s"><v>0</v></c>`;
    const shared = { name: "xl/sharedStrings.xml", content: `<${x}sst><${x}si>${text}</${x}si></${x}sst>` };
    const parts = [...sheetParts(`<row r="1">${cells}</row>`), shared].map((part) => ({
      ...part,
      content: String(part.content).replace(
        "</Types>",
        `<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
      ),
    }));
    expect(await firstRow(zip(parts))).toEqual(["1 23", "1 23"]);
  },
);

/** The sheet under another name, made otherwise. */
function sheetNamed(path: string, change: (sheet: string) => string): Bytes {
  const parts = plainParts().map(({ name, content }) =>
    name === "xl/worksheets/sheet1.xml"
      ? { name: path, content: change(String(content)) }
      : { name, content: String(content).replace("worksheets/sheet1.xml", `/${path}`) },
  );
  return zip(parts);
}
const hidden = (sheet: string) => sheet.replace("<sheetData>", "<!--<sheetData>--><sheetData>");
const twice = (sheet: string) => sheet.replace("<sheetData>", "<sheetData/><sheetData>");

test.each([
  ...["xl/worksheets/styles.xml", "xl/worksheets/sharedStrings.xml", "xl/content.xml", "xl/sheet.rels"],
  ...["xl/sheet.txt", "xl/sheet", "xl/sheet.BIN"],
])("a sheet is read as closely under the name %s", async (path) => {
  expect(await firstRow(sheetNamed(path, hidden))).toEqual([1, 2]);
  expect(await firstRow(sheetNamed(path, twice))).toBe("damaged");
});

test.each<[string, (sheet: string) => string]>([
  ["blanks", (sheet) => " \n".repeat(1000) + sheet],
  ["a byte order mark", (sheet) => `\ufeff${sheet}`],
  ["a long declaration", (sheet) => `<?xml version="1.0"${" ".repeat(1000)}?>${sheet}`],
  ["a long prefix", (sheet) => sheet.replace(/<(\/?)worksheet/g, `<$1${"x".repeat(300)}:worksheet`)],
  ["a prefix of other letters", (sheet) => sheet.replace(/<(\/?)worksheet/g, "<$1表:worksheet")],
])("or behind %s", async (_, before) => {
  const path = "xl/worksheets/sheet1.xml";
  expect(await firstRow(sheetNamed(path, (sheet) => before(hidden(sheet))))).toEqual([1, 2]);
  expect(await firstRow(sheetNamed(path, (sheet) => before(twice(sheet))))).toBe("damaged");
});

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const rels = (...targets: string[]) =>
  targets.map((target, i) => `<Relationship Id="r${i}" Type="${OFFICE}" Target="${target}"/>`).join("");

test.each<[string, string, unknown]>([
  ["the part that is read", rels("xl/workbook.xml"), [1, 2]],
  ["the same, from the root", rels("/xl/workbook.xml"), [1, 2]],
  ["the same, from where it stands", rels("./xl/workbook.xml"), [1, 2]],
  ["the same in other letters", rels("XL/Workbook.xml"), [1, 2]],
  ["the same with blanks", rels("xl/workbook.xml").replace(/=/g, " =\n "), [1, 2]],
  ["another part with a prefix", rels("xl/real.xml").replace("<R", "<p:R"), "damaged"],
  ["nothing", "", [1, 2]],
  ["another part", rels("xl/real.xml"), "damaged"],
  ["two parts", rels("xl/workbook.xml", "xl/real.xml"), "damaged"],
  ["another part behind a comment", `<!--${rels("xl/workbook.xml")}-->${rels("xl/real.xml")}`, "damaged"],
])("a package that names %s as its document", async (_, content, expected) =>
  expect(await firstRow(withPart("_rels/.rels", `<Relationships>${content}</Relationships>`))).toEqual(
    expected,
  ),
);

test("the type of the part that a package begins with may stand behind others", async () => {
  const types = plainParts().find(({ name }) => name === "[Content_Types].xml")!.content as string;
  const [, first, rest] = /(<Override[^>]*>)(.*)<\/Types>/.exec(types)!;
  const turned = types.replace(first! + rest!, rest! + first!);
  expect(turned).not.toBe(types);
  expect(await firstRow(withPart("[Content_Types].xml", turned))).toEqual([1, 2]);
});

test("a sheet without a part, as for macro modules of Excel 5, is none; the others are read", async () => {
  const workbook = plainParts().find(({ name }) => name === "xl/workbook.xml")!.content as string;
  const more = workbook.replace("</sheets>", '<sheet name="Module" sheetId="2" r:id=""/></sheets>');
  const { sheets } = await readWorkbook(withPart("xl/workbook.xml", more), "a.xlsx");
  expect(sheets.map(({ name }) => name)).toEqual(["自评表"]);
});

test("relations of Strict Open XML are those of the other kind, chart sheets too", async () => {
  const strict = (kind: string) =>
    zip(
      plainParts(kind).map(({ name, content }) => ({
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

test.each([
  ["UTF-16, low byte first", "\ufeff", false],
  ["UTF-16, high byte first", "\ufeff", true],
  ["UTF-16 without a mark, low byte first", "", false],
  ["UTF-16 without a mark, high byte first", "", true],
])("parts in %s are read as closely", async (_, mark, swapped) => {
  const wide = (parts: readonly Part[]) =>
    zip(
      parts.map(({ name, content }) => {
        const bytes = Buffer.from(`${mark}${content as string}`, "utf16le");
        return { name, content: new Uint8Array(swapped ? bytes.swap16() : bytes) };
      }),
    );
  const inSheet = (before: string) =>
    wide(
      plainParts().map(({ name, content }) => ({
        name,
        content: String(content).replace("<sheetData>", `${before}<sheetData>`),
      })),
    );
  expect(
    await firstRow(inSheet('<!--<sheetData><row r="1"><c r="A1"><v>9</v></c></row></sheetData>-->')),
  ).toEqual([1, 2]);
  expect(await firstRow(inSheet("<sheetData/>"))).toBe("damaged");
});
