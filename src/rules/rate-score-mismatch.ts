import { ratePoints } from "../core/facts/rate-row";
import { cited } from "../core/rule/evidence";
import { budgetOf } from "../core/facts/rate";
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
    capped: {
      "zh-CN": {
        what: "执行率得分填的是 {score}，执行数 {executed:amount} 超过了预算数 {budget:amount}，得分最高 {expected}。",
        why: "预算执行率得分最高不超过分值。",
        fix: "改为不超过 {expected} 的得分；当地规定超支要扣分的，按当地规定。",
      },
      en: {
        what: "The rate is scored {score}; {executed:amount} was spent of {budget:amount}, which scores {expected} at most.",
        why: "The rate scores at most its weight.",
        fix: "Enter {expected} at most; where overspending costs points, less.",
      },
    },
    wrong: {
      "zh-CN": {
        what: "执行率得分填的是 {score}，{executed:amount} ÷ {budget:amount} × {weight} = {expected}。",
        why: "预算执行率按比例计分，不四舍五入到整数，最高不超过分值。",
        fix: "改为 {expected}，或填公式 =PERF.RATESCORE(预算数单元格, 执行数单元格, {weight})；总分里含着这一项的，一并改。",
      },
      en: {
        what: "The rate is scored {score}; {executed:amount} ÷ {budget:amount} × {weight} = {expected}.",
        why: "The rate is scored in proportion, not rounded to whole points, and at most its weight.",
        fix: "Enter {expected}, or =PERF.RATESCORE(budget cell, executed cell, {weight}); a total that holds it changes with it.",
      },
    },
  },
  check(funds, { form, asOf, options, profile, report }) {
    const { executed, rate } = funds.total;
    const budget = budgetOf(funds.total, profile);
    const { weight: stated, score } = ratePoints(form);
    // During the year some places score the rate against the time gone.
    if (monthsCovered(form, asOf) !== MONTHS_OF_YEAR) return;
    const weight = stated?.value ?? profile.rateWeight;
    if (!budget?.value || budget.value < 0 || executed?.value == null || score?.value == null) return;
    if (spentInOtherUnit(funds.total)) return;
    // Older forms give no weight: a score above the usual one tells that theirs is another.
    if (stated?.value == null && score.value > weight) return;
    const actual = executed.value / budget.value;
    // One fault, one finding: a wrong rate is reported by rate-mismatch, a score that follows from it is not.
    const accepted = [actual, rate?.value ?? actual].map((value) =>
      round(Math.min(value, 1) * weight, profile.scoreDigits),
    );
    if (accepted.some((value) => Math.abs(value - score.value) <= options.tolerance + 1e-9)) return;
    const expected = accepted[0]!;
    const values = {
      score,
      executed,
      budget,
      weight: stated?.value == null ? weight : stated,
      expected: cited(expected, executed, budget, stated),
    };
    // What overspending scores is for the place to say.
    if (actual > 1) report("capped", score.at, values);
    else {
      const figures = { score, budget, executed, weight: stated, points: weight };
      report("wrong", score.at, values, actual < 0 ? [] : rateScoreFixes(figures, form, profile));
    }
  },
});
