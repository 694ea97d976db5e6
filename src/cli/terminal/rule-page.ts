/** A rule's page on a terminal. */
import { cellText } from "../../core/sheet/text";
import type { RuleDescription } from "../../core/rule/rule";
import type { Locale } from "../../core/locale";
import { parseBatchPage, parsePage, type Batch, type Example, type RulePage } from "../../rules/page";
import { crossRules } from "../../rules/cross";
import { severityText } from "./lists";
import type { Paint } from "../../report/text/paint";
import { strings } from "../strings/strings";
import { padEnd, textWidth, wrap } from "../../report/text/text-width";

/** Widest column of an example, in columns of the terminal. */
const WIDEST = 24;

export async function rulePageLines(
  rule: RuleDescription,
  locale: Locale,
  width: number,
  paint: Paint,
): Promise<string[]> {
  const prose = (markdown: string) =>
    markdown
      .replaceAll("`", "")
      .split("\n")
      .flatMap((line) => wrap(line, width - 2).map(indented));
  const table = (example: Example) => [
    ...prose(example.caption),
    ...exampleLines(example).map(indented).map(indented),
  ];
  const batch = ({ caption, files }: Batch) => [
    ...prose(caption),
    ...files.flatMap((file) => table(file).map(indented)),
  ];
  if (crossRules.some(({ id }) => id === rule.id)) {
    // The bundler takes in every page of the folder.
    const page = (await import(/* webpackMode: "eager" */ `../../rules/cross/${rule.id}.md`)) as Page;
    return pageLines(parseBatchPage(page.default), batch);
  }
  const page = (await import(
    /* webpackMode: "eager", webpackExclude: /README/ */ `../../rules/${rule.id}.md`
  )) as Page;
  return pageLines(parsePage(page.default), table);

  function pageLines<E>({ why, options, faulty, clean }: RulePage<E>, lines: (example: E) => string[]) {
    const text = strings[locale];
    const section = (heading: string, content: readonly string[]) => ["", paint(heading, "bold"), ...content];
    const examples = (all: readonly E[]) =>
      all.flatMap((example, index) => [...(index > 0 ? [""] : []), ...lines(example)]);
    return [
      paint(text.page.heading(rule.title[locale], rule.id, severityText(rule, locale)), "bold"),
      ...wrap(text.page.basis + rule.basis[locale], width),
      ...section(text.page.why, prose(why[locale])),
      ...section(text.page.faulty, examples(faulty)),
      ...section(text.page.clean, examples(clean)),
      ...section(text.page.options, prose(options[locale])),
    ];
  }
}

interface Page {
  readonly default: string;
}

const indented = (line: string) => (line === "" ? line : `  ${line}`);

/** The example's table, columns lined up, long cells on several lines. */
function exampleLines({ sheet, expected }: Example): string[] {
  const columns = Math.max(...sheet.rows.map((row) => row?.length ?? 0));
  const rows = sheet.rows.map((row, r) =>
    Array.from({ length: columns }, (_, c) => {
      const flags = expected.filter((at) => at.row === r && at.col === c).length;
      return wrap("⚑".repeat(flags) + cellText(row?.[c]), WIDEST);
    }),
  );
  const widths = Array.from({ length: columns }, (_, c) =>
    Math.max(...rows.flatMap((row) => row[c]!.map(textWidth))),
  );
  return rows.flatMap((row) =>
    Array.from({ length: Math.max(...row.map((cell) => cell.length)) }, (_, line) =>
      row
        .map((cell, c) => padEnd(cell[line] ?? "", widths[c]!))
        .join(" │ ")
        .trimEnd(),
    ),
  );
}
