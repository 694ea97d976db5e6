import * as XLSX from "@e965/xlsx";
import type { Cell } from "../../../src/core/sheet/sheet";
import { readWorkbook } from "../../../src/files/workbook/read";
import { type Bytes, gbkBook, sheetParts, text, withCodePage, workbook, written, zip } from "../books";

async function firstSheet(bytes: Bytes) {
  const { sheets } = await readWorkbook(bytes, "自评表.xlsx");
  return sheets[0]!;
}

/** Row 1 of a hand-written sheet, column by column. */
async function firstRow(cells: string, styles = ""): Promise<readonly (Cell | undefined)[]> {
  const sheet = await firstSheet(zip(sheetParts(`<row r="1">${cells}</row>`, "", styles)));
  return sheet.rows[0] ?? [];
}

describe("formats", () => {
  const rows = [
    ["绩效自评表", null],
    ["执行率", 0.9691],
  ];

  test.each(["xlsx", "xlsm", "xlsb", "biff8", "xlml", "ods", "fods"] as const)("%s", async (type) => {
    const sheet = await firstSheet(workbook(rows, type));
    expect(sheet.name).toBe("自评表");
    expect(sheet.rows).toEqual([[{ value: "绩效自评表" }], [{ value: "执行率" }, { value: 0.9691 }]]);
  });

  test.each(["biff2", "biff3", "biff4", "biff5"] as const)("%s, of years before Unicode", async (type) => {
    const sheet = await firstSheet(workbook([["rate", 0.9691]], type as XLSX.BookType));
    expect(sheet.rows).toEqual([[{ value: "rate" }, { value: 0.9691 }]]);
  });

  test("an .xls from before Unicode is decoded by its code page", async () => {
    const sheet = await firstSheet(gbkBook());
    expect([sheet.name, sheet.rows[0]?.[0]]).toEqual(["自评表", { value: "绩效自评表" }]);
  });

  test("a Unicode .xls is not decoded by a code page it wrongly declares", async () => {
    const sheet = await firstSheet(withCodePage(workbook(rows, "biff8"), 936));
    expect(sheet.rows[0]?.[0]).toEqual({ value: "绩效自评表" });
  });

  const table = '<table><tr><td rowspan="2">代码</td><td>执行率</td></tr><tr><td>004401</td></tr></table>';
  const page = `<html><head></head><body>${table}</body></html>`;

  test("an HTML table named .xls: figures stay as written", async () => {
    const sheet = await firstSheet(text(page));
    expect(sheet.rows).toEqual([
      [{ value: "代码" }, { value: "执行率" }],
      [undefined, { value: "004401" }],
    ]);
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
  });

  test("an HTML table behind a tag that the reader library takes for CSV", async () => {
    const sheet = await firstSheet(text(`<meta content=text/html;charset=utf-8>${table}`));
    expect(sheet.rows[0]).toEqual([{ value: "代码" }, { value: "执行率" }]);
  });

  test.each(["utf16le", "utf16be"])("an HTML table in %s", async (encoding) => {
    const bytes = Buffer.from(`\ufeff${page}`, "utf16le");
    const sheet = await firstSheet(new Uint8Array(encoding === "utf16le" ? bytes : bytes.swap16()));
    expect(sheet.rows[0]).toEqual([{ value: "代码" }, { value: "执行率" }]);
  });

  test.each([
    ["an encoding that is not what it is", "utf-8", "gbk"],
    ["an encoding that no one knows", "x-none", "gbk"],
  ])("an HTML table in GBK that declares %s", async (_, declared) => {
    const start = Buffer.from(`<meta charset=${declared}><table><tr><td>`, "latin1");
    const end = Buffer.from("</td></tr></table>", "latin1");
    const bytes = Buffer.concat([start, Buffer.from(GBK[0]!), end]);
    expect((await firstSheet(new Uint8Array(bytes))).rows[0]).toEqual([{ value: "代码" }]);
  });

  test("an HTML table in the encoding that it declares", async () => {
    const bytes = Buffer.from(
      '<meta charset="shift_jis"><table><tr><td>\x93\xfa</td></tr></table>',
      "latin1",
    );
    expect((await firstSheet(new Uint8Array(bytes))).rows[0]).toEqual([{ value: "日" }]);
  });

  /** GBK bytes of 代码 and 执行率, put in for one-byte placeholders. */
  const GBK: Record<number, number[]> = {
    0: [0xb4, 0xfa, 0xc2, 0xeb],
    1: [0xd6, 0xb4, 0xd0, 0xd0, 0xc2, 0xca],
  };

  test("an HTML table in GBK, with and without a declared encoding", async () => {
    const gbk = Buffer.from(page.replace("代码", "\x00").replace("执行率", "\x01"), "latin1");
    const bytes = Buffer.concat([...gbk].map((byte) => Buffer.from(GBK[byte] ?? [byte])));
    const declared = Buffer.from(
      bytes.toString("latin1").replace("<head>", "<head><meta charset=gb2312>"),
      "latin1",
    );
    for (const variant of [bytes, declared])
      expect((await firstSheet(new Uint8Array(variant))).rows[0]).toEqual([
        { value: "代码" },
        { value: "执行率" },
      ]);
  });
});

describe("cells", () => {
  test("errors carry their names, also one newer than the reader library", async () => {
    const row = await firstRow(
      '<c r="A1" t="e"><v>#REF!</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1" t="e"><v>#SPILL!</v></c>',
    );
    expect(row).toEqual([
      { value: { error: "#REF!" } },
      { value: { error: "#DIV/0!" }, formula: "=1/0" },
      { value: { error: "#VALUE!" } },
    ]);
  });

  test("a formula that was never calculated has no value, one that gives 0 has", async () => {
    const row = await firstRow('<c r="A1"><f>B1</f></c><c r="B1"><f>C1</f><v>0</v></c>');
    expect(row).toEqual([
      { value: null, formula: "=B1" },
      { value: 0, formula: "=C1" },
    ]);
  });

  test("dates stay numbers with their format, Chinese built-in ones too", async () => {
    const styles = '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="10"/></cellXfs>';
    const row = await firstRow('<c r="A1" s="1"><v>45291</v></c><c r="B1" s="2"><v>0.5</v></c>', styles);
    expect(row).toEqual([
      { value: 45291, format: "m/d/yy" },
      { value: 0.5, format: "0.00%" },
    ]);
  });

  test("a custom format under a built-in number is kept", async () => {
    const styles =
      '<numFmts count="1"><numFmt numFmtId="57" formatCode="0.0%"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="57"/></cellXfs>';
    expect(await firstRow('<c r="A1" s="1"><v>1</v></c>', styles)).toEqual([{ value: 1, format: "0.0%" }]);
  });

  test("blank cells do not exist, whatever their style", async () => {
    expect(await firstRow('<c r="A1" s="0"/><c r="C1"><v>1</v></c>')).toEqual([
      undefined,
      undefined,
      { value: 1 },
    ]);
  });

  test("only cells that exist are walked, not the range a sheet claims", async () => {
    const sheet = await firstSheet(
      zip(
        sheetParts(
          '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
        ),
      ),
    );
    expect(Object.keys(sheet.rows)).toEqual(["0", "1048575"]);
    expect(Object.keys(sheet.rows[1_048_575]!)).toEqual(["16383"]);
  });

  test("cells behind the last row and the last column of a sheet are none", async () => {
    const cell = (value: number) =>
      `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
    const blanks = '<table:table-cell table:number-columns-repeated="16383"/>';
    const rows = [
      `<table:table-row>${cell(1)}${blanks}${cell(2)}</table:table-row>`,
      '<table:table-row table:number-rows-repeated="1048575"><table:table-cell/></table:table-row>',
      `<table:table-row>${cell(3)}</table:table-row>`,
    ];
    const sheet = await firstSheet(
      text(
        `<?xml version="1.0"?><office:document><office:body><office:spreadsheet><table:table table:name="a">${rows.join("")}</table:table></office:spreadsheet></office:body></office:document>`,
      ),
    );
    expect(sheet.rows).toEqual([[{ value: 1 }]]);
  });

  test("truth and lies, and figures that are none", async () => {
    const row = await firstRow(
      '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1"><v>x</v></c><c r="D1" t="str"><f>""</f><v></v></c>',
    );
    expect(row).toEqual([
      { value: true },
      { value: false },
      { value: { error: "#NUM!" } },
      { value: "", formula: '=""' },
    ]);
  });

  test("a link over the whole sheet makes no cells", async () => {
    const link = '<hyperlinks><hyperlink ref="A1:XFD1048576" location="自评表!A1"/></hyperlinks>';
    const sheet = await firstSheet(zip(sheetParts('<row r="1"><c r="A1"><v>1</v></c></row>', link)));
    expect(sheet.rows).toEqual([[{ value: 1 }]]);
  });

  test("nor does one with a prefix, or before the cells or among them", async () => {
    const link = '<hyperlink ref="A1:XFD1048576" location="自评表!A1"/>';
    const sheet = await firstSheet(
      zip(sheetParts(`${link}<row r="1"><c r="A1"><v>1</v></c></row>`, link.replace("<", "<x:"))),
    );
    expect(sheet.rows).toEqual([[{ value: 1 }]]);
  });
});

describe("merged areas", () => {
  const merges = (...areas: string[]) =>
    `<mergeCells>${areas.map((a) => `<mergeCell ref="${a}"/>`).join("")}</mergeCells>`;
  const cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="5"><c r="C5"><v>1</v></c></row>';

  test("reach as far as stated within the form", async () => {
    const sheet = await firstSheet(zip(sheetParts(cells, merges("A1:C2", "A5:A7", "B9:C9", "A3:A3"))));
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 2 },
      { top: 4, left: 0, bottom: 6, right: 0 },
    ]);
  });

  test("over a million rows are trimmed to the neighbourhood of the cells", async () => {
    const sheet = await firstSheet(zip(sheetParts(cells, merges("A1:XFD1048576"))));
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 104, right: 102 }]);
  });

  test("are counted no further than the limit", async () => {
    const bytes = zip(sheetParts(cells, merges("A1:A2", "B1:B2", "C1:C2")));
    const { sheets } = await readWorkbook(bytes, "a.xlsx", { limits: { merges: 2 } });
    expect(sheets[0]?.merges).toHaveLength(2);
  });
});

describe("sheets", () => {
  test("come in tab order, hidden ones marked", async () => {
    const book = XLSX.utils.book_new();
    for (const name of ["一", "二", "三"])
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[name]]), name);
    book.Workbook = { Sheets: [{}, { Hidden: 1 }, { Hidden: 2 }] };
    const { sheets } = await readWorkbook(written(book), "a.xlsx");
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["一", false],
      ["二", true],
      ["三", true],
    ]);
  });
});
