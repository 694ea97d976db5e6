import { cited } from "../core/rule/evidence";
import { reasonFor } from "../core/facts/reasons";
import { monthsCovered } from "../core/facts/period";
import { MONTHS_OF_YEAR } from "../core/time/day";
import { shareSpent, budgetOf, denominatorOf } from "../core/facts/rate";
import { defineRule } from "../core/rule/rule";
import { spentInOtherUnit } from "../core/facts/unit-slip";

export default defineRule({
  id: "rate-low",
  scope: "funds",
  // A table of goals is drawn up before anything is spent.
  kinds: ["self-evaluation", "monitoring"],
  severity: "warning",
  basis: {
    "zh-CN": "自评表填表说明（四川等地）：预算执行率未达到 90% 的需说明原因。",
    en: "Notes on the form (Sichuan and others): a rate below 90% needs its reason.",
  },
  title: { "zh-CN": "支出进度偏低", en: "Low execution rate" },
  options: {
    /** Rate, as a fraction, below which a reason is due. */
    threshold: 0.9,
  },
  ranges: { threshold: [0, 1] },
  messages: {
    low: {
      "zh-CN": {
        what: "执行率只有 {rate:percent}，低于 {threshold:percent}，没有看到原因说明。",
        why: "支出进度偏低是审核时必问的问题：{budget:amount} 的“{denominator}”只用了 {executed:amount}。",
        fix: "说明未执行的原因、结余资金的去向和加快支出的措施。",
      },
      en: {
        what: "Only {rate:percent} was spent, below {threshold:percent}, and no reason is given.",
        why: "Low execution is what every reviewer asks about: {executed:amount} of {budget:amount} (“{denominator}”) was used.",
        fix: "State why the money was not spent, where the balance goes, and how spending will be sped up.",
      },
    },
  },
  check(funds, { form, asOf, options, profile, report }) {
    const { executed } = funds.total;
    const budget = budgetOf(funds.total, profile);
    // During the year project-behind-schedule holds spending against time.
    if (monthsCovered(form, asOf) !== MONTHS_OF_YEAR) return;
    if (!budget?.value || budget.value < 0 || executed?.value == null) return;
    if (spentInOtherUnit(funds.total)) return;
    const rate = shareSpent(executed.value, budget.value);
    if (rate >= options.threshold || reasonFor("spending", form, profile.spendingReasons)) return;
    report("low", funds.total.rate?.at ?? executed.at, {
      rate: cited(rate, executed, budget),
      threshold: options.threshold,
      budget,
      executed,
      denominator: denominatorOf(funds, profile),
    });
  },
});
