import { briefOf } from "../../../src/core/rule/brief";
import { citedWhat } from "../../../src/core/rule/message";
import { checkSheet } from "../../../src/core/rule/check";
import { nationalProfile } from "../../../src/core/profiles/national";
import { address, sheetFromValues } from "../../../src/core/sheet/sheet";
import { rules } from "../../../src/rules";

const [{ form, findings } = { form: undefined, findings: [] }] = checkSheet(
  sheetFromValues(
    [
      ["2024年度项目支出绩效自评表"],
      ["项目名称", "清淤", "主管部门", "青禾县水利局", null, "（单位：万元）"],
      ["资金", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["年度资金总额", 400, 400, 380, 10, "96.61%", 9.5],
      ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
      ["产出指标", "清淤长度", "≥12公里", "11公里", 40, 36, null],
      ["效益指标", "受益面积", "≥1万亩", "待统计", 30, "三十", null],
      ["满意度指标", "受益群众满意度", "≥90%", "95%", 10, 10, null],
      ["总分", null, null, null, 100, 95.5, null],
    ],
    [],
  ),
  rules,
  nationalProfile,
);
const of = (rule: string) => findings.find((finding) => finding.rule === rule)!;

test.each([
  ["rate-mismatch", "年度资金总额", "96.61% → 95.00%"],
  ["explanation-missing", "清淤长度", "40 → 36"],
  // Its words name no row: the form does.
  ["number-unreadable", "受益面积", "三十"],
])("%s in a line: %s %s", (rule, subject, figures) => {
  expect(briefOf(of(rule), rules, form)).toEqual({ subject, figures });
});

test("each figure of a sentence leads to the cells it stands in or was reckoned from", () => {
  const pieces = citedWhat(of("rate-mismatch"), rules, "zh-CN");
  expect(pieces.map(({ text }) => text).join("")).toBe(
    "“年度资金总额”执行率填的是 96.61%，380.00 ÷ 400.00 = 95.00%。",
  );
  const cited = pieces.filter(({ cells }) => cells.length > 0);
  expect(cited.map(({ text, cells }) => `${text} ${cells.map(address).join()}`)).toEqual([
    "96.61% F4",
    "380.00 D4",
    "400.00 C4",
    "95.00% D4,C4",
  ]);
});
