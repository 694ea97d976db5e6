// Bytes of workbooks older than Unicode, by the page that they name.
import { codePages } from "../../../src/files/workbook/code-pages";

test.each([
  [936, [0xd6, 0xd0], "中"],
  [950, [0xa4, 0xa4], "中"],
  [932, [0x92, 0x86], "中"],
  [949, [0xf1, 0xe9], "中"],
  [54936, [0xd6, 0xd0], "中"],
  [65001, [0xe4, 0xb8, 0xad], "中"],
  [1200, [0x2d, 0x4e], "中"],
  [1201, [0x4e, 0x2d], "中"],
  [874, [0xa1], "ก"],
  [1250, [0xa3], "Ł"],
  [1251, [0xc6], "Ж"],
  [1258, [0xd2], "\u0309"],
  [10000, [0x8a], "ä"],
  [1252, [0xe4], "ä"],
  [1259, [0xe4, 0x31], "ä1"],
  [437, [0xe4, 0x31], "ä1"],
  [65001, [0xef, 0xbb, 0xbf, 0x61], "\ufeffa"],
])("text of code page %d", (page, bytes, text) => {
  expect(codePages.utils.decode(page, bytes)).toBe(text);
  expect(codePages.utils.decode(page, bytes)).toBe(text);
});
