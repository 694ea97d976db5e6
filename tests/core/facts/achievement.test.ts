import { achievementOf, fellShort, pointsLost, shortfallScores } from "../../../src/core/facts/achievement";
import { readForms } from "../../../src/core/form/read";
import { sheetFromValues, type CellValue } from "../../../src/core/sheet/sheet";

const HEADINGS = [
  "一级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "分值",
  "得分",
  "偏差原因分析及改进措施",
];
const formOf = (...rows: CellValue[][]) => readForms(sheetFromValues([HEADINGS, ...rows]))[0]!;

test.each([
  [0.8, 10, [8]],
  [0.8533333333, 10, [8.53]],
  [-0.4, 10, [0]],
  [1.25, 10, [8, 7.5]],
  [2.5, 10, [4, 0]],
  [1, 10, [10, 10]],
])("%d of the target, %d points: %j", (ratio, weight, scores) => {
  expect(shortfallScores(ratio, weight, 2)).toEqual(scores);
});

test("points lost are exact, and open where a figure is missing", () => {
  const form = formOf(
    ["产出指标", "养护公路", "≥86公里", "80公里", 10, 9.9, null],
    [null, "养护桥梁", "≥6座", "6座", 10, 11, null],
    [null, "养护隧道", "≥2座", "2座", 10, null, null],
  );
  const [some, more, open] = form.indicators;
  expect([some, more, open].map((indicator) => pointsLost(indicator!, form))).toEqual([0.1, -1, null]);
});

test("direction and misread signs of the table decide", () => {
  const form = formOf(
    ["成本指标", "每公里养护成本", "4万元", "3万元", 10, 10, null],
    ["产出指标", "养护公路", "26公里", "12公里", 10, 10, null],
    ["满意度指标", "群众满意度", "290%", "95%", 10, 10, null],
  );
  const outcomes = form.indicators.map((indicator) => achievementOf(indicator, form).comparison.outcome);
  expect(outcomes).toEqual(["met", "incomparable", "incomparable"]);
  expect(achievementOf(form.indicators[0]!, form)).toBe(achievementOf(form.indicators[0]!, form));
});

test("a row fell short by its points or by its result", () => {
  const form = formOf(
    ["产出指标", "养护公路", "≥86公里", "86公里", 10, 9, null],
    [null, "养护桥梁", "≥6座", "5座", 10, 10, null],
    [null, "养护隧道", "≥2座", "2座", 10, 10, null],
  );
  expect(form.indicators.map((indicator) => fellShort(indicator, form))).toEqual([true, true, false]);
  const monitored = { ...form, kind: "monitoring" as const };
  expect(form.indicators.map((indicator) => fellShort(indicator, monitored))).toEqual([false, false, false]);
});
