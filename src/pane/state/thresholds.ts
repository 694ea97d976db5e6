/** What the chosen standard holds figures against. */
import type { Form } from "../../core/form/model";
import { formatNumber } from "../../core/sheet/print";
import { round } from "../../core/sheet/arithmetic";
import { monthsCovered } from "../../core/facts/period";
import { MONTHS_OF_YEAR } from "../../core/time/day";
import type { Profile } from "../../core/profiles/profile";
import type { AnyRule } from "../../core/rule/rule";

/** An option of a rule under a profile; `null` where the rule is off, unknown, or has no such number. */
export function ruleNumber(
  rules: readonly AnyRule[],
  profile: Profile,
  id: string,
  option: string,
): number | null {
  const rule = rules.find((candidate) => candidate.id === id);
  const setting = profile.rules[id];
  const value = setting?.options?.[option] ?? rule?.options[option];
  return rule && setting?.severity !== "off" && typeof value === "number" ? value : null;
}

/** Lowest rates that pass without a word: of a form as a whole, of a project in a list. */
export interface Limits {
  readonly rate: number | null;
  readonly project: number | null;
}

export function limitsOf(rules: readonly AnyRule[], profile: Profile): Limits {
  const least = (id: string) => ruleNumber(rules, profile, id, "threshold");
  return {
    rate: least("rate-low"),
    project: least("project-low-unexplained") ?? least("project-rate-low"),
  };
}

/** A limit in few characters: 80%, 12.5%, 58.33%. */
export const percentText = (fraction: number) => `${formatNumber(round(fraction * 100, 2))}%`;

/** What a form's rate is held against: the limit once its year is over, time gone before. */
export type RateMark = { readonly kind: "limit" | "time"; readonly at: number };

export function rateMark(form: Form, limits: Limits, asOf: string): RateMark | null {
  const months = monthsCovered(form, asOf);
  if (months !== null && months > 0 && months < MONTHS_OF_YEAR)
    return { kind: "time", at: months / MONTHS_OF_YEAR };
  const limit = form.kind === "project-list" ? limits.project : limits.rate;
  return limit === null || months !== MONTHS_OF_YEAR ? null : { kind: "limit", at: limit };
}
