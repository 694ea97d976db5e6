/** Findings of a sheet as the list shows them: each known again from check to check, by severity, then by place. */
import { type Acknowledged, splitAcknowledged } from "../../core/rule/acknowledge";
import type { CheckedForm } from "../../core/rule/check";
import { BLOCKS, blocksOfForm } from "../../core/form/blocks";
import type { Finding, Severity } from "../../core/finding";
import { address } from "../../core/sheet/sheet";
import type { AcknowledgedItem, Changes, FindingItem } from "./model";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** All findings: by severity, form and block, within a block in sheet order. `before` are those of the last check. */
export function listFindings(
  forms: readonly CheckedForm[],
  before: readonly FindingItem[] = [],
): FindingItem[] {
  const placed = forms.flatMap(({ form, findings }, index) => {
    const blockOf = blocksOfForm(form);
    return findings.map((finding) => ({ finding, form: index, block: blockOf(finding.at) }));
  });
  const keys = keysFor(
    placed.map(({ finding }) => finding),
    before,
  );
  return placed
    .map((item, index) => ({ key: keys[index]!, ...item }))
    .sort(
      (a, b) =>
        RANK[a.finding.severity] - RANK[b.finding.severity] ||
        a.form - b.form ||
        BLOCKS.indexOf(a.block) - BLOCKS.indexOf(b.block) ||
        a.finding.at.row - b.finding.at.row ||
        a.finding.at.col - b.finding.at.col,
    );
}

/**
 * The keys of the same faults in the last check. A fault that says the same is the same, wherever inserted rows have
 * moved it; else one of its kind in its cell is. What is left is new.
 */
function keysFor(findings: readonly Finding[], before: readonly FindingItem[]): string[] {
  const keys: (string | undefined)[] = findings.map(() => undefined);
  const claimed = new Set<string>();
  // Of a long list most are the very objects of the last check.
  const same = new Map(before.map((item) => [item.finding, item.key]));
  findings.forEach((finding, index) => {
    const key = same.get(finding);
    if (key === undefined || claimed.has(key)) return;
    keys[index] = key;
    claimed.add(key);
  });
  for (const nameOf of [exactly, contentOf, where]) {
    const known = new Map<string, FindingItem[]>();
    for (const item of before) {
      if (claimed.has(item.key)) continue;
      const name = nameOf(item.finding);
      const alike = known.get(name);
      if (alike) alike.push(item);
      else known.set(name, [item]);
    }
    if (known.size === 0) break;
    findings.forEach((finding, index) => {
      if (keys[index] !== undefined) return;
      const item = known.get(nameOf(finding))?.shift();
      if (!item) return;
      keys[index] = item.key;
      claimed.add(item.key);
    });
  }
  const taken = new Set(before.map(({ key }) => key));
  return findings.map((finding, index) => {
    let key = keys[index] ?? where(finding);
    if (keys[index] === undefined) {
      for (let nth = 1; taken.has(key); nth++) key = `${where(finding)}#${nth}`;
      taken.add(key);
    }
    return key;
  });
}

const contents = new WeakMap<Finding, string>();

/** All that a finding tells but where: rule, message and figures. */
function contentOf(finding: Finding): string {
  let text = contents.get(finding);
  if (text === undefined) {
    // Cells that it names may have moved.
    const values = JSON.stringify(finding.values, (_name, value: unknown) =>
      Array.isArray(value) ? undefined : value,
    );
    text = `${finding.rule}/${finding.message}${values}`;
    contents.set(finding, text);
  }
  return text;
}
const where = ({ rule, message, at }: Finding) => `${rule}/${message}@${address(at)}`;
const exactly = (finding: Finding) => `${contentOf(finding)}@${address(finding.at)}`;

/** Tells what still wants looking at from what the user has explained. */
export function splitItems(
  items: readonly FindingItem[],
  list: readonly Acknowledged[],
  sheet: string,
): { readonly items: readonly FindingItem[]; readonly acknowledged: readonly AcknowledgedItem[] } {
  const findings = items.map(({ finding }) => finding);
  const records = new Map(
    splitAcknowledged(findings, list, sheet).acknowledged.map(({ finding, item }) => [finding, item]),
  );
  return {
    items: items.filter(({ finding }) => !records.has(finding)),
    acknowledged: items.flatMap((item) => {
      const record = records.get(item.finding);
      return record ? [{ ...item, record }] : [];
    }),
  };
}

/** `before` and `open` want looking at; `found` holds those acknowledged too, which are not gone. */
export function changesBetween(
  before: readonly FindingItem[],
  open: readonly FindingItem[],
  found: readonly FindingItem[],
): Changes {
  const keysOf = (items: readonly FindingItem[]) => new Set(items.map(({ key }) => key));
  const [old, now] = [keysOf(before), keysOf(found)];
  return {
    added: open.filter(({ key }) => !old.has(key)),
    gone: before.filter(({ key }) => !now.has(key)),
  };
}

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}
