// What a file is, by its first bytes.
import { WorkbookError } from "../../../src/files/model";
import { sniff } from "../../../src/files/workbook/sniff";

function told(bytes: Iterable<number>): string {
  try {
    return sniff(Uint8Array.from(bytes));
  } catch (cause) {
    if (!(cause instanceof WorkbookError)) throw cause;
    return cause.format ?? cause.code;
  }
}

test.each([
  ["%PDF-1.7", "pdf"],
  ["Rar!\x1a", "archive"],
  ["7z\xbc\xaf\x27", "archive"],
  ["\x1f\x8b\x08", "archive"],
  ["\x89PNG\r\n", "picture"],
  ["\xff\xd8\xff\xe0", "picture"],
  ["GIF89a", "picture"],
  ["II*\0", "picture"],
  ["MM\0*", "picture"],
  ["{\\rtf1", "rtf"],
  ["MIME-Version: 1.0", "web-archive"],
  ["PK\x03\x04", "zip"],
  ["PK\x05\x06", "not-a-workbook"],
  ["PK\x07\x08", "not-a-workbook"],
  [" \r\n<table>", "markup"],
  ["<!doctype html>", "markup"],
  ["<?xml?>", "markup"],
  ["1 < 2 <table>", "not-a-workbook"],
  ["< 2", "not-a-workbook"],
  ["\0\0\0", "damaged"],
  ["", "empty"],
])("%j is %s", (start, kind) => expect(told(Buffer.from(start, "latin1"))).toBe(kind));

test("markup in UTF-16 and UTF-8 is known behind its mark", () => {
  const wide = Buffer.from("\ufeff<table>", "utf16le");
  expect(told(wide)).toBe("markup");
  expect(told(Buffer.from(wide).swap16())).toBe("markup");
  expect(told(Buffer.from("\ufeff<table>"))).toBe("markup");
});

test.each<[string, number[], string]>([
  ["version 2", [9, 0, 4, 0], "biff"],
  ["version 3", [9, 2, 6, 0], "biff"],
  ["version 4", [9, 4, 6, 0], "biff"],
  ["version 8", [9, 8, 16, 0], "biff"],
  ["a version that there never was", [9, 3, 6, 0], "not-a-workbook"],
  ["a head too short", [9, 0, 3, 0], "not-a-workbook"],
  ["a head too long", [9, 8, 17, 0], "not-a-workbook"],
  ["a head of many thousands", [9, 8, 16, 1], "not-a-workbook"],
  ["another record", [8, 8, 16, 0], "not-a-workbook"],
  ["a tab and no more", [9], "not-a-workbook"],
])("records without a container: %s", (_, bytes, kind) => expect(told(bytes)).toBe(kind));

test.each([
  ["项目,预算", "plain text"],
  ["项目\0预算", "unknown bytes"],
])("%j is %s", (content, detail) => {
  expect(() => sniff(new Uint8Array(Buffer.from(content)))).toThrow(detail);
});
