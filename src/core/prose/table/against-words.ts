/** What a text and its table say of the same figure, in a sentence. */
import { fill } from "../../fill";
import type { Locale, Localized } from "../../locale";
import type { Held, HeldFigure } from "./held";

const WHAT: Readonly<Record<HeldFigure, Localized>> = {
  "initial-budget": { "zh-CN": "年初预算数", en: "initial budget" },
  budget: { "zh-CN": "全年预算数", en: "budget" },
  executed: { "zh-CN": "全年执行数", en: "amount executed" },
  rate: { "zh-CN": "预算执行率", en: "execution rate" },
  score: { "zh-CN": "自评得分", en: "total score" },
  grade: { "zh-CN": "等级", en: "grade" },
  projects: { "zh-CN": "这些项目的个数", en: "number of such projects" },
  "projects-budget": { "zh-CN": "这些项目的预算合计", en: "budget of these projects" },
  "projects-executed": { "zh-CN": "这些项目的支出合计", en: "spending of these projects" },
  "projects-unspent": { "zh-CN": "这些项目的未支出合计", en: "unspent money of these projects" },
  result: { "zh-CN": "“{name}”的完成值", en: "result of “{name}”" },
};
const SAME: Localized = {
  "zh-CN": "{what}：文中与表中（{cell}）都是 {stated}。",
  en: "The {what} is {stated} in the text and in the table ({cell}).",
};
const OTHER: Localized = {
  "zh-CN": "{what}：文中写 {printed}，表中（{cell}）是 {stated}，请核对哪一个对。",
  en: "The {what} is {printed} in the text but {stated} in the table ({cell}); find out which one is right.",
};

/** What was found, in a sentence. */
export function heldWords({ what, agrees, values }: Held, locale: Locale): string {
  return fill((agrees ? SAME : OTHER)[locale], { ...values, what: fill(WHAT[what][locale], values) });
}
