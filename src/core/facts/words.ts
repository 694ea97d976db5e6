/** What was verified, what is blank and what was not understood, in words. */
import type { Unread } from "../form/model";
import { fill } from "../fill";
import type { Locale, Localized } from "../locale";
import type { Blank, BlankWhat } from "./blank";
import type { Verified, VerifiedWhat } from "./verified";

const VERIFIED: Readonly<Record<VerifiedWhat, Localized>> = {
  rate: {
    "zh-CN": "{executed:amount} ÷ {budget:amount} = {rate:percent}，与所填执行率一致",
    en: "{executed:amount} ÷ {budget:amount} = {rate:percent}, as the rate says",
  },
  rates: {
    "zh-CN": "{rows} 个项目的执行率 = 执行数 ÷ 预算数",
    en: "Executed ÷ budget is the rate in {rows} projects",
  },
  scores: { "zh-CN": "各行得分合计 {sum} = 总分", en: "The rows' scores add up to {sum}, the total" },
  weights: { "zh-CN": "各行分值合计 {sum}", en: "The rows' weights add up to {sum}" },
  groups: {
    "zh-CN": "{groups} 组指标的分值与标题所写一致",
    en: "The weights of {groups} groups are what their labels say",
  },
  parts: {
    "zh-CN": "各项资金合计 {sum:amount} = 预算总额",
    en: "The sources add up to {sum:amount}, the budget",
  },
  nature: {
    "zh-CN": "基本支出 + 项目支出 = {sum:amount}",
    en: "Basic and project expenditure add up to {sum:amount}",
  },
};

const BLANK: Readonly<Record<BlankWhat, Localized>> = {
  target: { "zh-CN": "指标值", en: "targets" },
  actual: { "zh-CN": "实际完成值", en: "results" },
  weight: { "zh-CN": "分值", en: "weights" },
  score: { "zh-CN": "得分", en: "scores" },
  budget: { "zh-CN": "预算数", en: "the budget" },
  executed: { "zh-CN": "执行数", en: "what was spent" },
  projects: { "zh-CN": "项目", en: "projects" },
};

const UNREAD: Readonly<Record<Unread["why"], Localized>> = {
  column: {
    "zh-CN": "“{heading}”列有数，没有读懂是什么；可以指定它的含义",
    en: "Column “{heading}” holds figures that were not understood; you can say what it means",
  },
  rows: {
    "zh-CN": "第 {rows} 行有数，没有读懂；可以指定表头",
    en: "Rows {rows} hold figures that were not understood; you can name the headings",
  },
  table: {
    "zh-CN": "像一张绩效表（{heading}），但没有读出来；可以指定表头",
    en: "It looks like a performance form ({heading}) and could not be read; you can name the headings",
  },
};

export const verifiedText = ({ what, values }: Verified, locale: Locale): string =>
  fill(VERIFIED[what][locale], values);

export const blankText = ({ what }: Blank, locale: Locale): string => BLANK[what][locale];

export function unreadText({ why, area, heading }: Unread, locale: Locale): string {
  const rows = area.top === area.bottom ? `${area.top + 1}` : `${area.top + 1}–${area.bottom + 1}`;
  return fill(UNREAD[why][locale], { heading: heading.replace(/\s/g, ""), rows });
}
