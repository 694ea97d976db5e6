/** What the rows of the funds say: labels, amounts, rates, expenditure by nature. */
import type { CellValue } from "../../../src/core/sheet/sheet";
import { block, HEADINGS, lines, type Row } from "./funds";
import { merge } from "./merge";

test("the denominator is named by the heading of the budget, without its line breaks", () => {
  expect(lines([["总额", 1, 2, 1]], ["来源", "年初\n预算数", "全年\n\n预算数", "全年执行数"])[0]).toBe(
    "denominator 全年预算数",
  );
  expect(lines([["总额", 1, 1]], ["来源", "年初 预算数", "全年执行数"])[0]).toBe("denominator 年初预算数");
});

test("a total without a label of its own shares the label over the heading", () => {
  const headings: Row = ["总体支出进度", "", "年初预算数", "全年预算数", "全年执行数"];
  const [, funds] = lines([["", "", 100, 100, 90]], headings, [merge(1, 0, 2, 0)]);
  expect(funds).toBe("funds 总体支出进度 | 100 | 100 | 90");
  const none = block([["", "", 100, 100, 90]], ["", "", ...headings.slice(2)]).funds!;
  expect(none.total.label).toEqual({ at: { row: 2, col: 0 }, text: "" });
});

test("a heading over labels heads no figures", () => {
  const headings: Row = ["年度预算数", "全年执行数", "执行率", "得分"];
  expect(
    lines(
      [
        ["", ""],
        ["总额", 90, "90%"],
        ["其中：财政拨款", 80],
      ],
      headings,
    ),
  ).toEqual(["denominator 总额", "funds 总额 | | | 90 | 90%", "part 其中：财政拨款 | | | 80"]);
  // Three rows down it is told; figures first, and it heads figures.
  expect(block([[], [], ["总额", 90]], headings).funds!.denominator).toBe("总额");
  expect(block([[], [], [], ["总额", 90]], headings).funds?.denominator).not.toBe("总额");
});

test("reasons stand in the total's row", () => {
  const headings: Row = [...HEADINGS, "未完成原因"];
  const rows: Row[] = [["年度资金总额", 100, 100, 50, 10, "50%", 5, "招标推迟"]];
  expect(lines(rows, headings).at(-1)).toBe("reason 招标推迟");
  expect(block(rows, headings).funds!.headings.map(({ column, filled }) => [column, filled])).toEqual([
    ["initialBudget", 1],
    ["budget", 1],
    ["executed", 1],
    ["weight", 1],
    ["rate", 1],
    ["score", 1],
    ["explanation", 1],
  ]);
});

describe("the budget of a row", () => {
  const read = (headings: Row, ...rows: Row[]) => lines(rows, headings)[1];

  test("is what stands under its heading, be it a dash", () => {
    expect(read(HEADINGS, ["年度资金总额", 100, "—", 90])).toBe("funds 年度资金总额 | 100 | — | 90");
  });

  test("else what its label says, else the initial one", () => {
    expect(read(HEADINGS, ["资金总额：120万元", 100, "", 90])).toBe(
      "funds 资金总额：120万元 | 100 | 120 | 90",
    );
    expect(read(HEADINGS, ["年度资金总额", 100, "", 90])).toBe("funds 年度资金总额 | 100 | 100 | 90");
    expect(read(HEADINGS, ["年度资金总额", "—", "", 90])).toBe("funds 年度资金总额 | — | | 90");
  });

  test("stands between label and figures where no heading names it", () => {
    const headings: Row = ["资金来源", "", "", "全年执行数", "执行率"];
    expect(read(headings, ["年度资金总额", "", 100, 90])).toBe("funds 年度资金总额 | | 100 | 90");
    expect(read(headings, ["年度资金总额", 100, 7, 90])).toBe("funds 年度资金总额 | | 100 | 90");
    expect(read(headings, ["年度资金总额", "", "", 90])).toBe("funds 年度资金总额 | | | 90");
  });

  test("is no other figure beside the label where a heading names it", () => {
    for (const name of ["全年预算数", "年初预算数"])
      expect(read(["资金来源", "", name, "全年执行数"], ["年度资金总额", 2023, "", 90])).toBe(
        "funds 年度资金总额 | | | 90",
      );
  });
});

test("a bare rate is read beside what the row spent, and a missing figure leaves it as it stands", () => {
  const rate = (budget: CellValue, executed: CellValue, stated: CellValue) =>
    block([["年度资金总额", "", budget, executed, 10, stated]]).funds!.total.rate!.value;
  expect(rate(12000, 60, 0.5)).toBe(0.005);
  expect(rate(0, 60, 50)).toBe(0.5);
  expect(rate(12000, "", 1)).toBe(1);
  expect(rate(12000, 0, 1)).toBe(0.01);
});

test("amounts merged over several rows are those of the first", () => {
  const [, total, part] = lines(
    [
      ["年度资金总额", 100, 100, 90, 10, "90%", 9],
      ["其中：财政拨款", 80, 80, 72],
    ],
    HEADINGS,
    [merge(2, 4, 3, 4), merge(2, 5, 3, 5), merge(2, 6, 3, 6)],
  );
  expect([total, part]).toEqual([
    "funds 年度资金总额 | 100 | 100 | 90 | 90% | 10 | 9",
    "part 其中：财政拨款 | 80 | 80 | 72",
  ]);
});

test("labels stand nearest to the figures; figures among them are passed over", () => {
  const headings: Row = ["", "", "", ...HEADINGS.slice(1)];
  expect(lines([["1", "年度资金总额", 7, 100, 100, 90]], headings)[1]).toBe(
    "funds 年度资金总额 | 100 | 100 | 90",
  );
  expect(lines([["项目", "", "年度资金总额", 100, 100, 90]], headings)[1]).toBe(
    "funds 年度资金总额 | 100 | 100 | 90",
  );
});

describe("expenditure by nature beside the sources", () => {
  const headings: Row = ["资金来源", "全年预算数", "全年执行数", "执行率", "备注"];
  const read = (...rows: Row[]) => lines([["年度资金总额", 100, 90, "90%"], ...rows], headings).at(-1);

  test("the figure stands in the label, or in the next cell that has one", () => {
    expect(read(["其中：财政拨款", 80, "其中：基本支出：55万元", "", "项目支出：350000元"])).toBe(
      "expenditure 55 + 35",
    );
    expect(read(["其中：财政拨款", 80, "基本支出", 55], ["其他资金", 20, "项目支出", "", 35])).toBe(
      "expenditure 55 + 35",
    );
  });

  test("another text is no figure, and what lies beyond the block is not looked at", () => {
    expect(read(["其中：财政拨款", 80, "基本支出", "见附表", 55])).toBe("part 其中：财政拨款 | | 80");
    expect(read(["其中：财政拨款", 80, "", "基本支出", "", 55])).toMatch(/^part /);
  });

  test("a list in the right half is neither what was spent nor a rate", () => {
    const { parts } = block(
      [
        ["年度资金总额", 100, 90, "90%"],
        ["其中：财政拨款", 80, "基本支出", 55],
      ],
      headings,
    ).funds!;
    expect(parts[0]).toMatchObject({ budget: { value: 80 }, executed: null, rate: null });
  });

  test("of two figures in the row the one beside the label counts", () => {
    const apart: Row = ["资金来源", "全年预算数", "全年执行数", "备注", "", "说明"];
    const rows: Row[] = [
      ["年度资金总额", 100, 90],
      ["其中：财政拨款", 80, 72, "基本支出", 55],
      ["", "", "", "项目支出", 35],
    ];
    expect(lines(rows, apart).at(-1)).toBe("expenditure 55 + 35");
    expect(read(["基本支出", 60, "项目支出", 40])).toBe("expenditure 60 + 40");
  });

  test("a row of the block states what it spent, if anything", () => {
    const rows: Row[] = [
      ["年度资金总额", 100, 90],
      ["基本支出", 60, 55],
      ["项目支出", 40, ""],
    ];
    expect(block(rows, headings).funds!.expenditure).toMatchObject({
      basic: { amount: { value: 55 } },
      project: null,
    });
    expect(read(["基本支出", 60, 55], ["项目支出", 40, ""])).toBe("expenditure 55 + ");
  });
});

test("a list in its right half is none of what was spent so far either", () => {
  const rows: Row[] = [
    ["年度资金总额", 100, 40, "40%"],
    ["其中：财政拨款", 80, "基本支出", 30],
  ];
  const { parts } = block(rows, ["资金来源", "全年预算数", "1-7月执行数", "执行率"]).funds!;
  expect(parts[0]).toMatchObject({ executed: null, rate: null });
});

test("a monitoring table knows what was spent so far", () => {
  expect(
    lines([["年度资金总额", 100, 40, "40%"]], ["资金来源", "全年预算数", "1-7月执行数", "执行率"])[1],
  ).toBe("funds 年度资金总额 | | 100 | 40 | 40%");
});
