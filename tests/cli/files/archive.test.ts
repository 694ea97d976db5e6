import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { archiveEntries, readEntry } from "../../../src/cli/files/archive";
import { collect } from "../../../src/cli/files/collect";
import { defaultLimits, WorkbookError } from "../../../src/files/model";
import { workbook, zip, type Part } from "../../files/books";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "perf-check-"))));
afterAll(() => rm(folder, { recursive: true }));

async function archive(bytes: Uint8Array): Promise<string> {
  const path = join(folder, "a.zip");
  await writeFile(path, bytes);
  return path;
}
const names = async (bytes: Uint8Array) =>
  (await archiveEntries(await archive(bytes))).map(({ name }) => name);

/** How it is refused. */
async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => "read",
    (cause: unknown) => cause,
  );
  if (!(error instanceof WorkbookError)) throw error;
  return error.code;
}

/** 自评表 in GBK; 一, whose two bytes also pass for UTF-8. */
const GBK = { table: [0xd7, 0xd4, 0xc6, 0xc0, 0xb1, 0xed], one: [0xd2, 0xbb] };

test("names: UTF-8 as declared or evident, else GBK, with either slash, folders left out", async () => {
  const bytes = zip([
    { name: "上报/甲.xlsx", content: "a" },
    { name: "plain.xlsx", content: "a" },
    { name: "\u0000", rawName: GBK.table, content: "a" },
    { name: "\u0001", rawName: GBK.one, content: "a" },
    { name: "\u0002", rawName: [...Buffer.from("é")], utf8: true, content: "a" },
    { name: "乙\\丙.xlsx", content: "a" },
    { name: "空/", content: "" },
  ]);
  expect(await names(bytes)).toEqual(["上报/甲.xlsx", "plain.xlsx", "自评表", "一", "é", "乙/丙.xlsx"]);
});

describe("every entry has a name of its own", () => {
  const of = (...parts: string[]) => zip(parts.map((name, i) => ({ name, content: String(i) })));
  test.each<[string, string[], string[]]>([
    ["either slash", ["a/x.xlsx", "a\\x.xlsx"], ["a/x.xlsx", "a/x (2).xlsx"]],
    ["leading slashes", ["x.xlsx", "/x.xlsx", "\\\\x.xlsx"], ["x.xlsx", "x (2).xlsx", "x (3).xlsx"]],
    ["the same bytes", ["x.xlsx", "x.xlsx"], ["x.xlsx", "x (2).xlsx"]],
    [
      "a number that is taken",
      ["x.xlsx", "/x.xlsx", "x (2).xlsx", "/x (2).xlsx"],
      ["x.xlsx", "x (3).xlsx", "x (2).xlsx", "x (2) (2).xlsx"],
    ],
    ["no extension", ["a.b/x", "/a.b/x"], ["a.b/x", "a.b/x (2)"]],
    ["letter case", ["x.xlsx", "X.xlsx"], ["x.xlsx", "X.xlsx"]],
    ["folders", ["a\\", "a/", "/", "a/x.xlsx"], ["a/x.xlsx"]],
  ])("%s", async (_, given, expected) => {
    expect(await names(of(...given))).toEqual(expected);
  });
  test("also where names are alike only once decoded", async () => {
    const bytes = zip([
      { name: "自评表", content: "a" },
      { name: "\u0000", rawName: GBK.table, content: "b" },
    ]);
    expect(await names(bytes)).toEqual(["自评表", "自评表 (2)"]);
  });
  test("each is collected, with its own content", async () => {
    const path = await archive(of("a/x.xlsx", "a\\x.xlsx", "/a/x.xlsx"));
    const { files } = await collect([path]);
    expect(files.map((found) => found.path.slice(path.length))).toEqual([
      "!/a/x.xlsx",
      "!/a/x (2).xlsx",
      "!/a/x (3).xlsx",
    ]);
    const contents = files.map((file) => readEntry(path, file.archive!.entry, defaultLimits));
    expect((await Promise.all(contents)).map((content) => Buffer.from(content).toString())).toEqual([
      "0",
      "1",
      "2",
    ]);
  });
});

test("an entry is read in place, however far from the start", async () => {
  const book = workbook([["绩效自评表"]]);
  const noise = new Uint8Array(300_000).map((_, i) => (i * 7919) % 251);
  const path = await archive(
    zip([
      { name: "噪声.bin", content: noise },
      { name: "../甲.xlsx", content: book },
    ]),
  );
  const entry = (await archiveEntries(path)).find(({ name }) => name === "../甲.xlsx")!;
  expect(await readEntry(path, entry, defaultLimits)).toEqual(book);
});

test.each<[string, Partial<Part>, string]>([
  ["a lying size", { claim: { size: 3 } }, "damaged"],
  ["a wrong checksum", { claim: { crc: 1 } }, "damaged"],
  ["a claim of gigabytes", { claim: { size: 4_000_000_000 } }, "too-large"],
  ["a bomb", { content: "0".repeat(defaultLimits.ratioFrom + 1) }, "zip-bomb"],
  ["a password", { encrypted: true }, "encrypted"],
])("an entry with %s is refused", async (_, change, code) => {
  const path = await archive(zip([{ name: "甲.xlsx", content: "绩效自评表", ...change }]));
  const [entry] = await archiveEntries(path);
  expect(await refusal(readEntry(path, entry!, defaultLimits))).toBe(code);
});

test.each([
  ["fewer entries than it holds", 1, "damaged"],
  ["more", 3, "damaged"],
  ["as many", 2, "甲.xlsx,乙.xlsx"],
])("an end record that counts %s", async (_, count, expected) => {
  const bytes = Buffer.from(zip(["甲.xlsx", "乙.xlsx"].map((name) => ({ name, utf8: true, content: "a" }))));
  bytes.writeUInt16LE(count, bytes.length - 12);
  const listed = names(new Uint8Array(bytes)).then(String, (cause: { code: string }) => cause.code);
  expect(await listed).toBe(expected);
});

test.each([65_535, 65_537])("an archive of %d entries, which its end record cannot count", async (count) => {
  const many = Array.from({ length: count }, (_, i) => ({ name: `${i}.xlsx`, content: "" }));
  expect(await names(zip(many))).toHaveLength(count);
});

test("a pipe named like an archive is named and does not hold up the others", async () => {
  const pipe = join(folder, "管道.zip");
  execFileSync("mkfifo", [pipe]);
  expect((await collect([pipe])).files).toEqual([
    { path: pipe, error: { code: "not-a-file", detail: expect.any(String) } },
  ]);
});

test("an archive that is none, is cut off or contradicts itself is refused", async () => {
  const good = zip([
    { name: "甲.xlsx", content: "a" },
    { name: "乙.xlsx", content: "b" },
  ]);
  const overlapping = Buffer.from(good);
  overlapping.writeUInt32LE(0, overlapping.lastIndexOf("PK\x01\x02") + 42);
  expect(await refusal(names(new Uint8Array()))).toBe("empty");
  expect(await refusal(names(Buffer.from("rubbish".repeat(20))))).toBe("truncated");
  expect(await refusal(names(good.slice(0, -30)))).toBe("truncated");
  expect(await refusal(names(good.slice(10)))).toBe("damaged");
  expect(await refusal(names(overlapping))).toBe("zip-bomb");
});
