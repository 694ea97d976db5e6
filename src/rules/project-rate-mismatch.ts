import { cited } from "../core/rule/evidence";
import { unshared } from "../core/facts/project-rows";
import { printedTolerance, printedRate } from "../core/facts/rate";
import { defineRule } from "../core/rule/rule";
import { spentInOtherUnit } from "../core/facts/unit-slip";
import { rateFixes } from "./fixes";

export default defineRule({
  id: "project-rate-mismatch",
  scope: "form",
  severity: "error",
  basis: {
    "zh-CN": "执行率（支出进度）= 执行数 ÷ 预算数（财预〔2020〕10号自评表样，项目清单沿用）。",
    en: "Execution rate = executed ÷ budget (form annexed to Cai Yu [2020] No. 10; lists of projects follow it).",
  },
  title: { "zh-CN": "项目执行率与预算数、执行数不符", en: "A project's rate disagrees with its figures" },
  options: {
    /** Percentage points allowed beyond the rounding of the printed figure. */
    tolerance: 0.01,
    /** How far, as a fraction, the printed rate may lie above the figures before it is open which of them is wrong. */
    doubt: 0.2,
  },
  ranges: { doubt: [0, 1] },
  messages: {
    wrong: {
      "zh-CN": {
        what: "“{name}”的执行率填的是 {declared}，{executed:amount} ÷ {budget:amount} = {rate:percent}。",
        why: "执行率等于执行数除以预算数；填错了，进度快慢就看反了。",
        fix: "改为 {rate:percent} 或填公式；如果预算数或执行数填错，请更正。",
      },
      en: {
        what: "The rate of “{name}” is given as {declared}; {executed:amount} ÷ {budget:amount} = {rate:percent}.",
        why: "The rate is executed divided by budget; a wrong one makes a slow project look fast, or a fast one slow.",
        fix: "Enter {rate:percent}, or a formula; or correct the budget or executed figure.",
      },
    },
  },
  check(form, { options, report }) {
    for (const project of unshared(form.projects)) {
      const { name, budget, executed, rate } = project;
      if (spentInOtherUnit(project)) continue;
      if (!budget?.value || budget.value < 0 || executed?.value == null || rate?.value == null) continue;
      const actual = executed.value / budget.value;
      if (Math.abs(actual - rate.value) <= printedTolerance(rate) + options.tolerance / 100) continue;
      const values = {
        name,
        declared: printedRate(rate),
        rate: cited(actual, executed, budget),
        executed,
        budget,
      };
      const certain = rate.value - actual <= options.doubt;
      report("wrong", rate.at, values, certain ? rateFixes(rate, budget, executed) : []);
    }
  },
});
