import { decodedName, utf8Text } from "../../../src/files/zip/names";
import { numbered } from "../../../src/files/zip/numbered";

test.each<[string, readonly number[], string, string | undefined]>([
  ["UTF-8", [...Buffer.from("自评")], "自评", "自评"],
  ["GBK", [0xd7, 0xd4, 0xc6, 0xc0], "自评", undefined],
  ["a byte order mark, which is part of the name", [0xef, 0xbb, 0xbf, 0x61], "\ufeffa", "\ufeffa"],
])("a name in %s", (_, bytes, name, utf8) => {
  expect(decodedName(Uint8Array.from(bytes))).toBe(name);
  expect(utf8Text(Uint8Array.from(bytes))).toBe(utf8);
});

test.each([
  ["自评表.xlsx", "自评表 (2).xlsx"],
  ["a.b/自评表", "a.b/自评表 (2)"],
  ["上报/.自评表", "上报/.自评表 (2)"],
  ["a.tar.gz", "a.tar (2).gz"],
])("%s, once more, is %s", (name, second) => expect(numbered(name, 2)).toBe(second));
