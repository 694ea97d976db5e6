/** What a rule is and what it reports. Findings are data; `message.ts` puts them into words. */
import type { Form, FormKind, Funds, Indicator } from "../form/model";
import type { Profile } from "../profiles/profile";
import type { Position } from "../sheet/sheet";

export type Locale = "zh-CN" | "en";
export const LOCALES: readonly Locale[] = ["zh-CN", "en"];
export type Localized<T = string> = Readonly<Record<Locale, T>>;

/** error = would be sent back; warning = a reviewer will ask; hint = better so. */
export type Severity = "error" | "warning" | "hint";
export const SEVERITIES: readonly Severity[] = ["error", "warning", "hint"];

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
  /** Ways to mend it where the right content is certain; alternatives, best first. */
  readonly fixes: readonly Fix[];
}

/** What a rule may look at, by scope. The engine walks the form; a rule never looks at the sheet. */
export interface Subjects {
  form: Form;
  funds: Funds;
  indicator: Indicator;
}
export type Scope = keyof Subjects;

export type OptionValue = number | boolean | readonly string[];
export type Options = Readonly<Record<string, OptionValue>>;
/** `true` as a default stands for the type boolean, 0.9 for number. */
type Widen<V> = V extends number ? number : V extends boolean ? boolean : readonly string[];
type Widened<O extends Options> = { readonly [K in keyof O]: Widen<O[K]> };

export interface RuleContext<M extends string, O extends Options> {
  readonly form: Form;
  readonly profile: Profile;
  readonly options: Widened<O>;
  /** The day the check looks from (YYYY-MM-DD), for time progress; `null` where no day was given. */
  readonly asOf: string | null;
  report(message: M, at: Position, values?: FindingValues, fixes?: readonly Fix[]): void;
}

export interface Rule<S extends Scope = Scope, M extends string = string, O extends Options = Options> {
  /** thing-then-check; the same in code, page, command line and settings. Its meaning never changes. */
  readonly id: string;
  readonly scope: S;
  /** The forms it looks at; all where left out. */
  readonly kinds?: readonly FormKind[];
  readonly severity: Severity;
  /** The document or convention it rests on. */
  readonly basis: Localized;
  readonly title: Localized;
  readonly options: O;
  /** Rules whose finding in the same row explains this one: one fault, one finding. */
  readonly silencedBy?: readonly string[];
  readonly messages: Readonly<Record<M, Localized<Words>>>;
  /** Messages that weigh more or less than the rule; a profile's severity stands above both. */
  readonly severities?: Readonly<Partial<Record<M, Severity>>>;
  check(subject: Subjects[S], context: RuleContext<M, O>): void;
}

/** A rule whose parameters the engine need not know. */
export interface AnyRule extends Omit<Rule, "check"> {
  check(subject: Subjects[Scope], context: RuleContext<string, Options>): void;
}

/**
 * Declares a rule. Message ids and options are typed from the declaration itself, so that a missing language,
 * a misspelt message or option fails compilation.
 */
export function defineRule<S extends Scope, M extends string, const O extends Options>(
  rule: Rule<S, M, O>,
): AnyRule {
  return rule as unknown as AnyRule;
}
