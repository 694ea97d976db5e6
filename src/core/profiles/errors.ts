/** What may be wrong with a profile of one's own, as data and in words. */
import { fill } from "../fill";
import type { FindingValues } from "../finding";
import type { Locale, Localized } from "../locale";

/** What a value should have been. */
export type Kind = "object" | "array" | "text" | "texts" | "number" | "weights" | "option" | "flag" | "list";

/** Faults of form, which the schema describes too. */
export type FormFault =
  "type" | "unknown-key" | "missing-key" | "out-of-range" | "wrong-length" | "empty" | "bad-id" | "no-choice";

/** Faults of sense, which the schema cannot describe. */
export type SenseFault =
  | "id-taken"
  | "unknown-rule"
  | "unknown-option"
  | "option-type"
  | "grades-order"
  | "grades-end"
  | "tiers-join"
  | "caps-order"
  | "over-full"
  | "unknown-base"
  | "faulty-base"
  | "extends-cycle"
  | "unread-criteria"
  | "option-range"
  | "weights-over";

export type ProfileErrorCode = "not-json" | "given-twice" | FormFault | SenseFault;

export interface ProfileError {
  readonly code: ProfileErrorCode;
  /** Where in the file: `$.grades[1].from`. */
  readonly path: string;
  readonly values: FindingValues;
}

const KINDS: Readonly<Record<Kind, Localized>> = {
  object: { "zh-CN": "对象 {…}", en: "an object {…}" },
  array: { "zh-CN": "数组 […]", en: "an array […]" },
  text: { "zh-CN": "加引号的文字", en: "a text in quotes" },
  texts: {
    "zh-CN": '加引号的文字，或者 {"zh-CN": …, "en": …}',
    en: 'a text in quotes, or {"zh-CN": …, "en": …}',
  },
  number: { "zh-CN": "数字（不加引号，不写百分号）", en: "a number (no quotes, no percent sign)" },
  weights: { "zh-CN": "对象 {…} 或者 null", en: "an object {…} or null" },
  option: { "zh-CN": "数字、true、false 或者文字数组", en: "a number, true, false or an array of texts" },
  flag: { "zh-CN": "true 或 false", en: "true or false" },
  list: { "zh-CN": '文字数组 ["…"]', en: 'an array of texts ["…"]' },
};

const SENTENCES: Readonly<Record<ProfileErrorCode, Localized>> = {
  "not-json": {
    "zh-CN": "不是合法的 JSON，请检查引号、逗号和括号：{detail}",
    en: "not valid JSON; check quotes, commas and brackets: {detail}",
  },
  "given-twice": {
    "zh-CN": "这一项写了两次，看不出以哪一个为准；请删去一个",
    en: "is given twice, and nobody can tell which counts; remove one",
  },
  type: { "zh-CN": "应当是{kind}", en: "must be {kind}" },
  "unknown-key": { "zh-CN": "没有“{key}”这一项{hint}", en: "there is no “{key}” here{hint}" },
  "missing-key": { "zh-CN": "缺少“{key}”", en: "“{key}” is missing" },
  "out-of-range": {
    "zh-CN": "{value} 超出范围，应当在 {range} 之内",
    en: "{value} is out of range; it must be within {range}",
  },
  "wrong-length": { "zh-CN": "应当有 {length} 项", en: "must have {length}" },
  empty: { "zh-CN": "不能为空", en: "must not be empty" },
  "bad-id": {
    "zh-CN": "“{value}”只能用小写字母、数字和连字符，如 qinghe-2025",
    en: "“{value}” may have lower-case letters, digits and hyphens only, as in qinghe-2025",
  },
  "no-choice": { "zh-CN": "不能是“{value}”，只能是 {choices}", en: "cannot be “{value}”, only {choices}" },
  "id-taken": {
    "zh-CN": "“{value}”是自带口径的编号，请另取一个",
    en: "“{value}” is the id of a built-in profile; choose another",
  },
  "unknown-rule": { "zh-CN": "没有“{rule}”这条规则{hint}", en: "there is no rule “{rule}”{hint}" },
  "unknown-option": {
    "zh-CN": "规则“{rule}”没有“{option}”这个选项{hint}",
    en: "the rule “{rule}” has no option “{option}”{hint}",
  },
  "option-type": { "zh-CN": "这个选项应当是{kind}", en: "this option must be {kind}" },
  "option-range": {
    "zh-CN": "{value} 超出范围，这个选项应当在 {range} 之内{hint}",
    en: "{value} is out of range; this option must be within {range}{hint}",
  },
  "unknown-base": {
    "zh-CN": "找不到“{value}”：既不是自带的口径，也不是同一文件夹里的口径文件{hint}",
    en: "“{value}” is neither a built-in profile nor a profile file in the same folder{hint}",
  },
  "faulty-base": {
    "zh-CN": "“{value}”本身有 {count} 处错误，请先用它自己检查",
    en: "“{value}” itself has {count} faults; check it first",
  },
  "extends-cycle": {
    "zh-CN": "口径互相沿用，绕成了圈：{chain}",
    en: "profiles extend each other in a circle: {chain}",
  },
  "unread-criteria": {
    "zh-CN":
      "读不懂这条评分标准：“{value}”。可以写“≥90%得5分，80%（含）-90%得4分”“≤0计5分；每超过1个百分点扣0.5分，扣完为止”“达到目标值得满分，否则不得分”“按完成比例计分”",
    en: "this standard cannot be read: “{value}”. It may say 分段, 每…扣…分, 达到…得满分 or 按完成比例计分",
  },
  "grades-order": {
    "zh-CN": "等级要从高到低排列：{from} 不低于上一级的 {above}",
    en: "grades go from best to worst: {from} is not below {above} of the grade before",
  },
  "grades-end": { "zh-CN": "最后一个等级要从 0 起", en: "the last grade must begin at 0" },
  "tiers-join": {
    "zh-CN": "分档要从高到低首尾相接：这里应当是 {expected}",
    en: "tiers go from best to worst without gaps: this must be {expected}",
  },
  "caps-order": {
    "zh-CN": "封顶要从低到高排列：{value} 不高于上一项的 {before}",
    en: "caps go from lowest to highest: {value} is not above {before} of the one before",
  },
  "over-full": {
    "zh-CN": "{value} 分超过了满分 {full} 分",
    en: "{value} points are above the full score {full}",
  },
  "weights-over": {
    "zh-CN": "各项分值合计 {total}，超过了满分 {full} 分",
    en: "these add up to {total}, above the full score {full}",
  },
};

/** Where and what, in a line. */
export function profileErrorText({ code, path, values }: ProfileError, locale: Locale): string {
  const { kind, near } = values;
  const words = {
    ...values,
    ...(kind !== undefined && { kind: KINDS[kind as Kind][locale] }),
    hint:
      typeof near !== "string" ? "" : locale === "en" ? `; did you mean “${near}”?` : `，是不是“${near}”？`,
  };
  return `${path}${locale === "en" ? ": " : "："}${fill(SENTENCES[code][locale], words)}`;
}
