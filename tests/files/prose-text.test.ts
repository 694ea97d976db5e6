import { WorkbookError } from "../../src/files/model";
import { isReportName, readReportText } from "../../src/files/prose-text";
import { compound, text, zip, type Bytes } from "./books";

const SENTENCE = "预算100万元，执行96万元。";
/** GB 18030 of 预算. */
const GB = new Uint8Array([0xd4, 0xa4, 0xcb, 0xe3]);

const docx = (body: string, head = "") =>
  zip([
    { name: "[Content_Types].xml", content: "<Types/>" },
    {
      name: "word/document.xml",
      content: `<?xml version="1.0"?>${head}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    },
  ]);

const refusal = async (bytes: Bytes, name = "a.txt") => {
  try {
    return await readReportText(bytes, name);
  } catch (cause) {
    if (!(cause instanceof WorkbookError)) throw cause;
    return cause.code;
  }
};

test("names of reports", () => {
  expect(["a.txt", "b.MD", "c.docx"].every(isReportName)).toBe(true);
  expect(["a.xlsx", "b.doc", "txt"].some(isReportName)).toBe(false);
});

test.each([
  ["UTF-8", text(SENTENCE), SENTENCE],
  ["UTF-8 with a mark", text(`\ufeff${SENTENCE}`), SENTENCE],
  [
    "UTF-16 with a mark",
    new Uint8Array([0xff, 0xfe, ...new Uint8Array(Buffer.from(SENTENCE, "utf16le"))]),
    SENTENCE,
  ],
  ["GB 18030", GB, "预算"],
])("%s", async (_, bytes, expected) => expect(await readReportText(bytes, "a.txt")).toBe(expected));

test("a Word document: paragraphs and cells as lines, runs joined, deletions and fallbacks left out", async () => {
  const body = [
    '<w:p><w:r><w:t>预算</w:t></w:r><w:r><w:t xml:space="preserve"> 100</w:t></w:r><w:r><w:t>万元&amp;</w:t></w:r></w:p>',
    "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>",
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
    "<mc:AlternateContent><mc:Choice><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>",
  ].join("");
  expect(await readReportText(docx(body), "a.docx")).toBe("预算 100万元&\n\n甲\n乙\n丙\n框\n");
});

test.each<[string, Bytes, string]>([
  ["nothing", text(""), "empty"],
  ["bytes of another kind", new Uint8Array([1, 0, 2, 0, 3]), "not-a-report"],
  ["an old Word document", compound("WordDocument"), "unsupported-format"],
  ["a workbook under another name", compound("Workbook"), "not-a-report"],
  ["a PDF", text("%PDF-1.7"), "unsupported-format"],
  ["a zip without a document", zip([{ name: "a.xml", content: "<a/>" }]), "not-a-report"],
  ["a document that breaks off", docx("<w:p><w:r><w:t>预算"), "damaged"],
  ["declared entities", docx("", "<!DOCTYPE a [<!ENTITY b 'c'>]>"), "unsafe-xml"],
])("%s: %s", async (_, bytes, code) => expect(await refusal(bytes)).toBe(code));

test.each<[string, Bytes]>([
  ["plain text", text("1\n".repeat(60))],
  ["a Word document", docx(`<w:p><w:r><w:t>${"1\n".repeat(60)}</w:t></w:r></w:p>`)],
])("%s longer than any report", async (_, bytes) => {
  const refused = readReportText(bytes, "a.docx", { limits: { reportLength: 100 } });
  await expect(refused).rejects.toMatchObject({ code: "too-large", limit: "reportLength" });
  expect(await readReportText(bytes, "a.docx")).toContain("1\n1\n");
});

test("a temporary file of Word", async () =>
  expect(await refusal(text("x"), "~$报告.docx")).toBe("lock-file"));
