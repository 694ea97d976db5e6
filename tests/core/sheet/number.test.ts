import fc from "fast-check";
import { readNumberText, readNumber } from "../../../src/core/sheet/number";
import { cellText, normalizeText } from "../../../src/core/sheet/text";
import { convertAmount, round, sum } from "../../../src/core/sheet/arithmetic";
import { decimals, formatAmount, formatNumber, formatPercent } from "../../../src/core/sheet/print";
import { isPercentFormat } from "../../../src/core/sheet/number-format";
import type { Cell } from "../../../src/core/sheet/sheet";

test.each<[Cell | undefined, number, { percent?: boolean; unit?: string }]>([
  [{ value: 37.24 }, 37.24, {}],
  [{ value: -13.27 }, -13.27, {}],
  [{ value: 0 }, 0, {}],
  [{ value: 0.862, format: "0.00%" }, 0.862, { percent: true }],
  [{ value: 10, format: '0"%"' }, 10, {}],
  [{ value: "1,437" }, 1437, {}],
  [{ value: "2,360,000.00" }, 2360000, {}],
  [{ value: "86%" }, 0.86, { percent: true }],
  [{ value: "102.59％" }, 1.0259, { percent: true }],
  [{ value: " 0 %" }, 0, { percent: true }],
  [{ value: "-5.5%" }, -0.055, { percent: true }],
  [{ value: "4753.66万元" }, 4753.66, { unit: "万元" }],
  [{ value: "18651.39 万元" }, 18651.39, { unit: "万元" }],
  [{ value: "3359.62万" }, 3359.62, { unit: "万元" }],
  [{ value: "1.2亿" }, 1.2, { unit: "亿元" }],
  [{ value: "75元" }, 75, { unit: "元" }],
  [{ value: "￥1,234.50元" }, 1234.5, { unit: "元" }],
  [{ value: "10分" }, 10, {}],
  [{ value: "9.5 分" }, 9.5, {}],
  [{ value: "１０．５" }, 10.5, {}],
  [{ value: "+3" }, 3, {}],
  [{ value: "-13.27" }, -13.27, {}],
  [{ value: ".5" }, 0.5, {}],
  [{ value: "6." }, 6, {}],
  [{ value: "1 437" }, 1437, {}],
  [{ value: "12\u00a0345 678.9" }, 12345678.9, {}],
  [{ value: "4, 753.66 万元" }, 4753.66, { unit: "万元" }],
  [{ value: "100（含结转）" }, 100, {}],
  [{ value: "\u200b12\n" }, 12, {}],
])("readNumber(%j) is %p", (cell, value, { percent = false, unit = null }) => {
  expect(readNumber(cell)).toEqual({ state: "number", value, percent, unit });
});

test.each<[Cell | undefined, string]>([
  [undefined, "blank"],
  [{ value: null }, "blank"],
  [{ value: "" }, "blank"],
  [{ value: " \u3000\n" }, "blank"],
  [{ value: "—" }, "mark"],
  [{ value: "——" }, "mark"],
  [{ value: "-" }, "mark"],
  [{ value: "/" }, "mark"],
  [{ value: "＼" }, "mark"],
  [{ value: "*" }, "mark"],
  [{ value: "无" }, "mark"],
  [{ value: "不适用" }, "mark"],
  [{ value: { error: "#REF!" } }, "error"],
  [{ value: "#DIV/0!" }, "error"],
  [{ value: "#N/A" }, "error"],
  [{ value: NaN }, "error"],
  [{ value: Infinity }, "error"],
  [{ value: true }, "unreadable"],
  [{ value: "7,00.0,77" }, "unreadable"],
  [{ value: "1,23,4" }, "unreadable"],
  [{ value: "10 20" }, "unreadable"],
  [{ value: "30\u300025" }, "unreadable"],
  [{ value: "816.10①" }, "unreadable"],
  [{ value: "790.85②" }, "unreadable"],
  [{ value: "20①" }, "unreadable"],
  [{ value: "①10" }, "unreadable"],
  [{ value: "10²" }, "unreadable"],
  [{ value: "100¹" }, "unreadable"],
  [{ value: "9₂" }, "unreadable"],
  [{ value: "⒈5" }, "unreadable"],
  [{ value: "㈠" }, "unreadable"],
  [{ value: "½" }, "unreadable"],
  [{ value: "12.\n5" }, "unreadable"],
  [{ value: "12\u20285" }, "unreadable"],
  [{ value: "1\n437" }, "unreadable"],
  [{ value: "1. 5" }, "unreadable"],
  [{ value: "（含结转）" }, "unreadable"],
  [{ value: `1${" ".repeat(1000)}2` }, "unreadable"],
  [{ value: "9.3.3" }, "unreadable"],
  [{ value: "98.19为%" }, "unreadable"],
  [{ value: "约28" }, "unreadable"],
  [{ value: "二十" }, "unreadable"],
  [{ value: "≥95%" }, "unreadable"],
  [{ value: "12个" }, "unreadable"],
  [{ value: "1e5" }, "unreadable"],
  [{ value: "某某0000" }, "unreadable"],
])("readNumber(%j) is %s", (cell, state) => {
  expect(readNumber(cell).state).toBe(state);
});

test.each([
  [1.005, 2, 1.01],
  [-1.005, 2, -1.01],
  [2.675, 2, 2.68],
  [8.345, 2, 8.35],
  [0.285, 2, 0.29],
  [1.0049999, 2, 1],
  [8.6203703703, 2, 8.62],
  [0.5, 0, 1],
  [-0.5, 0, -1],
  [-0.4, 0, 0],
  [1250, -2, 1300],
  [1249, -2, 1200],
  [0.1 + 0.2, 10, 0.3],
  [1e21, 2, 1e21],
  [5e-7, 2, 0],
  [NaN, 2, NaN],
  [Infinity, 2, Infinity],
])("round(%p, %p) is %p", (value, digits, expected) => {
  expect(round(value, digits)).toBe(expected);
});

const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

test("a figure of two decimals is left as it is", () => {
  fc.assert(fc.property(cents, (n) => expect(round(n / 100, 2)).toBe(n / 100 || 0)));
});

test("half a cent goes up", () => {
  fc.assert(
    fc.property(fc.nat(1_000_000_000), (n) => expect(round((n * 10 + 5) / 1000, 2)).toBe((n + 1) / 100)),
  );
});

/** By the printed digits alone. */
function roundedInWriting(value: number, digits: number): number {
  const [mantissa = "", exponent] = Math.abs(value).toExponential(14).split("e");
  const [count, places] = [BigInt(mantissa.replace(".", "")), 14 - Number(exponent) - digits];
  if (places <= 0) return Number(value.toPrecision(15));
  const unit = 10n ** BigInt(places);
  const whole = (count + unit / 2n) / unit;
  return Number(`${value < 0 ? "-" : ""}${whole}e${-digits}`) || 0;
}

test("rounds as one would in writing, close to halves too", () => {
  const drifted = fc
    .tuple(cents, fc.integer({ min: 0, max: 9 }), fc.integer({ min: -3, max: 3 }))
    .map(([n, places, ulps]) => (n / 10 ** places) * (1 + ulps * Number.EPSILON));
  const any = fc.double({ min: -1e14, max: 1e14, noNaN: true });
  fc.assert(
    fc.property(fc.oneof(drifted, any), fc.integer({ min: 0, max: 12 }), (value, digits) =>
      expect(round(value, digits) || 0).toBe(roundedInWriting(value, digits) || 0),
    ),
    { numRuns: 5000 },
  );
});

test.each([
  [[], 0],
  [[0.1, 0.2], 0.3],
  [[3734.82, 73526.84], 77261.66],
  [[126.44, 13.27, -13.27], 126.44],
  [[7301.64, 7321.45], 14623.09],
  [[1e12, 0.01], 1e12 + 0.01],
])("sum(%j) is %p", (values, expected) => {
  expect(sum(values)).toBe(expected);
});

test("amounts add up to the cent, in any order", () => {
  fc.assert(
    fc.property(fc.array(cents, { maxLength: 200 }), (values) => {
      const expected = values.reduce((total, value) => total + value, 0) / 100;
      const amounts = values.map((value) => value / 100);
      expect(sum(amounts)).toBe(expected);
      expect(sum([...amounts].reverse())).toBe(expected);
    }),
  );
});

test.each([
  [18651.39, "18,651.39"],
  [1000, "1,000.00"],
  [999999.5, "999,999.50"],
  [0, "0.00"],
  [-13.27, "-13.27"],
  [1234.5678, "1,234.5678"],
  [0.0000004, "0.00"],
  [-0.0000004, "0.00"],
  [0.1 + 0.2, "0.30"],
])("formatAmount(%p) is %s", (value, expected) => {
  expect(formatAmount(value)).toBe(expected);
});

test.each([
  [9.5, "9.5"],
  [100, "100"],
  [1 / 12, "0.0833"],
  [-0.00001, "0"],
])("formatNumber(%p) is %s", (value, expected) => {
  expect(formatNumber(value)).toBe(expected);
});

test.each([
  [18651.39 / 14623.09, "127.55%"],
  [790.85 / 816.1, "96.91%"],
  [1, "100.00%"],
  [0, "0.00%"],
  [0.010005, "1.00%"],
  [0.99995, "100.00%"],
])("formatPercent(%p) is %s", (fraction, expected) => {
  expect(formatPercent(fraction)).toBe(expected);
});

test.each<[Cell | undefined, string]>([
  [undefined, ""],
  [{ value: null }, ""],
  [{ value: " 年度\n指标值 " }, " 年度\n指标值 "],
  [{ value: true }, "TRUE"],
  [{ value: false }, "FALSE"],
  [{ value: { error: "#VALUE!" } }, "#VALUE!"],
  [{ value: 0.1 + 0.2 }, "0.3"],
  [{ value: 387664.62 }, "387664.62"],
  [{ value: 0.862, format: "0.0%" }, "86.2%"],
  [{ value: 1.0259, format: "0.00%" }, "102.59%"],
  [{ value: 1 / 3, format: "0%" }, "33.3333%"],
  [{ value: 45291, format: "yyyy-mm-dd" }, "2023-12-31"],
  [{ value: 45291.75, format: 'yyyy"年"m"月"d"日"' }, "2023-12-31"],
  [{ value: 1, format: "yyyy/m/d" }, "1900-01-01"],
  [{ value: 59, format: "yyyy/m/d" }, "1900-02-28"],
  [{ value: 61, format: "yyyy/m/d" }, "1900-03-01"],
  [{ value: -1, format: "yyyy/m/d" }, "-1"],
  [{ value: 45291, format: "#,##0.00" }, "45291"],
  [{ value: 45291, format: "[Red]0.00" }, "45291"],
  [{ value: 45291, format: "General" }, "45291"],
])("cellText(%j) is %j", (cell, expected) => {
  expect(cellText(cell)).toBe(expected);
});

test.each([
  ["89.7%", 1],
  ["100.00%", 2],
  ["100", 0],
  ["12．50", 2],
  ["无", 0],
])("decimals(%s) is %p", (text, expected) => {
  expect(decimals(text)).toBe(expected);
});

test.each([
  [1.2, "亿元", "万元", 12000],
  [1437, "元", "万元", 0.1437],
  [3.3, "万元", "元", 33000],
  [238.93, "万元", "万元", 238.93],
] as const)("%p %s is %p in %s", (value, from, to, expected) => {
  expect(convertAmount(value, from, to)).toBe(expected);
});

test.each([
  ["0%", true],
  ["0.00%", true],
  ['0"%"', false],
  ["0\\%", false],
  ["General", false],
  [undefined, false],
])("isPercentFormat(%j) is %p", (format, expected) => {
  expect(isPercentFormat(format)).toBe(expected);
});

test("normalizeText folds full-width forms and drops white space", () => {
  expect(normalizeText(" 产 出\u3000指标\n（５０分）\ufeff")).toBe("产出指标(50分)");
});

test("the residue of a sum is nothing, and no form holds a figure of sixteen digits", () => {
  expect(readNumber({ value: 0.3 - 0.2 - 0.1 })).toMatchObject({ state: "number", value: 0 });
  expect(readNumber({ value: 1.797e304 })).toEqual({ state: "unreadable" });
  expect(readNumber({ value: "1234567890123456" })).toEqual({ state: "unreadable" });
});

test.each([NaN, Infinity, -Infinity])("a cell of %p is the error a spreadsheet would show", (value) => {
  expect(readNumber({ value })).toEqual({ state: "error" });
  expect(cellText({ value })).toBe("#NUM!");
});

test.each([
  ["12\n34", "unreadable"],
  ["12 \r\n 34", "unreadable"],
  ["约\n34", "unreadable"],
  ["x#REF!", "unreadable"],
  ["#REF!", "error"],
  ["#REF", "error"],
  ["#REF!1", "unreadable"],
  ["#div/0!", "error"],
  ["无", "mark"],
  ["12无", "unreadable"],
])("%j is %s", (text, state) => expect(readNumberText(text).state).toBe(state));

test("a figure on one line of two is that figure", () => {
  expect(readNumberText("12\n万元")).toMatchObject({ value: 12, unit: "万元" });
  expect(readNumberText("\n12")).toMatchObject({ value: 12 });
});
