/** The report that people read on a terminal. */
import type { CrossReport } from "../../batch/cross";
import {
  placeOf,
  type FileReport,
  type FindingReport,
  type FormReport,
  type SheetReport,
} from "../../batch/file-report";
import type { FileOutcome } from "../../batch/outcome";
import type { Summary } from "../../batch/summary";
import { SEVERITIES, type Severity } from "../../core/finding";
import type { Locale } from "../../core/locale";
import { inARow, type ReportStyle } from "../format";
import { reportWords } from "../words";
import { claimLines } from "./claims";
import { painter, type Paint } from "./paint";
import { plainPath, plainText } from "./plain-text";
import { readingLines } from "./reading";
import { padEnd, textWidth, wrap } from "./text-width";

export const textFormat = inARow({
  part: ({ file }, style) => block(fileLines(file, style)),
  foot: (summary, style, cross) =>
    summary.files === 0
      ? ""
      : (cross.length > 0 ? block(crossLines(cross, style)) : "") + lines(summaryLines(summary, style)),
});

/**
 * Instead of the file's part: how its tables were read, not what is wrong with them; what was not understood or read
 * with doubt, what is still blank, and what arithmetic bore out.
 */
export function readingPart(outcome: FileOutcome, file: FileReport, style: ReportStyle): string {
  if (!("sheets" in outcome)) return block(fileLines(file, style, true));
  const { locale } = style.run;
  const paint = painter(style.color);
  const forms = outcome.sheets.flatMap((sheet, index) => {
    const told = file.sheets![index]!;
    return [
      ...sheet.forms.flatMap(({ form }, at) => [
        `  ${formHeader(sheet, told.forms[at]!, locale, true)}`,
        ...readingLines(form, sheet, locale, style.width).map(plainText),
        ...accountLines(told.forms[at]!, true, style, paint),
        ...blankLines(told.forms[at]!, style, paint),
      ]),
      ...unreadLines(told, style),
    ];
  });
  return block(fileBlock(file, forms, style, true));
}

const lines = (all: readonly string[]) => `${all.join("\n")}\n`;
const block = (all: readonly string[]) => `${lines(all)}\n`;

function fileLines(file: FileReport, style: ReportStyle, all = false): string[] {
  if (file.error) return notRead(file.path, file.error, style);
  const forms = (file.sheets ?? []).flatMap((sheet) => [
    ...sheet.forms.flatMap((form) => formBlock(sheet, form, style)),
    ...unreadLines(sheet, style),
  ]);
  return fileBlock(file, forms, style, all);
}

/** A sheet that looks like one of our forms and was read as none. */
function unreadLines({ name, unread = [] }: SheetReport, { run: { locale } }: ReportStyle): string[] {
  return unread.map(
    ({ range, why, place }) =>
      `  ${plainText(name)} · ${placeOf({ cell: range, place }, locale)}  ${plainText(why)}`,
  );
}

/** What its tables say under its name, then what its text says. */
function fileBlock(file: FileReport, forms: readonly string[], style: ReportStyle, all = false): string[] {
  const paint = painter(style.color);
  const text = reportWords[style.run.locale].text;
  const nothing = `  ${paint(file.claims ? text.noClaims : text.noForm, "dim")}`;
  const found = [...forms, ...claimLines(file, style, all)];
  const kept = file.kept ? [`  ${paint(plainText(text.keptHere(file.kept)), "warning")}`] : [];
  return [paint(plainPath(file.path), "bold"), ...kept, ...(found.length > 0 ? found : [nothing])];
}

function notRead(
  path: string,
  { code, message }: { readonly code: string; readonly message: string },
  { run: { locale }, color, width }: ReportStyle,
): string[] {
  const paint = painter(color);
  const label = `${reportWords[locale].text.notRead}（${code}）`;
  const text = wrap(plainText(message), width - 2);
  return [`${paint(plainPath(path), "bold")}  ${paint(label, "error")}`, ...text.map((line) => `  ${line}`)];
}

function formHeader(
  sheet: { readonly name: string; readonly hidden?: boolean },
  { title, kind, range, place, unit }: Pick<FormReport, "title" | "kind" | "range" | "place" | "unit">,
  locale: Locale,
  withKind = false,
): string {
  const { kinds, text } = reportWords[locale];
  return text.formHeader([
    sheet.hidden ? `${plainText(sheet.name)}（${text.hidden}）` : plainText(sheet.name),
    // A sheet made from a table of a document has its number and, where it has one, its title for a name.
    ...(place && title && sheet.name.endsWith(title) ? [] : [plainText(title) || kinds[kind]]),
    ...(place ? [] : [range]),
    ...(unit ? [unit] : []),
    ...(withKind ? [kinds[kind]] : []),
  ]);
}

function formBlock(sheet: SheetReport, form: FormReport, style: ReportStyle): string[] {
  const { locale } = style.run;
  const text = reportWords[locale].text;
  const paint = painter(style.color);
  const { findings } = form;
  const open = findings.filter(({ acknowledged }) => !acknowledged).length;
  const clean = form.unfilled ? text.unfilled(form.blank.map(({ what }) => what)) : paint(text.clean, "good");
  const count = open === 0 ? clean : text.findings(open);
  const apart = open < findings.length ? paint(text.acknowledgedCount(findings.length - open), "dim") : "";
  const head = `  ${formHeader(sheet, form, locale)}  ${count}${apart}`;
  return [head, ...findingLines(findings, style, paint), ...accountLines(form, open === 0, style, paint)];
}

/** What was not understood; of a form without findings also what was verified. */
function accountLines(
  { unread, doubtful, verified }: FormReport,
  clean: boolean,
  { run: { locale }, width }: ReportStyle,
  paint: Paint,
): string[] {
  const { text } = reportWords[locale];
  const told = [
    ...unread.map(({ range, place, why }) => {
      return `${placeOf({ cell: range, place }, locale)}  ${text.unread}：${why}`;
    }),
    ...(doubtful ? [text.doubtful] : []),
    ...(clean ? verified.map(({ what }) => `√ ${what}`) : []),
  ];
  return told.flatMap((line) => wrap(plainText(line), width - 4).map((part) => `    ${paint(part, "dim")}`));
}

function blankLines({ blank }: FormReport, { run: { locale }, width }: ReportStyle, paint: Paint): string[] {
  if (blank.length === 0) return [];
  const line = reportWords[locale].text.stillBlank(blank.map(({ what }) => what));
  return wrap(plainText(line), width - 4).map((part) => `    ${paint(part, "dim")}`);
}

/** Cell, severity and fault side by side; the remedy under the fault. */
function findingLines(
  findings: readonly FindingReport[],
  { run: { locale }, width }: ReportStyle,
  paint: Paint,
): string[] {
  const labels = reportWords[locale].severity;
  const cells = findings.map((finding) => placeOf(finding, locale));
  const cellWidth = Math.max(...cells.map(textWidth), 0);
  const labelWidth = Math.max(...SEVERITIES.map((severity) => textWidth(labels[severity])));
  const indent = 4 + cellWidth + 2 + labelWidth + 2;
  const room = Math.max(width - indent, 20);
  return findings.flatMap((finding, n) => {
    const { acknowledged, severity, reason = "", date = "" } = finding;
    const cell = padEnd(cells[n]!, cellWidth);
    const label = padEnd(labels[severity], labelWidth);
    const message = acknowledged
      ? reportWords[locale].text.acknowledged(reason, date) + finding.message
      : finding.message;
    const [first = "", ...rest] = wrap(plainText(message), room);
    const all = [`    ${cell}  ${acknowledged ? label : paint(label, severity)}  ${first}`];
    all.push(...rest.map((line) => " ".repeat(indent) + line));
    if (acknowledged) return all.map((line) => paint(line, "dim"));
    const remedy = wrap(plainText(finding.fix), room - 2).map((line, i) =>
      paint((i === 0 ? "→ " : "  ") + line, "dim"),
    );
    return [...all, ...remedy.map((line) => " ".repeat(indent) + line)];
  });
}

/** What tables of several files say of each other: the fault under the table that it is about. */
function crossLines(
  findings: readonly CrossReport[],
  { run: { locale }, width, color }: ReportStyle,
): string[] {
  const paint = painter(color);
  const words = reportWords[locale];
  const each = findings.flatMap(({ severity, message, fix, places: [{ path, sheet }] }) => [
    `  ${paint(words.severity[severity], severity)}  ${plainPath(path)} · ${plainText(sheet)}`,
    ...wrap(plainText(message), width - 6).map((line) => `      ${line}`),
    ...wrap(plainText(fix), width - 8).map((line, i) =>
      paint(`      ${i === 0 ? "→ " : "  "}${line}`, "dim"),
    ),
  ]);
  return [paint(words.cross(findings.length), "bold"), ...each];
}

function summaryLines(summary: Summary, { run: { locale, profile }, color }: ReportStyle): string[] {
  const paint = painter(color);
  const { severity: names, text } = reportWords[locale];
  const { files, forms, findings, acknowledged, kept, unreadable, left } = summary;
  const counted = (severity: Severity) => {
    const label = `${names[severity]} ${findings[severity]}`;
    return findings[severity] > 0 ? paint(label, severity) : label;
  };
  const apart = acknowledged > 0 ? paint(text.acknowledgedCount(acknowledged), "dim") : "";
  const all = [text.summary(files, forms, SEVERITIES.map(counted)) + apart];
  if (profile.id !== "national") all.push(text.usedProfile(profile.title, profile.id));
  if (kept.headings + kept.standards > 0) all.push(paint(text.keptInAll(kept), "warning"));
  if (unreadable > 0) all.push(paint(text.unreadable(unreadable), "error"));
  if (left !== undefined) all.push(paint(text.left(left), "error"));
  return all;
}
