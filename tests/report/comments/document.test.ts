/** Comments put into Word documents: at the right cells, and nothing else changes. */
import { strFromU8, unzipSync } from "fflate";
import { annotateDocument } from "../../../src/report/comments/document";
import type { CellNote } from "../../../src/report/comments/comments";
import { NotAnnotated } from "../../../src/report/comments/tags";
import { defaultLimits, WorkbookError } from "../../../src/files/model";
import type { Bytes } from "../../files/books";
import { docx, opened, p, run, span, tbl, tc, tr } from "../../files/documents";

const note = (cell: string, ...lines: string[]): CellNote => ({
  cell,
  lines: lines.map((text, i) => ({ text, bold: i === 0 })),
  severity: "error",
});
const put = (bytes: Bytes, notes: Readonly<Record<string, readonly CellNote[]>>) =>
  annotateDocument(bytes, new Map(Object.entries(notes)), { limits: defaultLimits, day: "2025-06-30" });
const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name]!);
const main = (bytes: Uint8Array) => part(bytes, "word/document.xml");

/** What each comment says, by the text of the paragraphs that it is about. */
function commentsOf(bytes: Uint8Array): Record<string, string> {
  const plain = (xml: string) => xml.replace(/<[^>]*>/g, "");
  const said = new Map(
    [...part(bytes, "word/comments.xml").matchAll(/<w:comment w:id="(\d+)".*?<\/w:comment>/gs)].map(
      ([xml, id]) => [id, plain(xml)],
    ),
  );
  const about = main(bytes).matchAll(
    /<w:commentRangeStart w:id="(\d+)"\/>(.*?)<w:commentRangeEnd w:id="\1"\/><w:r><w:commentReference w:id="\1"\/><\/w:r>/gs,
  );
  return Object.fromEntries([...about].map(([, id, xml]) => [plain(xml!), said.get(id)!]));
}
const withoutMarks = (xml: string) =>
  xml.replace(/<w:comment(?:RangeStart|RangeEnd) [^>]*>|<w:r><w:commentReference [^>]*><\/w:r>/g, "");

const nested = `${tbl([tr(["内"])])}${p("外")}`;
const boxed = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run("框外")}<w:r><w:txbxContent>${p("框内")}</w:txbxContent></w:r></w:p>`;
const body = [
  p("项目支出绩效自评表"),
  `${p("填报单位：　　　　金额单位：万元")}`,
  tbl([tr([tc("甲"), tc("乙", span(2))]), tr([tc(nested), tc(boxed), tc("丁")])], [900, 900, 900]),
  tbl([tr(["其他"])]),
].join("");
const SHEET = "表1 项目支出绩效自评表";

test("each comment lies at its cell; but for its marks the document stays as it was", async () => {
  const before = docx(body, { parts: { "docProps/app.xml": "<Properties/>" } });
  const after = await put(before, {
    [SHEET]: [
      note("B3", "【错误】执行率", "应为 <96.91%> & 不是别的"),
      note("A4", "一"),
      note("B4", "二"),
      note("A2", "三"),
    ],
    表2: [note("A1", "四")],
  });
  expect(commentsOf(after)).toEqual({
    乙: "【错误】执行率应为 &lt;96.91%&gt; &amp; 不是别的",
    外: "一",
    框外框内: "二",
    "填报单位：　　　　金额单位：万元": "三",
    其他: "四",
  });
  expect(withoutMarks(main(after))).toBe(main(before));
  expect(
    Object.keys(unzipSync(after))
      .filter((name) => !(name in unzipSync(before)))
      .sort(),
  ).toEqual(["word/_rels/document.xml.rels", "word/comments.xml"]);
  expect(part(after, "docProps/app.xml")).toBe("<Properties/>");
  const read = async (bytes: Bytes) => (await opened(bytes)).sheets;
  expect(await read(after)).toEqual(await read(before));
});

test("an empty paragraph is opened for the comment", async () => {
  const before = docx(tbl([tr([tc('<w:p w:rsidR="1"/>'), tc("甲")])]));
  const after = await put(before, { 表1: [note("A1", "未填")] });
  expect(main(after)).toContain('<w:p w:rsidR="1"><w:commentRangeStart w:id="0"/>');
  expect(commentsOf(after)).toEqual({ "": "未填" });
});

test("comments that are there stay, and none is made twice", async () => {
  const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const comments =
    '<w:comments xmlns:w="w"><w:comment w:id="7"><w:p><w:r><w:t>请核</w:t></w:r></w:p></w:comment></w:comments>';
  const marked = `<w:p><w:commentRangeStart w:id="7"/>${run("甲")}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>`;
  const before = docx(tbl([tr([tc(marked), tc("乙")])]), {
    parts: {
      "word/remarks.xml": comments,
      "word/_rels/document.xml.rels": `<Relationships xmlns="r"><Relationship Id="rId3" Type="${OFFICE}/comments" Target="remarks.xml"/></Relationships>`,
    },
  });
  const notes = { 表1: [note("A1", "不足"), note("B1", "不足")] };
  const once = await put(before, notes);
  const remarks = part(once, "word/remarks.xml");
  expect([...remarks.matchAll(/w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(["7", "8", "9"]);
  expect(remarks).toContain("请核");
  const twice = await put(once, notes);
  expect(part(twice, "word/remarks.xml")).toBe(remarks);
  expect(main(twice)).toBe(main(once));
});

const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relation = (type: string, target: string) =>
  `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`;
const table = tbl([tr(["甲"])]);
const protectedBy = (attributes: string) => ({
  "word/_rels/document.xml.rels": relation(`${OFFICE}/settings`, "settings.xml"),
  "word/settings.xml": `<w:settings xmlns:w="w"><w:documentProtection ${attributes}/></w:settings>`,
});

test.each([
  [
    "a signed document",
    docx(table, {
      parts: { "_rels/.rels": relation(`${PACKAGE}/digital-signature/origin`, "_xmlsignatures/origin.sigs") },
    }),
    "signed",
  ],
  [
    "a protected document",
    docx(table, { parts: protectedBy('w:edit="readOnly" w:enforcement="1"') }),
    "protected",
  ],
  [
    "one whose protection is off",
    docx(table, { parts: protectedBy('w:edit="readOnly" w:enforcement="0"') }),
    "annotated",
  ],
  [
    "Strict Open XML",
    docx(table, {
      parts: {
        "_rels/.rels": relation(
          "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
          "word/document.xml",
        ),
      },
    }),
    "strict",
  ],
  ["a document without that table", docx(p("甲")), "unsound"],
  ["a document that breaks off", docx("<w:p>"), "damaged"],
])("%s: %s", async (_, bytes, expected) => {
  const outcome = await put(bytes, { 表1: [note("A1", "一")] }).then(
    () => "annotated",
    (cause: unknown) => {
      if (cause instanceof NotAnnotated || cause instanceof WorkbookError) return cause.code;
      throw cause;
    },
  );
  expect(outcome).toBe(expected);
});
