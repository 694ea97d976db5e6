/** Lists of projects: which rows are projects, sums or neither, and where the list ends. */
import { readForms } from "../../../src/core/form/read";
import {
  address,
  areaAddress,
  sheetFromValues,
  type Area,
  type CellValue,
} from "../../../src/core/sheet/sheet";
import { describeForms } from "./describe";

type Row = CellValue[];
const HEADINGS: Row = ["序号", "项目名称", "预算数", "执行数", "执行率", "未执行原因"];
const formOf = (rows: Row[], headings = HEADINGS, merges: Area[] = []) =>
  readForms(sheetFromValues([headings, ...rows], merges))[0]!;
const lines = (rows: Row[], headings = HEADINGS, merges: Area[] = []) =>
  describeForms([formOf(rows, headings, merges)]).slice(1);

test("a row with an amount is a project, whatever else it lacks", () => {
  expect(
    lines([
      [1, "清淤", 120, 60, "50%", "招标推迟"],
      [2, "加固", "", 30, "", ""],
      [3, "巡查", 10],
      [4, "", 5, 5],
      [5, "只有名称"],
      [6, "只有执行率", "", "", "50%"],
    ]),
  ).toEqual([
    "item 2 | 清淤 | 120 | 60 | 50% | 招标推迟",
    "item 3 | 加固 | | 30",
    "item 4 | 巡查 | 10",
    "item 5 | 4 | 5 | 5",
  ]);
});

test.each([
  [["合计", ""], "total"],
  [["", "总计"], "total"],
  [["（一）", "合计"], "total"],
  [["合计", "全县"], "total"],
  [["合计", "水利类小计"], "total"],
  [["1", "设计一、二期"], "item"],
  [["", "小计"], "subtotal"],
  [["水利类小计", ""], "subtotal"],
  [["一、水利类", ""], "subtotal"],
  [["（二）水利类", ""], "subtotal"],
  [["十一.水利类", ""], "subtotal"],
  [["三", "水利类"], "item"],
  [["1", "总部维修"], "item"],
  [["1", "一河两岸整治"], "item"],
  [["1", "小计量站改造"], "item"],
  [["1", "统计调查"], "item"],
  [["1", "2、水利类"], "item"],
])("%j is a row of kind %s", (names, kind) => {
  expect(formOf([[...names, 10, 5]]).projects.map((project) => project.kind)).toEqual([kind]);
});

test("a list may know budgets alone", () => {
  expect(
    lines(
      [
        ["清淤", 120],
        ["加固", ""],
        ["巡查", 10],
      ],
      ["项目名称", "预算数"],
    ),
  ).toEqual(["item 2 | 清淤 | 120", "item 4 | 巡查 | 10"]);
});

test("budgets are the adjusted ones where a column has them, else sums, else the initial ones", () => {
  const budget = (...heads: string[]) =>
    formOf([["清淤", 1, 2, 3, 9, ""]], ["项目名称", ...heads, "执行数", "执行率"]).projects[0]!.budget?.value;
  expect(budget("年初预算数", "全年预算数", "合计")).toBe(2);
  expect(budget("年初预算数", "甲", "合计")).toBe(3);
  expect(budget("年初预算数", "甲", "乙")).toBe(1);
  const form = formOf([["清淤", 9, "90%"]], ["项目名称", "执行数", "执行率"]);
  expect(form.projects[0]!.budget).toBeNull();
  expect(form.headings.map(({ column }) => column)).toEqual(["name", "executed", "rate"]);
});

test("a monitoring list knows what was spent so far; remarks are reasons where no column is for them", () => {
  const headings: Row = ["项目名称", "预算数", "1-7月支出数", "备注"];
  expect(lines([["清淤", 120, 60, "招标推迟"]], headings)).toEqual(["item 2 | 清淤 | 120 | 60 | | 招标推迟"]);
  expect(formOf([["清淤", 120, 60]], headings).projects[0]!.rate).toBeNull();
  const both: Row = [...headings, "未执行原因"];
  expect(lines([["清淤", 120, 60, "已办", "招标推迟"]], both)).toEqual([
    "item 2 | 清淤 | 120 | 60 | | 招标推迟",
  ]);
});

test("a bare rate is read beside the figures of its row", () => {
  const rate = (budget: CellValue, executed: CellValue, stated: CellValue) =>
    formOf([[1, "清淤", budget, executed, stated]]).projects[0]!.rate!.value;
  expect(rate(12000, 60, 0.5)).toBe(0.005);
  expect(rate(12000, 0, 1)).toBe(0.01);
  expect(rate(0, 60, 50)).toBe(0.5);
  expect(rate(12000, "", 1)).toBe(1);
  expect(rate("", 60, 50)).toBe(0.5);
});

test("amounts are read in the list's unit; a merged cell is at the place it begins", () => {
  const form = readForms(
    sheetFromValues(
      [["项目支出明细表（单位：万元）"], HEADINGS, [1, "清淤", "1200000元", 60], [2, "加固", "", 30]],
      [{ top: 2, left: 2, bottom: 3, right: 2 }],
    ),
  )[0]!;
  expect(form.projects.map(({ budget }) => [budget!.value, address(budget!.at)])).toEqual([
    [120, "C3"],
    [120, "C3"],
  ]);
});

test("notes end a list where they stand first in a row without amounts", () => {
  const more: Row = [2, "加固", 50, 10];
  expect(lines([[1, "清淤", 120, 60], ["注：执行率=执行数÷预算数"], more])).toHaveLength(1);
  expect(lines([[1, "清淤", 120, 60], ["说明项目", "", 1, 1], more])).toHaveLength(3);
  expect(lines([[1, "清淤", 120, 60], ["水利类"], [], more])).toHaveLength(2);
});

test("fifteen rows without an amount end it", () => {
  const gap = (rows: number): Row[] => [
    [1, "清淤", 120, 60],
    ...Array.from({ length: rows }, (): Row => ["", "甲"]),
    [2, "加固", 50, 10],
  ];
  expect(lines(gap(14))).toHaveLength(2);
  expect(lines(gap(15))).toHaveLength(1);
  expect(areaAddress(formOf(gap(15)).area)).toBe("A1:F2");
});

test("a list nobody has filled in is one where its headings leave no doubt", () => {
  expect(formOf([]).kind).toBe("project-list");
  for (const missing of [2, 3, 4])
    expect(
      formOf(
        [],
        HEADINGS.filter((_, col) => col !== missing),
      ),
    ).toBeUndefined();
});

test("text in the last column is the row's first where nothing else stands there", () => {
  const form = formOf([
    ["", "", "", "", "", "注：略"],
    [1, "清淤", 120, 60],
  ]);
  expect(form.projects).toEqual([]);
});
