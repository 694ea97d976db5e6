import { readForms } from "../../../src/core/form/read";
import { explains, isWritten, reasonFor, reasonOfRow } from "../../../src/core/facts/reasons";
import { sheetFromValues, type CellValue } from "../../../src/core/sheet/sheet";

const ROWS: CellValue[][] = [
  ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
  ["产出指标", "修复水渠", "12条", "11条", 45, 41.25, "请填写未完成原因（100字以内）"],
];
const FUNDS: CellValue[][] = [
  ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  ["年度资金总额", 200, 200, 140, 10, "70%", 7],
];
function formOf(word: string, before: CellValue[][] = [], behind: CellValue[][] = []) {
  const row = ["效益指标", "受益农户", "300户", "280户", 45, 42, word];
  const [form] = readForms(
    sheetFromValues([["项目支出绩效自评表"], ["单位：万元"], ...before, ...FUNDS, ...ROWS, row, ...behind]),
  );
  return form!;
}

test.each<[word: string, written: boolean, explains: boolean]>([
  ["汛期停工，已于次年一月补齐。", true, true],
  ["工作安排原因", true, false],
  ["按计划推进", true, false],
  ["受客观因素影响", true, false],
  ["原因：工作需要；措施：加强管理", true, false],
  ["因暴雨停工，下年加强管理", true, true],
  ["无", false, false],
  ["", false, false],
])("“%s”: written %p, explains %p", (word, written, reason) => {
  const form = formOf(word);
  const cell = form.indicators[1]!.explanation;
  expect([isWritten(form, cell), explains(form, cell)]).toEqual([written, reason]);
});

test("the form's own prompt is not writing", () => {
  const form = formOf("");
  expect(reasonOfRow(form, form.indicators[0]!)).toBeUndefined();
});

test.each<[what: string, word: string, before: CellValue[][], behind: CellValue[][], explained: boolean]>([
  ["a word on money beside an indicator", "尾款待审计后支付", [], [], true],
  ["goods that did not come", "4台进口设备未到货", [], [], true],
  ["a word on anything else", "回访时正值农忙", [], [], false],
  ["a hollow phrase", "按计划推进", [], [], false],
  ["a row under the table for the rate", "", [], [["执行率偏低的原因", "质保金次年支付。"]], true],
  ["a row under the table for goals", "", [], [["偏差大或目标未完成原因分析", "两个村缓建。"]], true],
  ["a row in the head", "", [["未能完成原因", "两个村缓建。"]], [], true],
  [
    "a note that speaks of money and names a cause",
    "",
    [],
    [["存在问题", "因招标推迟，资金没有用完。"]],
    true,
  ],
  ["a note that names no cause", "", [], [["存在问题", "资金管理有待加强"]], false],
  ["无 in such a row", "", [], [["执行率偏低的原因", "无"]], false],
])("money left is explained by %s: %s", (_, word, before, behind, explained) => {
  expect(reasonFor("spending", formOf(word, before, behind)) !== undefined).toBe(explained);
});

test("a place may count reasons in the funds alone", () => {
  expect(reasonFor("spending", formOf("尾款待审计后支付"), ["funds"])).toBeUndefined();
});

test("a reason in the head counts for rows, one for the rate does not", () => {
  const head = formOf("", [["未能完成原因", "两个村缓建。"]]);
  expect(reasonOfRow(head, head.indicators[1]!)?.text).toBe("两个村缓建。");
  const rate = formOf("", [], [["执行率偏低的原因", "质保金次年支付。"]]);
  expect(reasonOfRow(rate, rate.indicators[1]!)).toBeUndefined();
});
