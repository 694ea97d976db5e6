/** Findings as rows of words, for a sheet of their own or the clipboard. */
import { words } from "../../core/rule/message";
import type { AnyRule } from "../../core/rule/rule";
import type { Locale } from "../../core/locale";
import { address } from "../../core/sheet/sheet";
import type { Strings } from "../strings/strings";
import type { AcknowledgedItem, FindingItem } from "../state/model";

/** A sheet's findings, open and explained. */
export interface Exported {
  readonly name: string;
  readonly items: readonly FindingItem[];
  readonly acknowledged: readonly AcknowledgedItem[];
}

/** The headings, then a row a finding: what is open first, sheet by sheet. */
export function exportTable(
  sheets: readonly Exported[],
  rules: readonly AnyRule[],
  text: Strings,
  locale: Locale,
): string[][] {
  const basisOf = new Map(rules.map(({ id, basis }) => [id, basis[locale]]));
  const row = (sheet: string, { finding, block }: FindingItem, state: string): string[] => {
    const { what, why, fix } = words(finding, rules, locale);
    const severity = text.severity[finding.severity];
    return [
      sheet,
      address(finding.at),
      severity,
      text.blocks[block],
      what,
      why,
      fix,
      basisOf.get(finding.rule) ?? "",
      state,
    ];
  };
  const open = sheets.flatMap(({ name, items }) => items.map((item) => row(name, item, text.exports.open)));
  const explained = sheets.flatMap(({ name, acknowledged }) =>
    acknowledged.map((item) =>
      row(name, item, text.exports.acknowledged(item.record.reason, item.record.date)),
    ),
  );
  const lines = [...open, ...explained].map((line, index) => [String(index + 1), ...line]);
  return [[...text.exports.headings], ...lines];
}

/** Texts that a spreadsheet would take for a formula when they are pasted or opened. */
const FORMULA_LIKE = /^[=+\-@\t\r]/;

/** Tab-separated, as spreadsheets and word processors paste it. Nothing in it calculates. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const safe = FORMULA_LIKE.test(text) ? `'${text}` : text;
    return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return rows.map((row) => row.map(cell).join("\t")).join("\r\n");
}
