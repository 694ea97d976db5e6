import { isLoneStretch, monthOfTitle, monthsIn } from "../../../src/core/time/span";

test.each<[wording: string, months: number | undefined]>([
  ["2024年1-7月执行数", 7],
  ["截至2024年6月底累计执行数", 6],
  ["截止7月15日", 6],
  ["上半年", 6],
  ["前三季度", 9],
  ["7月支出数", undefined],
  ["2024年度", undefined],
])("%s covers %p months from January", (wording, months) => {
  expect(monthsIn(wording)).toBe(months);
});

test("a month or a quarter of the year's middle is a stretch of its own", () => {
  expect(["7月支出数", "三季度支出数", "下半年"].filter(isLoneStretch)).toHaveLength(3);
  expect(isLoneStretch("全年执行数")).toBe(false);
});

test("a title's month is the month it goes up to, unless it is the month of filling in", () => {
  expect(monthOfTitle("2024年6月项目支出进度表")).toBe(6);
  expect(monthOfTitle("2024年3月填报的项目支出情况表")).toBeUndefined();
});
