import {
  bandsOf,
  dayCovered,
  portfolioOf,
  sorted,
  sumsOf,
  timeGone,
} from "../../../src/core/facts/portfolio";
import { readForms } from "../../../src/core/form/read";
import { address, sheetFromValues, type CellValue } from "../../../src/core/sheet/sheet";

const HEAD = ["项目名称", "全年预算数", "全年执行数", "执行率", "未执行原因"];
const list = (title: string, rows: CellValue[][]) =>
  readForms(sheetFromValues([[title], HEAD, ...rows] as CellValue[][]));

const four = list("2024年项目支出明细表（单位：万元）", [
  ["清淤", 100, 100, "100%", null],
  ["加固", 200, 50, "25%", "因汛期停工，次年三月完成"],
  ["绿化", 60, 48, "80%", null],
  ["抢修", 40, 42, "105%", null],
  ["调查", 10, null, null, null],
  ["合计", 410, 240, "58.54%", null],
]);

test("each project once, with its cell; totals and projects without figures are left out", () => {
  const { lines, unit, left } = portfolioOf(four);
  expect(unit).toBe("万元");
  expect(left).toBe(1);
  expect(
    lines.map(({ name, at, budget, unspent, rate, explained }) => [
      name,
      address(at),
      budget,
      unspent,
      rate,
      explained,
    ]),
  ).toEqual([
    ["清淤", "D3", 100, 0, 1, false],
    ["加固", "D4", 200, 150, 0.25, true],
    ["绿化", "D5", 60, 12, 0.8, false],
    ["抢修", "D6", 40, -2, 1.05, false],
  ]);
  expect(sumsOf(lines)).toEqual({ count: 4, budget: 400, executed: 240, unspent: 160, rate: 0.6 });
  expect(sumsOf([])).toEqual({ count: 0, budget: 0, executed: 0, unspent: 0, rate: null });
});

test("sorted either way, equal ones as on the sheet", () => {
  const { lines } = portfolioOf(four);
  const names = (by: "rate" | "budget" | "unspent", up: boolean) =>
    sorted(lines, by, up).map(({ name }) => name);
  expect(names("rate", true)).toEqual(["加固", "绿化", "清淤", "抢修"]);
  expect(names("budget", false)).toEqual(["加固", "清淤", "绿化", "抢修"]);
  expect(names("unspent", false)).toEqual(["加固", "绿化", "清淤", "抢修"]);
});

test("bands hold every project once, and none holds both sides of the limit", () => {
  const { lines } = portfolioOf(four);
  const bands = (limit: number | null) =>
    bandsOf(lines, limit).map(({ from, to, sums }) => [from, to, sums.count]);
  expect(bands(0.8)).toEqual([
    [0, 0.2, 0],
    [0.2, 0.4, 1],
    [0.4, 0.6, 0],
    [0.6, 0.8, 0],
    [0.8, 1, 2],
    [1, null, 1],
  ]);
  expect(bands(0.9).slice(3)).toEqual([
    [0.6, 0.9, 1],
    [0.9, 1, 1],
    [1, null, 1],
  ]);
});

test("several project forms are projects too; one alone is no list; amounts in one unit", () => {
  const one = (name: string, unit: string, budget: number, executed: number) =>
    sheetFromValues([
      ["项目支出绩效自评表"],
      [`（单位：${unit}）`],
      ["项目名称", name],
      ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "得分"],
      ["年度资金总额", budget, budget, executed, 10, 8],
    ]);
  const first = readForms(one("清淤", "万元", 400, 320));
  const second = readForms(one("加固", "元", 1_000_000, 300_000));
  expect(portfolioOf(first).lines).toEqual([]);
  const { lines, unit } = portfolioOf([...first, ...second]);
  expect(unit).toBe("万元");
  expect(lines.map(({ name, form, budget, rate }) => [name, form, budget, rate])).toEqual([
    ["清淤", 0, 400, 0.8],
    ["加固", 1, 100, 0.3],
  ]);
});

test("time gone, by whole months of the form's own year", () => {
  const [form] = four;
  expect(
    ["2024-01-27", "2024-01-31", "2024-06-30", "2024-12-31", "2025-03-01"].map((day) => timeGone(form!, day)),
  ).toEqual([null, 1 / 12, 0.5, 1, 1]);
});

test("the day that figures go up to", () => {
  expect(dayCovered(four[0]!, "2026-05-04")).toBe("2024-12-31");
  expect(dayCovered(four[0]!, "2024-07-15")).toBe("2024-06-30");
  const unnamed = list("项目支出明细表（单位：万元）", [["清淤", 1, 1, "100%", null]]);
  expect(dayCovered(unnamed[0]!, "2026-05-04")).toBe("2025-12-31");
  expect(dayCovered(list("2024年6月项目支出进度表", [["清淤", 1, 1, "100%", null]])[0]!, "2026-05-04")).toBe(
    "2024-06-30",
  );
});

test("one list in 元 stays in 元; a project without a budget, or with a budget of nothing, is left out", () => {
  const forms = list("2024年项目支出明细表（单位：元）", [
    ["清淤", 1000, 900, "90%", null],
    ["加固", 0, 0, null, null],
    ["绿化", null, 30, null, null],
    ["抢修", -5, 0, null, null],
  ]);
  const { unit, lines, left } = portfolioOf(forms);
  expect(unit).toBe("元");
  expect(lines.map(({ name, budget, form }) => [name, budget, form])).toEqual([["清淤", 1000, 0]]);
  expect(left).toBe(3);
});

test("lists stand before forms of single projects, which count only where there are several", () => {
  const form = (name: string) =>
    readForms(
      sheetFromValues([
        ["项目支出绩效自评表"],
        ["项目名称", name],
        ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["年度资金总额", 400, 400, 330, 10, "82.50%", 8.25],
      ]),
    );
  expect(portfolioOf(form("清淤")).lines).toEqual([]);
  const both = portfolioOf([...form("清淤"), ...form("加固")]);
  expect(both.lines.map(({ name, form: index, budget }) => [name, index, budget])).toEqual([
    ["清淤", 0, 400],
    ["加固", 1, 400],
  ]);
  const mixed = portfolioOf([...form("清淤"), ...four]);
  expect(mixed.lines.map(({ form: index }) => index)).toEqual([1, 1, 1, 1]);
});

test("all of the budget belongs to the last band below it, more to the one above; no limit moves no edge", () => {
  const { lines } = portfolioOf(four);
  const counts = (limit: number | null) => bandsOf(lines, limit).map(({ from, sums }) => [from, sums.count]);
  expect(counts(null)).toEqual([
    [0, 0],
    [0.2, 1],
    [0.4, 0],
    [0.6, 0],
    [0.8, 2],
    [1, 1],
  ]);
  expect(counts(1).map(([from]) => from)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(counts(0).map(([from]) => from)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(counts(0.85).map(([from]) => from)).toEqual([0, 0.2, 0.4, 0.6, 0.85, 1]);
});
