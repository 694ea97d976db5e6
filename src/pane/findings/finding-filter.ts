/** Which findings of the list are shown, and how many each choice would show. */
import type { Block } from "../../core/form/blocks";
import type { AnyRule } from "../../core/rule/rule";
import type { Finding, Severity } from "../../core/finding";
import type { Locale } from "../../core/locale";
import { fill } from "../../core/fill";
import { address } from "../../core/sheet/sheet";
import type { FindingItem } from "../state/model";

/** `null` and "" let every finding pass. */
export interface Filter {
  readonly text: string;
  readonly severity: Severity | null;
  readonly rule: string | null;
  readonly block: Block | null;
}

export const NO_FILTER: Filter = { text: "", severity: null, rule: null, block: null };

export const isFiltering = ({ text, severity, rule, block }: Filter): boolean =>
  text !== "" || severity !== null || rule !== null || block !== null;

type Facet = "severity" | "rule" | "block";

export interface Filtered {
  readonly items: readonly FindingItem[];
  /** How many findings each value of a facet would leave, the other conditions as they are. */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
  /** As `counts`, with the facet left open. */
  readonly all: Readonly<Record<Facet, number>>;
}

const VALUES: Readonly<Record<Facet, (item: FindingItem) => string>> = {
  severity: ({ finding }) => finding.severity,
  rule: ({ finding }) => finding.rule,
  block: ({ block }) => block,
};
const FACETS = Object.keys(VALUES) as readonly Facet[];

export function applyFilter(
  items: readonly FindingItem[],
  filter: Filter,
  rules: readonly AnyRule[],
  locale: Locale,
): Filtered {
  const wanted = filter.text.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  const named =
    wanted.length === 0
      ? items
      : items.filter(({ finding }) => {
          const text = searchText(finding, rules, locale);
          return wanted.every((word) => text.includes(word));
        });
  const counts: Record<Facet, Map<string, number>> = {
    severity: new Map(),
    rule: new Map(),
    block: new Map(),
  };
  const all = { severity: 0, rule: 0, block: 0 };
  const left = named.filter((item) => {
    const failed = FACETS.filter((facet) => filter[facet] !== null && filter[facet] !== VALUES[facet](item));
    for (const facet of FACETS) {
      if (failed.some((other) => other !== facet)) continue;
      const value = VALUES[facet](item);
      counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
      all[facet] += 1;
    }
    return failed.length === 0;
  });
  return { items: left, counts, all };
}

const texts = new WeakMap<Finding, Partial<Record<Locale, string>>>();

/** Cell, sentence and rule of a finding, as a search sees them. */
function searchText(finding: Finding, rules: readonly AnyRule[], locale: Locale): string {
  const known = texts.get(finding)?.[locale];
  if (known !== undefined) return known;
  const rule = rules.find(({ id }) => id === finding.rule);
  const what = rule?.messages[finding.message]?.[locale].what ?? "";
  const text = [address(finding.at), fill(what, finding.values), rule?.title[locale] ?? "", finding.rule]
    .join("\n")
    .normalize("NFKC")
    .toLowerCase();
  texts.set(finding, { ...texts.get(finding), [locale]: text });
  return text;
}
