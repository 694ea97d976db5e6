import { round } from "../core/sheet/arithmetic";
import { monthsCovered } from "../core/facts/period";
import { MONTHS_OF_YEAR } from "../core/time/day";
import { defineRule } from "../core/rule/rule";
import { spentInOtherUnit } from "../core/facts/unit-slip";
import { rateScoreFixes } from "./fixes";

export default defineRule({
  id: "rate-score-mismatch",
  scope: "funds",
  severity: "error",
  basis: {
    "zh-CN": "执行率得分 = 执行率 × 分值，最高不超过分值，保留两位小数（自评表填表说明）。",
    en: "Score of the rate = rate × weight, at most the weight, two decimals (notes on the form).",
  },
  title: { "zh-CN": "执行率得分计算不符", en: "Score of the execution rate is off" },
  options: {
    /** Points allowed for rounding. */
    tolerance: 0.01,
  },
  messages: {
    wrong: {
      "zh-CN": {
        what: "执行率得分填的是 {score}，按 {rate:percent} × {weight} 应为 {expected}。",
        why: "预算执行率按比例计分，不四舍五入到整数，最高不超过分值。",
        fix: "改为 {expected}，或填公式 =PERF.RATESCORE(预算数单元格, 执行数单元格, {weight})。",
      },
      en: {
        what: "The rate is scored {score}; {rate:percent} × {weight} is {expected}.",
        why: "The rate is scored in proportion, not rounded to whole points, and at most its weight.",
        fix: "Enter {expected}, or =PERF.RATESCORE(budget cell, executed cell, {weight}).",
      },
    },
  },
  check(funds, { form, asOf, options, profile, report }) {
    const { budget, executed, rate, score } = funds.total;
    // During the year some places score the rate against the time gone.
    if (monthsCovered(form, asOf) !== MONTHS_OF_YEAR) return;
    const weight = funds.total.weight?.value ?? profile.rateWeight;
    if (!budget?.value || budget.value < 0 || executed?.value == null || score?.value == null) return;
    if (spentInOtherUnit(funds.total)) return;
    // Older forms give no weight: a score above the usual one tells that theirs is another.
    if (funds.total.weight?.value == null && score.value > weight) return;
    const actual = executed.value / budget.value;
    // One fault, one finding: a wrong rate is reported by rate-mismatch, a score that follows from it is not.
    const accepted = [actual, rate?.value ?? actual].map((value) => round(Math.min(value, 1) * weight, 2));
    if (accepted.some((value) => Math.abs(value - score.value!) <= options.tolerance + 1e-9)) return;
    const values = { score: score.value, rate: actual, weight, expected: accepted[0]! };
    // What overspending scores is for the place to say.
    const certain = actual >= 0 && actual <= 1;
    const fixes = certain ? rateScoreFixes(score.at, budget, executed, funds.total.weight, weight) : [];
    report("wrong", score.at, values, fixes);
  },
});
