/** Words that make a figure a bound, for targets in cells and figures in running text alike. */
import type { Sign } from "./model";

type Side = "≥" | "≤" | ">" | "<";

/** Before the figure; within a side, longer wordings before those they contain. */
export const BOUNDS_BEFORE: readonly (readonly [Sign, readonly string[]])[] = [
  [
    "≥",
    [
      "≥",
      "》=",
      "不少于",
      "不低于",
      "不小于",
      "不得[少低小]于",
      "不能[少低]于",
      "大于(?:或者?)?等于",
      "大于=",
      "至少",
      "最少",
      "最低",
      "保底",
    ],
  ],
  [
    "≤",
    [
      "≤",
      "《=",
      "不超过?",
      "不高于",
      "不大于",
      "不多于",
      "不得?超[过出]",
      "不得[高多大]于",
      "不突破",
      "小于(?:或者?)?等于",
      "小于=",
      "至多",
      "最多",
      "最高",
      "控制在",
      "限额",
    ],
  ],
  ["=", ["=", "等于"]],
  [">", [">", "大于", "高于", "多于", "超过", "超出", "突破", "逾"]],
  ["<", ["<", "小于", "低于", "少于", "接近", "将近", "近"]],
];

/** Behind the figure. */
export const BOUNDS_AFTER: readonly (readonly [Sign, readonly string[]])[] = [
  ["≥", ["(?:及其?|或)?以上", "或更多"]],
  ["≤", ["(?:及其?|或)?以下", "以内", "之内", "范围内", "封顶"]],
];

/** Near the figure, on neither side of it. */
export const ABOUT_BEFORE: readonly string[] = ["大约", "大概", "接近", "将近"];
export const ABOUT_AFTER: readonly string[] = ["左右", "上下"];

/** The words of one side as a pattern. */
export const wordsOf = (side: Side, words = BOUNDS_BEFORE): string =>
  words.flatMap(([sign, list]) => (sign === side ? list : [])).join("|");
