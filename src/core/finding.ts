/** A fault, as data; `rule/message.ts` puts it into words. */
import type { Localized } from "./locale";
import type { Position } from "./sheet/sheet";

/** error = would be sent back; warning = a reviewer will ask; hint = better so. */
export type Severity = "error" | "warning" | "hint";
export const SEVERITIES: readonly Severity[] = ["error", "warning", "hint"];

/** What one finding of the severity is called. */
export const SEVERITY_NAMES: Localized<Readonly<Record<Severity, string>>> = {
  "zh-CN": { error: "错误", warning: "警告", hint: "提示" },
  en: { error: "error", warning: "warning", hint: "hint" },
};

/** What stands over several of them, and over their number. */
export const SEVERITY_HEADINGS: Localized<Readonly<Record<Severity, string>>> = {
  "zh-CN": SEVERITY_NAMES["zh-CN"],
  en: { error: "Errors", warning: "Warnings", hint: "Hints" },
};

/** Whether it weighs as much as the least that is wanted. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}

/** What is wrong, why it matters, what to do. `{name}` and `{name:format}` take the finding's values. */
export interface Words {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** Places are told, but a finding is the same wherever it stands. */
export type FindingValue = string | number | readonly Position[];
export type FindingValues = Readonly<Record<string, FindingValue>>;
/** A figure or text reckoned from cells. */
export interface Cited {
  readonly value: string | number;
  readonly cells: readonly Position[];
}

/** By the name of a value: the cells it stands in, or was reckoned from. */
export type Evidence = Readonly<Record<string, readonly Position[]>>;

/** What a proposed edit puts into the cell; `message.ts` names each for the user. */
export type FixKind =
  | "value" // the right figure
  | "perf" // a PERF formula
  | "formula" // a formula of the spreadsheet's own
  | "number" // a figure written as text, as a figure
  | "skeleton"; // the frame of an explanation, figures filled in

export interface Edit {
  readonly at: Position;
  /** A figure, a text, or with a leading "=" a formula. */
  readonly to: string | number;
}

/** A proposed edit; shown before it is applied, and applied only while the cells are as they were checked. */
export interface Fix {
  readonly kind: FixKind;
  readonly edits: readonly Edit[];
}

/** A fault, as data. */
export interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly severity: Severity;
  readonly at: Position;
  readonly values: FindingValues;
  /** The cells its figures rest on, so that a surface can lead from each figure to them. */
  readonly evidence: Evidence;
  /** Ways to mend it where the right content is certain; alternatives, best first. */
  readonly fixes: readonly Fix[];
}

/** A limit or switch of a rule that a profile may set. */
export type OptionValue = number | boolean | readonly string[];
export type Options = Readonly<Record<string, OptionValue>>;
