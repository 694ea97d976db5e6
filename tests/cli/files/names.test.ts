import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collect } from "../../../src/cli/files/collect";
import { diskFiles, stampIfThere } from "../../../src/cli/files/source";
import { defaultLimits } from "../../../src/files/model";
import { zip } from "../../files/books";

const folder = mkdtempSync(join(tmpdir(), "perf-check-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** 教育局, 民政局 and a folder 局 in GBK. */
const [EDUCATION, CIVIL, BUREAU] = [
  [0xbd, 0xcc, 0xd3, 0xfd, 0xbe, 0xd6],
  [0xc3, 0xf1, 0xd5, 0xfe, 0xbe, 0xd6],
  [0xbe, 0xd6],
];
const at = (...bytes: (string | readonly number[])[]) =>
  Buffer.concat([Buffer.from(`${folder}/`), ...bytes.map((piece) => Buffer.from(piece as string))]);

// Only there are names whatever bytes a program gives.
const onLinux = process.platform === "linux" ? test : test.skip;
onLinux("names in GBK on a disk are shown, told apart and opened, in folders and archives too", async () => {
  mkdirSync(at(BUREAU));
  writeFileSync(at(EDUCATION, ".xlsx"), "1");
  writeFileSync(at(CIVIL, ".xlsx"), "2");
  writeFileSync(at(BUREAU, "/", CIVIL, ".xlsx"), "3");
  writeFileSync(at("教育局.xlsx"), "4");
  writeFileSync(at(BUREAU, ".zip"), zip([{ name: "甲.xlsx", utf8: true, content: "5" }]));
  const { files } = await collect([folder]);
  const read = await Promise.all(
    files.map(async (file) => {
      const content = Buffer.from(await diskFiles.read(file, defaultLimits)).toString();
      expect(stampIfThere(file)?.size).toBe(1);
      return `${file.path.slice(folder.length + 1)}: ${content}`;
    }),
  );
  expect(read.sort()).toEqual(
    ["教育局.xlsx: 1", "民政局.xlsx: 2", "局/民政局.xlsx: 3", "教育局.xlsx: 4", "局.zip!/甲.xlsx: 5"].sort(),
  );
});
