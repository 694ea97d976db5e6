/** One file: read, checked, every failure named. */
import { type Acknowledged, splitAcknowledged } from "../core/rule/acknowledge";
import { type CheckedForm, checkSheet } from "../core/rule/check";
import { readClaims } from "../core/prose/read";
import { type Finding, isAtLeast } from "../core/finding";
import { rules } from "../rules/index";
import { isReportName, readReportText } from "../files/prose-text";
import { compareWithTables } from "./compare";
import { unreadOfSheet } from "../core/form/unread-sheet";
import { hintsFor } from "./kept-settings";
import { openWorkbook } from "./open-workbook";
import type { FileOutcome, ReportedForm, TextOutcome, WorkbookOutcome } from "./outcome";
import type { CheckSettings } from "./settings";
import { nameOf, stampWithPaired, type FileAccess, type Source, type Stamp } from "./source";

/** Never rejects: a fault of this program is an outcome too, and the other files go on. */
export async function checkFile(
  source: Source,
  settings: CheckSettings,
  access: FileAccess,
): Promise<FileOutcome> {
  let stamp: Stamp | undefined;
  try {
    stamp = stampWithPaired(source, access);
    const check = isReportName(source.path) ? checkText : checkWorkbook;
    return { stamp, ...(await check(source, settings, access)) };
  } catch (cause) {
    return { path: source.path, ...(stamp && { stamp }), error: access.errorOf(cause) };
  }
}

async function checkText(source: Source, settings: CheckSettings, access: FileAccess): Promise<TextOutcome> {
  const { path, paired } = source;
  const { limits, profile } = settings;
  const bytes = await access.read(source, limits);
  const text = await readReportText(bytes, nameOf(path), { limits, unpacker: access.unpacker });
  const table = paired && (await compareWithTables(text, paired, settings, access));
  return { path, claims: readClaims(text, profile), ...(table && { table }) };
}

async function checkWorkbook(
  source: Source,
  settings: CheckSettings,
  access: FileAccess,
): Promise<WorkbookOutcome> {
  const { sheets, kept, profile } = await openWorkbook(source, settings, access);
  const { acknowledged, corrections, unreadable } = kept;
  return {
    path: source.path,
    sheets: sheets.map((sheet) => {
      const forms = checkSheet(sheet, rules, profile, hintsFor(sheet, corrections), settings.asOf);
      const unread = forms.length === 0 ? unreadOfSheet(sheet) : [];
      return {
        name: sheet.name,
        hidden: sheet.hidden,
        forms: forms.map((form) => reported(form, sheet.name, acknowledged, settings)),
        ...(unread.length > 0 && { unread }),
      };
    }),
    ...(unreadable.length > 0 && { unreadable }),
  };
}

/** The findings wanted, in sheet order, those acknowledged marked. */
function reported(
  { form, findings }: CheckedForm,
  sheet: string,
  list: readonly Acknowledged[],
  settings: CheckSettings,
): ReportedForm {
  const wanted = (finding: Finding) =>
    settings.rules.includes(finding.rule) && isAtLeast(finding.severity, settings.severity);
  const { acknowledged } = splitAcknowledged(findings, list, sheet);
  const items = new Map(acknowledged.map(({ finding, item }) => [finding, item]));
  return {
    form,
    findings: findings.filter(wanted).map((finding) => {
      const item = items.get(finding);
      return item ? { ...finding, acknowledged: { reason: item.reason, date: item.date } } : finding;
    }),
  };
}
