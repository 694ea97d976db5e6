import { printedTolerance, shareSpent, budgetOf } from "../core/facts/rate";
import { statesRate } from "../core/facts/stated-rate";
import { isWritten } from "../core/facts/reasons";
import { spentInOtherUnit } from "../core/facts/unit-slip";
import { parseQuantity } from "../core/quantity/parse";
import { formatNumber } from "../core/sheet/print";
import { cited } from "../core/rule/evidence";
import { defineRule } from "../core/rule/rule";

export default defineRule({
  id: "rate-stated-otherwise",
  scope: "indicator",
  kinds: ["self-evaluation"],
  severity: "warning",
  basis: {
    "zh-CN": "同一张表里的执行率只有一个：指标里的预算执行率、资金使用率与资金栏的执行数 ÷ 预算数应当一致。",
    en: "A form has one execution rate: what an indicator states of it agrees with executed ÷ budget of the funds.",
  },
  title: { "zh-CN": "指标里的执行率与资金栏不一致", en: "An indicator states another execution rate" },
  options: {
    /** Percentage points allowed beyond the rounding of the printed figure. */
    tolerance: 0.5,
  },
  messages: {
    differs: {
      "zh-CN": {
        what: "“{name}”填的是 {stated}，资金栏 {executed:amount} ÷ {budget:amount} = {rate:percent}。",
        why: "同一张表里两个执行率对不上，审核人不知道哪个是真的，得分也跟着不可信。",
        fix: "核对预算数、执行数和这一项的完成值，改正填错的一处；口径不同的，在本行写明。",
      },
      en: {
        what: "“{name}” is given as {stated}; in the funds {executed:amount} ÷ {budget:amount} = {rate:percent}.",
        why: "With two rates in one form a reviewer cannot tell which holds, nor trust the score.",
        fix: "Check budget, executed and this result, and correct what is wrong; where another rate is meant, say so in this row.",
      },
    },
  },
  check(indicator, { form, profile, options, report }) {
    const { name, actual } = indicator;
    const total = form.funds?.total;
    if (!total || !actual || !statesRate(indicator) || isWritten(form, indicator.explanation)) return;
    const { executed } = total;
    const budget = budgetOf(total, profile);
    if (!budget?.value || budget.value < 0 || executed?.value == null || spentInOtherUnit(total)) return;
    const stated = parseQuantity(actual.text);
    if (stated.kind !== "number" || stated.unit !== "%") return;
    const rate = shareSpent(executed.value, budget.value);
    const printed = printedTolerance({
      at: actual.at,
      text: `${formatNumber(stated.value)}%`,
      state: "number",
      value: 0,
    });
    if (Math.abs(stated.value / 100 - rate) <= printed + options.tolerance / 100) return;
    report("differs", actual.at, {
      name,
      stated: actual,
      executed,
      budget,
      rate: cited(rate, executed, budget),
    });
  },
});
