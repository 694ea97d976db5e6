import { withoutYears, yearIn, yearOf } from "../../../src/core/time/year";

test.each<[text: string, year: number | undefined, rest: string]>([
  ["2024年度部门整体支出绩效自评表", 2024, "部门整体支出绩效自评表"],
  ["（２０２４ 年度）", 2024, "()"],
  ["水务局2023自评表", 2023, "水务局自评表"],
  ["附件12024年自评表", 2024, "附件1自评表"],
  ["2023-2025年项目", 2023, "-项目"],
  ["2024年6月支出进度表", 2024, "6月支出进度表"],
  ["自评表20240131", undefined, "自评表20240131"],
  ["预算12023元", undefined, "预算12023元"],
  ["（20  年度）", undefined, "(20  年度)"],
  ["自评表", undefined, "自评表"],
])("%s names the year %p", (text, year, rest) => {
  expect(yearIn(text)).toBe(year);
  expect(withoutYears(text)).toBe(rest);
});

test("the head's year counts before the title's, and a blank one leaves it to the title", () => {
  expect(yearOf({ title: "2023年自评表", head: { year: { text: "2024" } } })).toBe(2024);
  expect(yearOf({ title: "2023年自评表", head: { year: { text: "" } } })).toBe(2023);
  expect(yearOf({ title: "自评表", head: { date: { text: "2024年3月" } } })).toBeUndefined();
});
