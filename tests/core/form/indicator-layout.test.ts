/** Which columns of a table of indicators hold what. */
import { address } from "../../../src/core/sheet/sheet";
import { FIRST, FIRST_READ, formOf, HEADINGS, lines, targets, type Row } from "./indicators";
import { merge } from "./merge";

describe("a target in several columns", () => {
  const split = ["三级指标", "指标性质", "指标值", "度量单位", "完成值", "得分"];
  test("is sign, value and unit; none twice", () => {
    expect(
      targets(
        split,
        ["合格率", "≥", 95, "%"],
        ["造价", "小于等于", "≤300元", "元"],
        ["工期", "等于", 30, "天"],
        ["影响", "定性", "显著", ""],
        ["件数", ">", "", "件"],
        ["里程", "约", 5, "公里"],
        ["座数", "约≥", 2, "座"],
        ["人数", "≥约", 9, "人"],
        ["户数", "＞＝", 8, "户"],
      ),
    ).toEqual(["≥95%", "≤300元", "=30天", "显著", "", "5公里", "2座", "9人", "＞＝8户"]);
  });

  test.each(["≥", "＞＝", "定性", "等于", "大于等于", "小于等于", "＝"])(
    "%s makes a column of signs",
    (sign) => {
      expect(formOf([["合格率", sign, 95, "%"]], split).headings.map(({ column }) => column)).toContain(
        "targetSign",
      );
    },
  );

  test.each(["定量", "5≥", "非定性", "等于5", "定性指标", "不等于", "≥95", "约", ""])(
    "%s makes none",
    (text) => {
      const form = formOf([["合格率", text, 95, "%"]], split);
      expect(form.headings.map(({ column }) => column)).not.toContain("targetSign");
      expect(form.indicators[0]!.target!.text).toBe("95%");
    },
  );

  test("signs are looked for in sixty-one rows", () => {
    const rows = (sign: number): Row[] =>
      Array.from({ length: 62 }, (_, row) => [`指标名称${row}甲`, row === sign ? "≥" : "定量", 95, "%"]);
    expect(formOf(rows(60), split).indicators[60]!.target!.text).toBe("≥95%");
    expect(formOf(rows(61), split).indicators[61]!.target!.text).toBe("95%");
  });

  test("an adjusted target goes before the first one, where there is one", () => {
    const adjusted = ["三级指标", "指标值", "调整后指标值", "完成值", "得分"];
    expect(targets(adjusted, ["里程", "≥5公里", "≥4公里"], ["座数", "≥2座", ""])).toEqual(["≥4公里", "≥2座"]);
  });
});

describe("columns", () => {
  test("绩效指标 over three columns: the levels from left to right", () => {
    const headings: Row = ["绩效指标", "", "", "指标值", "完成值", "分值", "得分"];
    expect(lines([FIRST], headings, [merge(0, 0, 0, 2)])).toEqual([FIRST_READ]);
    const wide: Row = ["绩效指标", "", "", "", "指标值", "完成值", "分值", "得分"];
    const row: Row = ["产出指标", "数量指标", "", "清淤河道", "≥5公里", "6公里", 30, 30];
    expect(lines([row], wide, [merge(0, 0, 0, 3)])).toEqual([FIRST_READ]);
    // Two columns are not wide enough: what stands first in them is the name.
    const narrow: Row = ["绩效指标", "", "指标值", "完成值", "分值", "得分"];
    expect(lines([["清淤河道", "", "≥5公里", "6公里", 30, 30]], narrow, [merge(0, 0, 0, 1)])).toEqual([
      "2 | | | 清淤河道 | ≥5公里 | 6公里 | 30 | 30",
    ]);
  });

  test("the deepest level is the name where no column has names", () => {
    const headings: Row = ["一级指标", "二级指标", "指标值", "完成值", "得分"];
    expect(lines([["产出指标", "数量指标", "≥5公里", "6公里", 30]], headings)).toEqual([
      "2 | 产出指标 | 数量指标 | 数量指标 | ≥5公里 | 6公里 | | 30",
    ]);
    expect(lines([["产出指标", "≥5公里", 30]], ["一级指标", "指标值", "得分"])).toEqual([
      "2 | 产出指标 | | 产出指标 | ≥5公里 | | | 30",
    ]);
  });

  test("a column of numbers is none of the levels", () => {
    expect(lines([[1, "产出指标", "≥5公里", 30]], ["序号", "一级指标", "指标值", "得分"])).toEqual([
      "2 | 产出指标 | | 产出指标 | ≥5公里 | | | 30",
    ]);
    const narrow: Row = ["序号", "绩效指标", "", "指标值", "完成值", "分值", "得分"];
    expect(lines([[1, "清淤河道", "", "≥5公里", "6公里", 30, 30]], narrow, [merge(0, 1, 0, 2)])).toEqual([
      "2 | | | 清淤河道 | ≥5公里 | 6公里 | 30 | 30",
    ]);
  });

  test("under 绩效指标 a blank level is that of the row above, not what stands beside it", () => {
    const headings: Row = ["绩效指标", "", "", "指标值", "完成值", "分值", "得分"];
    const second: Row = ["", "", "新建水闸", "≥2座", "2座", 10, 10];
    expect(lines([FIRST, second], headings, [merge(0, 0, 0, 2)])[1]).toBe(
      "3 | 产出指标 | 数量指标 | 新建水闸 | ≥2座 | 2座 | 10 | 10",
    );
  });

  test("may stand in another order, targets or names first, and without targets", () => {
    expect(lines([["≥5公里", "里程", 30]], ["指标值", "三级指标", "得分"])).toEqual([
      "2 | | | 里程 | ≥5公里 | | | 30",
    ]);
    expect(lines([["里程", "产出指标", "≥5公里"]], ["三级指标", "一级指标", "指标值"])).toEqual([
      "2 | 产出指标 | | 里程 | ≥5公里",
    ]);
    expect(lines([["里程", "5公里", 30]], ["三级指标", "完成值", "得分"])).toEqual([
      "2 | | | 里程 | | 5公里 | | 30",
    ]);
  });

  test("remarks are reasons only where no column is for them", () => {
    const remark = ["三级指标", "指标值", "得分", "备注"];
    expect(formOf([["里程", "≥5公里", 30, "雨季"]], remark).indicators[0]!.explanation!.text).toBe("雨季");
    expect(formOf([], remark).headings.map(({ column }) => column)).toContain("explanation");
    const both = [...remark, "偏差原因"];
    const form = formOf([["里程", "≥5公里", 30, "雨季", ""]], both);
    expect(form.indicators[0]!.explanation).toEqual({ at: { row: 1, col: 4 }, text: "" });
    expect(form.headings.filter(({ column }) => column === "explanation")).toHaveLength(1);
    expect(
      formOf([["里程", "≥5公里", 30]], ["三级指标", "指标值", "得分"]).indicators[0]!.explanation,
    ).toBeNull();
  });

  test("a reason's place is that of its first filled column", () => {
    const headings = ["三级指标", "指标值", "得分", "偏差原因", "改进措施"];
    const { explanation } = formOf([["里程", "≥5公里", 30, "", "增加班组"]], headings).indicators[0]!;
    expect(`${address(explanation!.at)} ${explanation!.text}`).toBe("E2 增加班组");
  });

  test("weights stand behind the names where no column has them", () => {
    const weight = (name: string, headings = ["三级指标", "指标值", "得分"]) =>
      formOf([[name, "≥5公里", 3]], headings).indicators[0]!.weight?.value;
    expect(weight("相关性（5分）")).toBe(5);
    expect(weight("相关性（12.5分）")).toBe(12.5);
    expect(weight("相关性（5分）甲")).toBeUndefined();
    expect(weight("相关性（5）")).toBeUndefined();
    expect(weight("相关性（5分）", ["三级指标", "指标值", "得分", "分值"])).toBeNull();
  });

  test("headings say how many rows they are filled in", () => {
    const form = formOf([FIRST, ["", "", "新建水闸", "", "2座", 10, ""]], [...HEADINGS, "主管科室"]);
    expect(form.headings.map(({ column, filled }) => `${column} ${filled}`)).toEqual([
      "level1 1",
      "level2 1",
      "name 2",
      "target 1",
      "actual 2",
      "weight 2",
      "score 1",
      "explanation 0",
    ]);
  });
});
