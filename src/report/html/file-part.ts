/** A file as the report page shows it. */
import type { CrossReport } from "../../batch/cross";
import { placeOnSheet } from "../../batch/claim-report";
import { placeOf, unitOf, type FileReport, type FormReport } from "../../batch/file-report";
import type { Locale } from "../../core/locale";
import { KIND_NAMES } from "../../core/prose/words";
import { pageLink, type LinkBase } from "../link";
import { reportWords } from "../words";
import type { PageFile, PageFinding, PageForm } from "./page-data";

export function pageFile(file: FileReport, locale: Locale, links: LinkBase): PageFile {
  const { path } = file;
  const link = pageLink(path, links);
  if (file.error) return { path, link, error: file.error.message, forms: [] };
  const forms = (file.sheets ?? []).flatMap((sheet) =>
    sheet.forms.map((form) => pageForm(sheet.name, form, locale)),
  );
  const text = { sheet: "", kind: "", title: "", unit: "", findings: textFindings(file, locale) };
  const kept = file.kept && reportWords[locale].text.keptHere(file.kept);
  return { path, link, ...(kept && { kept }), forms: file.claims ? [...forms, text] : forms };
}

/** Wrong claims of a report text, then what its table has otherwise. */
function textFindings(
  { path, claims = [], compared = [], table }: FileReport,
  locale: Locale,
): PageFinding[] {
  const wrong = claims
    .filter(({ verdict }) => verdict === "wrong")
    .map(({ quote, kind, why }): PageFinding => ({
      severity: "error",
      rule: KIND_NAMES[kind][locale],
      cell: "",
      what: quote,
      why,
      fix: "",
    }));
  const unlike = compared
    .filter(({ agrees }) => !agrees)
    .map(({ quote, why, ...where }): PageFinding => ({
      severity: "warning",
      rule: reportWords[locale].unlikeTable,
      cell: "",
      what: quote,
      why: `${table === path ? "" : `${table} `}${placeOnSheet(where, locale)}　${why}`,
      fix: "",
    }));
  return [...wrong, ...unlike];
}

function pageForm(sheet: string, form: FormReport, locale: Locale): PageForm {
  const findings = form.findings.map(
    ({ severity, rule, message, why, fix, acknowledged, reason = "", date = "", ...where }): PageFinding => ({
      severity,
      rule,
      cell: placeOf(where, locale),
      what: message,
      why,
      fix,
      ...(acknowledged && { acknowledged, reason: reportWords[locale].note.reason(reason, date) }),
    }),
  );
  const kind = reportWords[locale].kinds[form.kind];
  return { sheet, kind, title: form.title, unit: unitOf(form), findings };
}

/** Findings over several files stand together, each with the files that it is about. */
export function crossFile(findings: readonly CrossReport[], locale: Locale, links: LinkBase): PageFile[] {
  const forms = findings.map(({ rule, severity, message, why, fix, places }): PageForm => ({
    sheet: "",
    kind: "",
    title: "",
    unit: "",
    files: places.map(({ path }) => ({ path, link: pageLink(path, links) })),
    findings: [{ severity, rule, cell: "", what: message, why, fix }],
  }));
  return forms.length > 0 ? [{ path: reportWords[locale].cross(findings.length), forms }] : [];
}
