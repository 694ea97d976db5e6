/** Conditions of the rules on funds that their pages do not show. */
import { checkSheet } from "../../src/core/rule/check";
import { nationalProfile } from "../../src/core/profiles/national";
import { address, sheetFromValues, type CellValue } from "../../src/core/sheet/sheet";
import { rules } from "../../src/rules";

const HEADINGS = ["项目资金（万元）", "资金来源", "年初预算数", "全年预算数", "全年执行数", "执行率"];

/** `cell message` of a rule, on a block of funds whose rows are label, initial, budget, executed, rate. */
function said(id: string, rows: CellValue[][], below: CellValue[][] = []): string[] {
  const sheet = sheetFromValues([HEADINGS, ...rows.map((row) => [null, ...row]), ...below]);
  const rule = rules.filter((each) => each.id === id);
  return checkSheet(sheet, rule, nationalProfile)
    .flatMap(({ findings }) => findings)
    .map(({ at, message }) => `${address(at)} ${message}`);
}

describe("budget-parts", () => {
  const parts = (total: number, ...rows: [string, number][]) =>
    said("budget-parts", [
      ["年度资金总额", null, total, null],
      ...rows.map(([label, amount]) => [label, null, amount, null]),
    ]);

  test.each([
    ["其他资金"],
    ["其它资金"],
    ["单位资金"],
    ["自有资金"],
    ["自筹资金"],
    ["其中：其他资金"],
    ["其他收入"],
  ])("a list that ends with %s leaves nothing out", (rest) => {
    expect(parts(100, ["其中：中央资金", 60], [rest, 20])).toEqual(["D2 gap"]);
  });

  test.each([["地方资金"], ["用于其他资金缺口"], ["其他资金（含利息）利率补贴"]])(
    "%s is no rest",
    (label) => {
      expect(parts(100, ["其中：中央资金", 60], [label, 20])).toEqual([]);
    },
  );

  test.each([
    ["当年财政拨款", "上年结转资金"],
    ["本年财政拨款", "上年结余资金"],
    ["本年度财政资金", "上年结转结余资金"],
    ["财政拨款", "财政专户管理资金"],
    ["一般公共预算财政拨款", "单位资金"],
  ])("%s and %s are apart: both count", (first, second) => {
    expect(parts(100, [`其中：${first}`, 100], [second, 20], ["其他资金", 0])).toEqual(["D2 gap"]);
  });

  test.each([
    ["财政拨款", "其中：一般公共预算"],
    ["中央资金", "省级资金"],
    ["财政拨款", "其中：上年结转资金"],
    ["财政拨款", "当年财政拨款"],
    ["上年结转资金", "单位资金"],
  ])("%s may hold %s: one way of adding is enough", (first, second) => {
    expect(parts(100, [first, 100], [second, 20], ["其他资金", 0])).toEqual([]);
  });

  test("each figure may be off by half of its last decimal", () => {
    expect(parts(100.2, ["其中：财政拨款", 60.1], ["上年结转资金", 40], ["其他资金", 0])).toEqual([]);
    expect(parts(100.4, ["其中：财政拨款", 60.2], ["上年结转资金", 40], ["其他资金", 0])).toEqual(["D2 gap"]);
    expect(parts(101, ["其中：财政拨款", 60], ["上年结转资金", 40], ["其他资金", 0])).toEqual(["D2 gap"]);
  });

  test("a difference as large as allowed is allowed", () => {
    expect(parts(100.02, ["其中：财政拨款", 100], ["其他资金", 0])).toEqual([]);
    expect(parts(100.125, ["其中：财政拨款", 100.1], ["其他资金", 0])).toEqual(["D2 gap"]);
  });

  test("the total itself unreadable: nothing to compare", () => {
    const rows = [
      ["年度资金总额", null, "1,0,0", null],
      ["其中：财政拨款", null, 80, null],
      ["其他资金", null, 0],
    ];
    expect(said("budget-parts", rows)).toEqual([]);
  });

  test("sources above basic and project expenditure are a list of their own", () => {
    const rows = (rest: number) => [
      ["年度资金总额", null, 1100, 1100],
      ["其中：财政拨款", null, 1000, 1000],
      ["其他资金", null, rest, 100],
      ["基本支出", null, 700, 700],
      ["项目支出", null, 400, 400],
    ];
    expect(said("budget-parts", rows(100))).toEqual([]);
    expect(said("budget-parts", rows(50))).toEqual(["D2 gap"]);
  });

  test("basic and project expenditure first: with what follows they are the whole", () => {
    const rows = (rest: number) => [
      ["年度资金总额", null, 1110, 1110],
      ["基本支出", null, 700, 700],
      ["项目支出", null, 400, 400],
      ["其他资金", null, rest, 10],
    ];
    expect(said("budget-parts", rows(10))).toEqual([]);
    expect(said("budget-parts", rows(5))).toEqual(["D2 gap"]);
  });

  test("expenditure by nature beside the sources leaves them as they are", () => {
    const sheet = sheetFromValues([
      ["部门名称", "青禾县水务局", "执行数", "资金执行率", "得分"],
      ["年度预算申请（万元）", "资金总额：640万元", "640万元", "100%", 10],
      [null, "按收入性质分：", "按支出性质分："],
      [null, "其中：财政拨款：500万元", "其中：基本支出：340万元"],
      [null, "其他资金：100万元", "项目支出：300万元"],
    ]);
    const rule = rules.filter(({ id }) => id === "budget-parts");
    const found = checkSheet(sheet, rule, nationalProfile).flatMap(({ findings }) => findings);
    expect(found).toMatchObject([{ message: "gap", values: { total: 640, parts: 600 } }]);
  });

  test("what basic and project expenditure disagree with is told once", () => {
    const sheet = sheetFromValues([
      HEADINGS,
      [null, "年度资金总额", null, 1100, 1000, null],
      [null, "基本支出", null, 700, 700, null],
      [null, "项目支出", null, 400, 350, null],
    ]);
    const both = rules.filter(({ id }) => id === "budget-parts" || id === "expenditure-parts");
    const found = checkSheet(sheet, both, nationalProfile).flatMap(({ findings }) => findings);
    expect(found.map(({ rule }) => rule)).toEqual(["expenditure-parts"]);
  });

  test("more sources than anyone adds up by hand are taken as they are", () => {
    const rows = Array.from({ length: 13 }, (_, index): [string, number] => [`其中：资金${index}经费`, 10]);
    expect(parts(95, ...rows)).toEqual([]);
    expect(parts(95, ...rows.slice(1))).toEqual(["D2 gap"]);
  });
});

describe("rate-zero-budget", () => {
  test("a block without a label names the heading", () => {
    const sheet = sheetFromValues([
      ["预算数", "执行数", "执行率", "得分"],
      [0, 0, "100%", 10],
    ]);
    const rule = rules.filter(({ id }) => id === "rate-zero-budget");
    const [found] = checkSheet(sheet, rule, nationalProfile).flatMap(({ findings }) => findings);
    expect(found?.values).toMatchObject({ label: "预算数" });
  });

  test("no formula over a cell that holds a unit", () => {
    const fixes = (budget: CellValue, executed: CellValue) => {
      const sheet = sheetFromValues([HEADINGS, [null, "年度资金总额", null, budget, executed, "100%"]]);
      const rule = rules.filter(({ id }) => id === "rate-zero-budget");
      return checkSheet(sheet, rule, nationalProfile)[0]!.findings[0]!.fixes.length;
    };
    expect([fixes(0, 0), fixes("0万元", 0), fixes(0, "0万元"), fixes(0, null)]).toEqual([1, 0, 0, 0]);
  });
});

describe("budget-adjusted", () => {
  test("only what was carried over during the year is set off", () => {
    const carried = (initial: number, final: number) =>
      said("budget-adjusted", [
        ["年度资金总额", 100 + initial, 150 + final, 150, null],
        ["其中：当年财政拨款", 100, 150, 150, null],
        ["上年结转资金", initial, final, 0, null],
      ]);
    expect(carried(50, 50)).toEqual(["D2 changed"]);
    expect(carried(0, 100)).toEqual(["D2 changed"]);
  });

  test("unchanged, or without money, is nothing to explain", () => {
    expect(said("budget-adjusted", [["年度资金总额", 0, 0, 0, null]])).toEqual([]);
    expect(said("budget-adjusted", [["年度资金总额", 120, 0, 0, null]])).toEqual([]);
    expect(said("budget-adjusted", [["年度资金总额", 1e-9, 120, 0, null]])).toEqual(["D2 added"]);
    expect(said("budget-adjusted", [["年度资金总额", 100, null, 50, null]])).toEqual([]);
    expect(said("budget-adjusted", [["年度资金总额", null, 100, 50, null]])).toEqual([]);
  });

  test.each(["年初预算偏紧，年中增加。", "年中追加 100 万元。", "八月调减任务。", "结转下年使用。"])(
    "an indicator's reason that speaks of money is a word: %s",
    (reason) => {
      const below = [
        [null, "一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "未完成原因分析"],
        [null, "产出指标", "疏浚渠道", "≥20公里", "18公里", 90, 81, reason],
      ];
      expect(said("budget-adjusted", [["年度资金总额", 100, 200, 200, null]], below)).toEqual([]);
    },
  );
});

describe("unit-unclear", () => {
  test.each([
    ["全年预算数（人民币元）", "年度资金总额", 0],
    ["全年预算数（千元）", "年度资金总额", 0],
    ["全年预算数", "年度资金总额/万元", 0],
    ["全年预算数", "年度资金总额", 1],
  ])("the unit may stand with %s, %s", (heading, label, count) => {
    const sheet = sheetFromValues([
      ["资金来源", heading, "全年执行数", "得分"],
      [label, 120, 118, 9.83],
    ]);
    const rule = rules.filter(({ id }) => id === "unit-unclear");
    expect(checkSheet(sheet, rule, nationalProfile).flatMap(({ findings }) => findings)).toHaveLength(count);
  });

  const row = (initial: CellValue, budget: CellValue, executed: CellValue, rate: CellValue) =>
    said("unit-unclear", [["年度资金总额", initial, budget, executed, rate]]);

  test.each([
    [120, 11_000, []], // 92 times the budget is another fault
    [120, 130_000, ["E2 slip"]],
    [120, 2_300_000, ["E2 slip"]],
    [120, 2_500_000, []],
    [-120, -1_200_000, []],
  ])("budget %d, executed %d", (budget, executed, expected) => {
    expect(row(null, budget, executed, null)).toEqual(expected);
  });

  test.each([
    ["98%", ["E2 slip"]],
    [98, ["E2 slip"]],
    [0.98, ["E2 slip"]],
    ["0.01%", []],
    ["50%", []],
    [null, []],
  ])("a ten-thousandth spent, rate given as %p", (rate, expected) => {
    expect(row(null, 1_200_000, 117.6, rate)).toEqual(expected);
  });

  test.each([
    [120, 700_000, ["D2 slip"]],
    [1_200_000, 230, ["D2 slip"]],
    [120, 500_000, []],
    [120, 2_500_000, []],
    [0, 120, []],
  ])("initial budget %d, budget %d", (initial, budget, expected) => {
    expect(row(initial, budget, null, null)).toEqual(expected);
  });

  test("totals and sources, budget and executed", () => {
    const total = (budget: number, executed: number) =>
      said("unit-unclear", [
        ["年度资金总额", null, budget, executed, null],
        ["其中：财政拨款", null, 60, 60, null],
        ["其他资金", null, 40, 20, null],
      ]);
    expect(total(1_000_000, 800_000)).toEqual(["D2 slip"]);
    expect(total(100, 80)).toEqual([]);
    expect(total(0.01, 80)).toEqual(["D2 slip"]);
    expect(total(100, 0.008)).toEqual(["E2 slip"]);
    expect(total(1_020_000, 80)).toEqual([]);
  });

  test("a source in another unit than its own budget", () => {
    const rows = [
      ["年度资金总额", null, 100, 80, "80%"],
      ["其中：财政拨款", null, 60, 600_000, "100%"],
      ["其他资金", null, 40, 20, null],
    ];
    expect(said("unit-unclear", rows)).toEqual(["E3 slip"]);
  });

  test("amounts of the initial budget and by nature count, too", () => {
    expect(said("unit-unclear", [["年度资金总额", "1200000元", 120, 118, null]])).toEqual(["C2 mixed"]);
    const nature = [
      ["年度资金总额", null, 120, 118, null],
      ["基本支出：780000元", null, null, null, null],
      ["项目支出：40万元", null, null, null, null],
    ];
    expect(said("unit-unclear", nature)).toEqual(["B3 mixed"]);
  });

  const list = (...rows: CellValue[][]) => {
    const sheet = sheetFromValues([
      ["项目清单（单位：万元）"],
      ["项目名称", "预算数", "支出数", "备注"],
      ...rows,
    ]);
    const rule = rules.filter(({ id }) => id === "unit-unclear");
    return checkSheet(sheet, rule, nationalProfile)
      .flatMap(({ findings }) => findings)
      .map(({ at, message }) => `${address(at)} ${message}`);
  };

  test("of a list half of whose rows slipped each is told, of more the first", () => {
    const [good, bad] = [
      ["甲", 30, 29],
      ["乙", 30, 290_000],
    ];
    expect(list(bad, bad, good, good)).toEqual(["C3 slip", "C4 slip"]);
    expect(list(bad, bad, good)).toEqual(["C3 slip"]);
  });

  test("amounts of a list with a unit of their own", () => {
    expect(list(["甲", "300000元", 29], ["乙", 30, "290000元"])).toEqual(["B3 mixed"]);
    expect(list(["甲", 30, "290000元"])).toEqual(["C3 mixed"]);
  });
});
