/** Rows of headings: which blocks they head, and where those stand side by side. */
import { bands, type Row } from "./headings";

describe("what a row of headings stands for", () => {
  test.each([
    ["三级指标 指标值 完成值", ["indicators A1:C1"]],
    ["三级指标 得分", []],
    ["指标值 完成值 分值 得分", []],
    ["二级指标 指标值 得分", ["indicators A1:C1"]],
    ["绩效指标 指标值 得分", ["indicators A1:C1"]],
    ["绩效指标 全年预算数 全年执行数 分值 得分", ["funds A1:E1"]],
    ["三级指标 全年预算数 全年执行数 分值 得分", ["indicators A1:E1"]],
    ["全年执行数 执行率", ["funds A1:B1"]],
    ["全年执行数 得分", ["funds A1:B1"]],
    ["全年执行数 年初预算数", ["funds A1:B1"]],
    ["1-7月执行数 全年预算数", ["funds A1:B1"]],
    ["全年执行数 备注", []],
    ["全年预算数 执行率", []],
    ["项目名称 预算数", ["projects A1:B1"]],
    ["项目内容 合计", []],
    ["项目 合计", []],
    ["项目 合计 执行率", []],
    ["项目 合计 未完成原因", []],
    ["项目 合计 1-7月支出数", ["projects A1:C1"]],
    ["项目 备注", []],
    ["序号 全年预算数 全年执行数 执行率", ["funds A1:D1"]],
    ["序号 全年预算数 全年执行数", []],
    ["一级指标 二级指标 三级指标", []],
    ["项目 金额 单位名称", []],
    ["项目名称 单价 金额", []],
  ])("%s", (headings, found) => {
    expect(bands([headings.split(" ")])).toEqual(found);
  });

  test("figures between the headings make them labels; a figure before them is none of their business", () => {
    const headings: Row = ["全年预算数", "全年执行数", "执行率", "得分"];
    expect(bands([[2023, ...headings]])).toEqual(["funds A1:E1"]);
    expect(bands([["全年预算数", 5, "执行率", "得分", "分值"]])).toEqual([]);
    expect(bands([["全年预算数", 120, "全年支出数", 114]])).toEqual(["fund-pairs A1:C1"]);
    expect(bands([["全年支出数", 114]])).toEqual([]);
    expect(bands([["年初预算数", 120, "全年预算数", 114]])).toEqual([]);
  });

  test("among several texts one figure is a helper; two are data", () => {
    const headings: Row = ["三级指标", "指标值", "完成值"];
    expect(bands([[...headings, "得分", 100]])).toHaveLength(1);
    expect(bands([[...headings, 100]])).toEqual([]);
    expect(bands([[...headings, "得分", 100, 90]])).toEqual([]);
    expect(bands([[...headings, 100, true]])).toEqual([]);
    expect(bands([[...headings, "得分", true, false]])).toHaveLength(1);
  });

  test.each([
    ["预算数", true],
    ["计划安排资金", true],
    ["计划安排资金（万元）：", true],
    ["计划安排资金 (万元", false],
    ["本年度调整后项目预算数", false],
  ])("beside its figure %s is a label: %p", (label, is) => {
    expect(bands([[label, 120, "全年支出数", 114]])).toHaveLength(is ? 1 : 0);
  });

  test("a heading is a short text", () => {
    const long = (length: number) => `完成值（${"如".repeat(length - 5)}）`;
    expect(bands([["三级指标", "指标值", long(40)]])).toHaveLength(1);
    expect(bands([["三级指标", "指标值", long(41)]])).toEqual([]);
  });
});

describe("blocks side by side", () => {
  const list = ["项目名称", "预算数", "执行数", "执行率"];

  test("repeat each other's headings", () => {
    expect(bands([[...list, ...list]])).toEqual(["projects A1:D1", "projects E1:H1"]);
    expect(bands([[...list, ...list, ...list]])).toHaveLength(3);
    expect(bands([["全年预算数", "全年执行数", "全年预算数", "全年执行数"]])).toEqual([
      "funds A1:B1",
      "funds C1:D1",
    ]);
  });

  test("are cut at the widest gap, where several cuts would do", () => {
    expect(bands([[...list, "", "", "序号", ...list]])).toEqual(["projects A1:D1", "projects G1:K1"]);
    expect(bands([[...list, "备注", "", ...list]])).toEqual(["projects A1:E1", "projects G1:J1"]);
    expect(bands([[...list, "序号", ...list]])).toEqual(["projects A1:D1", "projects E1:I1"]);
  });

  test("share three headings in five, or more", () => {
    const left = [...list, "未执行原因"];
    const right = ["项目名称", "执行数", "执行率", "年初预算数", "主管科室"];
    expect(bands([[...left, "", ...right]])).toEqual(["projects A1:E1", "projects G1:K1"]);
    expect(bands([[...list, "", "项目名称", "金额", "单位", "备注"]])).toHaveLength(1);
  });

  test("share enough of the narrower block", () => {
    const right = ["项目名称", "执行数", "执行率", "年初预算数", "主管科室", "备注"];
    expect(bands([[...list, "", ...right]])).toEqual(["projects A1:D1", "projects F1:K1"]);
  });

  test("begin with a name or with money: weights repeated at each level cut nothing", () => {
    const levels = ["一级指标", "分值", "得分", "二级指标", "分值", "得分", "三级指标", "分值", "得分"];
    expect(bands([levels])).toEqual(["indicators A1:I1"]);
  });

  test("stand for themselves, each of them", () => {
    const full = ["一级指标", "三级指标", "指标值", "完成值", "分值", "得分"];
    expect(bands([["一级指标", "三级指标", ...full]])).toEqual(["indicators A1:H1"]);
  });

  test("leave columns that say nothing by themselves where they stand", () => {
    const full = ["一级指标", "三级指标", "指标值", "完成值", "分值", "得分"];
    expect(bands([["一级指标", "三级指标", "", ...full]])).toEqual(["indicators A1:I1"]);
    expect(bands([[...list, "项目名称", "执行率"]])).toEqual(["projects A1:F1"]);
  });

  test("begin after a blank column; labels at their side belong to the block on their right", () => {
    const rows: Row[] = [
      [...list, "", "", ...list],
      ["", "", "", "", "", "合"],
    ];
    expect(bands(rows)).toEqual(["projects A1:D1", "projects F1:J1"]);
    // A blank column inside a block is its own.
    expect(bands([[...list, "", "项目名称", "", ...list.slice(1)]])).toEqual([
      "projects A1:D1",
      "projects F1:J1",
    ]);
    const side = (below: number): Row[] => [
      [...list, "", "", ...list],
      ...Array<Row>(below - 1).fill([]),
      ["", "", "", "", "", "合"],
    ];
    expect(bands(side(6))).toEqual(["projects A1:D1", "projects F1:J1"]);
    // One block alone has the sheet to itself.
    expect(bands([["", "", ...list], ["甲"]])).toEqual(["projects A1:F1"]);
  });
});
