/** The report that other programs read. Its shape is a contract: `report.schema.json`. */
import type { Form, FundRow, Funds, Indicator, NumberField, Project, TextField } from "../core/form/model";
import { fundLabel, normalizeLabel } from "../core/labels";
import { words } from "../core/rule/message";
import { sum } from "../core/sheet/arithmetic";
import type { AnyRule } from "../core/rule/rule";
import { differenceWords } from "../core/prose/right-table";
import type { Locale } from "../core/locale";
import { singleProjects } from "../core/facts/project-rows";
import { executionRate } from "../core/scoring/scores";
import { address, areaAddress } from "../core/sheet/sheet";
import type { ReportFormat } from "./format";
import type { CheckedSheet, FileOutcome, ReportedFinding, ReportedForm } from "../batch/outcome";
import { claimReport, comparedReport } from "./text/claims";
import { fileErrorText } from "../cli/strings/strings";

/** One object, written as it grows. */
export const jsonFormat: ReportFormat = {
  between: ",",
  head: ({ run }) => `{\n  "version": 1,\n  "profile": ${indented(run.profile, 2)},\n  "files": [`,
  file: ({ file }) => `\n    ${indented(file, 4)}`,
  foot: (summary, _, cross) =>
    `${summary.files > 0 ? "\n  " : ""}],\n  "crossFindings": ${indented(cross, 2)},\n  "summary": ${indented(summary, 2)}\n}\n`,
};

/** As `JSON.stringify` with two spaces would print it at that depth. */
function indented(value: unknown, depth: number): string {
  return JSON.stringify(value, null, 2).replace(/\n/g, `\n${" ".repeat(depth)}`);
}

/** A file as the report has it: all that any format needs to know. */
export type FileReport = ReturnType<typeof fileReport>;
export type SheetReport = ReturnType<typeof sheetReport>;
export type FormReport = ReturnType<typeof formReport>;
export type FindingReport = ReturnType<typeof findingReport>;

/** `rules` are those that the findings came from. */
export function fileReport(outcome: FileOutcome, rules: readonly AnyRule[], locale: Locale) {
  const { path } = outcome;
  if ("claims" in outcome) {
    const { table } = outcome;
    const claims = outcome.claims.map((claim) => claimReport(claim, locale));
    if (!table) return { path, claims };
    const compared = comparedReport(table, locale);
    const { differences } = table;
    if (!differences) return { path, claims, table: table.path, compared };
    return { path, claims, table: table.path, compared, apart: differenceWords(differences, locale) };
  }
  return "error" in outcome
    ? { path, error: { code: outcome.error.code, message: fileErrorText(outcome.error, locale) } }
    : { path, sheets: outcome.sheets.map((sheet) => sheetReport(sheet, rules, locale)) };
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
    head: headReport(form),
    range: areaAddress(form.area),
    unit: form.unit?.name ?? null,
    funds: form.funds && fundsReport(form.funds),
    indicators: form.indicators.map(indicatorReport),
    total: totalReport(form),
    grade: form.grade?.text || null,
    projects: projectReports(form.projects),
    findings: findings.map((finding) => findingReport(finding, rules, locale)),
  };
}

function findingReport(finding: ReportedFinding, rules: readonly AnyRule[], locale: Locale) {
  const { rule, severity, at, acknowledged } = finding;
  const { what, why, fix } = words(finding, rules, locale);
  return {
    rule,
    severity,
    cell: address(at),
    message: what,
    why,
    fix,
    acknowledged: acknowledged !== undefined,
    ...(acknowledged && { reason: acknowledged.reason }),
  };
}

/** Whose table it is; null where not stated. */
function headReport({ head, title }: Form) {
  const said = (name: string) => head[name]?.text || null;
  const year = said("year") ?? /(20\d\d)年/.exec(title)?.[1];
  return {
    reportingUnit: said("reportingUnit"),
    projectName: said("projectName"),
    supervisor: said("supervisor"),
    implementer: said("implementer"),
    year: year === undefined ? null : Number(year),
  };
}

function fundsReport({ total, parts, expenditureParts, denominator }: Funds) {
  const projects = expenditureParts.find(({ label }) => fundLabel(normalizeLabel(label.text)) === "project");
  return {
    initialBudget: number(total.initialBudget),
    budget: number(total.budget),
    executed: number(total.executed),
    declaredRate: number(total.rate),
    rate: rateOf(total),
    weight: number(total.weight),
    score: number(total.score),
    denominator,
    projectExpenditure: number(projects?.amount ?? null),
    carriedOver: carriedOver(parts),
  };
}

/** 上年结转 among the sources; null where there is none. */
function carriedOver(parts: readonly FundRow[]): number | null {
  const amounts = parts
    .filter(({ label }) => /上年.*结转|结转.*上年|年初结转|以前年度.*结转/.test(label.text))
    .flatMap(({ budget, initialBudget }) => number(budget) ?? number(initialBudget) ?? []);
  return amounts.length > 0 ? sum(amounts) : null;
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

/** Subtotals and totals repeat what the projects say. */
function projectReports(projects: readonly Project[]) {
  const single = new Set(singleProjects(projects));
  return projects
    .filter(({ kind }) => kind === "item")
    .map((project) => ({ ...projectReport(project), ...(!single.has(project) && { counted: false }) }));
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
