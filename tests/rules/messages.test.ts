import { fill } from "../../src/core/fill";
import { words } from "../../src/core/rule/message";
import { LOCALES } from "../../src/core/locale";
import type { AnyRule } from "../../src/core/rule/rule";
import type { Finding, Words } from "../../src/core/finding";
import { rules } from "../../src/rules";
import { findingsOn, pageOf } from "./pages";

const PARTS: readonly (keyof Words)[] = ["what", "why", "fix"];

describe.each(rules.map((rule): [string, AnyRule] => [rule.id, rule]))("%s", (id, rule) => {
  const findings = pageOf(id).faulty.flatMap((example) => findingsOn(example, rule));

  test("the page's examples bring out every message", () => {
    expect(new Set(findings.map((finding) => finding.message))).toEqual(new Set(Object.keys(rule.messages)));
  });

  test.each(LOCALES)("every finding reads as a sentence in %s", (locale) => {
    const ends = locale === "zh-CN" ? /[。]$/ : /[.]$/;
    for (const finding of findings) {
      const said = words(finding, rules, locale);
      for (const part of PARTS) {
        expect(said[part]).toMatch(ends);
        expect(said[part]).not.toMatch(/undefined|null|NaN|Infinity|\[object|[{}]|“”|\d{7,}|\s{2}|\.\d{7,}/);
      }
    }
  });

  test("both languages name the same figures", () => {
    for (const [message, { "zh-CN": zh, en }] of Object.entries(rule.messages))
      expect([message, placeholders(en)]).toEqual([message, placeholders(zh)]);
  });
});

/** What a message takes from its finding, with the format. */
function placeholders(said: Words): string[] {
  const found = PARTS.flatMap((part) => said[part].match(/\{[^}]*\}/g) ?? []);
  return [...new Set(found)].sort();
}

/** Figures that are worked out for the sentence, on the examples of the page. */
test.each<[id: string, message: string, part: keyof Words, said: string]>([
  ["budget-adjusted", "changed", "what", "年初预算 120.00，全年预算 200.00，调整幅度 66.67%"],
  ["budget-parts", "gap", "what", "“全年预算数”总额填的是 640.00，各资金来源加起来是 600.00，相差 40.00。"],
  ["budget-parts", "zero", "what", "“全年执行数”总额填的是 0，各资金来源加起来却是 89.974。"],
  ["cost-direction", "cost", "what", "“项目总成本”是成本指标，指标值“≥90万元”却是越多越好"],
  ["cost-direction", "quantity", "what", "指标值“≤4”却是越少越好，实际完成 4。"],
  ["expenditure-parts", "executed", "what", "= 14,623.09，执行数却是 18,651.39，相差 4,028.30。"],
  ["expenditure-parts", "total", "what", "= 4,251.65，相差 37.20。"],
  ["explanation-missing", "absent", "what", "分值 10、得分 9.5，扣了 0.5 分"],
  ["explanation-missing", "empty", "what", "扣了 1.18 分，说明只写了“——”"],
  ["full-score-unmet", "unmet", "what", "目标“100%”，实际“72.74%”，没有达到目标，却得了满分 2"],
  [
    "overcompletion-unexplained",
    "far",
    "what",
    "目标“≥2000户”，实际“3061户”，是目标的 153.05%，没有写超额原因",
  ],
  ["score-formula", "reach", "what", "按比例应得 8 ÷ 10 × 10 = 8，填的是 9。"],
  ["score-formula", "limit", "what", "得分最高为 1000 ÷ 1250 × 10 = 8，或按超出比例扣减为 7.5，填的是 9.5。"],
  ["deduction-unfounded", "reached", "what", "已经达到目标，却扣了 3 分"],
  ["tier-out-of-band", "high", "what", "得分 10/10，超出了这一档的上限 80.00%"],
  ["tier-out-of-band", "low", "what", "得分 7.9/10，低于这一档的下限 80.00%"],
  ["actual-copied", "sign", "fix", "不带“≥”"],
  ["actual-not-comparable", "units", "what", "单位“人次”和“人”不是一回事"],
  ["explanation-repeated", "same", "what", "第 2、3、4 行的说明都是同一句话"],
  ["explanation-repeated", "same", "what", "“受客观因素影响”，共 3 行"],
  ["explanation-repeated", "same", "what", "“受多种客观因素影响进度滞后，今后加强管理…”，共 3 行"],
  ["all-full-scores", "full", "what", "只有 50.00%，指标却全部得了满分（90 分）"],
  ["spent-unlike-scored", "above", "what", "84/90 分，得分率 93.33%，预算执行率只有 60.00%，高出 33.33%"],
  ["grade-mismatch", "other", "what", "总分 96，等级填的是“良”，按现行分档应为“优”"],
  ["total-capped", "above", "what", "执行率 75.00%，低于 80.00%，总分最高 89 分，填的是 97.5"],
  ["header-field-blank", "field", "what", "“主管部门”没有填"],
  ["heading-duplicate", "twice", "what", "“实际完成值（B）”出现了两次，两列都填了内容：D 列和 E 列"],
  ["heading-duplicate", "twice", "why", "按 D 列核对"],
  ["indicator-misplaced", "money", "what", "“指标1工程资金金额”是花多少钱，放在了“数量指标”下"],
  ["indicator-misplaced", "quality", "what", "“设备验收合格率”说的是做得好不好，放在了“成本指标”下"],
  ["indicator-repeated", "repeated", "what", "上一次在 C2"],
  ["project-behind-schedule", "red", "what", "到 6 月底执行率 20.00%，只有序时进度 50.00% 的 40.00%"],
  ["project-behind-schedule", "red", "why", "比序时进度少 151.67；低于序时进度的 60.00%"],
  ["project-behind-schedule", "yellow", "why", "支出 34.00，比序时进度少 15.58"],
  ["project-low-unexplained", "unexplained", "what", "执行率 35.00%，低于 80.00%"],
  ["project-over", "over", "what", "支出 126.00，超过“全年预算数”120.00，多 6.00"],
  ["indicator-incomplete", "targets", "what", "“年度指标值”一列都空着，3 项指标打了分"],
  ["level-missing", "missing", "what", "指标表里没有效益指标、满意度指标。"],
  ["project-rate-low", "explained", "what", "执行率 79.41%，低于 80.00%，已写说明"],
  ["project-rate-mismatch", "wrong", "what", "填的是 53%，91.00 ÷ 260.00 = 35.00%"],
  [
    "project-total-mismatch",
    "total",
    "what",
    "“合计”的“全年预算数”填的是 380.50，3 个项目加起来是 465.50，相差 85.00",
  ],
  ["project-total-mismatch", "subtotal", "what", "填的是 362.50，本组 2 个项目加起来是 380.50，相差 18.00"],
  ["rate-low", "low", "what", "只有 82.50%，低于 90.00%"],
  ["rate-mismatch", "wrong", "what", "“年度资金总额”执行率填的是 96.61%，790.85 ÷ 816.10 = 96.91%"],
  ["rate-mismatch", "wrong", "what", "“其中：当年财政拨款”执行率填的是 100%"],
  ["rate-over", "scored", "what", "127.55% 超过 100%，得分 10/10"],
  ["rate-over", "scored", "why", "超出 4,028.30"],
  ["rate-over", "over", "what", "106.00% 超过 100%，没有说明"],
  ["rate-score-mismatch", "wrong", "what", "填的是 9，37.24 ÷ 43.20 × 10 = 8.62"],
  ["rate-zero-budget", "zero", "what", "“彩票公益金用于医疗救助”预算数是 0，执行率却填了 100.00%"],
  ["score-blank", "total", "what", "各行得分加起来是 99.55。"],
  ["score-sum", "total", "what", "填的是 99.69，各行得分加起来是 99.19，相差 0.5"],
  ["score-sum", "beyond", "what", "合计 84.89，其余未填得分的行即使满分也只有 94.89"],
  ["score-sum", "rateLeftOut", "what", "加上预算执行率得分 9.69 应为 99.69"],
  ["target-column-shifted", "sum", "what", "4 行指标的指标值加起来正好是 90"],
  ["target-column-shifted", "weights", "what", "1 行指标的指标值都和分值一样（第一行是 12.5）"],
  ["target-unmeasurable", "quantity", "what", "没有数：“加快国土空间总体规划、村庄规划和各专项规划的编制…”"],
  ["unit-unclear", "slip", "what", "“执行数”1,176,000.00 与“预算数”120.00 相差约一万倍"],
  ["unit-unclear", "mixed", "what", "单位是万元，这里写的是“432000元”，全表共 2 处"],
  ["weight-sum", "group", "what", "标明 50 分，所属指标分值之和是 45 分"],
  ["weight-sum", "rateLeftOut", "what", "指标分值合计 100，加上预算执行率 10 分是 110，总分却写 100"],
  ["weight-sum", "rateLeftOut", "fix", "指标分值之和调整为 90"],
])("%s/%s: %s has “%s”", (id, message, part, said) => {
  const rule = rules.find((candidate) => candidate.id === id)!;
  const findings = pageOf(id).faulty.flatMap((example) => findingsOn(example, rule));
  const sentences = findings
    .filter((finding) => finding.message === message)
    .map((finding) => words(finding, rules, "zh-CN")[part]);
  expect(sentences).toContainEqual(expect.stringContaining(said));
});

test("a finding that lacks a value, or names no message, is refused", () => {
  const finding: Finding = {
    rule: "rate-low",
    message: "low",
    severity: "warning",
    at: { row: 0, col: 0 },
    values: { rate: 0.5 },
    evidence: {},
    fixes: [],
  };
  expect(() => words(finding, rules, "zh-CN")).toThrow("no value for {threshold}");
  expect(() => words({ ...finding, message: "lower" }, rules, "en")).toThrow("no message rate-low/lower");
  expect(() => words({ ...finding, rule: "rate" }, rules, "en")).toThrow("no message rate/low");
});

test("figures are put as the sheet shows them", () => {
  const said = fill("{a} {a:amount} {a:percent} {text}", { a: 1234.5, text: "甲" });
  expect(said).toBe("1234.5 1,234.50 123450.00% 甲");
});

test("places are put as addresses or rows", () => {
  const places = [
    { row: 2, col: 1 },
    { row: 4, col: 27 },
  ];
  expect(fill("{where} {where:rows}", { where: places })).toBe("B3、AB5 3、5");
  expect(fill("{where:rows}", { where: places }, ", ")).toBe("3, 5");
});
