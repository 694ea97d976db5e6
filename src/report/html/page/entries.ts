/** Every finding of the page with all that it is searched by. */
import type { PageFile, PageFinding, PageForm, PageMeta, PageTotals } from "../page-data";

export interface Entry {
  readonly file: PageFile;
  readonly form: PageForm;
  readonly finding: PageFinding;
  /** Title of the rule. */
  readonly title: string;
  /** In small letters. */
  readonly text: string;
}

/** Those over several files first. */
export function entriesOf(
  { rules }: Pick<PageMeta, "rules">,
  files: readonly PageFile[],
  { cross }: Pick<PageTotals, "cross">,
): Entry[] {
  return [...cross, ...files].flatMap((file) =>
    file.forms.flatMap((form) =>
      form.findings.map((finding) => {
        const title = rules[finding.rule] ?? finding.rule;
        const { rule, cell, what, why, fix, reason = "" } = finding;
        const paths = [file.path, ...(form.files ?? []).map(({ path }) => path)];
        const words = [form.unit, form.title, form.sheet, cell, title, rule, what, why, fix, reason];
        return { file, form, finding, title, text: [...paths, ...words].join("\n").toLowerCase() };
      }),
    ),
  );
}

/** What the user looks for. */
export interface Wanted {
  /** Words that all have to be there, put apart by blanks. */
  readonly search: string;
  readonly severities: readonly string[];
  /** Id; all where "". */
  readonly rule: string;
  /** Path; all where "". */
  readonly path: string;
  readonly acknowledged: boolean;
}

export function fitting(
  entries: readonly Entry[],
  { search, severities, rule, path, acknowledged }: Wanted,
): Entry[] {
  const terms = search.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(
    ({ finding, file, text }) =>
      severities.includes(finding.severity) &&
      (acknowledged || !finding.acknowledged) &&
      (rule === "" || finding.rule === rule) &&
      (path === "" || file.path === path) &&
      terms.every((term) => text.includes(term)),
  );
}

/** How often each rule is among them, most frequent first. */
export function countsByRule(entries: readonly Entry[]): [rule: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { finding } of entries) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
