/** The rows that a file gives: of the overview, of the findings, of what was not read. */
import type { AnyRule } from "../../core/rule/rule";
import { KIND_NAMES } from "../../core/prose/words";
import { SEVERITIES } from "../../core/finding";
import type { ReportStyle } from "../format";
import type { CrossFinding } from "../../batch/cross";
import type { ClaimReport, ComparedReport } from "../text/claims";
import type { FileReport, FindingReport, FormReport } from "../json";
import { sheetLink } from "../link";
import { strings } from "../../cli/strings/strings";
import { differing } from "../../batch/summary";
import type { ReportCell } from "../xlsx/sheet";
import type { StyleName } from "../xlsx/styles";
import { unitOf } from "./tally";
import { bookWords } from "./words";

export type Row = readonly ReportCell[];

export const text = (value: string | number | null, style: StyleName = "text"): ReportCell => ({
  value,
  style,
});

/** What rows are made with. */
export interface RowMaker {
  overview(file: FileReport): Row[];
  findings(file: FileReport): Row[];
  unread(file: FileReport): Row[];
  cross(finding: CrossFinding): Row;
  link(path: string, sheet?: string, cell?: string): string;
}

export function rowMaker(style: ReportStyle, rules: readonly Pick<AnyRule, "id" | "title">[]): RowMaker {
  const { locale, thresholds } = style.run;
  const words = bookWords[locale];
  const names = strings[locale];
  const titles = new Map(rules.map(({ id, title }) => [id, title[locale]]));
  const folder = style.folder ?? ".";
  const link = (path: string, sheet?: string, cell?: string) => sheetLink(path, folder, sheet, cell);
  const fileCell = (path: string): ReportCell => ({ value: path, style: "link", link: link(path) });

  function formRow(path: string, sheet: string, form: FormReport): Row {
    const { funds, total, findings, head } = form;
    const limit = thresholds?.rate ?? null;
    const rate = funds?.rate ?? null;
    const count = (severity: string) =>
      findings.filter((finding) => !finding.acknowledged && finding.severity === severity).length;
    return [
      fileCell(path),
      { value: sheet, style: "link", link: link(path, sheet, form.range.split(":")[0]) },
      text(names.kinds[form.kind], "center"),
      text(form.title),
      text(unitOf(form)),
      text(head.year, "count"),
      text(form.unit, "center"),
      text(funds?.budget ?? funds?.initialBudget ?? null, "amount"),
      text(funds?.executed ?? null, "amount"),
      text(rate, rate !== null && (rate > 1 || rate < (limit ?? 0)) ? "percentOff" : "percent"),
      text(rate === null ? null : limit, "percent"),
      text(total?.score ?? null, "score"),
      text(form.grade, "center"),
      ...SEVERITIES.map((severity) => counted(count(severity), severity)),
      text(findings.filter(({ acknowledged }) => acknowledged).length, "count"),
    ];
  }

  /** A row of a file without a table: what it is, and its counts. */
  function plainRow(path: string, kind: string, errors: number | null, warnings = 0): Row {
    const blank = Array.from({ length: 10 }, () => text(null));
    const counts =
      errors === null ? [text(null), text(null)] : [counted(errors, "error"), counted(warnings, "warning")];
    const rest = [text(null), text(null)];
    return [fileCell(path), text(null), text(kind, "dim"), ...blank, ...counts, ...rest];
  }

  function overview(file: FileReport): Row[] {
    if (file.error) return [];
    if (file.claims) {
      const wrong = file.claims.filter(({ verdict }) => verdict === "wrong").length;
      return [plainRow(file.path, words.reportText, wrong, differing(file))];
    }
    const rows = file.sheets.flatMap(({ name, forms }) =>
      forms.map((form) => formRow(file.path, name, form)),
    );
    return rows.length > 0 ? rows : [plainRow(file.path, words.noForm, null)];
  }

  function findingRow(path: string, sheet: string, unit: string, finding: FindingReport): Row {
    const { acknowledged, severity, cell, rule, message, why, fix, reason = "" } = finding;
    return [
      text(names.severity[severity], acknowledged ? "dim" : severity),
      text(unit),
      fileCell(path),
      text(sheet),
      { value: cell, style: "linkCenter", link: link(path, sheet, cell) },
      text(titles.get(rule) ?? rule),
      text(message),
      text(why),
      text(fix),
      text(acknowledged ? words.acknowledged : words.open, acknowledged ? "dim" : "center"),
      text(reason),
      text(rule),
    ];
  }

  /** Wrong claims of a report, then what its table has otherwise. */
  function reportFindings(
    path: string,
    claims: readonly ClaimReport[],
    compared: readonly ComparedReport[],
  ): Row[] {
    const row = (
      severity: "error" | "warning",
      what: string,
      quote: string,
      why: string,
      id: string,
    ): Row => [
      text(names.severity[severity], severity),
      text(null),
      fileCell(path),
      text(words.reportText, "dim"),
      text(null),
      text(what),
      text(quote),
      text(why),
      text(null),
      text(words.open, "center"),
      text(null),
      text(id),
    ];
    return [
      ...claims
        .filter(({ verdict }) => verdict === "wrong")
        .map(({ quote, kind, why }) => row("error", KIND_NAMES[kind][locale], quote, why, kind)),
      ...compared
        .filter(({ agrees }) => !agrees)
        .map(({ quote, why, what }) => row("warning", names.besideTable, quote, why, what)),
    ];
  }

  function findings(file: FileReport): Row[] {
    if (file.error) return [];
    if (file.claims) return reportFindings(file.path, file.claims, file.compared ?? []);
    return file.sheets.flatMap(({ name, forms }) =>
      forms.flatMap((form) => form.findings.map((each) => findingRow(file.path, name, unitOf(form), each))),
    );
  }

  function unread({ path, error }: FileReport): Row[] {
    return error ? [[fileCell(path), text(error.code, "center"), text(error.message)]] : [];
  }
  function cross({ rule, severity, message, why, fix, places: [place, ...others] }: CrossFinding): Row {
    const [other] = others;
    const more = others.length > 1 ? words.others(others.length) : "";
    return [
      text(names.severity[severity], severity),
      text(titles.get(rule) ?? rule),
      fileCell(place.path),
      { value: place.sheet, style: "link", link: link(place.path, place.sheet, place.cell) },
      text(message),
      text(why),
      text(fix),
      other
        ? { value: other.path + more, style: "link", link: link(other.path, other.sheet, other.cell) }
        : text(null),
    ];
  }
  return { overview, findings, unread, cross, link };
}

function counted(count: number, style: "error" | "warning" | "hint"): ReportCell {
  return count > 0 ? { value: count, style } : { value: 0, style: "count" };
}
