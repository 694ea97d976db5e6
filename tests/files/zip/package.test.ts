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

test("markup is what is named so, old manifests aside", () => {
  expect(
    ["a.xml", "_rels/.RELS", "x/META-INF/manifest.xml", "META-INF/manifest.xml.rels"].every(isMarkup),
  ).toBe(true);
  expect(["META-INF/manifest.xml", "a.xml.bin", "mimetype"].some(isMarkup)).toBe(false);
});

test.each([
  ["columns and texts are no cells", '<col min="1"/><v>abc d> c c></v>', 0],
  [
    "cells with and without attributes, with and without a prefix",
    '<c r="A1" s="1"/><c><v>10</v></c><x:c s="1" t="n"/><x:c r="B1" t="n"/>',
    4,
  ],
])("%s", (_, piece, cells) => {
  const part = (name: string) => new Map([[name, new TextEncoder().encode(piece.repeat(30))]]);
  const sheet = part("worksheets/sheet1.xml");
  if (cells === 0) expect(() => checkCells(sheet, 20)).not.toThrow();
  else expect(() => checkCells(sheet, 30 * cells - 1)).toThrow(`${30 * cells} cells`);
  expect(() => checkCells(sheet, 30 * cells || 1)).not.toThrow();
  expect(() => checkCells(part("xl/styles.xml"), 1)).not.toThrow();
});
