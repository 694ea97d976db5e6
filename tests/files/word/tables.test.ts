/** What the markup of a document's tables means. */
import { placeText } from "../../../src/core/sheet/place";
import { areaAddress, type Sheet } from "../../../src/core/sheet/sheet";
import { WorkbookError, type Limits } from "../../../src/files/model";
import { type Bytes } from "../books";
import { docx, opened, p, run, span, tbl, tc, tr } from "../documents";

const sheetsIn = async (body: string) => (await opened(docx(body))).sheets;
const firstOf = async (body: string) => (await sheetsIn(body))[0]!;
const texts = ({ rows }: Sheet) => rows.map((row) => Array.from(row ?? [], (cell) => cell?.value ?? ""));
const merged = ({ merges }: Sheet) => merges.map(areaAddress);
const placeAt = ({ places }: Sheet, row: number, col: number) => {
  const place = places?.[row]?.[col];
  return place && placeText(place, "zh-CN");
};
const down = '<w:vMerge w:val="restart"/>';
const on = "<w:vMerge/>";

async function refusal(bytes: Bytes, limits: Partial<Limits> = {}) {
  try {
    await opened(bytes, limits);
    return "read";
  } catch (cause) {
    if (!(cause instanceof WorkbookError)) throw cause;
    return cause.limit ? `${cause.code} ${cause.limit}` : cause.code;
  }
}

describe("the grid", () => {
  test("cells over several columns and rows are merged areas", async () => {
    const sheet = await firstOf(
      tbl(
        [tr([tc("甲", span(2) + down), "乙"]), tr([tc("", span(2) + on), "丙"]), tr(["丁", "戊", "己"])],
        [900, 900, 900],
      ),
    );
    expect(texts(sheet)).toEqual([
      ["甲", "", "乙"],
      ["", "", "丙"],
      ["丁", "戊", "己"],
    ]);
    expect(merged(sheet)).toEqual(["A1:B2"]);
  });

  test("a cell goes on only with one of the same edges above it", async () => {
    const sheet = await firstOf(
      tbl(
        [tr([tc("甲", down), tc("乙", span(2))]), tr([tc("丙", on + span(2)), tc("丁", on)])],
        [900, 900, 900],
      ),
    );
    expect(texts(sheet)).toEqual([
      ["甲", "乙"],
      ["丙", "", "丁"],
    ]);
    expect(merged(sheet)).toEqual(["B1:C1", "A2:B2"]);
  });

  test("a row may begin further right", async () => {
    const sheet = await firstOf(tbl([tr(["甲", "乙"]), tr(["丙"], '<w:gridBefore w:val="1"/>')], [900, 900]));
    expect(texts(sheet)[1]).toEqual(["", "丙"]);
  });

  test("widths of columns may be missing", async () => {
    const sheet = await firstOf(tbl([tr([tc("甲", span(2)), "乙"]), tr(["丙", "丁", "戊"])]));
    expect(texts(sheet)).toEqual([
      ["甲", "", "乙"],
      ["丙", "丁", "戊"],
    ]);
  });

  test("edges a hair apart are one", async () => {
    const rows = [tr(["甲", tc("乙", span(2))]), tr([tc("丙", span(2)), "丁"])];
    expect(texts(await firstOf(tbl(rows, [900, 60, 900])))).toEqual([
      ["甲", "乙"],
      ["丙", "丁"],
    ]);
    expect(texts(await firstOf(tbl(rows, [900, 300, 900])))[0]).toEqual(["甲", "乙"]);
    expect(merged(await firstOf(tbl(rows, [900, 300, 900])))).toEqual(["B1:C1", "A2:B2"]);
  });

  test("a narrow column with a cell of its own stays", async () => {
    const sheet = await firstOf(tbl([tr(["甲", "√", "乙"]), tr([tc("丙", span(2)), "丁"])], [900, 60, 900]));
    expect(texts(sheet)).toEqual([
      ["甲", "√", "乙"],
      ["丙", "", "丁"],
    ]);
  });

  test("cells that old documents join to their neighbour are one", async () => {
    const sheet = await firstOf(
      tbl(
        [tr([tc("甲", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>"), "乙"]), tr(["丙", "丁", "戊"])],
        [900, 900, 900],
      ),
    );
    expect(texts(sheet)[0]).toEqual(["甲", "", "乙"]);
    expect(merged(sheet)).toEqual(["A1:B1"]);
  });
});

describe("what is written in a cell", () => {
  const cellOf = async (content: string) => texts(await firstOf(tbl([tr([tc(content)])])))[0]![0];

  test.each([
    [
      "paragraphs and breaks are lines",
      `${p("一")}<w:p>${run("二")}<w:r><w:br/></w:r>${run("三")}</w:p>`,
      "一\n二\n三",
    ],
    [
      "what was inserted is there, what was deleted or moved away is not",
      `<w:p><w:ins>${run("新")}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom>${run("移")}</w:moveFrom></w:p>`,
      "新",
    ],
    [
      "a field shows its result",
      `<w:p><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r>${run("12")}</w:p>`,
      "12",
    ],
    [
      "the prompt of a content control is not filled in",
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p("单击此处输入文字")}</w:sdtContent></w:sdt>${p("好")}`,
      "好",
    ],
    [
      "a text box counts once",
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p("盖章")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p("盖章")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      "盖章",
    ],
    ["a nested table is its text", `${p("外")}${tbl([tr(["内1", "内2"])])}<w:p/>`, "外\n内1\n内2"],
    ["ticked boxes", '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:p>', "☑"],
    [
      "a former grid does not count",
      `<w:p><w:pPr><w:pPrChange><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr></w:pPrChange></w:pPr>${run("5&6")}</w:p>`,
      "5&6",
    ],
  ])("%s", async (_, content, expected) => expect(await cellOf(content)).toBe(expected));

  test("a deleted row is left out, and still counts as a row of the table", async () => {
    const sheet = await firstOf(tbl([tr(["甲"], '<w:del w:id="1"/>'), tr(["乙"])]));
    expect(texts(sheet)).toEqual([["乙"]]);
    expect(placeAt(sheet, 0, 0)).toBe("表1 第2行第1列");
  });
});

describe("what stands around a table", () => {
  const table = tbl([tr(["甲", "乙", "丙", "丁"])], [900, 900, 900, 900]);

  test("the lines above and the remarks below are rows across it", async () => {
    const sheet = await firstOf(
      `${p("一、基本情况。")}${p("项目支出绩效自评表")}<w:p/>${p("（2023年度）")}${table}${p("注：金额含税。")}${p("二、其他")}`,
    );
    expect(sheet.name).toBe("表1 项目支出绩效自评表");
    expect(texts(sheet)).toEqual([
      ["项目支出绩效自评表"],
      ["（2023年度）"],
      ["甲", "乙", "丙", "丁"],
      ["注：金额含税。"],
    ]);
    expect(merged(sheet)).toEqual(["A1:D1", "A2:D2", "A4:D4"]);
    expect([0, 1, 2, 3].map((row) => placeAt(sheet, row, 3))).toEqual([
      "表1 上方第2行",
      "表1 上方第1行",
      "表1 第1行第4列",
      "表1 下方第1行",
    ]);
  });

  test("a line set apart by blanks is several cells", async () => {
    const line = "填报单位：青禾县水务局\u3000\u3000\u3000金额单位：万元";
    expect(texts(await firstOf(p(line) + table))[0]).toEqual([
      "填报单位：青禾县水务局",
      "",
      "金额单位：万元",
    ]);
    expect(texts(await firstOf(p("项  目  支  出  自  评  表") + table))[0]).toEqual([
      "项  目  支  出  自  评  表",
    ]);
  });

  test("a table that goes on behind a page break is one sheet, its headings once", async () => {
    const widths = [900, 900, 900];
    const sheets = await sheetsIn(
      `${tbl([tr(["指标", "目标", "结果"]), tr(["一", "1", "1"])], widths)}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${p("续表")}${tbl([tr(["指标", "目标", "结果"]), tr(["二", "2", "2"])], widths)}`,
    );
    expect(sheets.map(texts)).toEqual([
      [
        ["指标", "目标", "结果"],
        ["一", "1", "1"],
        ["二", "2", "2"],
      ],
    ]);
    expect(placeAt(sheets[0]!, 2, 0)).toBe("表2 第2行第1列");
  });

  test.each([
    ["something is said between", p("下表是明细：") + table],
    ["the columns are others", tbl([tr(["甲", "乙", "丙", "丁"])], [500, 1300, 900, 900])],
    [
      "the next has a title of its own",
      tbl([tr([tc("项目支出绩效自评表", span(4))]), tr(["甲", "乙", "丙", "丁"])], [900, 900, 900, 900]),
    ],
  ])("two tables stay two where %s", async (_, next) => {
    const sheets = await sheetsIn(`${table}<w:p/>${next}`);
    expect(sheets).toHaveLength(2);
    expect(placeAt(sheets[1]!, sheets[1]!.rows.length - 1, 1)).toMatch(/^表2 第[12]行第2列$/);
  });

  test("the text is that of the document, without the tables that are left out", async () => {
    const document = await opened(docx(`${p("前\t文")}${table}${p("后文")}${tbl([tr(["戊"])])}`));
    expect(document.textWithout([])).toBe(
      "前文\n甲\n乙\n丙\n丁\n后文\n戊\n".replace("前文", "前\t文").replace("\t", " "),
    );
    expect(document.textWithout(document.sheets.slice(0, 1))).toBe("前 文\n后文\n戊\n");
  });
});

describe("what is no document to read", () => {
  const WORD = "application/vnd.ms-word";
  const OPEN = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  test.each([
    ["a document with macros", `${WORD}.document.macroEnabled.main+xml`],
    ["a template", `${OPEN}.template.main+xml`],
    ["a template with macros", `${WORD}.template.macroEnabledTemplate.main+xml`],
  ])("%s is read like any other, by its type", async (_, type) => {
    const { sheets } = await opened(docx(tbl([tr(["甲"])]), { type, name: "word/main7.xml" }));
    expect(sheets.map(texts)).toEqual([[["甲"]]]);
  });

  const nested = (depth: number): string =>
    depth === 0 ? p("底") : `${tbl([tr([tc(nested(depth - 1))])])}<w:p/>`;
  test.each<[string, string, Partial<Limits>, string]>([
    ["a span of two thousand millions", tbl([tr([tc("甲", span(2 ** 31)), "乙"])]), {}, "read"],
    ["a span of words", tbl([tr([tc("甲", '<w:gridSpan w:val="1e999"/>')])]), {}, "read"],
    ["tables nested 32 deep", nested(32), {}, "read"],
    ["tables nested 100 deep", nested(100), {}, "too-large nesting"],
    [
      "more cells than allowed",
      tbl(Array.from({ length: 11 }, () => tr(["甲", "乙"]))),
      { cells: 21 },
      "too-large cells",
    ],
    [
      "rows times columns beyond the cells allowed",
      tbl([tr(["甲", "乙", "丙"]), tr(["丁"]), tr(["戊"])]),
      { cells: 8 },
      "too-large cells",
    ],
    [
      "more columns than allowed",
      tbl([tr(Array.from({ length: 251 }, () => "甲"))]),
      {},
      "too-large columns",
    ],
    ["a cell that is not closed", "<w:tbl><w:tr><w:tc><w:p/></w:tr></w:tbl>", {}, "damaged"],
    ["a row outside of a table", "<w:tr></w:tr>", {}, "damaged"],
    ["a cell outside of a row", "<w:tbl><w:tc></w:tc></w:tbl>", {}, "damaged"],
    ["a row in a row", "<w:tbl><w:tr><w:tr></w:tr></w:tr></w:tbl>", {}, "damaged"],
    ["an end without a beginning", "</w:tbl>", {}, "damaged"],
    ["a tag that does not end", "<w:p><w:r><w:t", {}, "damaged"],
    ["a comment that does not end", "<!-- <w:p>", {}, "damaged"],
    ["a deletion that does not end", "<w:p><w:del></w:p>", {}, "damaged"],
  ])("%s: %s", async (_, body, limits, expected) => expect(await refusal(docx(body), limits)).toBe(expected));

  test("markup in comments, in other text and in quotes is none", async () => {
    const body = `<!-- <w:tbl> -->${tbl([tr(["甲"])])
      .replace("<w:tblPr/>", '<w:tblPr a="</w:tbl>"/>')
      .replace("甲", "<![CDATA[<w:tc>]]>")}`;
    expect((await sheetsIn(body)).map(texts)).toEqual([[["<w:tc>"]]]);
  });
});
