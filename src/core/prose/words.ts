/** Why a claim is right, wrong or cannot be recomputed, in a sentence. */
import { fill } from "../fill";
import type { Locale, Localized } from "../locale";
import type { Claim, ClaimKind, ClaimReason } from "./model";

export const KIND_NAMES: Readonly<Record<ClaimKind, Localized>> = {
  "execution-rate": { "zh-CN": "预算执行率", en: "Execution rate" },
  "parts-total": { "zh-CN": "分项与合计", en: "Parts and total" },
  "completion-rate": { "zh-CN": "完成率", en: "Completion rate" },
  average: { "zh-CN": "平均数", en: "Average" },
  "unit-price": { "zh-CN": "单价与金额", en: "Price and amount" },
  change: { "zh-CN": "增减变化", en: "Change" },
  share: { "zh-CN": "占比", en: "Share" },
  "score-grade": { "zh-CN": "得分与等级", en: "Score and grade" },
  "score-unexplained": { "zh-CN": "失分未说明", en: "Points lost unexplained" },
  "repeated-quantity": { "zh-CN": "前后数字", en: "Figure named twice" },
};

const REASONS: Readonly<Record<ClaimReason, Localized>> = {
  recomputed: { "zh-CN": "{calculation} = {computed}，相符。", en: "{calculation} = {computed}: agrees." },
  levels: {
    "zh-CN": "列出的是各级指标的个数，不是相加的关系。",
    en: "These are numbers of indicators by level; they are not added up.",
  },
  "grade-fits": {
    "zh-CN": "{score} 分按所用标准为“{computed}”，相符。",
    en: "{score} points earn “{computed}” under the profile: agrees.",
  },
  "same-again": {
    "zh-CN": "与文中另一处 {computed} 相同。",
    en: "The same as {computed} elsewhere in the text.",
  },
  "rate-off": {
    "zh-CN": "文中写 {printed}，而 {calculation} = {computed}。",
    en: "The text says {printed}; {calculation} = {computed}.",
  },
  "sum-off": {
    "zh-CN": "合计写 {printed}，而 {calculation} = {computed}。",
    en: "The total is given as {printed}; {calculation} = {computed}.",
  },
  "difference-off": {
    "zh-CN": "增减数写 {printed}，而 {calculation} = {computed}。",
    en: "The change is given as {printed}; {calculation} = {computed}.",
  },
  "average-off": {
    "zh-CN": "平均数写 {printed}，而 {calculation} = {computed}。",
    en: "The average is given as {printed}; {calculation} = {computed}.",
  },
  "unit-slip": {
    "zh-CN": "文中写 {printed}，按所写单位算得 {computed}；换一个单位（元、万元）正好相符，请核对单位。",
    en: "The text says {printed}; with the units as written it comes to {computed}. In another unit (元, 万元) it would agree: check the units.",
  },
  "grade-off": {
    "zh-CN": "{score} 分写作“{printed}”，按所用标准应为“{computed}”（{from} 分起）。",
    en: "{score} points are called “{printed}”; under the profile they earn “{computed}” (from {from}).",
  },
  "points-lost": {
    "zh-CN": "“{name}”{full} 分得 {score} 分，文中没有说明失分原因。",
    en: "“{name}” earned {score} of {full} points, and the text gives no reason.",
  },
  "goal-missed": {
    "zh-CN": "完成值为目标的 {computed}（{calculation}），没有达到，而文中称目标已经完成。",
    en: "The result is {computed} of the goal ({calculation}), short of it, while the text says that the goals were reached.",
  },
  "digit-lost": {
    "zh-CN": "文中写 {printed}，逗号前缺了数字；另一处写 {computed}。",
    en: "The text says {printed}, with the digits before the comma missing; elsewhere it says {computed}.",
  },
  "digits-swapped": {
    "zh-CN": "文中写 {printed}，另一处写 {computed}：有两位数字写颠倒了，请核对哪一个对。",
    en: "The text says {printed} here and {computed} elsewhere, with two digits swapped; find out which one is right.",
  },
  "base-absent": {
    "zh-CN": "没有认出用来相除的数，无法复算（写作 {printed}）；文中没有的，请写明。",
    en: "No figure was recognised that it divides by; {printed} cannot be recomputed. State it where the text does not.",
  },
  "result-absent": {
    "zh-CN": "没有认出完成了多少，无法复算（写作 {printed}）；文中没有的，请写明。",
    en: "No figure was recognised for what was done; {printed} cannot be recomputed. State it where the text does not.",
  },
  "earlier-absent": {
    "zh-CN": "没有认出上年数或增减数，无法复算（写作 {printed}）；文中没有的，请写明。",
    en: "Neither an earlier figure nor a change was recognised; {printed} cannot be recomputed. State one where the text does not.",
  },
  "several-bases": {
    "zh-CN": "看不出用哪两个数相除，无法复算（写作 {printed}）。",
    en: "It is not clear which two figures it divides; {printed} cannot be recomputed.",
  },
  "two-readings": {
    "zh-CN":
      "有两种读法：{calculation} = {computed}，与所写 {printed} 不符；{other} = {otherComputed}，相符。请核对指的是哪一种。",
    en: "There are two readings: {calculation} = {computed}, which is not the {printed} printed; {other} = {otherComputed}, which is. Check which one is meant.",
  },
  "whole-absent": {
    "zh-CN": "看不出总数是哪一个，无法复算（写作 {printed}）。",
    en: "It is not clear which figure is the whole; {printed} cannot be recomputed.",
  },
  "digits-few": {
    "zh-CN": "用来计算的数位数太少，四舍五入后不能断定 {printed} 是否相符。",
    en: "The figures are printed with too few digits to tell whether {printed} agrees.",
  },
  "list-open": {
    "zh-CN": "列出的几项合计 {computed}，总数 {printed}；可能没有列全，不作判断。",
    en: "What is listed comes to {computed} of {printed}; the list may leave things out, so nothing is concluded.",
  },
  "grade-absent": {
    "zh-CN": "得 {score} 分，文中没有写等级。",
    en: "{score} points; the text names no grade.",
  },
  "grade-unknown": {
    "zh-CN": "得 {score} 分，等级写作“{printed}”，不在所用标准之内或文中另有标准。",
    en: "{score} points, called “{printed}”, which the profile does not know, or the text has bands of its own.",
  },
  "full-unknown": {
    "zh-CN": "得 {score} 分，满分不是通常的分数，无法对照等级。",
    en: "{score} points of an unusual full score; the grade cannot be checked.",
  },
  "figure-doubted": {
    "zh-CN": "{printed} 本身与文中别的数对不上，先核对它，再看这一处。",
    en: "{printed} itself does not agree with other figures of the text; check it first.",
  },
  "goal-missed-unsaid": {
    "zh-CN": "完成值为目标的 {computed}（{calculation}），没有达到；文中没有称已经完成。",
    en: "The result is {computed} of the goal ({calculation}), short of it; the text does not say otherwise.",
  },
};

/** The reason of a claim in words, figures filled in. */
export const claimWords = ({ reason, values }: Pick<Claim, "reason" | "values">, locale: Locale): string =>
  fill(REASONS[reason][locale], values);
