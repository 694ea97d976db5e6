import { readForms } from "../../../src/core/form/read";
import {
  headingHints,
  headingTexts,
  locateCorrections,
  withHeadingRow,
} from "../../../src/core/form/corrections";
import { sheetFromValues, type Area, type CellValue } from "../../../src/core/sheet/sheet";
import { headingTables, takenFor, unreadHeadings, type Reading } from "../../../src/pane/reading/reading";

test.each([
  ["budget", "18651.39 万元", 18651.39, "18,651.39"],
  ["budget", "1,437", 1437, null],
  ["budget", "1.2亿元", 12000, "12,000.00"],
  ["executed", "790.85", undefined, null],
  ["rate", "96.91%", 0.9691, null],
  ["rate", "96.91", 0.9691, "96.91%"],
  ["weight", "10分", 10, "10"],
] as const)("%s %s, read as %s, is shown as %s", (field, text, value, shown) => {
  expect(takenFor({ field, text, at: { row: 0, col: 0 }, ...(value === undefined ? {} : { value }) })).toBe(
    shown,
  );
});

function reading(values: CellValue[][], merges: Area[] = [], chosenRow?: number): Reading {
  const sheet = sheetFromValues(values, merges);
  const said = chosenRow === undefined ? [] : withHeadingRow([], headingTexts(sheet, chosenRow));
  const corrections = locateCorrections(sheet, said);
  return { sheet, corrections, forms: readForms(sheet, headingHints(sheet, corrections)) };
}
const shown = (of: Reading, form = of.forms[0]!) =>
  headingTables(form, of).map(
    ({ kind, cells }) => `${kind}: ${cells.map(({ text, column }) => `${text}=${column}`).join(" ")}`,
  );

const ROW = ["产出指标", "数量指标", "清淤河道", "≥", "5", "公里", "6", 50, 50];

test("of two heading rows the lower speaks for its columns; merged ones stay", () => {
  const down = [0, 1, 2, 6, 7, 8].map((col) => ({ top: 0, bottom: 1, left: col, right: col }));
  const of = reading(
    [
      ["一级指标", "二级指标", "三级指标", "年度指标值", null, null, "实际完成值", "分值", "得分"],
      [null, null, null, "指标性质", "指标值", "度量单位"],
      ROW,
    ],
    [...down, { top: 0, bottom: 0, left: 3, right: 5 }],
  );
  expect(shown(of)).toEqual([
    "indicators: 一级指标=level1 二级指标=level2 三级指标=name 指标性质=targetSign 指标值=target 度量单位=targetUnit 实际完成值=actual 分值=weight 得分=score",
  ]);
});

test("texts nobody knows stand among the headings, those of the form beside do not", () => {
  const heads = ["项目名称", "预算数", "执行数", "执行率", "经办科室意见"];
  const of = reading([
    [...heads.slice(0, 4), null, ...heads],
    ["河道清淤", 200, 50, 0.25, null, "堤防加固", 100, 99, 0.99, "同意"],
  ]);
  expect(of.forms).toHaveLength(2);
  expect(shown(of)).toEqual(["projects: 项目名称=projectName 预算数=budget 执行数=executed 执行率=rate"]);
  expect(shown(of, of.forms[1])).toEqual([
    "projects: 项目名称=projectName 预算数=budget 执行数=executed 执行率=rate 经办科室意见=null",
  ]);
});

test("a chosen row stands alone until something is read under it", () => {
  const strange = [
    ["甲", "乙"],
    ["清淤河道", "6公里"],
  ];
  expect(unreadHeadings(reading(strange, [], 0)).map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ["甲", "乙"],
  ]);
  expect(
    unreadHeadings(
      reading(
        [
          ["三级指标", "年度指标值", "得分"],
          ["清淤河道", "6公里", 1],
        ],
        [],
        0,
      ),
    ),
  ).toEqual([]);
});
