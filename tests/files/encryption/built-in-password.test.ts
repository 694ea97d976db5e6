/** Workbooks under Excel's own password open as they do in Excel; under any other they are refused by name. */
import * as XLSX from "@e965/xlsx";
import { WorkbookError } from "../../../src/files/model";
import { readWorkbook } from "../../../src/files/workbook/read";
import { md5 } from "../../../src/files/encryption/md5";
import { createHash } from "node:crypto";
import { agile, byXor, rc4ByMd5, rc4BySha1, standard } from "./encryptors";

const OWN = "VelvetSweatshop";
const OTHER = "SesameOpenUp123";

/** Long enough for more than one segment and many blocks of keys. */
const book = XLSX.utils.book_new();
const rows = [
  ["项目名称", "预算数", "执行数"],
  ...Array.from({ length: 400 }, (_, i) => [`第${i}处水闸改造`, i, i / 4]),
];
XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "清单");
XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["说明", "无"]]), "附表");
const packed = new Uint8Array(XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);

async function cellsOf(file: Uint8Array<ArrayBuffer>, name: string) {
  const { sheets } = await readWorkbook(file, name);
  return sheets.map(
    (sheet) => [sheet.name, sheet.rows.map((row) => row?.map((cell) => cell?.value))] as const,
  );
}

async function refusal(file: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    await readWorkbook(file, "a.xlsx");
    return "read";
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

const ways: [way: string, lock: (password: string) => Uint8Array<ArrayBuffer>][] = [
  ["agile, SHA-512 and 256 bits, as Excel 2013 and later", (password) => agile(packed, password)],
  [
    "agile, SHA-1 and 128 bits, as Excel 2010",
    (password) => agile(packed, password, { hash: "SHA1", keyBits: 128 }),
  ],
  ["agile, SHA-384 and 192 bits", (password) => agile(packed, password, { hash: "SHA384", keyBits: 192 })],
  ["agile, SHA-256", (password) => agile(packed, password, { hash: "SHA256" })],
  ["standard, 128 bits, as Excel 2007", (password) => standard(packed, password)],
  ["standard, 256 bits", (password) => standard(packed, password, 256)],
  ["RC4 with keys by SHA-1, 128 bits", (password) => rc4BySha1(book, password, 128)],
  ["RC4 with keys by SHA-1, 40 bits", (password) => rc4BySha1(book, password, 40)],
  ["RC4 with keys by MD5", (password) => rc4ByMd5(book, password)],
  [
    "XOR",
    (password) => byXor(book, password, password === OWN ? undefined : { key: 0x1234, verifier: 0x5678 }),
  ],
];

describe.each(ways)("%s", (_, lock) => {
  test("opens with every cell", async () => {
    const [list, notes] = await cellsOf(lock(OWN), "a.xlsx");
    expect(list).toEqual(["清单", rows]);
    expect(notes).toEqual(["附表", [["说明", "无"]]]);
  });

  test("is refused under another password", async () => expect(await refusal(lock(OTHER))).toBe("encrypted"));
});

describe("what is encrypted in no way that Excel has", () => {
  test.each([
    ["2,000,000,000 turns", 'spinCount="1000"', 'spinCount="2000000000"'],
    ["no number of turns", 'spinCount="1000"', 'spinCount=""    '],
    ["another cipher", 'cipherAlgorithm="AES"', 'cipherAlgorithm="RC2"'],
    ["another chaining", "ChainingModeCBC", "ChainingModeCFB"],
    ["another hash", 'hashAlgorithm="SHA512"', 'hashAlgorithm="WHIRLP"'],
    ["a key that is no Base64", 'encryptedKeyValue="', 'encryptedKeyValue="!'],
    ["no key", "encryptedKeyValue=", "encryptedKeyV4lue="],
  ])("with %s is refused", async (_, from, to) => {
    const file = Buffer.from(agile(packed, OWN));
    const text = file.toString("latin1");
    expect(text).toContain(from);
    const changed = Buffer.from(text.split(from).join(to.padEnd(from.length)), "latin1");
    expect(await refusal(new Uint8Array(changed.subarray(0, file.length)))).toMatch(
      /^(?:encrypted|damaged)$/,
    );
  });

  test("cut short anywhere is refused by name", async () => {
    for (const whole of [agile(packed, OWN), rc4BySha1(book, OWN, 128), byXor(book, OWN)])
      for (let part = 1; part < 10; part++)
        expect(await refusal(whole.slice(0, (whole.length * part) / 10))).toMatch(
          /^(?:encrypted|damaged|truncated|not-a-workbook)$/,
        );
  });
});

test.each(["", "a", "message digest", "x".repeat(55), "x".repeat(56), "x".repeat(64), "x".repeat(1000)])(
  "MD5 of %j",
  (text) => {
    const wanted = createHash("md5").update(text).digest("hex");
    expect(Buffer.from(md5(new TextEncoder().encode(text))).toString("hex")).toBe(wanted);
  },
);
