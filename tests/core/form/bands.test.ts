/** Rows of headings: which blocks they head, where those stand side by side, which rows belong together. */
import type { Band } from "../../../src/core/form/band";
import { chooseColumns } from "../../../src/core/form/columns";
import { createGrid } from "../../../src/core/form/grid";
import { findBands, type HeadingHint } from "../../../src/core/form/headings";
import { groupBands, lanes } from "../../../src/core/form/groups";
import { areaAddress, sheetFromValues, type Area, type CellValue } from "../../../src/core/sheet";

type Row = CellValue[];
const gridOf = (rows: Row[], merges: Area[] = []) => createGrid(sheetFromValues(rows, merges));
const told = (band: Band) => `${band.kind} ${areaAddress(band)}`;
/** Each block's kind with the columns and rows of its headings. */
const bands = (rows: Row[], merges: Area[] = [], hints: HeadingHint[] = []) =>
  findBands(gridOf(rows, merges), hints).map(told);
const labels = (rows: Row[], merges: Area[] = [], hints: HeadingHint[] = []) =>
  findBands(gridOf(rows, merges), hints).map((band) => band.headings.map(({ label }) => label).join(" "));
const merge = (top: number, left: number, bottom: number, right: number): Area => ({
  top,
  left,
  bottom,
  right,
});

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
    ["项目内容 合计", ["projects A1:B1"]],
    ["项目 合计", []],
    ["项目 合计 执行率", ["projects A1:C1"]],
    ["项目 合计 未完成原因", ["projects A1:C1"]],
    ["项目 合计 1-7月支出数", ["projects A1:C1"]],
    ["项目 备注", []],
    ["序号 全年预算数 全年执行数 执行率", []],
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
    expect(bands(side(7))).toEqual(["projects A1:D1", "projects G1:J1"]);
    // One block alone has the sheet to itself.
    expect(bands([["", "", ...list], ["甲"]])).toEqual(["projects A1:F1"]);
  });
});

describe("headings over two rows", () => {
  const upper: Row = ["三级指标", "年度指标值", "", "", "完成值", "得分"];
  const wide = merge(0, 1, 0, 3);

  test("are one heading; the lower of a column counts, the upper where none stands below", () => {
    const rows: Row[] = [upper, ["", "指标性质", "指标值", "度量单位", "", ""]];
    expect(bands(rows, [wide])).toEqual(["indicators A1:F2"]);
    expect(labels(rows, [wide])).toEqual(["name targetSign target targetUnit actual score"]);
  });

  test("may have a blank row between them, not two", () => {
    const lower: Row = ["", "指标性质", "指标值", "度量单位", "", ""];
    expect(bands([upper, [], lower], [wide])).toEqual(["indicators A1:F3"]);
    expect(bands([upper, [], [], lower], [wide])[0]).toBe("indicators A1:F1");
  });

  test("hold nothing else, but for what stands under a wide one and at their side", () => {
    const rows = (lower: Row): Row[] => [upper, lower];
    expect(bands(rows(["", "指标性质", "数", "度量单位", "", ""]), [wide])).toEqual(["indicators A1:F2"]);
    expect(bands(rows(["清淤", "指标性质", "指标值", "度量单位", "", ""]), [wide])).toEqual([
      "indicators A1:F2",
    ]);
    expect(bands(rows(["", "指标性质", "指标值", "度量单位", "6公里", ""]), [wide])).toEqual([
      "indicators A1:F1",
    ]);
    expect(bands(rows(["", "指标值", "", "", "", ""]), [wide])).toEqual(["indicators A1:F2"]);
    expect(bands(rows(["", "", "", "", "", "自评得分"]), [wide])).toEqual(["indicators A1:F1"]);
  });

  test("need not all be wide ones' parts, and count once", () => {
    const under = (...lower: Row) => labels([upper, lower], [wide]);
    expect(under("", "指标性质", "指标值", "度量单位", "", "自评得分")).toEqual([
      "name targetSign target targetUnit actual score",
    ]);
    expect(under("", "", "指标值", "", "", "自评得分")).toEqual(["name target actual score"]);
    // A cell that is no heading spoils the row, whatever follows it.
    expect(under("", "指标性质", "指标值", "度量单位", "6公里", "自评得分")).toEqual([
      "name target actual score",
    ]);
  });

  test("two above are enough; left of the wide one nothing else may stand", () => {
    const two: Row = ["三级指标", "年度指标值", "", ""];
    const lower: Row = ["", "指标性质", "指标值", "度量单位"];
    expect(bands([two, lower], [wide])).toEqual(["indicators A1:D2"]);
    const shifted = (row: Row, first: string): Row => [first, ...row];
    const rows = [shifted(two, "一级指标"), shifted(["清淤", ...lower.slice(1)], "二级指标")];
    expect(bands(rows, [merge(0, 2, 0, 4)])[0]).toBe("indicators A1:E1");
  });

  test("a lower row that would do by itself heads no second block", () => {
    const rows: Row[] = [
      ["一级指标", "年度绩效指标", "", "", "得分"],
      ["", "三级指标", "指标值", "完成值", ""],
    ];
    expect(labels(rows, [wide])).toEqual(["level1 name target actual score"]);
  });

  test("an unknown wide heading is welcome among three that are known, offices and projects not counted", () => {
    const joined = (known: string[], width = 1) => {
      const at = known.length;
      const rows: Row[] = [
        [...known, "经费情况", ""],
        [...known.map(() => ""), "指标值", "分值"],
      ];
      return bands(rows, width > 0 ? [merge(0, at, 0, at + width)] : []).some((band) => band.endsWith("2"));
    };
    expect(joined(["三级指标", "完成值", "得分"])).toBe(true);
    expect(joined(["三级指标", "得分"])).toBe(false);
    expect(joined(["三级指标", "完成值", "得分"], 0)).toBe(false);
    expect(joined(["项目名称", "三级指标", "得分"])).toBe(false);
    expect(joined(["主管科室", "三级指标", "得分"])).toBe(false);
  });

  test("one heading above is none of them", () => {
    const funds: Row = ["全年预算数", "全年执行数", "执行率"];
    expect(bands([["年度预算数", "", ""], funds], [merge(0, 0, 0, 2)])).toEqual(["funds A2:C2"]);
  });
});

describe("what the user says of a row", () => {
  const hint = (row: number, columns: HeadingHint["columns"]) => [{ row, columns }];

  test("heads a block, however little is known of it", () => {
    const rows: Row[] = [["甲", "乙", "丙"]];
    expect(bands(rows, [], hint(0, { 1: "actual" }))).toEqual(["indicators A1:C1"]);
    expect(bands(rows, [], hint(0, { 1: "projectName", 2: "budget" }))).toEqual(["projects A1:C1"]);
    expect(bands(rows, [], hint(0, { 1: "projectName" }))).toEqual(["projects A1:C1"]);
    expect(bands(rows, [], hint(0, { 1: "executed" }))).toEqual(["funds A1:C1"]);
    expect(bands(rows, [], hint(0, { 1: "budget" }))).toEqual(["funds A1:C1"]);
    expect(bands(rows, [], hint(0, { 0: "name", 1: "other" }))).toEqual(["indicators A1:C1"]);
  });

  test("heads nothing where it takes every column out, or says nothing", () => {
    const rows: Row[] = [["甲", "乙", "丙"]];
    expect(bands(rows, [], hint(0, { 0: "other", 1: "other" }))).toEqual([]);
    expect(bands(rows, [], hint(0, {}))).toEqual([]);
    expect(bands(rows, [], hint(9, { 0: "name" }))).toEqual(["indicators A10:C10"]);
  });

  test("says it of that row alone", () => {
    const rows: Row[] = [
      ["指标值", "得分"],
      ["甲", "乙"],
    ];
    expect(bands(rows, [], hint(1, { 0: "name" }))).toEqual(["indicators A2:B2"]);
  });

  test("takes its place among the other blocks, from top to bottom", () => {
    const rows: Row[] = [
      ["甲", "乙", "丙"],
      ["1", "2", "3"],
      ["三级指标", "指标值", "得分"],
    ];
    expect(bands(rows, [], hint(0, { 0: "name" }))).toEqual(["indicators A1:C1", "indicators A3:C3"]);
  });

  test("takes the heading's text without blanks around it, as any heading's", () => {
    const [band] = findBands(gridOf([[" 三级指标 ", "指标值\n", "得分"]]), hint(0, { 2: "actual" }));
    expect(band!.headings.map(({ text }) => text)).toEqual(["三级指标", "指标值", "得分"]);
  });

  test("is put over what was recognised, in the order of the columns", () => {
    const rows: Row[] = [["三级指标", "指标值", "完成值", "得分"]];
    expect(labels(rows, [], hint(0, { 2: "score", 3: "other" }))).toEqual(["name target score other"]);
    expect(labels(rows, [], hint(0, { 0: "level2" }))).toEqual(["level2 target actual score"]);
  });
});

describe("one heading per meaning", () => {
  const chosen = (label: "name" | "weight", rows: Row[], merges: Area[] = []) => {
    const grid = gridOf(rows, merges);
    return chooseColumns(grid, findBands(grid)[0]!).get(label)?.text;
  };
  const heads: Row = ["三级指标", "四级指标", "指标值", "分值", "权重"];

  test("the fuller column counts, the first where none has more", () => {
    expect(chosen("name", [heads, ["甲", "", "1", "", 5], ["乙", "丙", "1"]])).toBe("三级指标");
    expect(chosen("name", [heads, ["甲", "丁"], ["", "丙"]])).toBe("四级指标");
    expect(chosen("name", [heads, ["", "", "1"]])).toBe("三级指标");
    expect(chosen("weight", [heads, ["甲", "", "1", "", 5]])).toBe("权重");
    expect(chosen("weight", [heads, ["甲", "", "1", 5, 5]])).toBe("分值");
  });

  test("of two names filled alike the deeper is the indicator", () => {
    expect(chosen("name", [heads, ["甲", "丁"]])).toBe("四级指标");
    expect(
      chosen("name", [
        ["四级指标", "三级指标", "指标值", "分值"],
        ["甲", "丁"],
      ]),
    ).toBe("四级指标");
  });

  test("a column of figures is filled by figures; merged over several rows they count once", () => {
    expect(chosen("weight", [heads, ["甲", "", "", "高", ""], ["乙", "", "", "低", 5]])).toBe("权重");
    const rows: Row[] = [heads, ["甲", "", "", 30, 15], ["乙", "", "", "", 15]];
    expect(chosen("weight", rows, [merge(1, 3, 2, 3)])).toBe("权重");
    const names: Row[] = [heads, ["甲", "丙"], ["", ""], ["", "丁"]];
    expect(chosen("name", names, [merge(1, 0, 3, 0)])).toBe("三级指标");
  });

  test("sixty-one rows tell", () => {
    const filler = Array.from({ length: 60 }, (): Row => ["", "", "x"]);
    expect(chosen("name", [heads, ...filler, ["", "丙"]])).toBe("四级指标");
    expect(chosen("name", [heads, ...filler, [], ["", "丙"]])).toBe("三级指标");
  });
});

describe("forms above one another", () => {
  const FUNDS: Row = ["资金来源", "全年预算数", "全年执行数", "执行率"];
  const TABLE: Row = ["三级指标", "指标值", "完成值", "分值"];
  const LIST: Row = ["项目名称", "预算数", "执行数", "执行率"];
  const DATA: Row = ["甲", "5", "5", "5"];
  /** The kinds of each form's blocks with its first row. */
  const forms = (...rows: Row[]) => {
    const grid = gridOf(rows);
    return lanes(findBands(grid)).flatMap((lane) =>
      groupBands(grid, lane).map(({ bands, top }) => `${top + 1} ${bands.map(({ kind }) => kind).join(" ")}`),
    );
  };
  const TITLE: Row = ["项目支出绩效自评表"];

  test.each<[string, Row[], string[]]>([
    ["funds and indicators are one form", [TITLE, FUNDS, DATA, TABLE, DATA], ["1 funds indicators"]],
    ["indicators first, then their funds", [TABLE, DATA, FUNDS, DATA], ["1 indicators funds"]],
    ["a title between them begins another", [TABLE, DATA, TITLE, FUNDS, DATA], ["1 indicators", "3 funds"]],
    [
      "a heading repeated after a page break goes on with the table",
      [TABLE, DATA, TABLE, DATA],
      ["1 indicators indicators"],
    ],
    [
      "a title before it begins another table",
      [TABLE, DATA, TITLE, TABLE, DATA],
      ["1 indicators", "3 indicators"],
    ],
    ["so does a head", [TABLE, DATA, ["项目名称", "清淤"], TABLE, DATA], ["1 indicators", "3 indicators"]],
    ["and a unit of money", [TABLE, DATA, ["单位：万元"], TABLE, DATA], ["1 indicators", "3 indicators"]],
    [
      "other columns are another table",
      [TABLE, DATA, [...TABLE, "得分"], DATA],
      ["1 indicators", "3 indicators"],
    ],
    [
      "as are the same columns elsewhere",
      [TABLE, DATA, ["", ...TABLE], ["", ...DATA]],
      ["1 indicators", "3 indicators"],
    ],
    [
      "a second block of funds, other than the first, breaks it down",
      [FUNDS, DATA, [...FUNDS.slice(0, 3), "得分"], DATA, TABLE, DATA],
      ["1 funds funds indicators"],
    ],
    ["the same funds again are those of another form", [FUNDS, DATA, FUNDS, DATA], ["1 funds", "3 funds"]],
    [
      "funds after a whole form begin the next",
      [FUNDS, DATA, TABLE, DATA, [...FUNDS, "得分"], DATA],
      ["1 funds indicators", "5 funds"],
    ],
    ["a list of projects stands for itself", [FUNDS, DATA, LIST, DATA], ["1 funds", "3 projects"]],
    ["and takes in nothing that follows", [LIST, DATA, TABLE, DATA], ["1 projects", "3 indicators"]],
    [
      "a list of tasks between funds and indicators is part of their form",
      [FUNDS, DATA, LIST, DATA, TABLE, DATA],
      ["1 funds projects indicators"],
    ],
    [
      "not with a title before the indicators",
      [FUNDS, DATA, LIST, DATA, TITLE, TABLE, DATA],
      ["1 funds", "3 projects", "5 indicators"],
    ],
    [
      "nor with one before the list",
      [FUNDS, DATA, TITLE, LIST, DATA, TABLE, DATA],
      ["1 funds", "3 projects", "6 indicators"],
    ],
    [
      "nor under indicators",
      [TABLE, DATA, LIST, DATA, TABLE, DATA],
      ["1 indicators", "3 projects", "5 indicators"],
    ],
  ])("%s", (_what, rows, found) => {
    expect(forms(...rows)).toEqual(found);
  });

  test("the first form takes in what stands above its title; the one beside it does not", () => {
    expect(forms(["自评总结"], TITLE, TABLE, DATA)).toEqual(["1 indicators"]);
    const beside = (row: Row): Row => [...Array<string>(5).fill(""), ...row];
    const rows: Row[] = [["自评总结"], [], [...TABLE, "", ...TABLE], [...DATA, "", ...DATA]];
    rows[1] = [...TITLE, ...beside(TITLE).slice(1)];
    expect(forms(...rows)).toEqual(["1 indicators", "2 indicators"]);
  });

  test("a form is as wide as its widest block", () => {
    const wider = (rows: Row[]) => {
      const grid = gridOf(rows);
      const [group] = groupBands(grid, findBands(grid));
      return [group!.left, group!.right];
    };
    expect(wider([FUNDS, DATA, [...TABLE, "得分"], DATA])).toEqual([0, 4]);
    expect(wider([[...FUNDS, "分值", "得分"], DATA, TABLE, DATA])).toEqual([0, 5]);
  });

  const band = (kind: Band["kind"], top: number, left: number, right: number): Band => ({
    kind,
    top,
    bottom: top,
    left,
    right,
    headings: [],
  });

  test("those side by side fall into lanes; what spans several stands under one of them", () => {
    const spans = (...areas: [number, number, number][]) =>
      lanes(areas.map(([top, left, right]) => band("indicators", top, left, right))).map((lane) =>
        lane.map(({ top, left }) => [top, left]),
      );
    // prettier-ignore
    expect(spans([0, 0, 3], [0, 4, 7], [5, 0, 3], [5, 4, 7])).toEqual([[[0, 0], [5, 0]], [[0, 4], [5, 4]]]);
    // prettier-ignore
    expect(spans([0, 4, 7], [5, 0, 3], [9, 4, 7])).toEqual([[[0, 4], [9, 4]], [[5, 0]]]);
    // One column in common: one stands above the other.
    // prettier-ignore
    expect(spans([0, 0, 3], [5, 3, 6])).toEqual([[[0, 0], [5, 3]]]);
    // prettier-ignore
    expect(spans([0, 3, 6], [5, 0, 3])).toEqual([[[0, 3], [5, 0]]]);
    // prettier-ignore
    expect(spans([0, 0, 3], [5, 0, 9], [9, 5, 9])).toEqual([[[0, 0], [5, 0], [9, 5]]]);
  });

  test("a form reaches from the leftmost column of its blocks to the rightmost", () => {
    const extent = (first: [number, number], second: [number, number]) =>
      groupBands(gridOf([["甲"]]), [band("funds", 0, ...first), band("indicators", 3, ...second)]).map(
        ({ left, right }) => [left, right],
      );
    expect(extent([2, 6], [1, 5])).toEqual([[1, 6]]);
    expect(extent([1, 5], [2, 6])).toEqual([[1, 6]]);
  });

  test("the same labelled figures again are those of another form", () => {
    const pairs = (top: number) => band("fund-pairs", top, 0, 3);
    expect(groupBands(gridOf([["甲"]]), [pairs(0), pairs(3)])).toHaveLength(2);
  });
});
