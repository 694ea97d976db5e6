import { cited } from "../core/rule/evidence";
import { explains } from "../core/facts/reasons";
import { singleProjects } from "../core/facts/project-rows";
import { overspent } from "../core/facts/rate";
import { defineRule } from "../core/rule/rule";
import { spentInOtherUnit } from "../core/facts/unit-slip";

export default defineRule({
  id: "project-over",
  scope: "form",
  severity: "error",
  basis: {
    "zh-CN": "项目支出不应超过调整后的预算数；超过的须先办理预算调整或说明原因。",
    en: "A project may not spend more than its adjusted budget; otherwise the budget is adjusted first, or the reason stated.",
  },
  title: { "zh-CN": "项目支出超过预算", en: "Project overspent" },
  options: {
    /** Difference allowed, in the form's unit: amounts are printed with two decimals. */
    tolerance: 0.005,
  },
  messages: {
    over: {
      "zh-CN": {
        what: "“{name}”支出 {executed:amount}，超过“{denominator}”{budget:amount}，多 {over:amount}，没有说明。",
        why: "项目支出不能大于预算；多出来的钱从哪里来，表上看不出。",
        fix: "核对预算数是否为调整后的数（含年中追加和上年结转）；确属超支的，说明原因。",
      },
      en: {
        what: "“{name}” spent {executed:amount}, {over:amount} more than “{denominator}” {budget:amount}, with no word about it.",
        why: "A project may not spend more than its budget; the table does not say where the rest came from.",
        fix: "Check that the budget is the adjusted one, additions and carry-over included; if overspent, say why.",
      },
    },
    noBudget: {
      "zh-CN": {
        what: "“{name}”的“{denominator}”是 0，支出却有 {executed:amount}，没有说明。",
        why: "没有预算的项目不能有支出；多半是年中追加的预算没有填。",
        fix: "补上追加或调剂后的预算数；执行数填错行的，更正执行数。",
      },
      en: {
        what: "“{denominator}” of “{name}” is 0, yet {executed:amount} was spent, with no word about it.",
        why: "A project without a budget cannot spend; most often an addition during the year was not entered.",
        fix: "Enter the budget after additions and transfers; or correct the executed figure if it is in the wrong row.",
      },
    },
  },
  check(form, { options, report }) {
    for (const project of singleProjects(form.projects)) {
      const { name, budget, executed } = project;
      if (spentInOtherUnit(project)) continue;
      if (budget?.value == null || executed?.value == null) continue;
      const over = overspent(executed.value, budget.value);
      if (budget.value < 0 || over <= options.tolerance || explains(form, project.explanation)) continue;
      const denominator =
        form.headings.find(({ column }) => column === "budget")?.text.replace(/\s+/g, "") ?? "";
      const values = { name, denominator, executed };
      if (budget.value > 0)
        report("over", executed.at, { ...values, budget, over: cited(over, executed, budget) });
      // A project taken up during the year has no 年初预算数.
      else if (!/[年期]初/.test(denominator)) report("noBudget", budget.at, values);
    }
  },
});
