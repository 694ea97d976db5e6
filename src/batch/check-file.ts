/** One file: read, checked, every failure named. */
import { type Acknowledged, splitAcknowledged } from "../core/rule/acknowledge";
import { type CheckedForm, checkSheet } from "../core/rule/check";
import { readClaims } from "../core/prose/read";
import { type Finding, isAtLeast } from "../core/finding";
import type { HeadingHint } from "../core/form/headings/hints";
import type { Profile } from "../core/profiles/profile";
import type { Sheet } from "../core/sheet/sheet";
import { rules } from "../rules/index";
import { isReportName, readReportText } from "../files/prose-text";
import { unreadOfSheet } from "../core/form/left/sheet";
import { isDocument, readDocument } from "../files/word/document";
import { compareWithForms, compareWithTables } from "./compare";
import { hintsFor } from "./kept-settings";
import { openWorkbook } from "./open-workbook";
import type {
  CheckedSheet,
  DocumentOutcome,
  FileOutcome,
  ReportedForm,
  TextOutcome,
  WorkbookOutcome,
} from "./outcome";
import type { CheckSettings } from "./settings";
import { nameOf, stampWithPaired, type FileAccess, type Source, type Stamp } from "./source";

type Bytes = Uint8Array<ArrayBuffer>;

/** Never rejects: a fault of this program is an outcome too, and the other files go on. */
export async function checkFile(
  source: Source,
  settings: CheckSettings,
  access: FileAccess,
): Promise<FileOutcome> {
  let stamp: Stamp | undefined;
  try {
    stamp = stampWithPaired(source, access);
    const bytes = await access.read(source, settings.limits);
    return { stamp, ...(await checkBytes(bytes, source, settings, access)) };
  } catch (cause) {
    return { path: source.path, ...(stamp && { stamp }), error: access.errorOf(cause) };
  }
}

/** A document is told by what it holds, plain text by its name alone. */
function checkBytes(bytes: Bytes, source: Source, settings: CheckSettings, access: FileAccess) {
  if (isDocument(bytes, settings.limits)) return checkDocument(bytes, source, settings, access);
  const check = isReportName(source.path) ? checkText : checkWorkbook;
  return check(bytes, source, settings, access);
}

async function checkText(
  bytes: Bytes,
  source: Source,
  settings: CheckSettings,
  access: FileAccess,
): Promise<TextOutcome> {
  const { limits } = settings;
  const text = await readReportText(bytes, nameOf(source.path), { limits, unpacker: access.unpacker });
  return textOutcome(text, source, settings, access);
}

async function textOutcome(
  text: string,
  { path, paired }: Source,
  settings: CheckSettings,
  access: FileAccess,
): Promise<TextOutcome> {
  const table = paired && (await compareWithTables(text, paired, settings, access));
  return { path, claims: readClaims(text, settings.profile), ...(table && { table }) };
}

/** Its tables that are forms are checked as such, all else of it as a report text, and the two compared. */
async function checkDocument(
  bytes: Bytes,
  source: Source,
  settings: CheckSettings,
  access: FileAccess,
): Promise<DocumentOutcome | TextOutcome> {
  const { path } = source;
  const { limits, profile } = settings;
  const document = await readDocument(bytes, { limits, unpacker: access.unpacker });
  const checked = document.sheets
    .map((sheet) => ({ sheet, told: checkedSheet(sheet, { profile }, settings) }))
    .filter(({ told: { forms, unread } }) => forms.length > 0 || unread);
  const forms = checked.flatMap(({ sheet, told }) => told.forms.map(({ form }) => ({ sheet, form })));
  const text = document.textWithout(forms.map(({ sheet }) => sheet));
  const sheets = checked.map(({ sheet, told }) => ({ ...told, places: sheet.places }));
  if (forms.length === 0)
    return { ...(await textOutcome(text, source, settings, access)), ...(sheets.length > 0 && { sheets }) };
  const table = compareWithForms(text, { path, profile, forms }, settings);
  return { path, sheets, claims: readClaims(text, profile), ...(table && { table }) };
}

async function checkWorkbook(
  bytes: Bytes,
  { path }: Source,
  settings: CheckSettings,
  access: FileAccess,
): Promise<WorkbookOutcome> {
  const { sheets, kept, profile } = await openWorkbook(bytes, path, settings, access);
  const { acknowledged, corrections, unreadable } = kept;
  const hinted = sheets.map((sheet) => ({ sheet, hints: hintsFor(sheet, corrections) }));
  const headings = hinted.reduce((count, { hints }) => count + hints.length, 0);
  const standard = profile !== settings.profile && profile;
  return {
    path,
    sheets: hinted.map(({ sheet, hints }) => ({
      ...checkedSheet(sheet, { profile, hints, acknowledged }, settings),
      hidden: sheet.hidden,
    })),
    ...((headings > 0 || standard) && { kept: { headings, ...(standard && { standard }) } }),
    ...(unreadable.length > 0 && { unreadable }),
  };
}

/** What a sheet is checked with that other sheets may not be. */
interface SheetSettings {
  readonly profile: Profile;
  readonly hints?: readonly HeadingHint[];
  readonly acknowledged?: readonly Acknowledged[];
}

function checkedSheet(
  sheet: Sheet,
  { profile, hints, acknowledged = [] }: SheetSettings,
  settings: CheckSettings,
): CheckedSheet {
  const forms = checkSheet(sheet, rules, profile, hints, settings.asOf);
  const unread = forms.length === 0 ? unreadOfSheet(sheet) : [];
  return {
    name: sheet.name,
    sheet,
    hidden: false,
    forms: forms.map((form) => reported(form, sheet.name, acknowledged, settings)),
    ...(unread.length > 0 && { unread }),
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
