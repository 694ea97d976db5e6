import { ratePoints } from "../core/facts/rate-row";
import { cited } from "../core/rule/evidence";
import { reasonFor } from "../core/facts/reasons";
import { overspent, shareSpent, budgetOf, denominatorOf } from "../core/facts/rate";
import { defineRule } from "../core/rule/rule";
import { spentInOtherUnit } from "../core/facts/unit-slip";

export default defineRule({
  id: "rate-over",
  scope: "funds",
  severity: "error",
  basis: {
    "zh-CN": "执行数不应超过全年预算数（调整后）；超过的须先办理预算调整或说明原因。",
    en: "Spending may not exceed the adjusted budget of the year; otherwise the budget is adjusted first, or the reason stated.",
  },
  title: { "zh-CN": "执行率超过 100%", en: "Execution rate over 100%" },
  options: {},
  messages: {
    scored: {
      "zh-CN": {
        what: "执行率 {rate:percent} 超过 100%，得分 {score}/{weight}，没有说明。",
        why: "执行数 {executed:amount} 大于“{denominator}”{budget:amount}，超出 {over:amount}：超预算支出却得了满分，审核时会退回。",
        fix: "核对预算数是否为调整后的全年预算（含上年结转）；确属超支的，说明原因并相应扣分。",
      },
      en: {
        what: "The rate {rate:percent} is over 100%, scored {score}/{weight}, with no word about it.",
        why: "Executed {executed:amount} exceeds “{denominator}” {budget:amount} by {over:amount}: overspending with full marks is sent back.",
        fix: "Check that the budget is the adjusted one of the year, carry-over included; if overspent, say why and deduct.",
      },
    },
    over: {
      "zh-CN": {
        what: "执行率 {rate:percent} 超过 100%，没有说明。",
        why: "执行数 {executed:amount} 大于“{denominator}”{budget:amount}，超出 {over:amount}。",
        fix: "核对预算数是否为调整后的全年预算（含上年结转）；确属超支的，说明原因。",
      },
      en: {
        what: "The rate {rate:percent} is over 100%, with no word about it.",
        why: "Executed {executed:amount} exceeds “{denominator}” {budget:amount} by {over:amount}.",
        fix: "Check that the budget is the adjusted one of the year, carry-over included; if overspent, say why.",
      },
    },
  },
  check(funds, { form, profile, report }) {
    const { executed, rate } = funds.total;
    const { score, weight } = ratePoints(form);
    const budget = budgetOf(funds.total, profile);
    if (!budget?.value || budget.value < 0 || executed?.value == null) return;
    // A word on late payment beside an indicator explains money left, not money overspent.
    const places = profile.spendingReasons.filter((place) => place !== "rows");
    // Half a cent: amounts are printed with two decimals.
    const over = overspent(executed.value, budget.value);
    if (over <= 0.005 || reasonFor("spending", form, places)) return;
    if (spentInOtherUnit(funds.total)) return;
    const full = score?.value != null && weight?.value != null && score.value >= weight.value;
    report(full ? "scored" : "over", rate?.at ?? executed.at, {
      rate: cited(shareSpent(executed.value, budget.value), executed, budget),
      executed,
      budget,
      over: cited(over, executed, budget),
      denominator: denominatorOf(funds, profile),
      score: score ?? "",
      weight: weight ?? "",
    });
  },
});
