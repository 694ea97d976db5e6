import { blocksOfForm } from "../../../src/core/form/blocks";
import { readForms } from "../../../src/core/form/read";
import { sheetFromValues, type CellValue } from "../../../src/core/sheet/sheet";

function blocks(values: CellValue[][]): string[] {
  const [form] = readForms(sheetFromValues(values));
  const blockOf = blocksOfForm(form!);
  return values.map((_row, row) => blockOf({ row, col: 0 }));
}

test("a form's head, funds, indicators and total, row by row", () => {
  expect(
    blocks([
      ["项目支出绩效自评表", null, null, null, null, null],
      ["项目名称", "河道清淤", null, null, null, null],
      ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "得分"],
      ["年度资金总额", 400, 400, 370, 10, 9.25],
      ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
      ["产出指标", "清淤长度", "≥10公里", "11公里", 50, 50],
      ["效益指标", "受益人数", "≥2万人", "3万人", 40, 40],
      ["总分", null, null, null, 100, 99.25],
      ["填表人：", null, null, null, null, null],
    ]),
  ).toEqual(["head", "head", "funds", "funds", "indicators", "indicators", "indicators", "total", "total"]);
});

test("a list of projects with its totals, first or last", () => {
  expect(
    blocks([
      ["项目支出明细表（单位：万元）", null, null, null],
      ["项目名称", "全年预算数", "全年执行数", "执行率"],
      ["合计", 300, 150, "50%"],
      ["清淤", 100, 100, "100%"],
      ["加固", 200, 50, "25%"],
    ]),
  ).toEqual(["head", "projects", "total", "projects", "projects"]);
});

test("funds under the indicators; what stands between and below", () => {
  expect(
    blocks([
      ["三级指标", "指标值", "完成值", "得分"],
      ["清淤长度", "≥10公里", "11公里", 50],
      ["小计", null, null, 50],
      ["受益人数", "≥2万人", "3万人", 40],
      ["资金来源", "全年预算数", "全年执行数", "执行率"],
      ["年度资金总额", 400, 370, "92.5%"],
      ["其他资金", 4, 4, "100%"],
      ["填表人：", null, null, null],
    ]),
  ).toEqual(["indicators", "indicators", "indicators", "indicators", "funds", "funds", "funds", "total"]);
});

test("funds alone: head above, total below", () => {
  expect(
    blocks([
      ["项目支出绩效自评表", null, null, null],
      ["资金来源", "全年预算数", "全年执行数", "执行率"],
      ["年度资金总额", 400, 370, "92.5%"],
      ["填表人：", null, null, null],
    ]),
  ).toEqual(["head", "funds", "funds", "total"]);
});

test("labelled figures in the first row of the sheet", () => {
  expect(
    blocks([
      ["计划安排资金", 700, "实际支出", 650],
      ["填表人：", null, null, null],
    ]),
  ).toEqual(["funds", "total"]);
});

test("a total above the indicators, and an explanation under them, belong to the total", () => {
  expect(
    blocks([
      ["三级指标", "指标值", "完成值", "得分"],
      ["总分", null, null, 90],
      ["清淤长度", "≥10公里", "11公里", 50],
      ["未完成原因", "雨季偏长", null, null],
    ]),
  ).toEqual(["indicators", "total", "indicators", "total"]);
});

test("a form nobody has filled in has its headings, and a head above them", () => {
  const form = readForms(
    sheetFromValues([
      ["项目名称", "清淤"],
      ["三级指标", "指标值", "完成值"],
    ]),
  )[0]!;
  const blockOf = blocksOfForm(form);
  expect([0, 1, 2].map((row) => blockOf({ row, col: 0 }))).toEqual(["head", "head", "head"]);
});
