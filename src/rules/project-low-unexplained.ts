import { cited } from "../core/rule/evidence";
import { reasonOfProject } from "../core/facts/reasons";
import { monthsCovered } from "../core/facts/period";
import { MONTHS_OF_YEAR } from "../core/time/day";
import { defineRule } from "../core/rule/rule";
import {
  asksForReasons,
  isBelow,
  placeOfReason,
  ratesAlone,
  reasonFrame,
  spendingOf,
} from "../core/facts/spending";

export default defineRule({
  id: "project-low-unexplained",
  scope: "form",
  severity: "error",
  basis: {
    "zh-CN": "预算绩效“双监控”：支出进度偏低的项目须说明原因；系统对执行率低于 80% 的项目标识预警。",
    en: "Dual monitoring of budget and goals: slow projects need a reason; systems in use flag rates below 80%.",
  },
  title: { "zh-CN": "项目支出进度偏低，没有说明原因", en: "Project hardly spent, no reason given" },
  options: {
    /** Rate, as a fraction, below which a reason is due. */
    threshold: 0.8,
  },
  ranges: { threshold: [0, 1] },
  silencedBy: ["project-unspent"],
  // A list may have no column for reasons by design: the report explains, or a note.
  severities: { noColumn: "warning" },
  messages: {
    noColumn: {
      "zh-CN": {
        what: "“{name}”执行率 {rate:percent}，低于 {threshold:percent}，表里没有写原因的列。",
        why: "进度慢的项目没有原因，审核人会逐个追问。",
        fix: "加一列“未执行原因”，或在表下写明；报告里另有说明的可以不管。",
      },
      en: {
        what: "“{name}” spent {rate:percent}, below {threshold:percent}, and the list has no column for reasons.",
        why: "Of slow projects without a reason a reviewer asks one by one.",
        fix: "Add a column “未执行原因” or a note below; ignore this where the report explains them.",
      },
    },
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
    empty: {
      "zh-CN": {
        what: "“{name}”执行率 {rate:percent}，低于 {threshold:percent}，说明只写了“{text}”。",
        why: "预算 {budget:amount} 只用了 {executed:amount}；“无”“同上”、横线或模板提示语不算原因，审核时按没写处理。",
        fix: "换成未执行的具体原因和预计支付时间；确实用不完的，提出调减或收回。",
      },
      en: {
        what: "“{name}” spent {rate:percent}, below {threshold:percent}; its reason says only “{text}”.",
        why: "{executed:amount} of {budget:amount} was used; a dash, “none” or the form's own prompt counts as no reason.",
        fix: "State the actual cause, and when the rest will be paid; propose a cut where it cannot be used.",
      },
    },
    rate: {
      "zh-CN": {
        what: "“{name}”执行率 {rate:percent}，低于 {threshold:percent}，没有说明原因。",
        why: "表里只列了执行率，没有金额；支出进度偏低又无说明的项目，审核时会退回，下年预算也可能被压减。",
        fix: "写明未执行的原因、预计支付时间；确实用不完的，提出调减或收回。",
      },
      en: {
        what: "“{name}” spent {rate:percent}, below {threshold:percent}, and gives no reason.",
        why: "The list gives rates without amounts; a slow project without a reason is sent back and may lose budget next year.",
        fix: "State why, and when the rest will be paid; propose a cut where it cannot be used.",
      },
    },
  },
  check(form, { asOf, options, report }) {
    if (monthsCovered(form, asOf) !== MONTHS_OF_YEAR) return;
    const low = spendingOf(form).filter(
      (spending) => isBelow(spending, options.threshold) && !reasonOfProject(form, spending.project),
    );
    const rates = ratesAlone(form).filter(
      ({ project, rate }) => rate < options.threshold && !reasonOfProject(form, project),
    );
    const hasColumn = asksForReasons(form);
    for (const spending of low) {
      const { project, budget, executed, share } = spending;
      const values = {
        name: project.name,
        rate: cited(share, project.executed, project.budget),
        threshold: options.threshold,
        budget: cited(budget, project.budget),
        executed: cited(executed, project.executed),
      };
      const text = project.explanation;
      if (!hasColumn) report("noColumn", placeOfReason(project), values);
      else if (text?.text) report("empty", placeOfReason(project), { ...values, text });
      else report("unexplained", placeOfReason(project), values, reasonFrame(spending, form));
    }
    for (const { project, rate } of rates) {
      const values = { name: project.name, rate: cited(rate, project.rate), threshold: options.threshold };
      report(hasColumn ? "rate" : "noColumn", placeOfReason(project), values);
    }
  },
});
