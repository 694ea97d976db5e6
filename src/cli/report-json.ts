/** The report that other programs read. Its shape is a contract: `report.schema.json`. */
import type { Form, FundRow, Funds, Indicator, NumberField, Project, TextField } from "../core/form/model";
import { words } from "../core/message";
import type { Profile } from "../core/profile";
import type { AnyRule, Locale, Severity } from "../core/rule";
import { executionRate } from "../core/scoring";
import { address, areaAddress } from "../core/sheet";
import type { CheckedSheet, FileOutcome, ReportedFinding, ReportedForm } from "./outcome";
import { fileErrorText } from "./strings";

export interface Summary {
  readonly files: number;
  readonly unreadable: number;
  readonly forms: number;
  /** Those acknowledged are counted apart. */
  readonly findings: Readonly<Record<Severity, number>>;
  readonly acknowledged: number;
}

/** The whole report, as printed. `rules` are those that the findings came from. */
export function jsonReport(
  outcomes: readonly FileOutcome[],
  rules: readonly AnyRule[],
  locale: Locale,
  profile: Profile,
) {
  return {
    version: 1,
    profile: { id: profile.id, title: profile.title[locale] },
    files: outcomes.map((outcome) =>
      "error" in outcome
        ? {
            path: outcome.path,
            error: { code: outcome.error.code, message: fileErrorText(outcome.error, locale) },
          }
        : { path: outcome.path, sheets: outcome.sheets.map((sheet) => sheetReport(sheet, rules, locale)) },
    ),
    summary: summarize(outcomes),
  };
}

export function summarize(outcomes: readonly FileOutcome[]): Summary {
  const forms = outcomes.flatMap((outcome) =>
    "error" in outcome ? [] : outcome.sheets.flatMap((sheet) => sheet.forms),
  );
  const findings = forms.flatMap((form) => form.findings);
  const open = findings.filter(({ acknowledged }) => !acknowledged);
  const count = (severity: Severity) => open.filter((finding) => finding.severity === severity).length;
  return {
    files: outcomes.length,
    unreadable: outcomes.filter((outcome) => "error" in outcome).length,
    forms: forms.length,
    findings: { error: count("error"), warning: count("warning"), hint: count("hint") },
    acknowledged: findings.length - open.length,
  };
}

function sheetReport({ name, hidden, forms }: CheckedSheet, rules: readonly AnyRule[], locale: Locale) {
  return {
    name,
    ...(hidden && { hidden }),
    forms: forms.map((form) => formReport(form, rules, locale)),
  };
}

export function formReport({ form, findings }: ReportedForm, rules: readonly AnyRule[], locale: Locale) {
  return {
    kind: form.kind,
    title: form.title,
    range: areaAddress(form.area),
    unit: form.unit?.name ?? null,
    funds: form.funds && fundsReport(form.funds),
    indicators: form.indicators.map(indicatorReport),
    total: totalReport(form),
    // Subtotals and totals repeat what the projects say.
    projects: form.projects.filter(({ kind }) => kind === "item").map(projectReport),
    findings: findings.map((finding) => findingReport(finding, rules, locale)),
  };
}

function findingReport(finding: ReportedFinding, rules: readonly AnyRule[], locale: Locale) {
  const { rule, severity, at, acknowledged } = finding;
  return {
    rule,
    severity,
    cell: address(at),
    message: words(finding, rules, locale).what,
    acknowledged: acknowledged !== undefined,
    ...(acknowledged && { reason: acknowledged.reason }),
  };
}

function fundsReport({ total, denominator }: Funds) {
  return {
    initialBudget: number(total.initialBudget),
    budget: number(total.budget),
    executed: number(total.executed),
    declaredRate: number(total.rate),
    rate: rateOf(total),
    weight: number(total.weight),
    score: number(total.score),
    denominator,
  };
}

function indicatorReport(indicator: Indicator) {
  return {
    row: indicator.row + 1,
    level1: text(indicator.level1),
    level2: text(indicator.level2),
    name: text(indicator.name),
    target: text(indicator.target),
    actual: text(indicator.actual),
    weight: number(indicator.weight),
    score: number(indicator.score),
    explanation: text(indicator.explanation),
  };
}

function totalReport({ total }: Form) {
  return total && { weight: number(total.weight), score: number(total.score) };
}

function projectReport(project: Project) {
  return {
    row: project.row + 1,
    name: text(project.name),
    budget: number(project.budget),
    executed: number(project.executed),
    declaredRate: number(project.rate),
    rate: rateOf(project),
    explanation: text(project.explanation),
  };
}

function text(field: TextField | null): string {
  return field?.text ?? "";
}

function number(field: NumberField | null): number | null {
  return field?.value ?? null;
}

/** Executed ÷ budget; forms without a budget of the whole year divide by the initial one. */
function rateOf(
  row: Pick<FundRow, "budget" | "executed"> & { initialBudget?: NumberField | null },
): number | null {
  const budget = row.budget ? number(row.budget) : number(row.initialBudget ?? null);
  const executed = number(row.executed);
  if (budget === null || executed === null) return null;
  const rate = executionRate(budget, executed);
  return "value" in rate ? rate.value : null;
}
