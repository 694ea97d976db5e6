/** What a rule over several tables is. */
import type { FindingValues, Options, Severity } from "../../core/finding";
import type { RuleDescription } from "../../core/rule/rule";
import type { Place, Table } from "./table";

/** The table that a finding is about, then those that it was compared with. */
export type Places = readonly [Place, ...Place[]];

/** A fault between tables, as data. */
export interface CrossFinding {
  readonly rule: string;
  readonly message: string;
  readonly severity: Severity;
  readonly values: FindingValues;
  readonly places: Places;
}

interface CrossContext<M extends string, O extends Options> {
  readonly options: { readonly [K in keyof O]: O[K] extends number ? number : O[K] };
  report(message: M, places: Places, values: FindingValues): void;
}

export interface CrossRule<M extends string = string, O extends Options = Options> extends RuleDescription<
  M,
  O
> {
  readonly scope: "batch";
  /** @param tables in the order of the run */
  check(tables: readonly Table[], context: CrossContext<M, O>): void;
}

/** A rule over several tables whose parameters need not be known. */
export interface AnyCrossRule extends Omit<CrossRule, "check"> {
  check(tables: readonly Table[], context: CrossContext<string, Options>): void;
}

/** As `defineRule`: message ids and options are typed from the declaration itself. */
export function defineCrossRule<M extends string, const O extends Options>(
  rule: CrossRule<M, O>,
): AnyCrossRule {
  return rule;
}
