import { cases } from "./cases";
import { column, one, REF } from "./cases/model";
import { call, callAt, callForMessage, registeredIds } from "./runtime";
import { functions } from "../../src/functions";

test.each(cases)("%s: %s", (_why, id, args, expected) => {
  expect(call(id, ...args)).toEqual(expected);
});

test("every function is registered once under its id", () => {
  expect(registeredIds()).toEqual(Object.keys(functions));
});

test.each([
  ["text", "RATE", [one("1,437"), one(5)], [/“1,437”不是纯数字/, /“1,437” is not a plain number/]],
  ["an error", "RATE", [one(REF), one(5)], [/引用的单元格是 #REF!/, /shows #REF!/]],
  ["sizes", "RATE", [column(1, 2, 3), column(1, 2)], [/行数、列数要相同.*3×1, 2×1/, /Now: 3×1, 2×1/]],
  ["pairs", "WEIGHTED", [column(1, 2), one(1)], [/一一对应.*2×1, 1×1/, /Each score needs its weight/]],
])("#VALUE! says what is wrong in both languages: %s", (_what, id, args, patterns) => {
  const message = callForMessage(id, ...args);
  for (const pattern of patterns) expect(message).toMatch(pattern);
});

test("a sentence quotes the beginning of a long text only", () => {
  expect(callForMessage("GRADE", one("字".repeat(500)))).toMatch(/“字{20}…”/);
});

test("errors without a sentence in Excel carry none", () => {
  expect(callForMessage("RATE", one(0), one(1))).toBe("");
  expect(callForMessage("RATE", one(-1), one(1))).toBe("");
});

const list = [
  ["青禾县水利局项目支出明细表", null, null, null],
  ["项目名称", "全年预算数（万元）", "全年执行数（万元）", "执行率"],
  ["河道清淤", 200, 198, 0.95],
];

test.each([
  [["Sheet1!C5:F7"], "F7"],
  [["'2023 年'!$C$5:$F$7", ""], "F7"],
  [["[表.xlsx]Sheet1!AA1:AD3"], "AD3"],
  [["A:D"], "第3行第4列"],
  [[], "第3行第4列"],
])("CHECK names cells by where the range stands: %j", (addresses, cell) => {
  expect(callAt(addresses, "CHECK", list)).toMatchObject([
    ["单元格", "级别", "问题"],
    [cell, "错误", expect.stringContaining("99.00%")],
  ]);
});

test("CHECK takes zeros for blanks where the host knows no blanks", () => {
  const form = [
    ["青禾县水利局河道清淤项目支出绩效自评表", null, null, null, null, null, null],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["产出指标", "数量指标", "清淤长度", "≥12公里", "12公里", 50, 50],
    [null, null, "清淤河道数", "≥3条", "3条", 50, 50],
    [null, null, null, null, null, null, null],
    ["总分", null, null, null, null, 100, 99],
  ];
  const desktop = form.map((row) => row.map((cell) => cell ?? 0));
  expect(call("CHECK", desktop)).toEqual(call("CHECK", form));
  expect(JSON.stringify(call("CHECK", form))).toContain("第6行第7列");
  // A blank beside the zero shows that the host tells them apart.
  expect(JSON.stringify(call("CHECK", [...list, ["堤防加固", 100, 0, null]]))).toContain("堤防加固");
});

test("CHECK lists a hundred findings and counts the rest", () => {
  const rows = Array.from({ length: 140 }, (_, index) => [`${index + 1}号项目`, 200, 198, 0.95]);
  const result = call("CHECK", [...list.slice(0, 2), ...rows]) as string[][];
  expect(result).toHaveLength(102);
  expect(result.at(-1)).toEqual(["", "", expect.stringMatching(/^还有 \d+ 个问题没有列出。$/)]);
});

test("CHECK reports error cells as a sheet's own", () => {
  const broken = [...list.slice(0, 2), ["河道清淤", 200, REF, null]];
  expect(JSON.stringify(call("CHECK", broken))).toContain("第3行第3列");
});

test.each([
  ["SCORE", [one("≥95%"), one("显著提升"), one(10)], [/“显著提升”是文字.*PERF\.BAND/, /“显著提升” is words/]],
  [
    "SCORE",
    [one("≥30个"), one("25项"), one(10)],
    [/“≥30个”和“25项”的单位不同/, /units of “≥30个” and “25项”/],
  ],
  ["SCORE", [one(100), one(80), one(10), one("上升")], [/“上升”不是方向/, /“上升” is no direction/]],
  ["SCORE", [one("30天"), one("40天"), one(10)], [/两种读法/, /two ways/]],
  ["BAND", [one("尚可"), one(10)], [/“尚可”看不出是哪一档/, /“尚可” names no step/]],
  ["BAND", [[["达成", "达成"]], one(10)], [/一列.*1×2/, /one column/]],
  ["DEVIATION", [one("12月底前"), one("12月")], [/“12月底前”不是一个确定的数/, /no single figure/]],
  ["PACE", [one(1), one(1), one(6)], [/“6”不是.*日期/, /“6” is no date/]],
  ["LOW", [column("甲", "乙"), one(1), column(1, 1)], [/三个区域.*2×1, 1×1, 2×1/, /same rows and columns/]],
  [
    "GRADE",
    [one(90), one("atlantis")],
    [/没有叫“atlantis”的评分口径。可以写：national, hunan/, /no profile “atlantis”/],
  ],
])("errors say what is wrong in both languages: %s %j", (id, args, patterns) => {
  const message = callForMessage(id, ...args);
  for (const pattern of patterns) expect(message).toMatch(pattern);
});

test("no sentence is left without its values", () => {
  for (const [, id, args] of cases)
    expect(JSON.stringify(callForMessage(id, ...args))).not.toMatch(/\{\w+\}/);
});

test("there are cases for every function", () => {
  const counts = new Map(
    Object.keys(functions).map((id) => [id, cases.filter((entry) => entry[1] === id).length]),
  );
  for (const [id, count] of counts) expect(`${id} ${count >= 7}`).toBe(`${id} true`);
  expect(cases.length).toBeGreaterThan(300);
});
