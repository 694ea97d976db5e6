import { isExplanation } from "../core/explanation";
import { defineRule } from "../core/rule";

export default defineRule({
  id: "project-rate-low",
  scope: "project",
  severity: "warning",
  basis: {
    "zh-CN": "预算绩效“双监控”：支出进度偏低的项目须说明原因；系统对执行率低于 80% 的项目标识预警。",
    en: "Dual monitoring of budget and goals: slow projects need a reason; systems in use flag rates below 80%.",
  },
  title: { "zh-CN": "项目支出进度偏低", en: "Project hardly spent" },
  options: {
    /** Rate, as a fraction, below which a project is reported. */
    threshold: 0.8,
  },
  messages: {
    unexplained: {
      "zh-CN": {
        what: "“{name}”执行率 {rate:percent}，低于 {threshold:percent}，没有说明原因。",
        why: "预算 {budget:amount} 只用了 {executed:amount}；支出进度偏低又无说明的项目，审核时会退回，下年预算也可能被压减。",
        fix: "写明未执行的原因、预计支付时间；确实用不完的，提出调减或收回。",
      },
      en: {
        what: "“{name}” spent {rate:percent}, below {threshold:percent}, and gives no reason.",
        why: "{executed:amount} of {budget:amount} was used; a slow project without a reason is sent back and may lose budget next year.",
        fix: "State why, and when the rest will be paid; propose a cut where it cannot be used.",
      },
    },
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
  check(project, { options, report }) {
    const { name, budget, executed, rate, explanation } = project;
    if (project.kind !== "item" || !budget?.value || budget.value < 0 || executed?.value == null) return;
    const spent = executed.value / budget.value;
    if (spent >= options.threshold) return;
    report(isExplanation(explanation?.text) ? "explained" : "unexplained", rate?.at ?? executed.at, {
      name: name.text,
      rate: spent,
      threshold: options.threshold,
      budget: budget.value,
      executed: executed.value,
    });
  },
});
