/** Where a table of indicators ends: totals, grades, explanations and what stands under it. */
import { areaAddress } from "../../../src/core/sheet/sheet";
import { FIRST, FIRST_READ, formOf, HEADINGS, lines, type Row } from "./indicators";
import { merge } from "./merge";

describe("the end of the table", () => {
  test("is its total; what follows is no indicator", () => {
    const rows: Row[] = [
      FIRST,
      ["总分", "", "", "", "", 100, 98],
      ["", "", "新建水闸", "≥2座", "2座", 10, 10],
    ];
    expect(lines(rows)).toEqual([FIRST_READ, "total 100 | 98"]);
    expect(areaAddress(formOf(rows).area)).toBe("A1:H3");
  });

  test("a total above the indicators ends nothing; the first counts", () => {
    const total: Row = ["总分", "", "", "", "", 100, 98];
    expect(lines([total, FIRST])).toEqual([FIRST_READ.replace(/^2/, "3"), "total 100 | 98"]);
    expect(lines([FIRST, total, ["合计", "", "", "", "", 90, 88]])).toEqual([FIRST_READ, "total 100 | 98"]);
  });

  test("a total's label merged over the column of weights is no weight", () => {
    const total: Row = ["总分", "", "", "", "", "", 98];
    expect(lines([FIRST, total], HEADINGS, [merge(2, 0, 2, 5)])).toEqual([FIRST_READ, "total | 98"]);
    expect(formOf([FIRST, total], HEADINGS, [merge(2, 0, 2, 5)]).total!.weight).toBeNull();
    expect(formOf([FIRST, ["总分", "", "", "", "", "", 98]]).total!.weight).toMatchObject({ state: "blank" });
  });

  test("grades stand beside the total or at the foot, the first of them counts", () => {
    expect(lines([FIRST, ["总分", "", "优", "", "", 100, 98]])).toContain("grade 优");
    expect(lines([FIRST, ["总分", "", "优秀的", "", "", 100, 98]])).toHaveLength(2);
    expect(lines([FIRST, ["总分", "", "", "", "", 100, 98, "优"]])).toContain("grade 优");
    expect(lines([FIRST, ["等级", "", "良"]])).toEqual([FIRST_READ, "grade 良"]);
    const reason: Row = [...FIRST.slice(0, 7), "优"];
    expect(lines([reason, ["总分", "", "", "", "", 100, 98]], HEADINGS, [merge(1, 7, 2, 7)])).toHaveLength(2);
    expect(lines([FIRST, ["总分", "", "优", "", "", 100, 98], ["等级", "", "良"]])).toContain("grade 优");
    const form = formOf([FIRST, ["总分", "", "优", "", "", 100, 98]]);
    expect(form.grade!.at).toEqual({ row: 2, col: 2 });
  });

  test("one explanation may stand under the whole table, its label over several columns", () => {
    const below: Row = ["偏差大或目标未完成原因分析", "", "", "雨季偏长"];
    const rows: Row[] = [FIRST, below, ["", "", "新建水闸", "≥2座"]];
    expect(lines(rows, HEADINGS, [merge(2, 0, 2, 2)])).toEqual([FIRST_READ, "below 雨季偏长"]);
    expect(lines([FIRST, ["未完成原因"], ["未完成原因", "雨季偏长"]])).toContain("below 雨季偏长");
    expect(lines([FIRST, ["未完成原因", "雨季偏长"], ["未完成原因", "其他"]])).toContain("below 雨季偏长");
    const last: Row = ["未完成原因", "", "", "", "", "", "", "雨季偏长"];
    expect(formOf([FIRST, last]).explanationBelow!.at).toEqual({ row: 2, col: 7 });
    expect(formOf([FIRST, ["未完成原因"]]).explanationBelow).toBeNull();
  });

  test("foot labels end it left of the names, and under them where nothing stands beside", () => {
    const more: Row = ["", "", "新建水闸", "≥2座", "2座", 10, 10];
    expect(lines([FIRST, ["说明：略", "", "", "", "5", "", ""], more])).toEqual([FIRST_READ]);
    expect(lines([FIRST, ["", "", "说明：略", "", "", "", ""], more])).toEqual([FIRST_READ]);
    for (const col of [3, 4, 5, 6]) {
      const row: Row = ["", "", "等级公路养护里程", "", "", "", ""];
      row[col] = col > 4 ? 5 : "5公里";
      expect(lines([FIRST, row, more])).toHaveLength(3);
    }
  });

  test("a subtotal ends nothing", () => {
    const rows: Row[] = [
      FIRST,
      ["小计", "", "", "", "", 30, 30],
      ["", "", "新建水闸", "≥2座", "2座", 10, 10],
    ];
    expect(lines(rows)).toHaveLength(2);
    expect(areaAddress(formOf(rows.slice(0, 2)).area)).toBe("A1:H3");
    expect(areaAddress(formOf([FIRST]).area)).toBe("A1:H2");
    const open: Row = ["产出指标", "数量指标", "清淤河道", "≥5公里", "6公里", "", ""];
    expect(lines([open, ["小计", "", "", "", "", 30, 30]])).toEqual([
      "2 | 产出指标 | 数量指标 | 清淤河道 | ≥5公里 | 6公里",
    ]);
    expect(lines([FIRST, ["小计单列项目", "", "新建水闸", "≥2座", "2座", 10, 10]])).toHaveLength(2);
  });

  test("rows that go on a merged cell and blank rows are passed over", () => {
    const rows: Row[] = [FIRST, [], ["", "", "新建水闸", "≥2座", "2座", 10, 10]];
    expect(lines(rows)).toHaveLength(2);
    expect(lines([FIRST, ["总分", "", "", "", "", 100, 98]], HEADINGS, [merge(2, 0, 4, 0)])).toHaveLength(2);
  });
});

test("groups hold all indicators of their label, on each level", () => {
  const rows: Row[] = [
    ["产出指标（50分）", "数量指标（30）", "清淤河道", "≥5公里", "6公里", 20, 20],
    ["", "", "新建水闸", "≥2座", "2座", 10, 10],
    ["", "质量指标（4）", "合格率", "≥95%", "98%", 20, 20],
    ["效益指标（4.5分）", "", "受益人数", "≥2万人", "2万人", 4.5, 4.5],
    ["效益指标（5）", "", "增加就业", "≥20人", "20人", 5, 5],
  ];
  expect(lines(rows).filter((line) => line.startsWith("group"))).toEqual([
    "group 50 | 产出指标（50分） | 2 3 4",
    "group 4.5 | 效益指标（4.5分） | 5",
    "group 5 | 效益指标（5） | 6",
    "group 30 | 数量指标（30） | 2 3",
  ]);
});
