// Which parts of a package are unpacked, and what is taken for a cell before anything is read.
import type { ZipEntry } from "../../../src/files/zip/directory";
import { checkCells, isMarkup, workbookEntries } from "../../../src/files/zip/package";

const entry = (name: string): ZipEntry => ({
  name,
  method: 8,
  encrypted: false,
  crc: 0,
  changed: 0,
  packedSize: 0,
  size: 0,
  offset: 0,
});
const unpacked = (...names: string[]) =>
  workbookEntries(["[Content_Types].xml", ...names].map(entry)).map(({ name }) => name);

test("of a workbook only what bears on its cells and settings is unpacked", () => {
  const read = ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/webextensions/webextension1.xml"];
  const custom = ["customXml/item1.xml", "customxml/ITEM22.XML"];
  const idle = [
    ...["xl/", "xl/media/image1.png", "xl/vbaProject.bin", "xl/comments1.xml", "xl/comments/comment1.xml"],
    ...["xl/charts/chart1.xml", "xl/externalLinks/externalLink1.xml", "xl/calcChain.xml", "docProps/app.xml"],
    ...["customXml/itemProps1.xml", "customXml/_rels/item1.xml.rels", "Basic/Standard/Module1.xml", "a.WMF"],
    ...["Object 1/content.xml", "Thumbnails/thumbnail.xml", "xl/theme/theme1.xml", "xl/connections.xml"],
  ];
  expect(unpacked(...read, ...custom, ...idle)).toEqual(["[Content_Types].xml", ...read, ...custom]);
});

test("a package of two kinds is none: which one is read would depend on the reader", () => {
  for (const name of ["META-INF/manifest.xml", "objectdata.xml"])
    expect(() => unpacked("xl/workbook.xml", "content.xml", name)).toThrow("two kinds");
});

test("what the reader would take for a part at the root is left out", () => {
  const second = ["Root Entry/xl/worksheets/sheet1.xml", "Root Entry/META-INF/manifest.xml"];
  expect(unpacked(...second, "xl/worksheets/sheet1.xml")).toEqual([
    "[Content_Types].xml",
    "xl/worksheets/sheet1.xml",
  ]);
});

test.each([
  [["一/自评表.xlsx", "a.txt"], "archive"],
  [["自评报告.doc"], "archive"],
  [["自评报告.docx"], "archive"],
  [["visio/document.xml"], "visio"],
  [["Index/Document.iwa"], "numbers"],
  [["index.xml.gz"], "numbers"],
])("a package of %j is of another kind", (names, format) => {
  expect(() => workbookEntries(names.map(entry))).toThrow(expect.objectContaining({ format }));
});

test.each([[["a.txt"]], [["content.xml"]], [["META-INF/manifest.xml"]], [["自评表.xlsx.txt"]]])(
  "%j is no workbook",
  (names) => {
    expect(() => workbookEntries(names.map(entry))).toThrow(
      expect.objectContaining({ code: "not-a-workbook" }),
    );
  },
);

test("markup is what begins as such, whatever it is called; binary parts and old manifests aside", () => {
  const markup = (name: string, text: string, encoding: BufferEncoding = "utf8") =>
    isMarkup(name, new Uint8Array(Buffer.from(text, encoding)));
  expect(markup("a.xml", "<a/>")).toBe(true);
  expect(markup("a", "\ufeff \n<a/>")).toBe(true);
  expect(markup("a.BIN", "\ufeff<a/>", "utf16le")).toBe(true);
  expect(markup("x/META-INF/manifest.xml", "<a/>")).toBe(true);
  expect(markup("META-INF/manifest.xml", "<a/>")).toBe(false);
  expect(markup("a.bin", "<a/>")).toBe(false);
  expect(markup("a.xml", "a<b/>")).toBe(false);
  expect(markup("a.xml", "")).toBe(false);
});

test.each([
  ["columns and texts are no cells", '<col min="1"/><v>abc d> c c></v>', 0],
  [
    "cells with and without attributes, with and without a prefix",
    '<c r="A1" s="1"/><c><v>10</v></c><x:c s="1" t="n"/><x:c r="B1" t="n"/>',
    4,
  ],
])("%s", (_, piece, cells) => {
  const part = (name: string) => new Map([[name, new TextEncoder().encode(`<a>${piece.repeat(30)}`)]]);
  const sheet = part("worksheets/sheet1.xml");
  if (cells === 0) expect(() => checkCells(sheet, 20)).not.toThrow();
  else expect(() => checkCells(sheet, 30 * cells - 1)).toThrow(`${30 * cells} cells`);
  expect(() => checkCells(sheet, 30 * cells || 1)).not.toThrow();
  expect(() => checkCells(part("worksheets/sheet1.bin"), 1)).not.toThrow();
});
