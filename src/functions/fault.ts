/** Faults as Excel shows them: an error value and, where Excel allows one, a sentence in both languages. */
import { fill } from "../core/message";
import type { Localized } from "../core/rule";
import type { ScoringError } from "../core/scoring";

export interface CellFault {
  readonly code: `${CustomFunctions.ErrorCode}`;
  /** Excel shows a sentence with #VALUE! and #N/A only. */
  readonly message?: string;
}

const SENTENCES = {
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
} as const satisfies Record<string, Localized>;

type Sentence = keyof typeof SENTENCES;

/** #VALUE! with a sentence. Excel tells a function nothing of the language of its surface, so it says both. */
export function sayFault(sentence: Sentence, values: Readonly<Record<string, string>> = {}): CellFault {
  const { "zh-CN": zh, en } = SENTENCES[sentence];
  return { code: "#VALUE!", message: fill(`${zh}\n${en}`, values) };
}

const RETURNABLE: readonly string[] = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"];

/** The error of a cell referred to. Excel takes back only some; the others become #VALUE! naming the original. */
export function inputFault(code: string): CellFault {
  if (RETURNABLE.includes(code)) return { code: code as CellFault["code"] };
  return sayFault("unusable", { code });
}

const CODES: Readonly<Record<ScoringError, CellFault["code"]>> = {
  "zero-budget": "#DIV/0!",
  "zero-weight": "#DIV/0!",
  negative: "#NUM!",
  "above-full": "#NUM!",
  "not-finite": "#NUM!",
  shape: "#VALUE!",
};

export function scoringFault(error: ScoringError): CellFault {
  return { code: CODES[error] };
}

/** What Excel's runtime takes as an error, thrown or inside a returned array. */
export function excelError({ code, message }: CellFault): CustomFunctions.Error {
  return new CustomFunctions.Error(code as CustomFunctions.ErrorCode, message);
}
