/** What the list shows of a file, from all that is told of it. */
import { unitOf, type FileReport, type FormReport } from "../../batch/file-report";
import type { FileOutcome } from "../../batch/outcome";
import { differing, summaryOf } from "../../batch/summary";
import type { Stamp } from "../../batch/source";
import { SEVERITIES, type Severity } from "../../core/finding";
import { formId, type FileKey, type FileLine, type FormLine } from "../model";

const NO_STAMP: Stamp = { size: 0, mtime: 0 };

/** @param report what is told of the outcome */
export function fileLine(key: FileKey, order: number, outcome: FileOutcome, report: FileReport): FileLine {
  const { review, round, path } = key;
  const { sheets = [] } = report;
  const { size, mtime } = outcome.stamp ?? NO_STAMP;
  const error = "error" in outcome ? outcome.error : undefined;
  const forms = sheets.flatMap(({ name, forms: all }, sheet) =>
    all.map((form, index) => formLine(form, name, { sheet, form: index, id: formId(key, sheet, index) })),
  );
  const text = error ? undefined : textLine(key, report, forms.length);
  return {
    review,
    round,
    path,
    order,
    size,
    mtime,
    ...(error && { error }),
    summary: summaryOf(report),
    forms: text ? [...forms, text] : forms,
  };
}

function formLine(
  form: FormReport,
  sheetName: string,
  place: Pick<FormLine, "id" | "sheet" | "form">,
): FormLine {
  const { kind, title, head, funds, total, grade, findings, unread, doubtful } = form;
  const open = findings.filter(({ acknowledged }) => !acknowledged);
  const unit = unitOf(form);
  return {
    ...place,
    kind,
    sheetName,
    title,
    unit,
    project: head.projectName ?? "",
    department: head.supervisor ?? unit,
    year: head.year,
    rate: funds?.rate ?? null,
    score: total?.score ?? null,
    grade,
    counts: countsOf(open),
    acknowledged: findings.length - open.length,
    unread: unread.length,
    doubtful,
    rules: [...new Set(open.map(({ rule }) => rule))],
  };
}

function countsOf(findings: readonly { readonly severity: Severity }[]): Record<Severity, number> {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const [error, warning, hint] = SEVERITIES.map(count);
  return { error: error!, warning: warning!, hint: hint! };
}

/** Of a report's text, or of a file in which no form was found; `undefined` where its forms are all there is. */
function textLine(key: FileKey, report: FileReport, forms: number): FormLine | undefined {
  const { claims, compared, sheets = [] } = report;
  const isText = claims !== undefined && (forms === 0 || claims.length > 0 || compared !== undefined);
  if (!isText && forms > 0) return undefined;
  const wrong = (claims ?? []).filter(({ verdict }) => verdict === "wrong").length;
  return {
    id: formId(key, -1, -1),
    kind: isText ? "text" : "none",
    sheet: -1,
    form: -1,
    sheetName: "",
    title: "",
    unit: "",
    project: "",
    department: "",
    year: null,
    rate: null,
    score: null,
    grade: null,
    counts: { error: wrong, warning: differing(report), hint: 0 },
    acknowledged: 0,
    unread: sheets.reduce((count, { unread = [] }) => count + unread.length, 0),
    doubtful: false,
    rules: [],
  };
}
