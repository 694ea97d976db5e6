/** Sheet in, forms with findings out. */
import { blocksOfForm, type Block } from "../form/blocks";
import type { Form } from "../form/model";
import type { HeadingHint } from "../form/headings/hints";
import { readForms } from "../form/read";
import type { Profile } from "../profiles/profile";
import type { AnyRule, Scope, Subjects } from "./rule";
import { type Finding, type Fix, SEVERITIES } from "../finding";
import { certainFixes } from "../facts/relations";
import { split, type ToldValues } from "./evidence";
import type { Position, Sheet } from "../sheet/sheet";
import { portion, type Steps, toEnd } from "../steps";

export interface CheckedForm {
  readonly form: Form;
  /** In sheet order: by row, then column, then severity. */
  readonly findings: readonly Finding[];
}

/**
 * Reads the forms of a sheet and runs the rules over each. A sheet without a form gives an empty list.
 * `asOf` is the day (YYYY-MM-DD) that time progress is measured at.
 */
export function checkSheet(
  sheet: Sheet,
  rules: readonly AnyRule[],
  profile: Profile,
  hints: readonly HeadingHint[] = [],
  asOf: string | null = null,
): CheckedForm[] {
  return toEnd(checkInSteps(sheet, rules, profile, hints, asOf));
}

/** As `checkSheet`, pausing after each rule; yields the share that is done. */
export function* checkInSteps(
  sheet: Sheet,
  rules: readonly AnyRule[],
  profile: Profile,
  hints: readonly HeadingHint[] = [],
  asOf: string | null = null,
): Steps<CheckedForm[]> {
  const forms = readForms(sheet, hints, profile.headings);
  const checked: CheckedForm[] = [];
  for (const [index, form] of forms.entries()) {
    const steps = formInSteps(form, rules, profile, asOf);
    const findings = yield* portion(steps, index / forms.length, (index + 1) / forms.length);
    checked.push({ form, findings });
  }
  return checked;
}

/** Runs the rules over a form. `asOf` is the day (YYYY-MM-DD) that time progress is measured at. */
export function checkForm(
  form: Form,
  rules: readonly AnyRule[],
  profile: Profile,
  asOf: string | null = null,
): Finding[] {
  return toEnd(formInSteps(form, rules, profile, asOf));
}

function* formInSteps(
  form: Form,
  rules: readonly AnyRule[],
  profile: Profile,
  asOf: string | null,
): Steps<Finding[]> {
  const findings: Finding[] = [];
  for (const [index, rule] of rules.entries()) {
    if (rule.kinds && !rule.kinds.includes(form.kind)) continue;
    const setting = profile.rules[rule.id];
    const own = setting?.severity;
    if (own === "off" || (rule.optional && own === undefined)) continue;
    const context = {
      form,
      profile,
      asOf,
      options: { ...rule.options, ...setting?.options },
      report(message: string, { row, col }: Position, told: ToldValues = {}, proposed: readonly Fix[] = []) {
        const severity = own ?? rule.severities?.[message] ?? rule.severity;
        const { values, evidence } = split(told);
        const fixes = certainFixes(form, profile, proposed, Object.values(evidence).flat());
        findings.push({ rule: rule.id, message, severity, at: { row, col }, values, evidence, fixes });
      },
    };
    for (const subject of subjects(form, rule.scope)) rule.check(subject, context);
    yield (index + 1) / rules.length;
  }
  return withoutDoubtful(withoutSilenced(findings, rules), form).sort(inSheetOrder);
}

/** What was read with doubt accuses nobody, nor does a total of rows read so: the form says that it is doubtful. */
function withoutDoubtful(findings: readonly Finding[], form: Form): Finding[] {
  if (form.doubtful.length === 0) return [...findings];
  const blockOf = blocksOfForm(form);
  const doubtful = new Set<Block>(form.doubtful);
  if (doubtful.has("indicators")) doubtful.add("total");
  return findings.filter(({ at }) => !doubtful.has(blockOf(at)));
}

/** Drops findings that another rule's finding in the same row accounts for. */
function withoutSilenced(findings: readonly Finding[], rules: readonly AnyRule[]): Finding[] {
  const silencers = new Map(rules.map((rule) => [rule.id, rule.silencedBy ?? []]));
  const found = new Set(findings.map(({ rule, at }) => `${rule}@${at.row}`));
  return findings.filter(
    ({ rule, at }) => !silencers.get(rule)!.some((other) => found.has(`${other}@${at.row}`)),
  );
}

function subjects(form: Form, scope: Scope): readonly Subjects[Scope][] {
  switch (scope) {
    case "form":
      return [form];
    case "funds":
      return form.funds ? [form.funds] : [];
    case "indicator":
      return form.indicators;
  }
}

function inSheetOrder(a: Finding, b: Finding): number {
  return (
    a.at.row - b.at.row ||
    a.at.col - b.at.col ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
