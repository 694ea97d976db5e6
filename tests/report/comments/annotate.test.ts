/** Comments put into workbooks: what is added, and that nothing else changes. */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { deflateRawSync } from "node:zlib";
import * as XLSX from "@e965/xlsx";
import { annotate } from "../../../src/report/comments/annotate";
import { unfinished } from "../../../src/cli/copies/copy";
import { isAsFinished } from "../../../src/report/comments/package-edit";
import type { CellNote } from "../../../src/report/comments/comments";
import { replacing } from "../../../src/cli/files/output";
import { defaultLimits } from "../../../src/files/model";
import { readWorkbook } from "../../../src/files/workbook/read";
import { localLength } from "../../../src/files/zip/unpack";
import { zipEntries } from "../../../src/files/zip/directory";
import { sheetParts, workbook, written, zip, type Bytes, type Part } from "../../files/books";

const limits = defaultLimits;
const note = (cell: string, ...lines: string[]): CellNote => ({
  cell,
  lines: lines.map((text, i) => ({ text, bold: i === 0 })),
  severity: "error",
});
const put = (bytes: Bytes, notes: CellNote[], sheet = "自评表") =>
  annotate(bytes, new Map([[sheet, notes]]), { limits, day: "2025-06-30" });

/** Comments by cell, as the library reads them. */
function commentsOf(bytes: Uint8Array, sheet = "自评表"): Record<string, string> {
  const cells = XLSX.read(bytes, { type: "array" }).Sheets[sheet] as Record<string, XLSX.CellObject>;
  const withComments = Object.entries(cells).filter(([, cell]) => cell.c);
  return Object.fromEntries(withComments.map(([at, { c }]) => [at, c!.map(({ t }) => t).join("")]));
}

/** The packed bytes of every part. */
function packed(bytes: Bytes): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const from = (offset: number) => offset + localLength(view, offset);
  return new Map(
    zipEntries(bytes, limits).map(({ name, offset, packedSize }) => [
      name,
      Buffer.from(bytes.subarray(from(offset), from(offset) + packedSize)).toString("hex"),
    ]),
  );
}

const text = (bytes: Bytes, part: string) =>
  XLSX.CFB.find(XLSX.CFB.read(bytes, { type: "buffer" }), `/${part}`)!.content.toString();
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = (...all: string[]) => `<Relationships xmlns="${RELATIONS}">${all.join("")}</Relationships>`;
const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>';

test("comments come, cells stay, no other part changes by a byte", async () => {
  const book = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet([
    ["执行率", 0.9661],
    ["合计", { t: "n", v: 3, f: "1+2" }],
  ]);
  sheet["!merges"] = [{ s: { r: 2, c: 0 }, e: { r: 3, c: 1 } }];
  XLSX.utils.book_append_sheet(book, sheet, "自评表");
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["别的"]]), "别的");
  const before = written(book);
  const after = await put(before, [note("B1", "【错误】执行率", '应为 <96.91%> & "不"是别的')]);
  expect(await readWorkbook(after, "a.xlsx")).toEqual(await readWorkbook(before, "a.xlsx"));
  expect(commentsOf(after)).toEqual({ B1: '【错误】执行率\n应为 <96.91%> & "不"是别的' });
  const [was, is] = [packed(before), packed(after)];
  const added = [...is.keys()].filter((name) => !was.has(name));
  expect(added.sort()).toEqual([
    "xl/comments1.xml",
    "xl/drawings/vmlDrawing1.vml",
    "xl/worksheets/_rels/sheet1.xml.rels",
  ]);
  const changed = [...was.keys()].filter((name) => was.get(name) !== is.get(name));
  expect(changed.sort()).toEqual(["[Content_Types].xml", "xl/worksheets/sheet1.xml"]);
  expect([...is.keys()].slice(0, was.size)).toEqual([...was.keys()]);
  const sheetBefore = text(before, "xl/worksheets/sheet1.xml");
  const sheetAfter = text(after, "xl/worksheets/sheet1.xml");
  expect(sheetAfter.replace(/<legacyDrawing [^>]*>/, "")).toBe(sheetBefore);
});

test("macros and what is stored unpacked keep their bytes; sizes behind the content are no obstacle", async () => {
  const macros = "ATTRIBUT\u0000".repeat(200);
  const before = zip([...sheetParts(rows), { name: "xl/vbaProject.bin", content: macros }]);
  const after = await put(before, [note("A1", "一")]);
  expect(packed(after).get("xl/vbaProject.bin")).toBe(deflateRawSync(macros).toString("hex"));
  const behind = Buffer.from(before);
  // The flag that sizes stand behind, and no sizes in the local head.
  for (const { offset } of zipEntries(before, limits)) {
    behind.writeUInt16LE(behind.readUInt16LE(offset + 6) | 8, offset + 6);
    behind.fill(0, offset + 14, offset + 26);
  }
  const again = await put(new Uint8Array(behind), [note("A1", "一")]);
  expect(Buffer.from(again).equals(Buffer.from(after))).toBe(true);
});

test("a comment inside a merged area stands at its first cell, with those of the area", async () => {
  const before = zip(sheetParts(rows, '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'));
  const after = await put(before, [note("A1", "一"), note("B2", "二")]);
  expect(commentsOf(after)).toEqual({ A1: expect.stringMatching(/一[^]*二/) });
});

test("the colour of a merged area is that of its gravest note", async () => {
  const before = zip(sheetParts(rows, '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'));
  const graded = (["hint", "error", "warning"] as const).map((severity, i) => ({
    ...note(["A1", "B1", "B2"][i]!, severity),
    severity,
  }));
  const shapes = text(await put(before, graded), "xl/drawings/vmlDrawing1.vml");
  expect([...shapes.matchAll(/fillcolor="([^"]*)"/g)].map(([, fill]) => fill)).toEqual(["#FDE2E0"]);
});

test.each([
  ['<tableParts count="0"/>', /<legacyDrawing [^>]*><tableParts/],
  [
    '<drawing xmlns:r="r" r:id="a"/><mc:AlternateContent xmlns:mc="m"><controls/></mc:AlternateContent><extLst><ext/></extLst>',
    /<drawing [^>]*><legacyDrawing [^>]*><mc:AlternateContent/,
  ],
  [
    '<!-- <extLst> --><pageMargins left="1>0"/>',
    /<pageMargins left="1>0"\/><legacyDrawing [^>]*><\/worksheet>/,
  ],
  [
    "<customSheetViews><extLst/></customSheetViews><picture/>",
    /<\/customSheetViews><legacyDrawing [^>]*><picture/,
  ],
])("the drawing stands where the schema has it: %s", async (after, order) => {
  const xml = text(await put(zip(sheetParts(rows, after)), [note("A1", "一")]), "xl/worksheets/sheet1.xml");
  expect(xml).toMatch(order);
});

test("parts with prefixes and absolute targets", async () => {
  const parts = sheetParts("").map((part): Part => {
    if (part.name === "xl/worksheets/sheet1.xml")
      return { ...part, content: `<x:worksheet xmlns:x="${MAIN}"><x:sheetData/></x:worksheet>` };
    if (part.name === "xl/_rels/workbook.xml.rels")
      return { ...part, content: String(part.content).replace('"worksheets', '"/xl/worksheets') };
    return part;
  });
  const after = await put(zip(parts), [note("C3", "一")]);
  expect(text(after, "xl/worksheets/sheet1.xml")).toMatch(
    /<x:sheetData\/><x:legacyDrawing [^>]*><\/x:worksheet>/,
  );
  expect(commentsOf(after)).toEqual({ C3: "一" });
});

/** A sheet that has comments already: A1 a plain one, B1 one of runs. */
function commented(more: readonly Part[] = [], kinds: readonly string[] = []): Bytes {
  const comments = `<comments xmlns="${MAIN}"><authors><author>张三</author></authors><commentList><comment ref="A1" authorId="0"><text><t>请核对</t></text></comment><comment ref="B1" authorId="0"><text><r><t xml:space="preserve">已 核对</t></r></text></comment></commentList></comments>`;
  const shapes = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s1030" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>`;
  return zip([
    ...sheetParts(rows, `<legacyDrawing xmlns:r="${OFFICE}" r:id="rId1"/>`),
    { name: "xl/comments7.xml", content: comments },
    { name: "xl/drawings/vmlDrawing7.vml", content: shapes },
    {
      name: "xl/worksheets/_rels/sheet1.xml.rels",
      content: relations(
        `<Relationship Id="rId1" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing7.vml"/>`,
        `<Relationship Id="rId2" Type="${OFFICE}/comments" Target="../comments7.xml"/>`,
        ...kinds,
      ),
    },
    ...more,
  ]);
}

test("what a sheet has of comments stays: ours come behind, or beside", async () => {
  const before = commented();
  const after = await put(before, [note("A1", "一"), note("B1", "二"), note("C1", "三")]);
  expect(commentsOf(after)).toEqual({ A1: "请核对\n一", B1: "已 核对\n二", C1: "三" });
  const shapes = text(after, "xl/drawings/vmlDrawing7.vml");
  expect([...shapes.matchAll(/<v:shape /g)]).toHaveLength(2);
  expect([...shapes.matchAll(/<v:shapetype /g)]).toHaveLength(1);
  expect(shapes).toContain('id="_x0000_s1031"');
  const changed = [...packed(before)].filter(([name, bytes]) => packed(after).get(name) !== bytes);
  expect(changed.map(([name]) => name)).toEqual(["xl/comments7.xml", "xl/drawings/vmlDrawing7.vml"]);
});

test("said once, a note is not said again; what we wrote is known", async () => {
  const before = commented();
  const notes = [note("A1", "一", "改 <b>"), note("C1", "三")];
  const once = await put(before, notes);
  const twice = await put(once, notes);
  expect(commentsOf(twice)).toEqual(commentsOf(once));
  expect([once, before, new Uint8Array([1, 2])].map(isAsFinished)).toEqual([true, false, false]);
});

/** A sheet with a conversation at A1. */
function discussed(): Bytes {
  const thread = `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" dT="2025-01-01T00:00:00.00" personId="{1}" id="{AAAA}"><text>请核对</text></threadedComment></ThreadedComments>`;
  return commented(
    [{ name: "xl/threadedComments/threadedComment1.xml", content: thread }],
    [
      `<Relationship Id="rId3" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>`,
    ],
  );
}

test("a conversation gets a reply, and the same one only once", async () => {
  const notes = [note("A1", "一", "二 & 三"), note("C1", "四")];
  const after = await put(discussed(), notes);
  const said = text(after, "xl/threadedComments/threadedComment1.xml");
  expect(said).toMatch(/ref="A1"[^>]* parentId="\{AAAA\}"><text>一\n二 &amp; 三<\/text>/);
  expect([...said.matchAll(/<threadedComment /g)]).toHaveLength(2);
  const person = /personId="(\{[0-9A-F-]{36}\})"/.exec(said)![1]!;
  expect(text(after, "xl/persons/person1.xml")).toContain(`id="${person}"`);
  expect(text(after, "xl/_rels/workbook.xml.rels")).toContain("persons/person1.xml");
  expect(text(after, "[Content_Types].xml")).toContain("/xl/persons/person1.xml");
  expect(text(await put(after, notes), "xl/threadedComments/threadedComment1.xml")).toBe(said);
  const more = text(await put(after, [note("A1", "五")]), "xl/threadedComments/threadedComment1.xml");
  expect([...more.matchAll(/<threadedComment /g)]).toHaveLength(3);
});

test.each(["ods", "xlsb"] as const)("%s cannot be annotated", async (type) => {
  await expect(put(workbook([["一"]], type), [note("A1", "一")])).rejects.toMatchObject({ code: "format" });
});

test("strict Open XML, a sheet that is not there, a part that is none", async () => {
  const strict = zip([
    ...sheetParts(rows),
    {
      name: "_rels/.rels",
      content: relations(
        `<Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="xl/workbook.xml"/>`,
      ),
    },
  ]);
  await expect(put(strict, [note("A1", "一")])).rejects.toMatchObject({ code: "strict" });
  await expect(put(zip(sheetParts(rows)), [note("A1", "一")], "无")).rejects.toMatchObject({
    code: "unsound",
  });
  const broken = sheetParts(rows).map((part) =>
    part.name.endsWith("sheet1.xml") ? { ...part, content: new Uint8Array([0xff, 0xfe, 0x3c, 0]) } : part,
  );
  await expect(put(zip(broken), [note("A1", "一")])).rejects.toMatchObject({ code: "unsound" });
});

test("boxes are large enough for their text, in columns and rows of any size", async () => {
  const sizes = '<cols><col min="2" max="3" width="0.1"/><col min="4" max="4" width="60" hidden="1"/></cols>';
  const parts = sheetParts(`<row r="1" ht="4"/><row r="2" ht="400"/>`).map((part) =>
    part.name.endsWith("sheet1.xml")
      ? { ...part, content: String(part.content).replace("<sheetData>", `${sizes}<sheetData>`) }
      : part,
  );
  const shapes = text(await put(zip(parts), [note("A1", "一")]), "xl/drawings/vmlDrawing1.vml");
  // 315 pixels from column B: 2 × 5, none, then 64 each; 38 from the top: 5 of the first row, 33 in the second.
  expect(/<x:Anchor>([^<]*)/.exec(shapes)![1]).toBe("1, 15, 0, 4, 8, 49, 1, 33");
});

test("an unfinished copy is not taken for an unfinished report", async () => {
  const folder = await mkdtemp(join(tmpdir(), "perf-annotate-"));
  try {
    const target = join(folder, "甲.xlsx");
    const report = await replacing(target);
    const [name] = await readdir(folder);
    await report.discard();
    expect(name).toMatch(/\.part$/);
    expect(basename(unfinished(target, process.pid))).not.toBe(name);
  } finally {
    await rm(folder, { recursive: true });
  }
});
