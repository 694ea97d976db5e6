import { cited } from "../core/rule/evidence";
import { reasonOfProject } from "../core/facts/reasons";
import { monthsCovered } from "../core/facts/period";
import { MONTHS_OF_YEAR } from "../core/time/day";
import { defineRule } from "../core/rule/rule";
import { isBelow, spendingOf } from "../core/facts/spending";

export default defineRule({
  id: "project-rate-low",
  scope: "form",
  severity: "hint",
  // Whoever wrote the reason has nothing left to do; a reviewer may want the list.
  optional: true,
  basis: {
    "zh-CN": "预算绩效“双监控”：支出进度偏低的项目须说明原因；系统对执行率低于 80% 的项目标识预警。",
    en: "Dual monitoring of budget and goals: slow projects need a reason; systems in use flag rates below 80%.",
  },
  title: { "zh-CN": "项目支出进度偏低，已写说明", en: "Project hardly spent, reason given" },
  options: {
    /** Rate, as a fraction, below which a project is listed. */
    threshold: 0.8,
  },
  ranges: { threshold: [0, 1] },
  messages: {
    explained: {
      "zh-CN": {
        what: "“{name}”执行率 {rate:percent}，低于 {threshold:percent}，已写说明。",
        why: "预算 {budget:amount} 只用了 {executed:amount}，审核人会核实说明是否成立。",
        fix: "确认说明写清了原因和下一步支出安排。",
      },
      en: {
        what: "“{name}” spent {rate:percent}, below {threshold:percent}; a reason is given.",
        why: "{executed:amount} of {budget:amount} was used; a reviewer will look whether the reason holds.",
        fix: "Make sure it states the cause and how the rest will be spent.",
      },
    },
  },
  check(form, { asOf, options, report }) {
    if (monthsCovered(form, asOf) !== MONTHS_OF_YEAR) return;
    for (const spending of spendingOf(form)) {
      const { project, budget, executed, share } = spending;
      if (!isBelow(spending, options.threshold) || !reasonOfProject(form, project)) continue;
      report("explained", (project.rate ?? project.executed ?? project.name).at, {
        name: project.name,
        rate: cited(share, project.executed, project.budget),
        threshold: options.threshold,
        budget: cited(budget, project.budget),
        executed: cited(executed, project.executed),
      });
    }
  },
});
