/** Funds without a heading row: each figure stands beside its label. */
import { readForms } from "../../../src/core/form/read";
import { areaAddress, sheetFromValues, type CellValue } from "../../../src/core/sheet/sheet";
import { describeForms } from "./describe";

type Row = CellValue[];
const TITLE: Row = ["项目支出绩效自评表"];
const TABLE: Row[] = [
  ["三级指标", "年度指标值", "实际完成值", "分值", "得分", "", "", "", "", "备注"],
  ["清淤河道", "≥5公里", "6公里", 90, 90],
];
const forms = (rows: Row[]) => readForms(sheetFromValues([TITLE, ...rows, ...TABLE]));
/** What is read of the funds in the rows between the title and the table. */
const funds = (...rows: Row[]) =>
  describeForms(forms(rows)).filter((line) => /^(?:funds|part|denominator|expenditure|reason) /.test(line));

test("each figure beside its label, in one row or in several", () => {
  const read = ["denominator 预算数", "funds 预算数 | | 120 | 114 | 95% | 10 | 9.5"];
  expect(funds(["预算数", 120, "执行数", 114, "执行率", "95%", "分值", 10, "得分", 9.5])).toEqual(read);
  expect(funds(["预算数", 120], ["执行数", 114, "执行率", "95%"], ["分值", 10, "得分", 9.5])).toEqual(read);
});

test("a blank cell may stand between label and figure, another label may not", () => {
  expect(funds(["预算数", "", 120, "执行数", "", 114])).toContain("funds 预算数 | | 120 | 114");
  expect(funds(["预算数", "执行数", 114])).toEqual([]);
  expect(funds(["预算数", "见附表2", 120, "执行数", 114])).toEqual([]);
});

test("both a budget and what was spent must be stated", () => {
  expect(funds(["预算数", 120, "执行率", "95%"])).toEqual([]);
  expect(funds(["执行数", 114, "执行率", "95%"])).toEqual([]);
  expect(funds(["年初预算数", 120, "执行率", "95%"])).toEqual([]);
});

test("an initial budget alone serves as the budget; beside another it stays what it is", () => {
  expect(funds(["年初预算数", 100, "执行数", 90])).toEqual([
    "denominator 年初预算数",
    "funds 年初预算数 | 100 | 100 | 90",
  ]);
  expect(funds(["年初预算数", 100, "全年预算数", 120, "执行数", 90])).toEqual([
    "denominator 全年预算数",
    "funds 全年预算数 | 100 | 120 | 90",
  ]);
});

test("a figure may stand behind the colon of its label, in a unit of its own", () => {
  expect(funds(["单位：万元"], ["全年预算数：120万元", "全年执行数：1,140,000元"])).toEqual([
    "denominator 全年预算数",
    "funds 全年预算数 | | 120 | 114",
  ]);
  expect(funds(["单位：万元"], ["预算数", "1,200,000元", "执行数", "114万元"])).toContain(
    "funds 预算数 | | 120 | 114",
  );
});

test("a label is told without its blanks, line breaks and colon", () => {
  const [form] = forms([[" 全年 \n预算数 ", 120, "执行数：", 114]]);
  expect(form!.funds!.total.label.text).toBe("全年 \n预算数");
  expect(form!.funds).toMatchObject({ denominator: "全年预算数", total: { executed: { value: 114 } } });
});

test("a label is a short text, bracketed remarks included", () => {
  const label = (length: number) => `预算数（${"含".repeat(length - 5)}）`;
  expect(funds([label(30), 120, "执行数", 114])).toHaveLength(2);
  expect(funds([label(31), 120, "执行数", 114])).toEqual([]);
});

test("the first figure of each meaning counts", () => {
  expect(funds(["预算数", 120, "执行数", 114, "预算数", 7])).toContain("funds 预算数 | | 120 | 114");
  expect(funds(["预算数", 120], ["执行数", 114], ["预算数", 7])).toContain("funds 预算数 | | 120 | 114");
});

test.each<[string, CellValue, CellValue, CellValue, string]>([
  ["a bare figure near the share spent is that share", 12000, 60, 0.5, "0.5%"],
  ["a bare figure is a percentage where that lies nearer", 120, 114, 95, "95%"],
  ["beside no budget at all it is a percentage", 0, 114, 50, "50%"],
  ["beside an unreadable figure a small one is a fraction", 120, "114左右", 1, "100%"],
  ["nothing spent", 120, 0, 0, "0%"],
])("a rate: %s", (_what, budget, executed, rate, read) => {
  const line = funds(["预算数", budget, "执行数", executed, "执行率", rate])[1]!;
  expect(line.split(" | ").at(-1)).toBe(read);
});

test("a figure that cannot be read is still where the figure belongs", () => {
  expect(funds(["预算数", 120, "执行数", "7,00.0,77"])).toContain("funds 预算数 | | 120 | ?7,00.0,77");
});

test("sources stand under both figures, blank rows apart, until a row names none", () => {
  expect(
    funds(
      ["计划安排资金", 120, "实际支出", 114],
      ["其中：中央财政", 70, "其中：中央财政", 70],
      ["", "", "", ""],
      ["省级资金", "", "省级资金", ""],
      ["其它", 50, "其它", 44],
      ["年度目标", "疏浚河道", "", ""],
      ["县财政", 9, "县财政", 9],
    ),
  ).toEqual([
    "denominator 计划安排资金",
    "funds 计划安排资金 | | 120 | 114",
    "part 其中：中央财政 | | 70 | 70",
    "part 省级资金",
    "part 其它 | | 50 | 44",
  ]);
});

test("figures in different rows have no sources under them", () => {
  expect(funds(["执行数", 114], ["预算数", 120], ["其中：中央财政", 70])).toHaveLength(2);
  expect(funds(["预算数", 120], ["执行数", 114], ["其中：中央财政", 70])).toHaveLength(2);
});

test.each([
  ["中央", true],
  ["省财政", true],
  ["乡", true],
  ["市级", true],
  ["乡镇资金", true],
  ["地方财政资金", true],
  ["其他资金", true],
  ["省水利厅", false],
  ["全省", false],
])("%s as a source: %p", (name, is) => {
  expect(funds(["预算数", 120, "执行数", 114], [name, 70, name, 70])).toHaveLength(is ? 3 : 2);
});

test("the block reaches from its first label to its last", () => {
  const [form] = forms([
    ["项目名称", "清淤"],
    ["序号", 3],
    ["分值", 10],
    ["预算数", 120],
    ["执行数", 114],
    ["得分", 9.5],
  ]);
  expect(areaAddress(form!.funds!.area)).toBe("A4:J7");
  expect(form!.funds!.headings).toEqual([]);
  const [parts] = forms([
    ["预算数", 120, "执行数", 114],
    ["省财政", 70, "省财政", 70],
  ]);
  expect(areaAddress(parts!.funds!.area)).toBe("A2:J3");
  expect(parts!.funds!.parts[0]!.budget!.at).toEqual({ row: 2, col: 1 });
});

test("such a row is a form by itself, without title or table", () => {
  const rows: Row[] = [
    ["计划安排资金", 700, "实际支出", 650],
    ["省财政", 700, "省财政", 650],
  ];
  expect(describeForms(readForms(sheetFromValues(rows)))).toEqual([
    "self-evaluation",
    "denominator 计划安排资金",
    "funds 计划安排资金 | | 700 | 650",
    "part 省财政 | | 700 | 650",
  ]);
});

test("a list of projects has its figures in its columns, whatever stands in its head", () => {
  const rows: Row[] = [
    ["预算数", 120],
    ["执行数", 114],
    ["项目名称", "预算数", "执行数", "执行率"],
    ["清淤", 120, 114, "95%"],
  ];
  expect(readForms(sheetFromValues([["项目支出明细表"], ...rows])).map((form) => form.funds)).toEqual([null]);
});

test("one cell may tell all of it", () => {
  const [form] = readForms(
    sheetFromValues([
      ["绩效自评表"],
      ["资金使用", "本年预算120万元，实际支出118.8万元，执行率99%，全部到村。"],
      ["三级指标", "指标值", "完成值", "分值", "得分"],
      ["保洁员", "46名", "46名", 50, 50],
      ["污水设施", "9座", "9座", 50, 50],
    ]),
  );
  expect(form!.unit?.name).toBe("万元");
  expect(form!.funds!.total).toMatchObject({
    budget: { value: 120 },
    executed: { value: 118.8 },
    rate: { value: 0.99 },
  });
});

test("quarters stand across, and their sum is found by arithmetic", () => {
  const [form] = readForms(
    sheetFromValues([
      ["绩效自评表", "", "", "", "", "", ""],
      ["资金", "一季度", "二季度", "三季度", "四季度", "全年", "得分（10分）"],
      ["预算数", 20, 25, 25, 25, 95, 9.5],
      ["支出数", 18, 23.25, 24, 25, 90.25, ""],
      ["支出率", "90%", "93%", "96%", "100%", "95%", ""],
      ["三级指标", "指标值", "完成值", "分值", "得分", "", ""],
      ["餐厅", "16家", "16家", 90, 90, "", ""],
    ]),
  );
  expect(form!.funds!.total).toMatchObject({
    budget: { value: 95 },
    executed: { value: 90.25 },
    rate: { value: 0.95 },
  });
});

test("the weight may stand in the label at the side of the pairs, and both points behind 得分", () => {
  expect(
    funds(
      ["资金使用情况（10分）", "预算安排", 120, "实际使用", 114, "使用率", "95%"],
      ["", "", "", "", "", "得分", 9.5],
    ),
  ).toContain("funds 预算安排 | | 120 | 114 | 95% | 10 | 9.5");
  expect(funds(["资金", "预算数", 120, "执行数", 114, "执行率", "95%", "得分9.5（满分10）"])).toContain(
    "funds 预算数 | | 120 | 114 | 95% | 10 | 9.5",
  );
});
