import { cited } from "../core/rule/evidence";
import { wrongTotals } from "../core/facts/project-totals";
import { defineRule } from "../core/rule/rule";

export default defineRule({
  id: "project-total-mismatch",
  scope: "form",
  severity: "error",
  basis: {
    "zh-CN": "合计等于各项目之和，小计等于本组项目之和（表内勾稽关系）。",
    en: "A total is the sum of its projects, a subtotal that of its group (the table's own arithmetic).",
  },
  title: { "zh-CN": "项目合计与明细不符", en: "Totals of a list of projects are off" },
  options: {
    /** Difference allowed, in the form's unit, beyond what rounding row by row adds up to. */
    tolerance: 0.02,
  },
  messages: {
    total: {
      "zh-CN": {
        what: "“{name}”的“{column}”填的是 {stated:amount}，{rows} 个项目加起来是 {sum:amount}，相差 {gap:amount}。",
        why: "合计应等于各项目之和；对不上，多半是漏了行、重复计算或改了明细没改合计。",
        fix: "核对各项目与合计，改正填错的一处；合计最好用公式。",
      },
      en: {
        what: "“{column}” of “{name}” is given as {stated:amount}; the {rows} projects add up to {sum:amount}, {gap:amount} apart.",
        why: "A total is the sum of its projects; where it is not, a row was left out, counted twice, or changed later.",
        fix: "Check the projects and the total, and correct whichever is wrong; a formula keeps them together.",
      },
    },
    subtotal: {
      "zh-CN": {
        what: "“{name}”的“{column}”填的是 {stated:amount}，本组 {rows} 个项目加起来是 {sum:amount}，相差 {gap:amount}。",
        why: "小计应等于本组项目之和；对不上，多半是漏了行、放错了组或改了明细没改小计。",
        fix: "核对本组项目与小计，改正填错的一处；小计最好用公式。",
      },
      en: {
        what: "“{column}” of “{name}” is given as {stated:amount}; the {rows} projects of its group add up to {sum:amount}, {gap:amount} apart.",
        why: "A subtotal is the sum of its group; where it is not, a row was left out, put elsewhere, or changed later.",
        fix: "Check the group and its subtotal, and correct whichever is wrong; a formula keeps them together.",
      },
    },
  },
  check(form, { options, report }) {
    for (const { project, column, field, stated, sum, parts } of wrongTotals(
      form.projects,
      options.tolerance,
    )) {
      const heading = form.headings.find((candidate) => candidate.column === column);
      report(project.kind === "total" ? "total" : "subtotal", field.at, {
        name: project.name,
        column: heading?.text.replace(/\s+/g, "") ?? "",
        stated: field,
        sum: cited(sum, ...parts),
        gap: cited(Math.abs(stated - sum), field, ...parts),
        rows: cited(parts.length, ...parts),
      });
    }
  },
});
