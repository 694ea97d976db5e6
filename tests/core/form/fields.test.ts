import {
  amountField,
  amountFieldFromText,
  cellUnder,
  plainField,
  rateField,
  splitLabelledAmount,
  textField,
} from "../../../src/core/form/grid/fields";
import { createGrid } from "../../../src/core/form/grid/grid";
import { sheetFromValues, type Cell } from "../../../src/core/sheet/sheet";

const at = { row: 0, col: 0 };

test("under a wide heading the first cell with content counts, with the merged area it belongs to", () => {
  const merge = { top: 0, bottom: 1, left: 2, right: 3 };
  const grid = createGrid(sheetFromValues([["甲", null, 7, null, 9], [], [null, 5]], [merge]));
  const heading = (left: number, right: number) => ({ top: 0, bottom: 0, left, right });
  expect(cellUnder(grid, 0, heading(0, 3))).toEqual({ cell: { value: "甲" }, area: heading(0, 0) });
  expect(cellUnder(grid, 0, heading(1, 4))).toEqual({ cell: { value: 7 }, area: merge });
  expect(cellUnder(grid, 1, heading(1, 4))).toEqual({ cell: { value: 7 }, area: merge });
  expect(cellUnder(grid, 2, heading(0, 1)).cell).toEqual({ value: 5 });
  // Nothing under it: the place is that of its first column.
  expect(cellUnder(grid, 0, heading(1, 1))).toEqual({ cell: undefined, area: heading(1, 1) });
});

test("texts and figures lose the blanks around them", () => {
  const cell = { value: " 30 " };
  expect(textField(at, cell).text).toBe("30");
  expect(plainField(at, cell)).toEqual({ at, text: "30", state: "number", value: 30 });
  expect(amountField(at, cell, "元").text).toBe("30");
  expect(rateField(at, cell, null).text).toBe("30");
  expect(textField(at, undefined).text).toBe("");
});

test.each<[string, Cell, number | null]>([
  ["points", { value: 9.5 }, 9.5],
  ["points written as a share of a hundred", { value: 0.1, format: "0%" }, 10],
  ["a share that binary drift would spoil", { value: "0.7%" }, 0.7],
  ["text", { value: "满分" }, null],
])("a plain number: %s", (_what, cell, value) => {
  expect(plainField(at, cell).value).toBe(value);
});

test.each([
  ["2万元", "万元", 2],
  ["20000元", "万元", 2],
  ["2亿元", "万元", 20_000],
  ["20000元", undefined, 20_000],
  ["20000", "万元", 20_000],
  ["两万", "万元", null],
] as const)("an amount: %s in %s is %p", (text, unit, value) => {
  expect(amountField(at, { value: text }, unit)).toMatchObject({ text, value });
  expect(amountFieldFromText(at, text, unit)).toMatchObject({ text, value });
});

test.each<[string | number, number | null, number | null]>([
  // Without a budget to compare with: nobody spends more than twice his budget.
  [2, null, 2],
  [2.01, null, 0.0201],
  [86, null, 0.86],
  // Whichever lies nearer to what was spent.
  [1, 0.96, 1],
  [1, 0.012, 0.01],
  [300, 3.1, 3],
  [2.5, 2.4, 2.5],
  ["86%", 0.0086, 0.86],
  ["约八成", 0.8, null],
])("a rate: %p beside a share of %p is %p", (value, expected, read) => {
  expect(rateField(at, { value }, expected).value).toBe(read);
});

test("half way between both readings a figure is taken as it stands", () => {
  expect(rateField(at, { value: 0 }, 0.5).value).toBe(0);
  expect(rateField(at, { value: 1 }, 0.505).value).toBe(1);
  expect(rateField(at, { value: 1 }, 0.504).value).toBe(0.01);
});

test.each([
  ["资金总额：14623.09 万元", "资金总额", "14623.09万元"],
  ["资金总额:1,462元", "资金总额", "1,462元"],
  ["资金总额:12亿", "资金总额", "12亿"],
  ["资金总额:5", "资金总额", "5"],
  ["上年结余：-3.2", "上年结余", "-3.2"],
  ["资金总额：", "资金总额", ""],
  ["其中:省补：40万", "其中:省补", "40万"],
  ["资金总额12元", "资金总额", "12元"],
  ["资金总额1,234.5亿元", "资金总额", "1,234.5亿元"],
  ["上年结余-3.2万元", "上年结余", "-3.2万元"],
  [`${"款".repeat(24)}：5`, "款".repeat(24), "5"],
  [`${"款".repeat(24)}5元`, "款".repeat(24), "5元"],
  ["金额5元", "金额", "5元"],
])("a label with its amount: %s", (text, label, amount) => {
  expect(splitLabelledAmount(text)).toEqual({ label, amount });
});

test.each([
  "款：5",
  "款5元",
  `${"款".repeat(25)}：5`,
  `${"款".repeat(25)}5元`,
  "资金总额12",
  "资金总额12万",
  "资金总额：12万元整",
  "资金总额12万元整",
  "资金总额",
  "资金总额：.",
])("no label with its amount: %s", (text) => {
  expect(splitLabelledAmount(text)).toBeUndefined();
});
