import { cited } from "../core/rule/evidence";
import { defineRule } from "../core/rule/rule";
import { budgetOf } from "../core/facts/rate";
import { capFor, spentShare } from "../core/facts/tally";

export default defineRule({
  id: "total-capped",
  scope: "form",
  kinds: ["self-evaluation"],
  severity: "error",
  basis: {
    "zh-CN":
      "个别地方（如成都市郫都区）按预算执行率限制总分；全国没有统一规定，只在选用这些地方的口径时检查。",
    en: "A few places (Pidu in Chengdu) hold the total down by the execution rate; none nationally: checked only under such a profile.",
  },
  title: { "zh-CN": "总分超过执行率限额", en: "Total above the cap of its rate" },
  options: {},
  messages: {
    above: {
      "zh-CN": {
        what: "预算执行率 {rate:percent}，低于 {below:percent}，总分最高 {cap} 分，填的是 {score}。",
        why: "所选口径规定执行率偏低的项目总分封顶，超出的部分审核时会扣下来。",
        fix: "把总分调整到 {cap} 分以内，等级相应更正；如果预算数或执行数填错，请更正。",
      },
      en: {
        what: "At a rate of {rate:percent}, below {below:percent}, the total is {cap} at most; {score} is given.",
        why: "The profile chosen caps the total of projects that spent little; what is above is taken off in review.",
        fix: "Bring the total to {cap} or less and the grade with it; or correct the budget or executed figure.",
      },
    },
  },
  check(form, { profile, report }) {
    const score = form.total?.score;
    const rate = spentShare(form, profile);
    if (score?.value == null || rate === null) return;
    const cap = capFor(rate, profile);
    if (!cap || score.value <= cap.total) return;
    const { total } = form.funds!;
    report("above", score.at, {
      rate: cited(rate, total.executed, budgetOf(total, profile)),
      below: cap.below,
      cap: cap.total,
      score,
    });
  },
});
