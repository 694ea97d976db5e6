/** What is told of a file, with what the reviewer made of it. */
import { fileReport, type FileReport, type FindingReport } from "../../batch/file-report";
import type { Locale } from "../../core/locale";
import { rules } from "../../rules";
import { findingKey } from "../items";
import { formId, type FileRecord, type FormMarks } from "../model";
import type { Strings } from "../strings/strings";

/** A finding that was dropped counts as acknowledged, by the reviewer; what they added stands with the others. */
export function reviewedReport(
  { outcome, ...key }: FileRecord,
  marks: ReadonlyMap<string, FormMarks>,
  text: Strings,
  locale: Locale,
): FileReport {
  const report = fileReport(outcome, rules, locale);
  if (!report.sheets || !("sheets" in outcome)) return report;
  const sheets = report.sheets.map((sheet, s) => ({
    ...sheet,
    forms: sheet.forms.map((form, f) => {
      const own = marks.get(formId(key, s, f));
      if (!own) return form;
      const keys = outcome.sheets?.[s]?.forms[f]?.findings.map(findingKey) ?? [];
      const findings = form.findings.map((finding, i) => judged(finding, own.findings[keys[i]!], text));
      return { ...form, findings: [...findings, ...added(own, form.range, text)] };
    }),
  }));
  return { ...report, sheets };
}

function judged(
  finding: FindingReport,
  verdict: FormMarks["findings"][string] | undefined,
  text: Strings,
): FindingReport {
  if (!verdict?.value.dropped) return finding;
  return { ...finding, acknowledged: true, reason: text.out.dropped(verdict.value.remark) };
}

function added({ own }: FormMarks, range: string, text: Strings): FindingReport[] {
  return Object.values(own).flatMap(({ value }) =>
    value === null
      ? []
      : [
          {
            rule: text.items.own,
            severity: "error" as const,
            cell: value.cell || range.split(":")[0]!,
            message: value.what,
            why: "",
            fix: value.fix,
            acknowledged: false,
          },
        ],
  );
}
