import { parsePage } from "../../src/rules/page";

const page = (faulty: string, english = "# Title\n\n## Why\n\nwhy\n\n## Options\n\nNone.\n") => `# 标题

## 为什么

原因

## 有问题

${faulty}

## 没问题

好的：

| 甲 |
| --- |
| 1 |

## 选项

无。

${english}`;

test("a table becomes a sheet: figures, error values, text, blanks and marks", () => {
  const [example] = parsePage(
    page(`坏的：

| 项目 | ⚑分值 | ⚑⚑ |
| --- | :-: | --- |
| 甲 | -1.50 | 86% |
| #REF! | 1,437 | ⚑#N/A |`),
  ).faulty;
  expect(example!.caption).toBe("坏的：");
  expect(example!.sheet.rows.map((row) => row!.map((cell) => cell?.value ?? null))).toEqual([
    ["项目", "分值", null],
    ["甲", -1.5, "86%"],
    [{ error: "#REF!" }, "1,437", { error: "#N/A" }],
  ]);
  expect(example!.expected).toEqual([
    { row: 0, col: 1 },
    { row: 0, col: 2 },
    { row: 0, col: 2 },
    { row: 2, col: 2 },
  ]);
});

test("^ and < merge cells", () => {
  const [example] = parsePage(
    page(`坏的：

| 甲 | < | 乙 |
| --- | --- | --- |
| ^ | < | 1 |
| 丙 | 2 | ^ |`),
  ).faulty;
  expect(example!.sheet.merges).toEqual([
    { top: 0, left: 0, bottom: 1, right: 1 },
    { top: 1, left: 2, bottom: 2, right: 2 },
  ]);
  expect(example!.sheet.rows[1]!.map((cell) => cell?.value ?? null)).toEqual([null, null, 1]);
});

test("several tables, each with the sentence above it", () => {
  const { faulty } = parsePage(page("一：\n\n| 甲 |\n| --- |\n\n二，\n还是二：\n\n| 乙 |\n| --- |"));
  expect(faulty.map(({ caption, sheet }) => [caption, sheet.rows[0]![0]!.value])).toEqual([
    ["一：", "甲"],
    ["二， 还是二：", "乙"],
  ]);
});

test("prose in both languages", () => {
  expect(parsePage(page("一：\n\n| 甲 |\n| --- |"))).toMatchObject({
    title: { "zh-CN": "标题", en: "Title" },
    why: { "zh-CN": "原因", en: "why" },
    options: { "zh-CN": "无。", en: "None." },
  });
});

test.each([
  ["uneven rows", "| 甲 | 乙 |\n| --- | --- |\n| 1 |", "uneven rows: | 甲 | 乙 |"],
  ["no ruler", "| 甲 | 乙 |\n| 1 | 2 |", "no table: | 甲 | 乙 |"],
  ["a merge from outside", "| < | 乙 |\n| --- | --- |", "a merged cell begins outside its table"],
  ["an empty section", "", "no section “有问题”"],
])("refuses %s", (_, faulty, message) => {
  expect(() => parsePage(page(faulty))).toThrow(message);
});

test.each(["Why", "Options"])("refuses a page without ## %s", (section) => {
  const english = "# Title\n\n## Why\n\nwhy\n\n## Options\n\nNone.\n".replace(`## ${section}`, `## Other`);
  expect(() => parsePage(page("无", english))).toThrow(`no section “${section}”`);
});

test("refuses a page in one language", () => {
  expect(() => parsePage(page("无", ""))).toThrow("two titles");
});
