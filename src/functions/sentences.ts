/** What an error value says beside the cell. */
import type { Localized } from "../core/locale";
import type { Unmeasured } from "../core/scoring/target";

/** Beside #VALUE!: the arguments are not what the function takes. */
export const WRONG = {
  notPlain: {
    "zh-CN": "“{text}”不是纯数字。请去掉千分位逗号、百分号、单位和文字，只留数字。",
    en: "“{text}” is not a plain number. Remove separators, percent signs, units and words.",
  },
  notNumber: {
    "zh-CN": "只能引用数字单元格，不能引用图片、实体等数据类型。",
    en: "Refer to cells with numbers, not to pictures or other data types.",
  },
  unusable: {
    "zh-CN": "引用的单元格是 {code}，请先改正它。",
    en: "A cell referred to shows {code}. Correct that cell first.",
  },
  unequalRanges: {
    "zh-CN": "各区域的行数、列数要相同，或者其中一个只有一行、一列或一格。现在是 {sizes}。",
    en: "The ranges need the same rows and columns, or one of them a single row, column or cell. Now: {sizes}.",
  },
  unpairedWeights: {
    "zh-CN": "得分与权重要一一对应：两个区域的行数、列数须相同。现在是 {sizes}。",
    en: "Each score needs its weight: both ranges must have the same rows and columns. Now: {sizes}.",
  },
  unpairedProjects: {
    "zh-CN": "名称、预算数、执行数要一一对应：三个区域的行数、列数须相同。现在是 {sizes}。",
    en: "Names, budgets and amounts spent must have the same rows and columns. Now: {sizes}.",
  },
  oneColumn: {
    "zh-CN": "完成档次只能是一个单元格或一列，因为每一档要占最低分、最高分两列。现在是 {sizes}。",
    en: "Give one cell or one column of steps: each takes two columns for its scores. Now: {sizes}.",
  },
  notDirection: {
    "zh-CN": "“{text}”不是方向。请写 ≥、≤、=，或者 正向、反向。",
    en: "“{text}” is no direction. Write ≥, ≤ or =, or 正向 (more is better), 反向 (less is better).",
  },
  notDate: {
    "zh-CN": "“{text}”不是 2000 年到 2100 年之间的日期。请填日期，或写成“2023-07-31”“2023年7月”。",
    en: "“{text}” is no date from 2000 to 2100. Enter a date, or write 2023-07-31 or 2023年7月.",
  },
  unknownProfile: {
    "zh-CN": "没有叫“{text}”的评分口径。可以写：{known}。",
    en: "There is no profile “{text}”. Known are: {known}.",
  },
} as const satisfies Record<string, Localized>;

/** Beside #N/A: nothing is wrong with the arguments, but there is no result. */
export const NO_RESULT = {
  blank: {
    "zh-CN": "指标值或实际完成值没有填写。",
    en: "The target or the result is not filled in.",
  },
  qualitative: {
    "zh-CN": "“{actual}”是文字，不能按数量计分。定性指标用 PERF.BAND 查得分范围。",
    en: "“{actual}” is words, which are not scored by quantity. PERF.BAND gives the range of a qualitative result.",
  },
  words: {
    "zh-CN": "“{target}”和“{actual}”都是文字，看不出是否达到。",
    en: "“{target}” and “{actual}” are both words; whether one reaches the other cannot be told.",
  },
  "status-only": {
    "zh-CN": "“{actual}”只说完成了没有，没有说完成多少。请填实际数量。",
    en: "“{actual}” says whether, not how much. Enter the figure reached.",
  },
  sentence: {
    "zh-CN": "“{target}”或“{actual}”是一句话，看不出用哪个数。请只写一个数。",
    en: "“{target}” or “{actual}” is a sentence with figures in it. Write a single figure.",
  },
  units: {
    "zh-CN": "“{target}”和“{actual}”的单位不同，不能换算。",
    en: "The units of “{target}” and “{actual}” do not convert.",
  },
  kinds: {
    "zh-CN": "“{target}”和“{actual}”一个是数量，一个是日期或文字，不能比较。",
    en: "Of “{target}” and “{actual}” one is a quantity, the other a date or words.",
  },
  misread: {
    "zh-CN": "“{target}”或“{actual}”里的符号或数字像是认错了，请核对。",
    en: "A sign or figure in “{target}” or “{actual}” seems to have been misread. Please check it.",
  },
  copied: {
    "zh-CN": "“{actual}”照抄了指标值，不是实际完成值。",
    en: "“{actual}” repeats the target and is no result.",
  },
  bound: {
    "zh-CN": "“{actual}”只是一个界限或范围，定不下是否达到“{target}”。请填确定的数或日期。",
    en: "“{actual}” is a bound or a range, which leaves open whether “{target}” is reached. Be exact.",
  },
  doubtful: {
    "zh-CN": "“{target}”和“{actual}”有两种读法。请写明单位，并在指标值里写明 ≥ 或 ≤。",
    en: "“{target}” and “{actual}” can be read in two ways. State the units, and ≥ or ≤ in the target.",
  },
  direction: {
    "zh-CN": "指标值“{target}”里的符号与给出的方向相反，请核对。",
    en: "The sign in the target “{target}” contradicts the direction given.",
  },
  "negative-target": {
    "zh-CN": "指标值“{target}”是负数，没有达到时不能按比例计分。",
    en: "The target “{target}” is negative: a shortfall has no share of it.",
  },
  spread: {
    "zh-CN": "实际完成值“{actual}”是一个范围，不能按比例计算。请填一个数。",
    en: "The result “{actual}” is a range. Enter a single figure.",
  },
  "no-figure": {
    "zh-CN": "指标值“{target}”不是一个确定的数，算不出偏差率。",
    en: "The target “{target}” is no single figure to deviate from.",
  },
  unknownTier: {
    "zh-CN": "“{text}”看不出是哪一档。请写 达成、部分达成 或 未达成。",
    en: "“{text}” names no step. Write 达成, 部分达成 or 未达成.",
  },
} as const satisfies Record<Unmeasured | "unknownTier", Localized>;
