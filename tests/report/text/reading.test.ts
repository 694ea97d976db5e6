import { readForms } from "../../../src/core/form/read";
import { sheetFromValues } from "../../../src/core/sheet/sheet";
import { unreadOfSheet } from "../../../src/core/form/left/sheet";
import { fileReport } from "../../../src/batch/file-report";
import { readingLines } from "../../../src/report/text/reading";
import { readingPart } from "../../../src/report/text/text";
import { style } from "../reports";

const sheet = sheetFromValues([
  ["项目支出绩效自评表", "", "", "", "", ""],
  ["项目资金（万元）", "", "全年预算数", "全年执行数", "执行率", "得分"],
  ["", "年度资金总额", "816.10万元", 790.85, "96.91%", 9.69],
  ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
  ["产出指标", "验收合格率", "≥95%", "98%", 50, 50],
  ["", "按期完工率", "≥90%", "", 40, 38],
]);
const [form] = readForms(sheet);

test("each block is named once, each field with its cell", () => {
  expect(readingLines(form!, sheet, "zh-CN", 400)).toEqual([
    "    表头  金额单位 A2 万元",
    "    资金  名称 B3 年度资金总额 · 预算数 C3 816.10万元 → 816.1 · 执行数 D3 790.85 · 执行率 E3 96.91% → 0.9691 · 得分 F3 9.69",
    "    表列  一级指标 A4 一级指标 · 名称 B4 三级指标 · 指标值 C4 年度指标值 · 实际完成值 D4 实际完成值 · 分值 E4 分值 · 得分 F4 得分",
    "    指标  一级指标 A5 产出指标 · 名称 B5 验收合格率 · 指标值 C5 ≥95% · 实际完成值 D5 98% · 分值 E5 50 · 得分 F5 50",
    "          名称 B6 按期完工率 · 指标值 C6 ≥90% · 实际完成值 D6 （空） · 分值 E6 40 · 得分 F6 38",
  ]);
});

test("English", () => {
  expect(readingLines(form!, sheet, "en", 400)[1]).toMatch(
    /^ {4}funds {7}name B3 年度资金总额 · budget C3 816\.10万元 → 816\.1 · executed D3 790\.85/,
  );
});

test("under it stands what was not understood, what is blank and what arithmetic bears out", () => {
  const list = sheetFromValues([
    ["2023年项目支出进度表（万元）", "", "", "", ""],
    ["项目名称", "预算数", "支出数", "执行率", "受益户数"],
    ["清淤", 100, 90, "90%", 3],
    ["绿化", 50, 20, "40%", 5],
    ["照明", 80, 80, "100%", 8],
  ]);
  const path = "进度.xlsx";
  const told = (values: typeof list) => {
    const forms = readForms(values).map((each) => ({ form: each, findings: [] }));
    const outcome = { path, sheets: [{ name: "表", hidden: false, forms, unread: unreadOfSheet(values) }] };
    return readingPart(outcome, fileReport(outcome, [], "zh-CN"), style());
  };
  expect(told(list)).toContain("√ 3 个项目的执行率 = 执行数 ÷ 预算数");
  expect(told(list)).toContain("E3:E5  没有读懂：“受益户数”列有数");
  const unfilled = sheetFromValues([
    ["项目支出绩效自评表", "", "", "", ""],
    ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值"],
    ["产出指标", "验收合格率", "≥95%", "", 60],
    ["", "按期完工率", "≥90%", "", 40],
  ]);
  expect(told(unfilled)).toContain("还空着：实际完成值");
});
