import { cited } from "../core/rule/evidence";
import { printedTolerance, budgetOf, denominatorOf, printedRate } from "../core/facts/rate";
import { defineRule } from "../core/rule/rule";
import { spentInOtherUnit } from "../core/facts/unit-slip";
import { rateFixes } from "./fixes";

export default defineRule({
  id: "rate-mismatch",
  scope: "funds",
  severity: "error",
  basis: {
    "zh-CN": "执行率 = 全年执行数 ÷ 全年预算数（财预〔2020〕10号自评表样）。",
    en: "Execution rate = executed ÷ budget of the year (form annexed to Cai Yu [2020] No. 10).",
  },
  title: { "zh-CN": "执行率与预算数、执行数不符", en: "Execution rate disagrees with its figures" },
  options: {
    /** Percentage points allowed beyond the rounding of the printed figure. */
    tolerance: 0.01,
  },
  messages: {
    wrong: {
      "zh-CN": {
        what: "“{label}”执行率填的是 {declared}，{executed:amount} ÷ {budget:amount} = {rate:percent}。",
        why: "执行率等于执行数除以预算数（此处为“{denominator}”），填错会连带得分出错。",
        fix: "改为 {rate:percent}，或填公式 =PERF.RATE(预算数单元格, 执行数单元格)；如果预算数或执行数填错，请更正。",
      },
      en: {
        what: "The rate of “{label}” is given as {declared}; {executed:amount} ÷ {budget:amount} = {rate:percent}.",
        why: "The rate is executed divided by budget (here “{denominator}”); a wrong rate makes the score wrong too.",
        fix: "Enter {rate:percent}, or =PERF.RATE(budget cell, executed cell); or correct the budget or executed figure.",
      },
    },
  },
  check(funds, { options, profile, report }) {
    for (const row of [funds.total, ...funds.parts]) {
      const { label, executed, rate } = row;
      const budget = budgetOf(row, profile);
      if (!budget?.value || budget.value < 0 || executed?.value == null || rate?.value == null) continue;
      if (spentInOtherUnit(row)) continue;
      const actual = executed.value / budget.value;
      if (Math.abs(actual - rate.value) <= printedTolerance(rate) + options.tolerance / 100) continue;
      const values = {
        label: label.text || funds.total.label.text || denominatorOf(funds, profile),
        declared: printedRate(rate),
        rate: cited(actual, executed, budget),
        executed,
        budget,
        denominator: denominatorOf(funds, profile),
      };
      report("wrong", rate.at, values, rateFixes(rate, budget, executed));
    }
  },
});
