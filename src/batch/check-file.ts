/** One file: read, checked, every failure named. */
import { basename } from "node:path";
import { type Acknowledged, splitAcknowledged } from "../core/rule/acknowledge";
import { type CheckedForm, checkSheet } from "../core/rule/check";
import type { Profile } from "../core/profiles/profile";
import { readClaims } from "../core/prose/read";
import { type Finding, isAtLeast, type Severity } from "../core/finding";
import { rules } from "../rules/index";
import type { Limits } from "../files/model";
import { isReportName, readReportText } from "../files/prose-text";
import { fileError } from "../cli/files/file-error";
import { hintsFor } from "./kept-settings";
import { openWorkbook } from "./open-workbook";
import { compareWithTables } from "./beside-tables";
import { nodeUnpacker } from "../cli/files/unpacker";
import type { FileOutcome, ReportedForm, Source, Stamp } from "./outcome";
import { readSource, stampOf } from "../cli/files/source";

/** What to check with and what of it is wanted; plain data, since it crosses to a worker thread. */
export interface CheckSettings {
  readonly profile: Profile;
  /** Each workbook by the standard it keeps, where it keeps one. */
  readonly ownProfile: boolean;
  /** YYYY-MM-DD, see `checkForm`. */
  readonly asOf: string | null;
  /** Ids of the rules whose findings are wanted. All of them run: one may silence another. */
  readonly rules: readonly string[];
  /** Least severity wanted. */
  readonly severity: Severity;
  readonly limits: Limits;
}

/** Never rejects: a fault of this program is an outcome too, and the other files go on. */
export async function checkFile(source: Source, settings: CheckSettings): Promise<FileOutcome> {
  const { path } = source;
  let stamp: Stamp | undefined;
  try {
    stamp = stampOf(source);
    if (isReportName(path)) {
      const options = { limits: settings.limits, unpacker: nodeUnpacker };
      const text = await readReportText(await readSource(source, settings.limits), basename(path), options);
      const table = await compareWithTables(text, source.beside, settings);
      return { path, stamp, claims: readClaims(text, settings.profile), ...(table && { table }) };
    }
    const { sheets, kept, profile } = await openWorkbook(source, settings);
    const { acknowledged, corrections, unreadable } = kept;
    return {
      path,
      stamp,
      sheets: sheets.map((sheet) => ({
        name: sheet.name,
        hidden: sheet.hidden,
        forms: checkSheet(sheet, rules, profile, hintsFor(sheet, corrections), settings.asOf).map((form) =>
          reported(form, sheet.name, acknowledged, settings),
        ),
      })),
      ...(unreadable.length > 0 && { unreadable }),
    };
  } catch (cause) {
    return { path, ...(stamp && { stamp }), error: fileError(cause) };
  }
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
