/** A file as the report page shows it. */
import type { CrossReport } from "../../batch/cross";
import { unitOf, type FileReport, type FormReport } from "../../batch/file-report";
import type { Locale } from "../../core/locale";
import { KIND_NAMES } from "../../core/prose/words";
import { pageLink, type LinkBase } from "../link";
import { reportWords } from "../words";
import type { PageFile, PageFinding, PageForm } from "./page-data";

export function pageFile(file: FileReport, locale: Locale, links: LinkBase): PageFile {
  const { path } = file;
  const link = pageLink(path, links);
  if (file.error) return { path, link, error: file.error.message, forms: [] };
  if (file.claims) {
    const findings = textFindings(file, locale);
    return { path, link, forms: [{ sheet: "", kind: "", title: "", unit: "", findings }] };
  }
  const forms = file.sheets.flatMap((sheet) => sheet.forms.map((form) => pageForm(sheet.name, form, locale)));
  return { path, link, forms };
}

/** Wrong claims of a report text, then what its table has otherwise. */
function textFindings({ claims = [], compared = [], table }: FileReport, locale: Locale): PageFinding[] {
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
    .map(({ sheet, cell, quote, why }): PageFinding => ({
      severity: "warning",
      rule: reportWords[locale].unlikeTable,
      cell: "",
      what: quote,
      why: `${table}!${sheet}!${cell}　${why}`,
      fix: "",
    }));
  return [...wrong, ...unlike];
}

function pageForm(sheet: string, form: FormReport, locale: Locale): PageForm {
  const findings = form.findings.map(
    ({ severity, rule, cell, message, why, fix, acknowledged, reason }): PageFinding => ({
      severity,
      rule,
      cell,
      what: message,
      why,
      fix,
      ...(acknowledged && { acknowledged, reason: reason ?? "" }),
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
