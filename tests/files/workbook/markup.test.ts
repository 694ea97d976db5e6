// Markup of all kinds as the reader takes it: from its first table on, decoded as it is meant.
import { WorkbookError } from "../../../src/files/model";
import { decode, workbookMarkup } from "../../../src/files/workbook/markup";
import { text } from "../books";

function read(markup: string): string {
  try {
    return workbookMarkup(text(markup));
  } catch (cause) {
    if (!(cause instanceof WorkbookError)) throw cause;
    return cause.format ?? cause.code;
  }
}
const XML = '<?xml version="1.0"?>';
const SPACE = "urn:schemas-microsoft-com:office:spreadsheet";

test.each([
  ["XML 2003", `${XML}<Workbook xmlns="${SPACE}"/>`],
  ["XML 2003 with a prefix", `${XML}<ss:Workbook\nxmlns:ss="${SPACE}"/>`],
  ["flat OpenDocument", `${XML}<office:document office:mimetype="x"><table:table/></office:document>`],
])("%s is read whole", (_, markup) => expect(read(markup)).toBe(markup));

test.each([
  ["a page", "<html><head><meta a=1,2></head><body><table border=1><td>1</table>"],
  ["a table alone", "<TABLE><td>1</TABLE>"],
  ["a page that calls itself XML", `${XML}<html><table><td>1</table></html>`],
  ["a table in something of no name", "<x><table><td>1</table></x>"],
])("%s is read from its table on", (_, markup) =>
  expect(read(markup)).toBe(`<html>${markup.slice(markup.search(/<table/i))}`),
);

test.each([
  ["<html><p>404</p></html>", "web-page"],
  ["<!DOCTYPE html><p>404</p>", "web-page"],
  [`${XML}<note/>`, "not-a-workbook"],
  [`${XML}<Workbook/>`, "not-a-workbook"],
  [`${XML}<a xmlns="${SPACE}"/>`, "not-a-workbook"],
  [`${XML}<a>${" ".repeat(5000)}<table></table></a>`, "not-a-workbook"],
  ["<tablet>1</tablet>", "not-a-workbook"],
  ["<!DOCTYPE note><table></table>", "unsafe-xml"],
  ["<!DOCTYPE\n html SYSTEM 'x' [ ]><table></table>", "unsafe-xml"],
  ["<table><!ENTITY a 'b'></table>", "unsafe-xml"],
])("%j is refused", (markup, kind) => expect(read(markup)).toBe(kind));

test("a type of page and what looks like an entity far behind are no danger", () => {
  expect(read("<!DOCTYPE  html><table></table>")).toBe("<html><table></table>");
  const far = `<table>${" ".repeat(5000)}<!entity></table>`;
  expect(read(far)).toBe(`<html>${far}`);
});

test.each([
  ["a declared encoding", 'charset = "big5"', [0xa4, 0xa4], "中"],
  ["a declared encoding without quotes", "encoding=big5", [0xa4, 0xa4], "中"],
  ["a declaration in single quotes", "charset=' big5'", [0xa4, 0xa4], "中"],
  ["no declaration", "", [0xd6, 0xd0], "中"],
  ["one that is not kept", "charset=utf-8", [0xd6, 0xd0], "中"],
  ["one that no one knows", "charset=x-x", [0xd6, 0xd0], "中"],
])("text with %s", (_, declared, bytes, letter) => {
  expect(decode(Uint8Array.from([...Buffer.from(`<${declared}>`), ...bytes]))).toBe(`<${declared}>${letter}`);
});

test.each([
  [[0xff, 0xfe, 0x2d, 0x4e], "中"],
  [[0xfe, 0xff, 0x4e, 0x2d], "中"],
  [[0xef, 0xbb, 0xbf, 0xe4, 0xb8, 0xad], "中"],
  [[0xfe, 0xfe, 0x41], new TextDecoder("gb18030").decode(Uint8Array.from([0xfe, 0xfe, 0x41]))],
])("text that begins with %j", (bytes, letters) => expect(decode(Uint8Array.from(bytes))).toBe(letters));
