import { cellText } from "../../../src/core/sheet/text";
import { readNumber } from "../../../src/core/sheet/number";
import { affixesOf } from "../../../src/core/sheet/number-format";

test.each([
  ['"≥"0"%"', 95, "≥95%"],
  ['"≥"0%', 0.95, "≥95%"],
  ['0"个"', 12, "12个"],
  ["≤0.00", 4.5, "≤4.5"],
  ['"不低于"#,##0"人次"', 1200, "不低于1200人次"],
  ["0\\个", 3, "3个"],
  ['[红色]0"户";[蓝色]-0"户"', 8, "8户"],
  ['_ * #,##0.00"万元"_ ', 7301.64, "7301.64万元"],
  ["0.00_);(0.00)", 5.5, "5.5"],
  ["#,##0.00", 1200.5, "1200.5"],
  ["0.00%", 0.8972, "89.72%"],
  ["General", 3, "3"],
  // The figure shown is another than the one kept.
  ['0!.0,"万元"', 73016, "73016"],
  ['#,##0,"千元"', 73016, "73016"],
])("%s shows %d as %s", (format, value, shown) => expect(cellText({ value, format })).toBe(shown));

test("a unit of money in the format counts as written", () => {
  expect(readNumber({ value: 89.97, format: '0.00"万元"' })).toMatchObject({ value: 89.97, unit: "万元" });
  expect(readNumber({ value: 899700, format: '0.00"元"' })).toMatchObject({ unit: "元" });
  expect(readNumber({ value: 10, format: '0"分"' })).toMatchObject({ unit: null });
});

test.each(["yyyy-mm-dd", "h:mm", "# ?/?", "0.00E+00", ";;;", '"a', "[>1"])("%s adds nothing", (format) =>
  expect(affixesOf(format)).toEqual({ before: "", after: "" }),
);
