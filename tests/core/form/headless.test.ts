/** Indicator tables whose heading is on the page before: read where only one reading agrees with the figures. */
import { readForms } from "../../../src/core/form/read";
import { sheetFromValues, type CellValue } from "../../../src/core/sheet/sheet";
import { describeForms } from "./describe";

type Row = CellValue[];
const read = (rows: Row[]) => describeForms(readForms(sheetFromValues(rows)));
const nothing: string[] = [];

const TABLE: Row[] = [
  ["产出指标", "数量指标", "清淤河道", "≥5公里", "6公里", 30, 30],
  ["", "质量指标", "验收合格率", "≥95%", "98%", 20, 20],
  ["效益指标", "社会效益指标", "减少内涝", "≤2次", "2次", 30, 25],
];
const READ = [
  "self-evaluation",
  "1 | 产出指标 | 数量指标 | 清淤河道 | ≥5公里 | 6公里 | 30 | 30",
  "2 | 产出指标 | 质量指标 | 验收合格率 | ≥95% | 98% | 20 | 20",
  "3 | 效益指标 | 社会效益指标 | 减少内涝 | ≤2次 | 2次 | 30 | 25",
];
/** The table with the cells of a column replaced from the top down. */
const withColumn = (col: number, ...values: CellValue[]): Row[] =>
  TABLE.map((row, index) => row.map((value, at) => (at === col ? (values[index] ?? value) : value)));
/** Rows in another order of columns. */
const arranged = (...order: number[]): Row[] => TABLE.map((row) => order.map((index) => row[index]!));

test("three rows are enough, the first of the sheet among them", () => {
  expect(read(TABLE)).toEqual(READ);
});

test("two rows prove nothing, nor does the total below them", () => {
  expect(read([...TABLE.slice(0, 2), ["总分", "", "", "", "", 50, 50]])).toEqual(nothing);
});

test("weights may stand before the targets, or between target and result", () => {
  expect(read(arranged(0, 1, 2, 5, 3, 4, 6))).toEqual(READ);
  expect(read(arranged(0, 1, 2, 3, 5, 4, 6))).toEqual(READ);
  expect(read(arranged(0, 1, 2, 6, 5, 4, 3))).toEqual(nothing);
});

test("no level 1 is made up where the second level stands in the first column", () => {
  const [form] = readForms(sheetFromValues(TABLE.map((row) => row.slice(1))));
  expect(form!.headings.map(({ column }) => column)).toEqual([
    "level2",
    "name",
    "target",
    "actual",
    "weight",
    "score",
  ]);
  expect(read(TABLE.map((row) => row.slice(1)))[1]).toBe(
    "1 | | 数量指标 | 清淤河道 | ≥5公里 | 6公里 | 30 | 30",
  );
});

test("two orders that agree leave it open", () => {
  const figures: Row[] = TABLE.map((row) => [...row.slice(0, 3), 5, 30, 30, 30]);
  expect(read(figures)).toEqual(nothing);
});

test("explanations are few: their column may be nearly blank, and columns between may be quite blank", () => {
  const rows = TABLE.map((row) => [...row, "", ""]);
  rows[2]![8] = "雨季偏长；下年增设泵站";
  expect(read(rows)[3]).toBe(`${READ[3]} | 雨季偏长；下年增设泵站`);
  expect(readForms(sheetFromValues(rows))[0]!.indicators[0]!.explanation!.at).toEqual({ row: 0, col: 8 });
  expect(readForms(sheetFromValues(TABLE))[0]!.indicators[0]!.explanation).toBeNull();
});

test.each<[string, CellValue[]]>([
  ["above its weight", [31]],
  ["a share", ["30%"]],
  ["an amount", ["30万元"]],
  ["missing beside two other figures", ["达标"]],
])("a score %s is no score", (_why, scores) => {
  expect(read(withColumn(6, ...scores).map((row) => [...row, 1, 1]))).toEqual(nothing);
});

test("every row has a weight", () => {
  expect(read(withColumn(5, "—").map((row) => [...row, 1, 1]))).toEqual(nothing);
});

test("weights of nothing are none", () => {
  expect(read(TABLE.map((row) => [...row.slice(0, 5), 0, 0]))).toEqual(nothing);
});

test("most points are won: four fifths of the weight in three fifths of the rows", () => {
  const scored = (...scores: number[]): Row[] =>
    scores.map((score, i) => ["产出指标", "数量指标", `清淤第${i}段`, "≥5公里", "4公里", 30, score]);
  expect(read(scored(24, 24, 24, 5, 5))).toHaveLength(6);
  expect(read(scored(24, 24, 23.9, 5, 5))).toEqual(nothing);
});

test("names are no figures, and stand right beside the second level or after a blank column", () => {
  expect(read(withColumn(2, 1, 2, 3))).toEqual(nothing);
  expect(read(withColumn(2, "清淤河道", 2))).toEqual(nothing);
  // The first column right of the second level is blank: no row says what it is about.
  expect(read(TABLE.map((row) => [...row.slice(0, 2), "", ...row.slice(2)]))).toEqual(nothing);
});

test("a row without points of its own stands in no reading's way", () => {
  const note: Row = ["", "", "其中：主河道", "≥3公里", "3公里", "", ""];
  expect(read([...TABLE.slice(0, 1), note, ...TABLE.slice(1)])).toHaveLength(READ.length);
  expect(read([...TABLE, ["", "", "指标说明", "", "", 3, ""]])).toContain(READ[1]);
});

test("rows above with other names on the second level belong to the table where they are scored alike", () => {
  const decision: Row[] = [
    ["项目支出绩效自评表（续）", "", "", "", "", "", ""],
    ["项目决策", "项目立项", "立项规范", "规范", "规范", 10, 10],
    ["", "资金落实", "资金到位", "到位", "到位", 10, 8],
  ];
  const lines = read([...decision, ...TABLE]);
  expect(lines.slice(0, 3)).toEqual([
    "self-evaluation 项目支出绩效自评表（续）",
    "2 | 项目决策 | 项目立项 | 立项规范 | 规范 | 规范 | 10 | 10",
    "3 | 项目决策 | 资金落实 | 资金到位 | 到位 | 到位 | 10 | 8",
  ]);
  expect(lines).toHaveLength(6);
});

test("a row above that states no score, or no weight, belongs to the page before", () => {
  expect(read([["", "续上页", "满分", "", "", 100, ""], ...TABLE])).toHaveLength(READ.length);
  expect(read([["", "续上页", "已得", "", "", "", 20], ...TABLE])).toHaveLength(READ.length);
});

test("one name of the second level is a coincidence; two are not", () => {
  const others = (...names: string[]) => withColumn(1, ...names);
  expect(read(others("数量指标", "立项", "落实"))).toEqual(nothing);
  expect(read(others("数量指标", "质量指标", "落实"))).toHaveLength(READ.length);
  expect(read(others("数量指标", "落实", "质量指标"))).toHaveLength(READ.length);
});

test("the second level is the column with most of its names: 满意度指标 also is a name of the first", () => {
  const satisfaction: Row = ["满意度指标", "服务对象满意度指标", "居民满意度", "≥90%", "95%", 10, 10];
  expect(read([satisfaction, ...TABLE])[1]).toBe(
    "1 | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 95% | 10 | 10",
  );
});

test("the second level is looked for in the first five columns", () => {
  const shifted = (by: number) => TABLE.map((row) => [...Array<string>(by).fill("甲"), ...row]);
  expect(read(shifted(3))).toHaveLength(READ.length);
  expect(read(shifted(4))).toEqual(nothing);
});

test("a column that seven rows in ten fill in is one; six in ten are not enough", () => {
  const rows = (results: number): Row[] =>
    Array.from({ length: 10 }, (_, i) => [
      "产出指标",
      "数量指标",
      `清淤第${i}段`,
      "≥5公里",
      i < results ? "5公里" : "",
      9,
      9,
    ]);
  expect(read(rows(7))).toHaveLength(11);
  expect(read(rows(6))).toEqual(nothing);
});

test("a table with its heading is not looked at twice", () => {
  const headings = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];
  expect(read([headings, ...TABLE])).toHaveLength(READ.length);
  expect(read([[...headings, "偏差原因"], ...TABLE])).toHaveLength(READ.length);
});
