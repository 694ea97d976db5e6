/** The block of funds: which rows belong to it, and what they are. */
import { areaAddress, type Area, type CellValue } from "../../../src/core/sheet/sheet";
import { block, HEADINGS, lines, type Row } from "./funds";
import { merge } from "./merge";

test("the total is the row that says so, wherever it stands; the others are its parts", () => {
  expect(
    lines([
      ["财政拨款", 80, 90, 81],
      ["彩票公益金用于养老服务", 20, 10, 9],
      ["年度资金总额", 100, 100, 90, 10, "90%", 9],
    ]),
  ).toEqual([
    "denominator 全年预算数",
    "funds 年度资金总额 | 100 | 100 | 90 | 90% | 10 | 9",
    "part 财政拨款 | 80 | 90 | 81",
    "part 彩票公益金用于养老服务 | 20 | 10 | 9",
  ]);
});

test("where no row says so, the first with a figure is the total", () => {
  const read = (...first: Row) => lines([["按资金来源分"], first, ["其他资金", 1, 1, 1]])[1];
  expect(read("县本级", "", "", 90)).toBe("funds 县本级 | | | 90");
  expect(read("县本级", "", 100)).toBe("funds 县本级 | | 100");
  expect(read("县本级", 100)).toBe("funds 县本级 | 100 | 100");
  // A rate is no amount.
  expect(read("县本级", "", "", "", "", "90%")).toBe("funds 其他资金 | 1 | 1 | 1");
});

test("a block without any figure or total is none", () => {
  expect(block([["其他资金"], ["按资金来源分"]])).toBeUndefined();
});

test("captions and sums of expenditure are no parts; expenditure by nature is where it has figures", () => {
  expect(
    lines([
      ["年度资金总额", 100, 100, 90],
      ["按支出性质分"],
      ["基本支出", 60, 60, 55],
      ["项目支出"],
      ["支出合计", 100, 100, 90],
    ]),
  ).toEqual([
    "denominator 全年预算数",
    "funds 年度资金总额 | 100 | 100 | 90",
    "part 基本支出 | 60 | 60 | 55",
    "expenditure 55 +  = 90",
  ]);
});

test("what is stated twice counts once", () => {
  expect(
    lines([
      ["年度资金总额", 100, 100, 90],
      ["基本支出", 60, 60, 55],
      ["项目支出", 40, 40, 35],
      ["其中：基本支出", 6, 6, 5],
    ]).at(-1),
  ).toBe("expenditure 55 + 35");
});

test("blank rows are passed over; the block ends with its last row of funds", () => {
  const form = block([["年度资金总额", 100, 100, 90], [], ["其他资金"], [], ["填表人：某某"]]);
  expect(form.funds!.parts).toHaveLength(1);
  expect(areaAddress(form.funds!.area)).toBe("A2:G5");
});

test("a row that names no fund and has no figure ends the block, as does a figure nobody names", () => {
  const total: Row = ["年度资金总额", 100, 100, 90];
  const after: Row = ["其他资金", 1, 1, 1];
  expect(lines([total, after])).toHaveLength(3);
  expect(lines([total, ["情况如下"], after])).toHaveLength(2);
  expect(lines([total, ["", 50, 50, 45], after])).toHaveLength(2);
  expect(lines([["", 100, 100, 90], after])).toEqual([
    "denominator 全年预算数",
    "funds | 100 | 100 | 90",
    "part 其他资金 | 1 | 1 | 1",
  ]);
});

test("goals end the block, in the first column or beside the figures", () => {
  const total: Row = ["年度资金总额", 100, 100, 90];
  const after: Row = ["其他资金", 1, 1, 1];
  expect(lines([total, ["年度总体目标", 5, 5, 5], after])).toHaveLength(2);
  const side: Row = ["", ...HEADINGS];
  const shifted = (row: Row): Row => ["", ...row];
  expect(lines([shifted(total), ["绩效目标", "其他资金", 2, 2, 2], shifted(after)], side)).toHaveLength(2);
  expect(lines([shifted(total), ["", "年度目标", 2, 2, 2], shifted(after)], side)).toHaveLength(2);
});

test("a column of offices holds no figures", () => {
  const headings: Row = ["主管部门", "资金来源", "全年预算数", "全年执行数"];
  const form = block(
    [
      ["水利局", "年度资金总额", 100, 90],
      ["水利局", "其他资金", 1, 1],
    ],
    headings,
  );
  expect(form.funds!.total.label.text).toBe("年度资金总额");
  expect(form.funds!.headings.map(({ column }) => column)).toEqual(["budget", "executed"]);
});

test("headings over nothing but labels head no block", () => {
  expect(block([["总额", "总额"]], ["全年预算数", "全年执行数", "说明"])).toBeUndefined();
});

test("a label merged over two rows is that of the first", () => {
  const rows: Row[] = [
    ["年度资金总额", 100, 100, 90],
    ["", 1, 1, 1],
    ["其他资金", 1, 1, 1],
  ];
  expect(lines(rows, HEADINGS, [merge(2, 0, 3, 0)])).toHaveLength(2);
});

describe("a side label over the whole block", () => {
  const headings: Row = ["项目资金（万元）", "", ...HEADINGS.slice(1)];
  const rows: Row[] = [
    ["", "年度资金总额", 100, 100, 90],
    ["", "专项债"],
    ["", "彩票公益金", "", 3, 2],
  ];
  const end: Row[] = [
    ["", "社会捐赠"],
    ["", "其他资金", 1, 1, 1],
  ];

  test("takes in what its merged cell spans, named funds or not", () => {
    expect(lines([...rows, ...end], headings, [merge(1, 0, 4, 0)])).toEqual([
      "denominator 全年预算数",
      "funds 年度资金总额 | 100 | 100 | 90",
      "part 专项债",
      "part 彩票公益金 | | 3 | 2",
    ]);
    expect(lines([...rows, ...end], headings, [merge(1, 0, 5, 0)])).toHaveLength(6);
    expect(lines([...rows, ...end], headings)).toHaveLength(2);
  });

  test("may speak of goals too; a row without a label has its place beside the figures", () => {
    const merges = [merge(1, 0, 3, 0)];
    const both: Row[] = [
      ["", "年度资金总额", 100, 100, 90],
      ["", "", 1, 1, 1],
    ];
    const { parts } = block(both, ["资金和绩效目标", ...headings.slice(1)], merges).funds!;
    expect(parts.map(({ label }) => label)).toEqual([{ at: { row: 3, col: 1 }, text: "" }]);
  });

  test("may begin right under the heading row", () => {
    const under = rows.map((row, index) => (index === 0 ? ["预算执行情况：", ...row.slice(1)] : row));
    const plain: Row = ["", "", ...HEADINGS.slice(1)];
    expect(lines([...under, ...end], plain, [merge(2, 0, 4, 0)])).toHaveLength(4);
    // A fund's own label there is that of its row.
    const own = rows.map((row, index) => (index === 0 ? ["其他资金", ...row.slice(1)] : row));
    expect(lines([...own, ...end], plain, [merge(2, 0, 4, 0)])).toHaveLength(2);
    const amount = rows.map((row, index) => (index === 0 ? ["省补：5万元", ...row.slice(1)] : row));
    expect(lines([...amount, ...end], plain, [merge(2, 0, 4, 0)])).toHaveLength(2);
  });

  test("names what is divided by where no heading does", () => {
    const read = (first: CellValue, merges: Area[]) =>
      lines([["", "资金总额：100 万元", 90]], [first, "", "全年执行数"].concat("执行率", "得分"), merges)[0];
    expect(read("部门 预算\n（万元）", [merge(1, 0, 2, 0)])).toBe("denominator 部门预算（万元）");
    expect(read("", [])).toBe("denominator 资金总额：100万元");
  });
});
