// A unit cannot change how its file is read without a word of it in whatever report a reviewer looks at.
import type { FileOutcome } from "../../src/batch/outcome";
import { hunanProfile } from "../../src/core/profiles/hunan";
import { LOCALES } from "../../src/core/locale";
import { checked } from "../fixtures/forms";
import { reportOf, style } from "./reports";

const sheets = [{ name: "自评表", hidden: false, forms: [checked] }];
const clean = [{ name: "自评表", hidden: false, forms: [{ ...checked, findings: [] }] }];
const outcomes: FileOutcome[] = [
  { path: "甲.xlsx", sheets, kept: { headings: 2, standard: hunanProfile } },
  { path: "乙.xlsx", sheets: clean, kept: { headings: 1 } },
  { path: "丙.xlsx", sheets },
];

test.each(LOCALES)("in text, by its file and at the end (%s)", async (locale) => {
  const text = await reportOf(outcomes, "text", style(locale, { width: 200 }));
  const [first, second, third] = text.split(/\n(?=[甲乙丙]\.xlsx)/);
  expect(first).toContain(hunanProfile.id);
  expect(first).toMatch(/2 处表头按填报人指定|2 headings read as named/);
  expect(second).toMatch(/1 处表头按填报人指定|1 heading read as named/);
  expect(third!.split("\n").slice(0, 2).join()).not.toMatch(/指定|named/);
  expect(third).toMatch(
    /3 处表头.*1 个文件按自带的口径.*--ignore-kept|3 headings.*1 file checked.*--ignore-kept/,
  );
});

test("in JSON and in lines, counted in the totals", async () => {
  const { files, summary } = JSON.parse(await reportOf(outcomes, "json")) as {
    files: { kept?: object }[];
    summary: object;
  };
  const standard = { id: hunanProfile.id, title: hunanProfile.title["zh-CN"] };
  const kept = [{ headings: 2, standard }, { headings: 1 }, undefined];
  expect(files.map((file) => file.kept)).toEqual(kept);
  expect(summary).toMatchObject({ kept: { headings: 3, standards: 1 } });
  const lines = (await reportOf(outcomes, "ndjson")).trimEnd().split("\n");
  expect(lines.map((line) => (JSON.parse(line) as { kept?: object }).kept)).toEqual(kept);
});

test("on the page, by its file and among the figures", async () => {
  const page = await reportOf(outcomes, "html");
  expect(page).toContain('"kept":"有 2 处表头按填报人指定读取；');
  expect(page).toContain('"kept":"有 1 处表头按填报人指定读取"');
  expect(page).toContain('["填报人指定的表头",3,"warning"]');
  expect(page).toContain('["按自带口径检查的文件",1,"warning"]');
});
