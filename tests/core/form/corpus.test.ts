import { checkSheet } from "../../../src/core/rule/check";
import { readForms } from "../../../src/core/form/read";
import { nationalProfile } from "../../../src/core/profiles/national";
import { address, type Sheet } from "../../../src/core/sheet/sheet";
import { rules } from "../../../src/rules";
import { parseCorpusPage, readCorpus } from "./corpus";
import { describeForms } from "./describe";

const pages = readCorpus();

test.each(pages.map((page) => [page.name, page] as const))("%s is read", (_, page) => {
  for (const sheet of page.sheets) expect(describeForms(readForms(sheet))).toEqual(page.reading);
});

test.each(pages.map((page) => [page.name, page] as const))("%s is checked", (_, page) => {
  for (const sheet of page.sheets) expect(findingsOf(sheet)).toEqual(page.findings);
});

function findingsOf(sheet: Sheet): string[] {
  const found = checkSheet(sheet, rules, nationalProfile).flatMap((form) => form.findings);
  return found.map((finding) => `${address(finding.at)} ${finding.rule}`);
}

test("covers many layouts and every kind of form", () => {
  expect(pages.length).toBeGreaterThanOrEqual(40);
  const kinds = new Set(pages.flatMap((page) => page.reading.map((line) => line.split(" ", 1)[0])));
  expect([...kinds]).toEqual(
    expect.arrayContaining(["self-evaluation", "target", "project-list", "monitoring"]),
  );
});

test("names nobody: no telephone number", () => {
  for (const { name, sheets } of pages)
    for (const row of sheets.flatMap((sheet) => sheet.rows))
      for (const cell of row ?? [])
        expect([name, cell?.value]).not.toEqual([
          name,
          expect.stringMatching(/1[3-9]\d{9}|0\d{2,3}-\d{7,8}/),
        ]);
});

test.each([
  ["no section", "# a\n\n| a |\n| --- |\n"],
  ["no table", "# a\n\n## 读作\n\n```text\n```\n\n## 发现\n\n```text\n```\n"],
  ["no block", "| a |\n| --- |\n\n## 读作\n\n## 发现\n\n```text\n```\n"],
])("a page is refused: %s", (_, markdown) => {
  expect(() => parseCorpusPage("page", markdown)).toThrow(/^page: /);
});

test("a cell's line break is written <br>", () => {
  const { sheets } = parseCorpusPage(
    "page",
    "| 年度<br>指标值 |\n| --- |\n\n## 读作\n\n```text\n```\n\n## 发现\n\n```text\n```\n",
  );
  expect(sheets[0]!.rows[0]![0]!.value).toBe("年度\n指标值");
});
