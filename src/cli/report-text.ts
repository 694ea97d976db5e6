/** The report that people read on a terminal. */
import type { CheckedForm } from "../core/check";
import { words } from "../core/message";
import type { AnyRule, Finding, Locale, Severity } from "../core/rule";
import { SEVERITIES } from "../core/rule";
import { address, areaAddress } from "../core/sheet";
import type { CheckedSheet, FileOutcome } from "./outcome";
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
}

const CODES = { bold: 1, dim: 2, error: 31, warning: 33, hint: 36, good: 32 } as const;
type Paint = (text: string, style: keyof typeof CODES) => string;

export function textReport(
  outcomes: readonly FileOutcome[],
  rules: readonly AnyRule[],
  style: TextStyle,
): string {
  const paint: Paint = (text, name) => (style.color ? `\u001b[${CODES[name]}m${text}\u001b[0m` : text);
  const blocks = outcomes.map((outcome) => fileBlock(outcome, rules, style, paint));
  return [...blocks, summaryLines(outcomes, style.locale, paint)]
    .map((lines) => lines.join("\n"))
    .join("\n\n");
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
  { form, findings }: CheckedForm,
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
  const count = findings.length === 0 ? paint(text.clean, "good") : text.findings(findings.length);
  const head = [`  ${text.formHeader(header)}  ${count}`];
  return [...head, ...findingLines(findings, rules, style, paint)];
}

/** Cell, severity and fault side by side; the remedy under the fault. */
function findingLines(
  findings: readonly Finding[],
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
    const cell = padEnd(address(finding.at), cellWidth);
    const label = paint(padEnd(labels[finding.severity], labelWidth), finding.severity);
    const [first = "", ...rest] = wrap(what, room);
    const remedy = wrap(fix, room - 2).map((line, i) => paint((i === 0 ? "→ " : "  ") + line, "dim"));
    return [
      `    ${cell}  ${label}  ${first}`,
      ...[...rest, ...remedy].map((line) => " ".repeat(indent) + line),
    ];
  });
}

function summaryLines(outcomes: readonly FileOutcome[], locale: Locale, paint: Paint): string[] {
  const text = strings[locale];
  const { files, forms, findings, unreadable } = summarize(outcomes);
  const counted = (severity: Severity) => {
    const label = `${text.severity[severity]} ${findings[severity]}`;
    return findings[severity] > 0 ? paint(label, severity) : label;
  };
  const line = text.summary(files, forms, SEVERITIES.map(counted));
  return unreadable > 0 ? [line, paint(text.unreadable(unreadable), "error")] : [line];
}
