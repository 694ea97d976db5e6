/** Findings counted by rule. */
import type { AnyRule } from "../../core/rule/rule";
import type { Locale } from "../../core/locale";
import { SEVERITIES } from "../../core/finding";
import { text, type Row } from "./rows";
import type { Counts, Tally } from "./tally";

export interface RuleCounts {
  readonly id: string;
  readonly title: string;
  readonly counts: Counts;
  /** Without those acknowledged. */
  readonly open: number;
}

/** Most frequent first; what the rules do not know stands under its id. */
export function ruleCounts(
  tally: Tally,
  rules: readonly Pick<AnyRule, "id" | "title">[],
  locale: Locale,
): RuleCounts[] {
  const titles = new Map(rules.map(({ id, title }) => [id, title[locale]]));
  return [...tally.rules]
    .map(([id, counts]) => ({
      id,
      title: titles.get(id) ?? id,
      counts,
      open: counts.error + counts.warning + counts.hint,
    }))
    .sort(
      (a, b) => b.open - a.open || b.counts.acknowledged - a.counts.acknowledged || (a.id < b.id ? -1 : 1),
    );
}

/** `files` are those that were read. */
export function ruleRow({ id, title, counts, open }: RuleCounts, files: number): Row {
  return [
    text(title),
    text(id),
    ...SEVERITIES.map((severity) => text(counts[severity], counts[severity] > 0 ? severity : "count")),
    text(counts.acknowledged, "count"),
    text(open, "count"),
    text(counts.files, "count"),
    text(files > 0 ? counts.files / files : null, "percent"),
  ];
}
