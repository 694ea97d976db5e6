/** What a rule is. It reports findings, which are data; `message.ts` puts them into words. */
import type { Form, FormKind, Funds, Indicator } from "../form/model";
import type { Profile } from "../profiles/profile";
import type { Fix, Options, Severity, Words } from "../finding";
import type { Localized } from "../locale";
import type { Position } from "../sheet/sheet";
import type { ToldValues } from "./evidence";

/** What a rule may look at, by scope. The engine walks the form; a rule never looks at the sheet. */
export interface Subjects {
  form: Form;
  funds: Funds;
  indicator: Indicator;
}
export type Scope = keyof Subjects;

/** `true` as a default stands for the type boolean, 0.9 for number. */
type Widen<V> = V extends number ? number : V extends boolean ? boolean : readonly string[];
type Widened<O extends Options> = { readonly [K in keyof O]: Widen<O[K]> };

export interface RuleContext<M extends string, O extends Options> {
  readonly form: Form;
  readonly profile: Profile;
  readonly options: Widened<O>;
  /** The day the check looks from (YYYY-MM-DD), for time progress; `null` where no day was given. */
  readonly asOf: string | null;
  report(message: M, at: Position, values?: ToldValues, fixes?: readonly Fix[]): void;
}

/** What is told of a rule, whatever it looks at. */
export interface RuleDescription<M extends string = string, O extends Options = Options> {
  /** thing-then-check; the same in code, page, command line and settings. Its meaning never changes. */
  readonly id: string;
  readonly severity: Severity;
  /** The document or convention it rests on. */
  readonly basis: Localized;
  readonly title: Localized;
  readonly options: O;
  /** Lowest and highest a figure among the options may be; shares are fractions: 0.85, not 85. */
  readonly ranges?: Readonly<Partial<Record<keyof O & string, readonly [number, number]>>>;
  readonly messages: Readonly<Record<M, Localized<Words>>>;
  /** True for a rule that runs only under a profile that gives it a severity. */
  readonly optional?: boolean;
  /** Messages that weigh more or less than the rule; a profile's severity stands above both. */
  readonly severities?: Readonly<Partial<Record<M, Severity>>>;
}

export interface Rule<
  S extends Scope = Scope,
  M extends string = string,
  O extends Options = Options,
> extends RuleDescription<M, O> {
  readonly scope: S;
  /** The forms it looks at; all where left out. */
  readonly kinds?: readonly FormKind[];
  /** Rules whose finding in the same row explains this one: one fault, one finding. */
  readonly silencedBy?: readonly string[];
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
  return rule;
}
