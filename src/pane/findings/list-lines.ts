/** The findings as lines: those of one kind under one title, worst first; several forms one after the other. */
import { SEVERITIES, type Severity } from "../../core/finding";
import { groupBy } from "../../core/group-by";
import type { FindingItem } from "../state/model";

export type Line =
  | { readonly kind: "form"; readonly key: string; readonly form: number; readonly count: number }
  | {
      readonly kind: "title";
      readonly key: string;
      readonly severity: Severity;
      readonly rule: string;
      readonly count: number;
    }
  | {
      readonly kind: "finding";
      readonly key: string;
      readonly item: FindingItem;
      /** Whether it is the only one of its kind, and names it itself. */
      readonly alone: boolean;
    };

/** @param forms how many the sheet holds */
export function linesOf(items: readonly FindingItem[], forms: number): Line[] {
  const parts =
    forms > 1 ? [...groupBy(items, ({ form }) => form)].sort(([a], [b]) => a - b) : [[0, items] as const];
  return parts.flatMap(([form, own]) => [
    ...(forms > 1 ? [{ kind: "form", key: `form ${form}`, form, count: own.length } as const] : []),
    ...SEVERITIES.flatMap((severity) => {
      const alike = own.filter(({ finding }) => finding.severity === severity);
      return [...groupBy(alike, ({ finding }) => finding.rule)].flatMap(([rule, kin]) =>
        kindLines(kin, {
          kind: "title",
          key: `kind ${form} ${severity} ${rule}`,
          severity,
          rule,
          count: kin.length,
        }),
      );
    }),
  ]);
}

function kindLines(kin: readonly FindingItem[], title: Line): Line[] {
  const alone = kin.length === 1;
  const rows = kin.map((item): Line => ({ kind: "finding", key: item.key, item, alone }));
  return alone ? rows : [title, ...rows];
}
