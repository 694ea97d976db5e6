import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expand, isPattern } from "../../../src/cli/files/patterns";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "perf-check-"));
  await mkdir(join(folder, "甲", "下级"), { recursive: true });
  await mkdir(join(folder, ".藏"));
  await mkdir(join(folder, "自评[1]"));
  for (const name of [
    "2.xlsx",
    "10.xlsx",
    "a[1].xls",
    "甲/b.xlsx",
    "甲/下级/c.xlsx",
    ".藏/d.xlsx",
    ".e.xlsx",
    "自评[1]/f.xlsx",
  ])
    await writeFile(join(folder, name), "");
  await symlink(folder, join(folder, "环"));
  await symlink(join(folder, "a[1].xls"), join(folder, "链.xls"));
});
afterAll(() => rm(folder, { recursive: true }));

test.each<[string, string[]]>([
  ["*.xlsx", ["2.xlsx", "10.xlsx"]],
  ["?.xlsx", ["2.xlsx"]],
  ["[0-9]*.xlsx", ["2.xlsx", "10.xlsx"]],
  ["[!2]*.xlsx", ["10.xlsx"]],
  ["*.{xls,xlsx}", ["2.xlsx", "10.xlsx", "链.xls", "a[1].xls"]],
  ["自评[1]/*.xlsx", ["自评[1]/f.xlsx"]],
  ["*/[a-f].xlsx", ["甲/b.xlsx", "自评[1]/f.xlsx"]],
  ["链*", ["链.xls"]],
  ["环/*.xlsx", ["环/2.xlsx", "环/10.xlsx"]],
  ["a[[]1].xls", ["a[1].xls"]],
  ["**/*.xlsx", ["2.xlsx", "10.xlsx", "甲/b.xlsx", "甲/下级/c.xlsx", "自评[1]/f.xlsx"]],
  ["甲/**", ["甲/下级", "甲/b.xlsx", "甲/下级/c.xlsx"]],
  ["*/b.xlsx", ["甲/b.xlsx"]],
  ["**/下级/*", ["甲/下级/c.xlsx"]],
  [".*.xlsx", [".e.xlsx"]],
  ["无/*.xlsx", []],
  ["*.ods", []],
])("%s", async (pattern, found) =>
  expect(await expand(join(folder, pattern))).toEqual(found.map((name) => join(folder, name))),
);

test("what is a pattern", () =>
  expect(["a*", "a?", "[a]", "{a,b}", "自评表(1).xlsx"].map(isPattern)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]));
