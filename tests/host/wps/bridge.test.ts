/** @jest-environment node */
// Each use of a member of ET is a call over a bridge, of some 0.2 ms: their number is what a check costs there.
import { rules } from "../../../src/rules";
import { createSlicedEngine } from "../../../src/pane/engine/engine";
import { createChecker } from "../../../src/pane/state/use-checker";
import type { CellContent, SheetContent } from "../../../src/preview/standin/memory-workbook";
import { bootWps } from "./boot";

/** A project list: names, three amounts and a rate in columns of their own formats, its title merged. */
function projectList(rows: number): SheetContent {
  const amount = (value: number): CellContent => ({ value, format: "#,##0.00" });
  return {
    name: "项目明细",
    rows: [
      ["2024年项目支出明细表"],
      ["项目名称", "年初预算数", "全年预算数", "全年执行数", "执行率", "未执行原因"],
      ...Array.from({ length: rows }, (_row, index) => [
        `第${index + 1}标段`,
        amount(100),
        amount(100),
        amount(90 + (index % 10)),
        { value: 0.9 + (index % 10) / 100, format: "0.00%" },
        index % 3 === 0 ? "尾款待审计" : null,
      ]),
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 5 }],
  };
}

/** A self-evaluation form of so many indicators, with the merged areas that such forms have. */
function form(indicators: number): SheetContent {
  const heading = [
    "一级指标",
    "二级指标",
    "三级指标",
    null,
    "年度指标值",
    "实际完成值",
    "分值",
    "得分",
    "偏差原因",
  ];
  const first = 6;
  const merges = [
    { top: 0, left: 0, bottom: 0, right: 8 },
    { top: 1, left: 1, bottom: 1, right: 8 },
    ...[2, 3, 4].map((row) => ({ top: row, left: 0, bottom: row, right: 1 })),
    { top: 5, left: 2, bottom: 5, right: 3 },
    { top: first, left: 0, bottom: first + indicators - 1, right: 0 },
  ];
  const rows: CellContent[][] = [["项目支出绩效自评表"], ["项目名称", "农产品质量检测"], [], [], [], heading];
  for (let row = 0; row < indicators; row++) {
    rows.push([
      row ? null : "产出指标",
      row % 3 ? null : "数量指标",
      `指标${row}`,
      null,
      "≥95%",
      "96%",
      5,
      5,
    ]);
    merges.push({ top: first + row, left: 2, bottom: first + row, right: 3 });
    if (row % 3 === 0)
      merges.push({
        top: first + row,
        left: 1,
        bottom: Math.min(first + row + 2, first + indicators - 1),
        right: 1,
      });
  }
  return { name: "自评表", rows, merges };
}

test.each([
  ["a form of 20 indicators", form(20), 400],
  ["a form of 60 indicators", form(60), 900],
  ["a list of 1,000 rows", projectList(1_000), 250],
  ["a list of 50,000 rows", projectList(50_000), 400],
])("%s is read in a bounded number of calls", async (_name, sheet, most) => {
  const { host, calls } = await bootWps([sheet]);
  const { sheet: read } = await host.read();
  expect(read.rows).toHaveLength(sheet.rows!.length);
  expect(read.merges).toHaveLength(sheet.merges!.length);
  expect(calls.length).toBeLessThanOrEqual(most);
});

test("a check after an edit does not look for merged areas anew", async () => {
  const { host, calls } = await bootWps([form(20)]);
  const checker = createChecker(host, rules, createSlicedEngine(rules));
  await checker.check();
  const { merges } = checker.getState().result!.sheet;
  calls.length = 0;
  await host.read(undefined, { mergesOf: () => merges });
  expect(calls.length).toBeLessThanOrEqual(80);
});

test("a sheet too large is not read: its size is asked first", async () => {
  const { host, workbook, calls } = await bootWps([{ name: "S", rows: [["a"]] }]);
  workbook.activeSheet().write({ top: 1_048_575, left: 4, bottom: 1_048_575, right: 4 }, [["x"]]);
  await expect(host.read()).rejects.toMatchObject({ code: "too-large" });
  expect(calls).not.toContain("Range.Value2");
});

/** So many pairs of rows merged in the first column, beside a column of single cells. */
function pairs(count: number): SheetContent {
  const rows = Array.from({ length: 2 * count }, (_row, row) => [row % 2 ? null : "a", row]);
  const merges = Array.from({ length: count }, (_pair, pair) => ({
    top: 2 * pair,
    left: 0,
    bottom: 2 * pair + 1,
    right: 0,
  }));
  return { name: "S", rows, merges };
}

test("many merged areas beside single cells take some seventeen calls each", async () => {
  const { host, calls } = await bootWps([pairs(100)]);
  const { sheet } = await host.read();
  expect(sheet.merges).toHaveLength(100);
  expect(calls.length).toBeLessThanOrEqual(1_750);
});

test("a sheet of more merged areas than can be found in good time is not read", async () => {
  const { rows, ...sheet } = pairs(2_001);
  const { host, calls } = await bootWps([{ ...sheet, rows: rows!.map(([first]) => [first!]) }]);
  await expect(host.read()).rejects.toMatchObject({
    code: "too-large",
    detail: "more than 2000 merged areas",
  });
  expect(calls.length).toBeLessThanOrEqual(7_000);
});

test("writing one cell takes few calls", async () => {
  const { host, calls } = await bootWps([form(20)]);
  const { id } = await host.read();
  calls.length = 0;
  await host.write(id, [{ at: { row: 6, col: 7 }, before: { value: 5 }, to: { value: 4 } }]);
  expect(calls.length).toBeLessThanOrEqual(40);
});
