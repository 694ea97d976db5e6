import { reasonOfProject } from "../core/facts/reasons";
import { monthsCovered } from "../core/facts/period";
import { MONTHS_OF_YEAR } from "../core/time/day";
import { singleProjects } from "../core/facts/project-rows";
import { defineRule } from "../core/rule/rule";
import { asksForReasons, placeOfReason, reasonFrame, spendingOf } from "../core/facts/spending";

export default defineRule({
  id: "project-unspent",
  scope: "form",
  severity: "error",
  basis: {
    "zh-CN": "预算绩效“双监控”：全年未支出的项目须说明原因，资金按规定收回或调整用途（各地口径）。",
    en: "Dual monitoring: a project that spent nothing needs a reason; its money is taken back or put to other use (local practice).",
  },
  title: { "zh-CN": "有预算没有支出", en: "Budget given, nothing spent" },
  options: {
    /** Share of the list that must state its spending before a blank counts as left out. */
    filled: 0.5,
  },
  ranges: { filled: [0, 1] },
  silencedBy: ["project-rate-mismatch"],
  // A list that has no column for reasons by design owes none row by row.
  severities: { noColumn: "warning" },
  messages: {
    zero: {
      "zh-CN": {
        what: "“{name}”有预算 {budget:amount}，执行数是 0，没有说明原因。",
        why: "全年一分没花的项目，审核人首先会问：为什么没实施，钱是否收回。",
        fix: "写明没有实施的原因和资金去向；其实已经支出的，更正执行数。",
      },
      en: {
        what: "“{name}” was given {budget:amount}, spent 0, and gives no reason.",
        why: "A project that spent nothing is what a reviewer asks about first: why, and where is the money.",
        fix: "State why it was not carried out and where the money goes; or correct the executed figure.",
      },
    },
    noColumn: {
      "zh-CN": {
        what: "“{name}”有预算 {budget:amount}，执行数是 0，表里没有写原因的列。",
        why: "全年一分没花的项目，审核人首先会问：为什么没实施，钱是否收回。",
        fix: "在表下或报告里写明没有实施的原因和资金去向；其实已经支出的，更正执行数。",
      },
      en: {
        what: "“{name}” was given {budget:amount} and spent 0; the list has no column for reasons.",
        why: "A project that spent nothing is what a reviewer asks about first: why, and where is the money.",
        fix: "State below the list or in the report why it was not carried out and where the money goes; or correct the executed figure.",
      },
    },
    blank: {
      "zh-CN": {
        what: "“{name}”有预算 {budget:amount}，执行数没有填，也没有说明原因。",
        why: "其他项目都填了执行数，这一行空着，看不出是没花还是漏填，合计也核对不了。",
        fix: "填上执行数；确实没有支出的填 0，并写明原因。",
      },
      en: {
        what: "“{name}” was given {budget:amount}; what it spent is left blank, and no reason is given.",
        why: "Other projects state theirs: a blank may mean nothing spent or a figure forgotten, and the total cannot be checked.",
        fix: "Enter what was spent; if nothing was, enter 0 and state why.",
      },
    },
  },
  check(form, { asOf, options, report }) {
    if (monthsCovered(form, asOf) !== MONTHS_OF_YEAR) return;
    const stated = spendingOf(form);
    const hasColumn = asksForReasons(form);
    for (const spending of stated) {
      const { project, executed } = spending;
      if (executed !== 0 || reasonOfProject(form, project)) continue;
      report(
        hasColumn ? "zero" : "noColumn",
        placeOfReason(project),
        { name: project.name, budget: project.budget! },
        reasonFrame(spending, form),
      );
    }

    const blank = singleProjects(form.projects).filter(
      ({ executed }) => executed?.state === "blank" || executed?.state === "mark",
    );
    if (stated.length <= options.filled * (stated.length + blank.length)) return;
    for (const project of blank) {
      const budget = project.budget?.value;
      if (budget == null || budget <= 0 || reasonOfProject(form, project)) continue;
      report("blank", project.executed!.at, { name: project.name, budget: project.budget! });
    }
  },
});
