/** Faults as Excel shows them: an error value and, where Excel allows one, a sentence in both languages. */
import { fill } from "../core/fill";
import type { Localized } from "../core/locale";
import type { ScoringError } from "../core/scoring/scores";
import { NO_RESULT, WRONG } from "./sentences";

export interface CellFault {
  readonly code: `${CustomFunctions.ErrorCode}`;
  /** Excel shows a sentence with #VALUE! and #N/A only. */
  readonly message?: string;
}

type Values = Readonly<Record<string, string>>;

/** #VALUE! with a sentence. */
export function sayFault(sentence: keyof typeof WRONG, values: Values = {}): CellFault {
  return { code: "#VALUE!", message: inBoth(WRONG[sentence], values) };
}

/** #N/A with a sentence. */
export function sayNoResult(sentence: keyof typeof NO_RESULT, values: Values = {}): CellFault {
  return { code: "#N/A", message: inBoth(NO_RESULT[sentence], values) };
}

/** Excel tells a function nothing of the language of its surface, so it says both. */
function inBoth({ "zh-CN": zh, en }: Localized, values: Values): string {
  return fill(`${zh}\n${en}`, values);
}

/** The beginning of a text, for a sentence. */
export function excerpt(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}

const RETURNABLE: readonly string[] = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"];

/** The error of a cell referred to. Excel takes back only some; the others become #VALUE! naming the original. */
export function inputFault(code: string): CellFault {
  if (RETURNABLE.includes(code)) return { code: code as CellFault["code"] };
  return sayFault("unusable", { code });
}

const CODES: Readonly<Record<ScoringError, CellFault["code"]>> = {
  "zero-budget": "#DIV/0!",
  "zero-target": "#DIV/0!",
  "zero-weight": "#DIV/0!",
  "no-time": "#DIV/0!",
  "before-start": "#NUM!",
  negative: "#NUM!",
  "above-full": "#NUM!",
  "not-finite": "#NUM!",
  shape: "#VALUE!",
};

export function isScoringError(error: string): error is ScoringError {
  return error in CODES;
}

export function scoringFault(error: ScoringError): CellFault {
  return { code: CODES[error] };
}

/** What Excel's runtime takes as an error, thrown or inside a returned array. */
export function excelError({ code, message }: CellFault): CustomFunctions.Error {
  return new CustomFunctions.Error(code as CustomFunctions.ErrorCode, message);
}
