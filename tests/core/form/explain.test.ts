/** How a reading is told: block by block, each field with its cell. */
import { explainReading } from "../../../src/core/form/explain";
import { fieldName } from "../../../src/core/form/names";
import { readForms } from "../../../src/core/form/read";
import { address, sheetFromValues, type CellValue } from "../../../src/core/sheet/sheet";

type Row = CellValue[];
/** `block: field cell text`, with what a figure was taken for, and ! where it cannot be read. */
const told = (rows: Row[]) =>
  explainReading(readForms(sheetFromValues(rows))[0]!).map(
    ({ block, fields }) =>
      `${block}: ${fields
        .map(({ field, at, text, value, unreadable }) =>
          [field, address(at), text, value === undefined ? "" : `→ ${value}`, unreadable ? "!" : ""]
            .filter((part) => part !== "")
            .join(" "),
        )
        .join(" · ")}`,
  );

const HEADINGS: Row = ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];

test("a self-evaluation: head, funds, headings, indicators and total", () => {
  expect(
    told([
      ["项目支出绩效自评表"],
      ["项目名称", "河道清淤", "", "单位：万元"],
      ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "得分"],
      ["年度资金总额", 100, "120万元", "7,00.0,77", 10, { error: "#REF!" }],
      ["其中：财政拨款", "", "120", "—"],
      HEADINGS,
      ["产出指标", "清淤长度", "≥5公里", "", 90, "85分", ""],
      ["总分", "", "", "", 100, 95],
      ["未完成原因", "雨季偏长"],
    ]),
  ).toEqual([
    "head: projectName B2 河道清淤",
    "head: unit D2 万元",
    "funds: name A4 年度资金总额 · initialBudget B4 100 · budget C4 120万元 → 120 · executed D4 7,00.0,77 ! · weight E4 10 · score F4 #REF! !",
    "funds: name A5 其中：财政拨款 · budget C5 120 · executed D5 —",
    "headings: level1 A6 一级指标 · name B6 三级指标 · target C6 年度指标值 · actual D6 实际完成值 · weight E6 分值 · score F6 得分",
    "indicators: level1 A7 产出指标 · name B7 清淤长度 · target C7 ≥5公里 · actual D7 · weight E7 90 · score F7 85分 → 85",
    "total: weight E8 100 · score F8 95",
    "total: explanationBelow B9 雨季偏长",
  ]);
});

test("an initial budget that serves as the budget is told once; expenditure by nature has a line", () => {
  expect(
    told([
      ["部门整体支出绩效自评表"],
      ["资金来源", "年初预算数", "全年执行数", "执行率", "未完成原因"],
      ["年度资金总额", 100, 90, "90%", "招标推迟"],
      ["基本支出", 60, 55],
      ["项目支出", 40, 35],
      ["支出合计", "", 90],
    ]),
  ).toEqual([
    "funds: name A3 年度资金总额 · budget B3 100 · executed C3 90 · rate D3 90% → 0.9",
    "funds: name A4 基本支出 · budget B4 60 · executed C4 55",
    "funds: name A5 项目支出 · budget B5 40 · executed C5 35",
    "funds: basicExpenditure C4 55 · projectExpenditure C5 35 · expenditureTotal C6 90 · explanation E3 招标推迟",
  ]);
});

test("a list of projects", () => {
  expect(
    told([
      ["项目名称", "预算数", "执行数", "执行率", "未执行原因"],
      ["清淤", 120, 60, "50%", "招标推迟"],
      ["加固", 50, "", "", ""],
    ]),
  ).toEqual([
    "headings: name A1 项目名称 · budget B1 预算数 · executed C1 执行数 · rate D1 执行率 · explanation E1 未执行原因",
    "projects: name A2 清淤 · budget B2 120 · executed C2 60 · rate D2 50% → 0.5 · explanation E2 招标推迟",
    "projects: name A3 加固 · budget B3 50 · executed C3 · rate D3 · explanation E3",
  ]);
});

test("what a form has not is not told", () => {
  const blocks = explainReading(
    readForms(sheetFromValues([HEADINGS, ["产出指标", "清淤长度", "≥5公里", "5公里", 90, 90]]))[0]!,
  ).map(({ block }) => block);
  expect(blocks).toEqual(["headings", "indicators"]);
});

test.each([
  ["target", "指标值", "target"],
  ["targetUnit", "度量单位", "unit of the target"],
  ["budget", "预算数", "budget"],
  ["reportingUnit", "填报单位", "reporting unit"],
  ["basicExpenditure", "基本支出", "basic expenditure"],
  ["explanationBelow", "表下原因说明", "explanation under the table"],
] as const)("%s is called %s, in English %s", (field, zh, en) => {
  expect(fieldName(field, "zh-CN")).toBe(zh);
  expect(fieldName(field, "en")).toBe(en);
});

test("every field that may be told has a name in both languages", () => {
  const rows = [
    ["项目支出绩效自评表（2023年度）"],
    ["填报单位", "青禾县水利局", "主管部门", "水利局", "实施单位", "河道站"],
    ["自评等级", "优", "填表人", "某某", "填报日期", "2024-01-31"],
    ["项目名称", "清淤", "单位负责人", "某某", "单位：万元"],
    ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", 100, 120, 90, 10, "75%", 7.5],
    [
      "一级指标",
      "二级指标",
      "三级指标",
      "指标性质",
      "指标值",
      "度量单位",
      "调整后指标值",
      "完成值",
      "评分标准",
      "分值",
      "得分",
      "备注",
    ],
    ["产出指标", "数量指标", "清淤长度", "≥", 5, "公里", "", "5公里", "", 90, 90, ""],
  ];
  const form = readForms(sheetFromValues(rows))[0]!;
  const fields = explainReading(form).flatMap((row) => row.fields.map(({ field }) => field));
  expect(new Set(fields).size).toBeGreaterThan(20);
  for (const field of fields)
    expect([fieldName(field, "zh-CN"), fieldName(field, "en")]).toEqual([
      expect.stringMatching(/^[\u4e00-\u9fa5]+$/),
      expect.stringMatching(/^[a-z][a-z0-9 ]+$/),
    ]);
});
