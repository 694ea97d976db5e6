import { pairTables } from "../../src/batch/pairs";
import { plainName } from "../../src/batch/plain-name";

const pairs = (...paths: string[]) =>
  [...pairTables(paths.map((path) => ({ path })))].map(([report, { named, files }]) =>
    [report, named ? "=" : "?", ...files.map(({ path }) => path)].join(" "),
  );

test.each([
  ["青禾县水务局2025年度部门整体支出绩效自评报告（终稿）.docx", "青禾县水务局"],
  ["附件1：青禾县水务局 部门整体支出绩效自评表.xlsx", "青禾县水务局"],
  ["河道清淤项目自评表(1).xlsx", "河道清淤项目"],
  ["自评报告.docx", ""],
  ["第2标段自评表.xlsx", "第2标段"],
  ["人大代表活动经费自评表.xlsx", "人大代表活动经费"],
])("%s is of “%s”", (path, name) => expect(plainName(path)).toBe(name));

test("names that go together, in one folder or in two", () => {
  expect(pairs("in/甲局自评表.xlsx", "in/甲局自评报告.docx", "in/乙局自评表.xlsx")).toEqual([
    "in/甲局自评报告.docx = in/甲局自评表.xlsx",
  ]);
  expect(pairs("表/甲局自评表.xlsx", "报告/甲局自评报告.docx")).toEqual([
    "报告/甲局自评报告.docx = 表/甲局自评表.xlsx",
  ]);
  expect(pairs("a/自评表.xlsx", "a/自评报告.docx", "b/自评表.xlsx", "b/自评报告.docx")).toEqual([
    "a/自评报告.docx = a/自评表.xlsx",
    "b/自评报告.docx = b/自评表.xlsx",
  ]);
});

test("not of two years", () => {
  expect(pairs("甲局2023年自评表.xlsx", "甲局2024年度自评表.xlsx", "甲局2024年自评报告.docx")).toEqual([
    "甲局2024年自评报告.docx = 甲局2024年度自评表.xlsx",
  ]);
  expect(pairs("a/甲局2023年自评表.xlsx", "b/甲局2024年自评报告.docx")).toEqual([]);
});

test("a folder's own comes before that of another", () =>
  expect(pairs("a/甲局.xlsx", "b/甲局.xlsx", "b/甲局.docx")).toEqual(["b/甲局.docx = b/甲局.xlsx"]));

test("where two go with it, or none, what stands in them tells", () => {
  expect(pairs("甲局自评表.xlsx", "甲局自评表.xls", "甲局自评报告.docx")).toEqual([
    "甲局自评报告.docx ? 甲局自评表.xlsx 甲局自评表.xls",
  ]);
  expect(pairs("表一.xlsx", "甲局报告.docx")).toEqual(["甲局报告.docx ? 表一.xlsx"]);
  expect(pairs("a/表一.xlsx", "b/甲局报告.docx")).toEqual([]);
});

test("of many workbooks none is looked into", () => {
  const books = Array.from({ length: 11 }, (_, index) =>
    `第${index}乡.xlsx`.replace(/\d+/, "甲".repeat(index + 1)),
  );
  expect(pairs(...books, "某报告.docx")).toEqual([]);
  expect(pairs(...books.slice(0, 10), "某报告.docx")).toHaveLength(1);
});

test("the order of the files makes no difference", () => {
  const paths = [
    "a/甲局自评表.xlsx",
    "a/甲局报告.docx",
    "a/乙局.xlsx",
    "b/乙局报告.txt",
    "b/丙.md",
    "b/丁.xlsx",
  ];
  expect(pairs(...[...paths].reverse()).sort()).toEqual(pairs(...paths).sort());
});

test("only workbooks, nothing to pair", () => expect(pairs("甲局自评表.xlsx")).toEqual([]));
