import { readForms } from "../../../src/core/form/read";
import { address, sheetFromValues, type Area, type CellValue } from "../../../src/core/sheet";

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
