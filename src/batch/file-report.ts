/** What is told of a file, in words: all that any report needs to know. */
import type {
  Form,
  FundRow,
  Funds,
  Indicator,
  NumberField,
  Project,
  TextField,
  Unread,
} from "../core/form/model";
import { words } from "../core/rule/message";
import { sum } from "../core/sheet/arithmetic";
import { differenceWords } from "../core/prose/table/right-table";
import type { AnyRule } from "../core/rule/rule";
import type { Locale } from "../core/locale";
import { blanksOf, isUnfilled } from "../core/facts/blank";
import { verifiedOf } from "../core/facts/verified";
import { blankText, unreadText, verifiedText } from "../core/facts/words";
import { singleProjects } from "../core/facts/project-rows";
import { executionRate } from "../core/scoring/scores";
import { placeText, type Place } from "../core/sheet/place";
import { address, areaAddress, placeAt, type Sheet } from "../core/sheet/sheet";
import { yearOf } from "../core/time/year";
import { claimReport, comparedReport, type ClaimReport, type ComparedReport } from "./claim-report";
import { fileErrorText } from "./error-words";
import type { FileErrorCode } from "./file-error";
import type {
  CheckedSheet,
  FileOutcome,
  KeptUsed,
  ReportedFinding,
  ReportedForm,
  TextOutcome,
} from "./outcome";

/** A document with tables of performance has sheets and claims, a file that could not be read neither. */
export interface FileReport {
  readonly path: string;
  readonly error?: { readonly code: FileErrorCode; readonly message: string };
  readonly sheets?: readonly SheetReport[];
  /** What the file's own settings changed; absent where nothing. */
  readonly kept?: KeptReport;
  readonly claims?: readonly ClaimReport[];
  /** The file that the text was compared with. */
  readonly table?: string;
  readonly compared?: readonly ComparedReport[];
  /** Why the text was not compared with that file: another office or year. */
  readonly apart?: string;
}
export type SheetReport = ReturnType<typeof sheetReport>;
export type FormReport = ReturnType<typeof formReport>;
export type FindingReport = ReturnType<typeof findingReport>;

export interface KeptReport {
  /** Headings read as whoever filled the file in named them. */
  readonly headings: number;
  readonly standard?: { readonly id: string; readonly title: string };
}

/** `rules` are those that the findings came from. */
export function fileReport(outcome: FileOutcome, rules: readonly AnyRule[], locale: Locale): FileReport {
  const { path } = outcome;
  if ("error" in outcome)
    return { path, error: { code: outcome.error.code, message: fileErrorText(outcome.error, locale) } };
  return {
    path,
    ...("sheets" in outcome && { sheets: outcome.sheets.map((sheet) => sheetReport(sheet, rules, locale)) }),
    ...("kept" in outcome && outcome.kept && { kept: keptReport(outcome.kept, locale) }),
    ...("claims" in outcome && textReport(outcome, locale)),
  };
}

function keptReport({ headings, standard }: KeptUsed, locale: Locale): KeptReport {
  return { headings, ...(standard && { standard: { id: standard.id, title: standard.title[locale] } }) };
}

function textReport({ claims, table }: TextOutcome, locale: Locale) {
  return {
    claims: claims.map((claim) => claimReport(claim, locale)),
    ...(table && { table: table.path, compared: comparedReport(table, locale) }),
    ...(table?.differences && { apart: differenceWords(table.differences, locale) }),
  };
}

function sheetReport(
  { name, hidden, forms, unread = [], places }: CheckedSheet,
  rules: readonly AnyRule[],
  locale: Locale,
) {
  return {
    name,
    ...(hidden && { hidden }),
    forms: forms.map((form) => formReport(form, rules, locale, places)),
    ...(unread.length > 0 && { unread: unread.map((each) => unreadReport(each, locale, places)) }),
  };
}

export function formReport(
  { form, findings }: ReportedForm,
  rules: readonly AnyRule[],
  locale: Locale,
  places?: Sheet["places"],
) {
  const place = placeAt({ places }, { row: form.area.top, col: form.area.left });
  return {
    kind: form.kind,
    title: form.title,
    head: headReport(form),
    range: areaAddress(form.area),
    ...(place && { place }),
    unit: form.unit?.name ?? null,
    funds: form.funds && fundsReport(form.funds),
    indicators: form.indicators.map(indicatorReport),
    total: totalReport(form),
    grade: form.grade?.text || null,
    projects: projectReports(form),
    findings: findings.map((finding) => findingReport(finding, rules, locale, places)),
    unread: form.unread.map((unread) => unreadReport(unread, locale, places)),
    doubtful: form.doubtful.length > 0,
    verified: verifiedOf(form).map((fact) => ({
      cells: fact.cells.map(address),
      what: verifiedText(fact, locale),
    })),
    blank: blanksOf(form).map((blank) => ({
      what: blankText(blank, locale),
      cells: blank.cells.map(address),
    })),
    unfilled: isUnfilled(form),
  };
}

export function unreadReport(unread: Unread, locale: Locale, places?: Sheet["places"]) {
  const { area } = unread;
  const place = placeAt({ places }, { row: area.top, col: area.left });
  return { range: areaAddress(area), ...(place && { place }), why: unreadText(unread, locale) };
}

/** The cell as people find it: D5, or in a document 表2 第5行第3列. */
export const placeOf = (
  { cell, place }: { readonly cell: string; readonly place?: Place },
  locale: Locale,
): string => (place ? placeText(place, locale) : cell);

function findingReport(
  finding: ReportedFinding,
  rules: readonly AnyRule[],
  locale: Locale,
  places: Sheet["places"],
) {
  const { rule, severity, at, acknowledged } = finding;
  const place = placeAt({ places }, at);
  const { what, why, fix } = words(finding, rules, locale);
  return {
    rule,
    severity,
    cell: address(at),
    ...(place && { place }),
    message: what,
    why,
    fix,
    acknowledged: acknowledged !== undefined,
    ...(acknowledged && { reason: acknowledged.reason, date: acknowledged.date }),
  };
}

/** Whose table it is; null where not stated. */
function headReport({ head, title }: Form) {
  const stated = (name: string) => head[name]?.text || null;
  return {
    reportingUnit: stated("reportingUnit"),
    projectName: stated("projectName"),
    supervisor: stated("supervisor"),
    implementer: stated("implementer"),
    year: yearOf({ head, title }) ?? null,
  };
}

function fundsReport({ total, parts, expenditure, denominator }: Funds) {
  return {
    initialBudget: number(total.initialBudget),
    budget: number(total.budget),
    executed: number(total.executed),
    declaredRate: number(total.rate),
    rate: rateOf(total),
    weight: number(total.weight),
    score: number(total.score),
    denominator,
    projectExpenditure: number(expenditure.project?.amount ?? null),
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

/**
 * Subtotals and totals repeat what the projects say. A monitoring table of one project is a list of one: its funds are
 * that project's.
 */
function projectReports({ kind, projects, funds, head }: Form): ProjectReport[] {
  if (kind === "monitoring" && projects.length === 0 && funds) {
    const name = head["projectName"] ?? funds.total.label;
    return [projectReport({ ...funds.total, name, explanation: funds.explanation })];
  }
  const single = new Set(singleProjects(projects));
  return projects
    .filter(({ kind: own }) => own === "item")
    .map((project) => ({ ...projectReport(project), ...(!single.has(project) && { counted: false }) }));
}

type ProjectReport = ReturnType<typeof projectReport> & { readonly counted?: boolean };

function projectReport(project: Omit<Project, "kind">) {
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

/** The unit that a table is about, as far as it says. */
export function unitOf({ head }: Pick<FormReport, "head">): string {
  return head.reportingUnit ?? head.implementer ?? head.supervisor ?? "";
}
