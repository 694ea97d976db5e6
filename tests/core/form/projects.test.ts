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

test("an office in every row names no project; the column that tells the rows apart does, whatever heads it", () => {
  const headings: Row = ["主管股室", "支出名目", "预算数", "执行数", "执行率"];
  const rows: Row[] = [
    ["民政局", "清淤", 120, 60, "50%"],
    ["民政局", "加固", 50, 10, "20%"],
    ["水利局", "巡查", 10, 9, "90%"],
  ];
  expect(formOf(rows, headings).projects.map(({ name }) => name.text)).toEqual(["清淤", "加固", "巡查"]);
});

test("what is left of the money tells a list from an accounting statement, under a row that counts its columns", () => {
  const forms = readForms(
    sheetFromValues([
      ["专项债券项目资金使用表", "", "", "", "", "单位：亿元"],
      ["项 目", "发行批次", "债券资金", "已使用", "尚未使用", "说明"],
      ["甲", "乙", 1, 2, "3=1-2", "丙"],
      ["客运枢纽", "第一批", 3.2, 3.05, 0.15],
      ["污水处理厂", "第一批", 1.85, 1.85, 0],
      ["冷链物流园", "第三批", 2.4, 0.72, 1.68, "用地报批未完成"],
      ["供水管网", "第三批", 0.9, 0.8, 0.1],
    ]),
  );
  expect(describeForms(forms).slice(2)).toEqual([
    "item 4 | 客运枢纽 | 3.2 | 3.05",
    "item 5 | 污水处理厂 | 1.85 | 1.85",
    "item 6 | 冷链物流园 | 2.4 | 0.72 | | 用地报批未完成",
    "item 7 | 供水管网 | 0.9 | 0.8",
  ]);
});

test("numbered projects over indicators stay projects, under the title of a form too", () => {
  const [form] = readForms(
    sheetFromValues([
      ["2023年上半年项目绩效运行监控情况表"],
      ["序号", "项目名称", "全年预算数", "1-6月执行数", "执行率", "未完成原因"],
      [1, "殡葬惠民补助", 860000, 473000, "55%"],
      [2, "临时救助金", 1200000, 636000, "53%"],
      [3, "护理员津贴", 480000, 96000, "20%"],
      ["指标类别", "绩效指标", "年度目标值", "上半年完成值", "预计全年完成", "偏差原因"],
      ["产出", "救助人次", "≥1600人次", "852人次", "1700人次"],
      ["效益", "生活保障", "有效保障", "有效保障", "有效保障"],
    ]),
  );
  expect(form!.projects.map(({ name }) => name.text)).toEqual(["殡葬惠民补助", "临时救助金", "护理员津贴"]);
  expect(form!.indicators).toHaveLength(2);
  expect(form!.headings.map(({ column }) => column)).toContain("executed");
});

test("a forecast that is what was planned is no budget, however little the rate is from 100%", () => {
  const headings: Row = ["序号", "项目名称", "经费安排数", "实际支用金额", "预计全年支出数", "支用比率"];
  const rows: Row[] = [
    [1, "清淤", 99.18, 99.18, 99.18, "100%"],
    [2, "加固", 94.55, 93.51, 94.55, "98.9001%"],
    [3, "巡查", 50, 49.6, 50, "99.2%"],
  ];
  const budgets = formOf(rows, headings).projects.map(({ budget }) => address(budget!.at));
  expect(budgets).toEqual(["C2", "C3", "C4"]);
});
