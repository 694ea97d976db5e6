import { readForms } from "../../../src/core/form/read";
import { address, sheetFromValues, type Area, type CellValue } from "../../../src/core/sheet/sheet";

const TABLE: CellValue[][] = [
  ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
  ["产出指标", "疏浚渠道", "≥20公里", "21公里", 90, 90],
];
/** Fields of the head as `cell=text`, of some rows above a table. */
function head(rows: CellValue[][], merges: Area[] = []) {
  const [form] = readForms(sheetFromValues([...rows, ...TABLE], merges));
  return Object.fromEntries(
    Object.entries(form!.head).map(([name, { at, text }]) => [name, `${address(at)}=${text}`]),
  );
}

test.each([
  ["（2023年度）", "A2=2023"],
  ["2023 年度", "A2=2023"],
  ["(2023年)", "A2=2023"],
  ["2021年度)", "A2=2021"],
  ["（    年度）", "A2="],
  ["（20  年度）", "A2="],
  ["（____年度）", "A2="],
  ["（20XX年度）", "A2="],
  ["（年度）", "A2="],
])("the year under the title: %s", (line, year) => {
  expect(head([["项目支出绩效自评表"], [line]])["year"]).toBe(year);
});

test.each([
  ["2023年度项目支出绩效自评表", "A1=2023"],
  ["项目支出绩效自评表（2023年度）", "A1=2023"],
  ["20  年度项目支出绩效自评表", "A1="],
  ["      年度项目支出绩效自评表", "A1="],
  ["年度项目支出绩效自评表", undefined],
  ["项目支出绩效自评表（   年度）", "A1="],
  ["项目支出绩效自评表", undefined],
  ["项目支出绩效自评表（2023", "A1=2023"],
  [`${"甲".repeat(51)}2023年度自评表`, "A1=2023"],
  [`${"甲".repeat(52)}2023年度自评表`, undefined],
])("the year in the title: %s", (title, year) => {
  expect(head([[title], ["项目名称", "2019年农村道路养护"]])["year"]).toBe(year);
});

test("a remark in a label asks for no year", () => {
  expect(head([["项目支出绩效自评表"], ["绩效目标（年度）", "疏浚渠道 20 公里"]])["year"]).toBeUndefined();
});

test("a year stated anywhere fills the blank of another line", () => {
  expect(head([["项目支出绩效自评表"], ["（   年度）"], ["2023年度"]])["year"]).toBe("A3=2023");
});

test("a value may stand a blank cell away from its label, where no cells are merged", () => {
  expect(head([["项目名称", null, "农村道路养护", null, "主管部门", "青禾县交通局"]])).toEqual({
    projectName: "C1=农村道路养护",
    supervisor: "F1=青禾县交通局",
  });
});

test("another label is no value, read or not", () => {
  expect(head([["主管部门", null, "实施单位", "青禾县公路站"]])).toEqual({
    supervisor: "B1=",
    implementer: "D1=青禾县公路站",
  });
  expect(head([["主管部门", null, null, "财政处室", null]])).toEqual({ supervisor: "B1=" });
  expect(head([["主管部门", null, "联系电话", "0000"]])).toEqual({ supervisor: "B1=" });
});

test("a merged cell beside its label is the place of its value", () => {
  const merges = [{ top: 0, bottom: 0, left: 1, right: 2 }];
  expect(head([["主管部门", null, null, "备案情况", "已备案"]], merges)).toEqual({ supervisor: "B1=" });
});

test("labels in one row, values in the next", () => {
  const rows: CellValue[][] = [
    ["项目名称", "主管部门", "实施单位", "联系电话"],
    ["农村道路养护", "青禾县交通局", "青禾县公路站", "0000"],
  ];
  expect(head(rows)).toEqual({
    projectName: "A2=农村道路养护",
    supervisor: "B2=青禾县交通局",
    implementer: "C2=青禾县公路站",
  });
  expect(
    head([
      ["主管部门", "实施单位", "青禾县公路站"],
      ["项目名称", "农村道路养护"],
    ]),
  ).toEqual({
    supervisor: "B1=",
    implementer: "C1=青禾县公路站",
    projectName: "B2=农村道路养护",
  });
});

test("the table's own headings are no values of the labels above them", () => {
  expect(head([["单位负责人", "填报日期"]])).toEqual({ signatory: "B1=", date: "C1=" });
});

test("values stand right below their labels, not below a blank between two", () => {
  expect(head([["主管部门", null, "联系电话"], ["青禾县交通局"]])).toEqual({ supervisor: "B1=" });
});

test("the unit of money is no office", () => {
  expect(head([["单位：万元"], ["单位：人民币元"]])).toEqual({});
});

test("of two blanks for the year the first is its place", () => {
  expect(head([["项目支出绩效自评表"], ["（   年度）"], ["（20  年度）"]])["year"]).toBe("A2=");
});

test("nothing stands beside a label in the last column", () => {
  expect(head([[null, null, null, null, null, "主管部门"]])).toEqual({ supervisor: "F1=" });
});

test.each([
  ["单位：万元", "万元"],
  ["金额单位：人民币元", "元"],
  ["（单位：人民币万元）", "万元"],
])("the unit of money: %s", (line, unit) => {
  expect(readForms(sheetFromValues([[line], ...TABLE]))[0]!.unit?.name).toBe(unit);
});

const forms = (rows: CellValue[][], merges: Area[] = []) =>
  readForms(sheetFromValues([...rows, ...TABLE], merges));

test.each([
  ["项目支出绩效自评表", true],
  ["2023年度项目支出绩效自评表（2023年度）", true],
  ["部门预算项目清单", true],
  ["支出台账（续）", true],
  ["项目明细(一)(2023年度)", true],
  ["项目明细(一)(2023年)", true],
  ["项目明细(2023年度)(一)", false],
  ["部门整体绩效自评", true],
  ["某表", false],
  ["自评报告见附件", false],
  ["以上情况属实；见明细表", false],
  ["按要求填报。附自评表", false],
  ["项目支出绩效自评表（2023年度）（修订）终稿", false],
  [`${"甲".repeat(58)}报告`, true],
  [`${"甲".repeat(59)}报告`, false],
])("%s as a title: %p", (text, is) => {
  expect(forms([[text]])[0]!.title).toBe(is ? text : "");
});

test("a title stands alone in its row, merged or not, without blanks in its name", () => {
  const merges = [{ top: 0, left: 0, bottom: 1, right: 5 }];
  expect(forms([["项目支出 绩效\n自评表"], []], merges)[0]!.title).toBe("项目支出绩效自评表");
  expect(forms([["附件1", "项目支出绩效自评表"]])[0]!.title).toBe("");
  expect(forms([["附件1"], [null, null, "项目支出绩效自评表"]])[0]!.title).toBe("项目支出绩效自评表");
  expect(forms([[null, null, null, null, null, "项目支出绩效自评表"]])[0]!.title).toBe("项目支出绩效自评表");
});

test("a first value counts; a label without a value behind its colon looks beside itself", () => {
  expect(head([["项目名称：清淤", "项目名称：加固"]])).toEqual({ projectName: "A1=清淤" });
  expect(head([["项目名称： ", "清淤"]])).toEqual({ projectName: "B1=清淤" });
  expect(head([["项目名称：清淤：一期"]])).toEqual({ projectName: "A1=清淤：一期" });
  expect(head([["单位：元谋县水务局"], [3, "主管部门：水务局"]])).toEqual({
    reportingUnit: "A1=元谋县水务局",
    supervisor: "B2=水务局",
  });
});

/** The unit of money of a form with these rows at its head, and its cell. */
const unit = (rows: CellValue[][]) => {
  const stated = forms(rows)[0]!.unit;
  return stated && `${address(stated.at)} ${stated.name}`;
};

test("the plainest statement of the unit counts, not the first", () => {
  expect(unit([["项目资金（元）"], ["预算：12亿元"], ["单位：万元"]])).toBe("A3 万元");
  expect(unit([["预算：12亿元"], ["项目资金（元）"]])).toBe("A2 元");
  expect(unit([["预算：12亿元"], ["支出：3元"]])).toBe("A1 亿元");
});

test("each of two forms side by side has its own", () => {
  const [left, right] = [TABLE[0]!, TABLE[1]!].map((row) => [...row, null, ...row]);
  const beside = (unitRow: CellValue[]) =>
    readForms(sheetFromValues([unitRow, left!, right!])).map((form) => form.unit?.name);
  const at = (col: number) => [...Array<null>(col).fill(null), "单位：元"];
  expect(beside(at(5))).toEqual(["元", undefined]);
  expect(beside(at(7))).toEqual([undefined, "元"]);
});

test.each<[string, CellValue[], string | null]>([
  ["beside its label", ["金额单位", "万元"], "B1 万元"],
  ["not beside another", ["其他", "万元"], null],
  ["a figure beside the label", ["金额单位", "3万元"], "B1 万元"],
  ["in brackets with its label", ["预算（单位：人民币亿元）"], "A1 亿元"],
  ["in brackets", ["预算（万元）"], "A1 万元"],
  ["in a long text", [`${"说".repeat(26)}（万元）`], "A1 万元"],
  ["in too long a text", [`${"说".repeat(27)}（万元）`], null],
  ["behind a figure", ["12万"], "A1 万元"],
  ["behind a figure, yuan", ["-12.5元"], "A1 元"],
  ["behind a labelled figure", ["预算：1,200元"], "A1 元"],
  ["behind a figure with a label of one character", ["钱：12元"], null],
  ["behind a long labelled figure", [`${"款".repeat(20)}：12345678元`], "A1 元"],
  ["behind too long a figure", [`${"款".repeat(20)}：123456789元`], null],
  ["behind too long a label", [`${"款".repeat(21)}：12元`], null],
  ["behind two figures", ["12万、13万"], null],
  ["nowhere", ["12"], null],
  ["of a person", ["填报单位：元江县水务局"], null],
  ["of work", ["建设单位：元"], null],
  ["of a word", ["单位：元旦"], null],
])("the unit of money %s", (_what, row, found) => {
  expect(unit([row])).toBe(found);
});

test("a total may stand in the head, in a cell or in a sentence", () => {
  const total = (...row: CellValue[]) => {
    const [form] = forms([row]);
    return form!.total && [form!.total.score!.value, address(form!.total.score!.at), form!.total.weight];
  };
  expect(total("自评得分", 95.5)).toEqual([95.5, "B1", null]);
  expect(total("自评得分", "待评", "自评得分为95分。")).toEqual([95, "C1", null]);
  expect(total("单位自评得分是9.25分")).toEqual([9.25, "A1", null]);
  expect(total("", "", "", "", "", "自评分98分")).toEqual([98, "F1", null]);
  expect(total("自评总分数:100分")).toEqual([100, "A1", null]);
  expect(total("自评得分90分以上为优")).toBeNull();
  expect(total("自评得分80分至90分")).toBeNull();
  expect(total("自评得分1000.5分")).toBeNull();
  expect(total("自评得分", "")).toBeNull();
});

test.each([
  ["项目名称", true],
  ["填报单位：水务局", true],
  ["单位:万元", true],
  ["单位 元", true],
  ["金额单位：人民币亿元", true],
  ["本单位：万元", false],
  ["金额单位：万元整", false],
  ["主管部门", false],
])("%s under a table begins another form: %p", (text, begins) => {
  expect(forms([...TABLE, [null, null, null, null, null, text]])).toHaveLength(begins ? 2 : 1);
});
