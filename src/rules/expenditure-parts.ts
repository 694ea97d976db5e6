import { cited } from "../core/rule/evidence";
import { sum } from "../core/sheet/arithmetic";
import { monthsCovered } from "../core/facts/period";
import { MONTHS_OF_YEAR } from "../core/time/day";
import { defineRule } from "../core/rule/rule";

export default defineRule({
  id: "expenditure-parts",
  scope: "funds",
  severity: "error",
  basis: {
    "zh-CN": "部门支出由基本支出和项目支出构成，两者之和应等于执行数（部门决算口径）。",
    en: "A department's expenditure consists of basic and project expenditure (final accounts): they add up to executed.",
  },
  title: { "zh-CN": "基本支出与项目支出之和不等于执行数", en: "Basic and project expenditure do not add up" },
  options: {
    /** Difference allowed, in the form's unit: parts are rounded one by one. */
    tolerance: 0.02,
  },
  messages: {
    executed: {
      "zh-CN": {
        what: "基本支出 {basic:amount} + 项目支出 {project:amount} = {parts:amount}，执行数却是 {executed:amount}，相差 {gap:amount}。",
        why: "同一张表里两处支出合计对不上，执行率和得分都不可信。",
        fix: "核对执行数与按支出性质填写的数，改正填错的一处；口径不同的（如含结转）请注明。",
      },
      en: {
        what: "Basic {basic:amount} + project {project:amount} = {parts:amount}, but executed is {executed:amount}, {gap:amount} apart.",
        why: "Where two sums of the same spending disagree, neither the rate nor the score can be trusted.",
        fix: "Correct whichever is wrong; if they are counted differently (carry-over, say), note it.",
      },
    },
    total: {
      "zh-CN": {
        what: "支出合计填的是 {total:amount}，基本支出 {basic:amount} + 项目支出 {project:amount} = {parts:amount}，相差 {gap:amount}。",
        why: "合计与分项对不上，审核时会退回核实。",
        fix: "核对基本支出、项目支出和支出合计，改正填错的一处。",
      },
      en: {
        what: "Total expenditure is given as {total:amount}; basic {basic:amount} + project {project:amount} = {parts:amount}, {gap:amount} apart.",
        why: "A total that disagrees with its parts is sent back.",
        fix: "Check the three figures and correct whichever is wrong.",
      },
    },
  },
  check(funds, { form, asOf, options, report }) {
    const { basic, project } = funds.expenditure;
    if (basic?.amount.value == null || project?.amount.value == null) return;
    const parts = sum([basic.amount.value, project.amount.value]);
    const values = {
      basic: basic.amount,
      project: project.amount,
      parts: cited(parts, basic.amount, project.amount),
    };
    const apart = (other: number) => Math.abs(sum([other, -parts]));

    const total = funds.expenditure.total?.amount;
    if (total?.value != null && apart(total.value) > options.tolerance) {
      report("total", total.at, {
        ...values,
        total,
        gap: cited(apart(total.value), total, basic.amount, project.amount),
      });
      return;
    }
    // Beside what was spent so far the parts may be those of the budget.
    if (monthsCovered(form, asOf) !== MONTHS_OF_YEAR) return;
    const { executed } = funds.total;
    if (executed?.value != null && apart(executed.value) > options.tolerance)
      report("executed", executed.at, {
        ...values,
        executed,
        gap: cited(apart(executed.value), executed, basic.amount, project.amount),
      });
  },
});
