// Of an .xls file one record is put right: the code page of a stream that holds UTF-16 whatever it says.
import { declareUtf16 } from "../../../src/files/workbook/biff";

const record = (id: number, ...words: number[]) => {
  const bytes = Buffer.alloc(4 + 2 * words.length);
  [id, 2 * words.length, ...words].forEach((word, i) => bytes.writeUInt16LE(word, 2 * i));
  return bytes;
};
const CODE_PAGE = 0x42;
/** A stream that opens the globals of BIFF 8, or something like it. */
const opening = (version = 0x600, kind = 5, id = 0x809, length = 8) =>
  record(id, version, kind, ...Array<number>(length / 2 - 2).fill(0));
const stream = (...records: Buffer[]) => new Uint8Array(Buffer.concat([...records, Buffer.alloc(64)]));

test.each([
  ["at once", [opening()]],
  ["of a longer head", [opening(0x600, 5, 0x809, 16)]],
  ["behind other records", [opening(), record(0xe1, 1200), record(0x5c, ...Array<number>(56).fill(0x2020))]],
  ["within a container", [Buffer.alloc(512), opening()]],
])("UTF-16 is declared where another page is named %s", (_, before) => {
  const right = declareUtf16(stream(...before, record(CODE_PAGE, 936)));
  expect(right).toEqual(stream(...before, record(CODE_PAGE, 1200)));
  expect(declareUtf16(right)).toBe(right);
});

test.each([
  ["of an older version", [opening(0x500)]],
  ["of a sheet", [opening(0x600, 0x10)]],
  ["of another record", [opening(0x600, 5, 0x808)]],
  ["of a strange length", [opening(0x600, 5, 0x809, 12)]],
  ["that does not begin where streams do", [Buffer.alloc(32), opening()]],
  ["of which the record stands too far behind", [opening(), record(0x5c, ...Array<number>(520).fill(0))]],
])("a stream %s is left alone", (_, before) => {
  const bytes = stream(...before, record(CODE_PAGE, 936));
  expect(declareUtf16(bytes)).toBe(bytes);
});

test("a stream that breaks off is left alone", () => {
  for (const length of [0, 7, 8, 12, 15]) {
    const bytes = stream(opening(), record(CODE_PAGE, 936)).slice(0, length);
    expect(declareUtf16(bytes)).toBe(bytes);
  }
});
