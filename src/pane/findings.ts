/** Findings of a sheet as the list shows them. */
import type { Acknowledged } from "../core/acknowledge";
import { splitAcknowledged } from "../core/acknowledge";
import type { CheckedForm } from "../core/check";
import type { Finding, Severity } from "../core/rule";
import { SEVERITIES } from "../core/rule";
import { address } from "../core/sheet";
import type { AcknowledgedItem } from "./checker";

export interface FindingItem {
  /** Stays the same from check to check as long as the fault stays in its cell. */
  readonly key: string;
  readonly finding: Finding;
}

/** All findings, by severity, within one in sheet order. */
export function listFindings(forms: readonly CheckedForm[]): FindingItem[] {
  const seen = new Map<string, number>();
  const items = forms
    .flatMap((form) => form.findings)
    .map((finding) => {
      const name = `${finding.rule}/${finding.message}@${address(finding.at)}`;
      const nth = seen.get(name) ?? 0;
      seen.set(name, nth + 1);
      return { key: nth === 0 ? name : `${name}#${nth}`, finding };
    });
  return SEVERITIES.flatMap((severity) =>
    items
      .filter((item) => item.finding.severity === severity)
      .sort((a, b) => a.finding.at.row - b.finding.at.row || a.finding.at.col - b.finding.at.col),
  );
}

/** Tells what still wants looking at from what the user has explained. */
export function splitItems(
  items: readonly FindingItem[],
  list: readonly Acknowledged[],
  sheet: string,
): { readonly items: readonly FindingItem[]; readonly acknowledged: readonly AcknowledgedItem[] } {
  const findings = items.map(({ finding }) => finding);
  const said = new Map(
    splitAcknowledged(findings, list, sheet).acknowledged.map(({ finding, item }) => [finding, item]),
  );
  return {
    items: items.filter(({ finding }) => !said.has(finding)),
    acknowledged: items.flatMap((item) => {
      const own = said.get(item.finding);
      return own ? [{ ...item, said: own }] : [];
    }),
  };
}

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}
