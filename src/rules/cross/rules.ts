/** Rules that hold tables of several files against each other. */
import { defineRule, type AnyRule } from "../../core/rule/rule";

/** They look at no form by itself. */
const across = { scope: "form", kinds: [], check: () => undefined } as const;

const unitTwice = defineRule({
  ...across,
  id: "unit-twice",
  severity: "warning",
  basis: {
    "zh-CN": "一个单位（项目）一个年度报一张表；汇总时重复的表会重复计算（汇总审核口径）。",
    en: "A unit or project hands in one table a year; twice over it counts twice when added up (practice of bureaus).",
  },
  title: { "zh-CN": "同一单位或项目报了两张表", en: "One unit or project, two tables" },
  options: {},
  messages: {
    same: {
      "zh-CN": {
        what: "“{name}”{year}的表与“{other}”里的是同一张，预算数、执行数都相同。",
        why: "重复的表会在汇总时重复计算。",
        fix: "只留一份；确实是不同的表，请在表头写明区别。",
      },
      en: {
        what: "The table of “{name}” ({year}) is also in “{other}”, with the same budget and executed figures.",
        why: "A table handed in twice counts twice when added up.",
        fix: "Keep one; where they are different tables, say so in their heads.",
      },
    },
    unlike: {
      "zh-CN": {
        what: "“{name}”{year}有两张表，数却不同：这里预算数 {budget}、执行数 {executed}，“{other}”里是 {otherBudget}、{otherExecuted}。",
        why: "同一单位同一年度只能有一套数，审核人不知道以哪张为准。",
        fix: "确认哪一张是最后上报的，另一张撤下。",
      },
      en: {
        what: "“{name}” ({year}) has two tables that disagree: budget {budget}, executed {executed} here, {otherBudget} and {otherExecuted} in “{other}”.",
        why: "A year has one set of figures; a reviewer cannot tell which holds.",
        fix: "Find out which was handed in last and take the other away.",
      },
    },
  },
  severities: { same: "hint" },
});

const departmentUnlikeProjects = defineRule({
  ...across,
  id: "department-unlike-projects",
  severity: "warning",
  basis: {
    "zh-CN": "部门整体支出包括所属全部项目支出，项目表之和不应大于部门表（部门决算口径）。",
    en: "A department's expenditure takes in that of all its projects: their sum is no more than its own (final accounts).",
  },
  title: { "zh-CN": "部门表与所属项目表不符", en: "A department's table unlike its projects'" },
  options: {},
  messages: {
    executedOver: {
      "zh-CN": {
        what: "{count} 个项目表的执行数合计 {sum} {money}，大于部门表的{figure} {own} {money}。",
        why: "部门支出包括全部项目支出；项目之和更大，说明至少有一张表填错。",
        fix: "核对部门表与各项目表的执行数，以决算数为准改正。",
      },
      en: {
        what: "The tables of {count} projects executed {sum} {money} together; the department's {figure} is {own} {money}.",
        why: "A department's expenditure takes in all its projects: where they come to more, a table is wrong.",
        fix: "Hold the executed figures of the department and its projects against the final accounts.",
      },
    },
    budgetOver: {
      "zh-CN": {
        what: "{count} 个项目表的预算数合计 {sum} {money}，大于部门表的预算数 {own} {money}。",
        why: "部门预算包括全部项目预算；项目之和更大，说明至少有一张表填错，或者预算数的口径不同。",
        fix: "核对部门表与各项目表的预算数，用同一口径（都用调整后的全年预算数）。",
      },
      en: {
        what: "The tables of {count} projects have budgets of {sum} {money} together; the department's is {own} {money}.",
        why: "A department's budget takes in all its projects: where they come to more, a table is wrong or means another budget.",
        fix: "Use the same budget, that of the year as adjusted, in all of them.",
      },
    },
    incomplete: {
      "zh-CN": {
        what: "部门表的项目支出是 {own} {money}，这一批里 {count} 个项目表的执行数合计只有 {sum} {money}。",
        why: "项目表可能没有报齐。",
        fix: "核对缺哪些项目的自评表；按规定不用自评的项目不用补。",
      },
      en: {
        what: "The department's project expenditure is {own} {money}; the tables of {count} projects in this batch come to {sum} {money}.",
        why: "Tables of projects may be missing.",
        fix: "Find out which; projects exempt from self-evaluation need none.",
      },
    },
  },
  severities: { incomplete: "hint" },
});

const targetsCopied = defineRule({
  ...across,
  id: "targets-copied",
  severity: "hint",
  basis: {
    "zh-CN": "绩效目标应结合当年预算和任务设定，不照搬上年（绩效目标审核口径）。",
    en: "Goals are set by the year's budget and tasks, not taken over from the year before (practice of reviewers).",
  },
  title: { "zh-CN": "指标值与上年完全相同", en: "Targets copied from the year before" },
  options: { least: 5 },
  messages: {
    copied: {
      "zh-CN": {
        what: "“{name}”{year} 年的 {count} 个指标和指标值与上年（“{other}”）完全相同。",
        why: "预算和任务变了，指标值一个没变，审核人会问是不是照搬。",
        fix: "按当年任务重新核定指标值；确实相同的，准备好说明。",
      },
      en: {
        what: "The {count} indicators of “{name}” for {year} and their targets are those of the year before (“{other}”).",
        why: "Where budget and tasks changed and no target did, a reviewer asks whether they were copied.",
        fix: "Set the targets by the tasks of the year; where they are the same in fact, be ready to say why.",
      },
    },
  },
});

const carryoverUnlike = defineRule({
  ...across,
  id: "carryover-unlike",
  severity: "warning",
  basis: {
    "zh-CN": "上年结转来自上年没有用完的预算，不应大于上年预算数减执行数（预决算衔接关系）。",
    en: "What is carried over is what the year before left unspent: no more than its budget less what was executed.",
  },
  title: { "zh-CN": "上年结转与上年的表不衔接", en: "Carry-over unlike the year before" },
  options: {},
  messages: {
    more: {
      "zh-CN": {
        what: "“{name}”{year} 年的上年结转是 {carried} {money}，上年的表（“{other}”）只剩 {unspent} {money}（预算数 {budget}，执行数 {executed}）。",
        why: "结转的钱只能来自上年没有用完的预算，两年的表要对得上。",
        fix: "核对上年结转数和上年的预算数、执行数，改正填错的一处。",
      },
      en: {
        what: "“{name}” carried {carried} {money} into {year}; the table of the year before (“{other}”) left {unspent} {money} (budget {budget}, executed {executed}).",
        why: "Only what was left unspent can be carried over: the tables of both years have to agree.",
        fix: "Check the carry-over and last year's budget and executed figures, and correct the one that is wrong.",
      },
    },
  },
});

export const crossRules: readonly AnyRule[] = [
  unitTwice,
  departmentUnlikeProjects,
  targetsCopied,
  carryoverUnlike,
];
