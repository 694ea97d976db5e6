/** The report that people read on a terminal. */
import { words } from "../core/message";
import type { Profile } from "../core/profile";
import type { AnyRule, Locale, Severity } from "../core/rule";
import { SEVERITIES } from "../core/rule";
import { address, areaAddress } from "../core/sheet";
import type { CheckedSheet, FileOutcome, ReportedFinding, ReportedForm } from "./outcome";
import { painter, type Paint } from "./paint";
import { readingLines } from "./report-reading";
import { summarize } from "./report-json";
import { fileErrorText, strings } from "./strings";
import { padEnd, textWidth, wrap } from "./text-width";

export interface TextStyle {
  readonly locale: Locale;
  /** Columns of the terminal. */
  readonly width: number;
  readonly color: boolean;
  /** Shows how the tables were read, not what is wrong with them. */
  readonly explain?: boolean;
  /** Named where it is another than the national default. */
  readonly profile?: Profile;
}

export function textReport(
  outcomes: readonly FileOutcome[],
  rules: readonly AnyRule[],
  style: TextStyle,
): string {
  const paint = painter(style.color);
  const blocks = outcomes.map((outcome) => fileBlock(outcome, rules, style, paint));
  return [...blocks, summaryLines(outcomes, style, paint)].map((lines) => lines.join("\n")).join("\n\n");
}

function fileBlock(
  outcome: FileOutcome,
  rules: readonly AnyRule[],
  style: TextStyle,
  paint: Paint,
): string[] {
  const { locale, width } = style;
  const name = paint(outcome.path, "bold");
  if ("error" in outcome) {
    const label = `${strings[locale].notRead}（${outcome.error.code}）`;
    const text = wrap(fileErrorText(outcome.error, locale), width - 2);
    return [`${name}  ${paint(label, "error")}`, ...text.map((line) => `  ${line}`)];
  }
  const sheets = outcome.sheets.filter((sheet) => sheet.forms.length > 0);
  if (sheets.length === 0) return [name, `  ${paint(strings[locale].noForm, "dim")}`];
  const forms = sheets.flatMap((sheet) =>
    sheet.forms.map((form) => formBlock(sheet, form, rules, style, paint)),
  );
  return [name, ...forms.flat()];
}

function formBlock(
  sheet: CheckedSheet,
  { form, findings }: ReportedForm,
  rules: readonly AnyRule[],
  style: TextStyle,
  paint: Paint,
): string[] {
  const text = strings[style.locale];
  const header = [
    sheet.hidden ? `${sheet.name}（${text.hidden}）` : sheet.name,
    form.title || text.kinds[form.kind],
    areaAddress(form.area),
    ...(form.unit ? [form.unit.name] : []),
  ];
  if (style.explain)
    return [
      `  ${text.formHeader([...header, text.kinds[form.kind]])}`,
      ...readingLines(form, style.locale, style.width),
    ];
  const open = findings.filter(({ acknowledged }) => !acknowledged).length;
  const count = open === 0 ? paint(text.clean, "good") : text.findings(open);
  const apart = open < findings.length ? paint(text.acknowledgedCount(findings.length - open), "dim") : "";
  const head = [`  ${text.formHeader(header)}  ${count}${apart}`];
  return [...head, ...findingLines(findings, rules, style, paint)];
}

/** Cell, severity and fault side by side; the remedy under the fault. */
function findingLines(
  findings: readonly ReportedFinding[],
  rules: readonly AnyRule[],
  { locale, width }: TextStyle,
  paint: Paint,
): string[] {
  const labels = strings[locale].severity;
  const cellWidth = Math.max(...findings.map(({ at }) => address(at).length), 0);
  const labelWidth = Math.max(...SEVERITIES.map((severity) => textWidth(labels[severity])));
  const indent = 4 + cellWidth + 2 + labelWidth + 2;
  const room = Math.max(width - indent, 20);
  return findings.flatMap((finding) => {
    const { what, fix } = words(finding, rules, locale);
    const { acknowledged, severity } = finding;
    const cell = padEnd(address(finding.at), cellWidth);
    const label = padEnd(labels[severity], labelWidth);
    const said = acknowledged ? strings[locale].acknowledged(acknowledged.reason) + what : what;
    const [first = "", ...rest] = wrap(said, room);
    const lines = [`    ${cell}  ${acknowledged ? label : paint(label, severity)}  ${first}`];
    lines.push(...rest.map((line) => " ".repeat(indent) + line));
    if (acknowledged) return lines.map((line) => paint(line, "dim"));
    const remedy = wrap(fix, room - 2).map((line, i) => paint((i === 0 ? "→ " : "  ") + line, "dim"));
    return [...lines, ...remedy.map((line) => " ".repeat(indent) + line)];
  });
}

function summaryLines(
  outcomes: readonly FileOutcome[],
  { locale, profile }: TextStyle,
  paint: Paint,
): string[] {
  const text = strings[locale];
  const { files, forms, findings, acknowledged, unreadable } = summarize(outcomes);
  const counted = (severity: Severity) => {
    const label = `${text.severity[severity]} ${findings[severity]}`;
    return findings[severity] > 0 ? paint(label, severity) : label;
  };
  const apart = acknowledged > 0 ? paint(text.acknowledgedCount(acknowledged), "dim") : "";
  const lines = [text.summary(files, forms, SEVERITIES.map(counted)) + apart];
  if (profile && profile.id !== "national") lines.push(text.usedProfile(profile.title[locale], profile.id));
  if (unreadable > 0) lines.push(paint(text.unreadable(unreadable), "error"));
  return lines;
}
