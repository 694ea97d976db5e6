/** A rule's page on a terminal. */
import { cellText } from "../../core/sheet/text";
import type { AnyRule } from "../../core/rule/rule";
import type { Locale } from "../../core/locale";
import { parsePage, type Example } from "../../rules/page";
import { crossRules } from "../../rules/cross/rules";
import { severityText } from "./lists";
import type { Paint } from "../../report/text/paint";
import { strings } from "../strings/strings";
import { padEnd, textWidth, wrap } from "../../report/text/text-width";

/** Widest column of an example, in columns of the terminal. */
const WIDEST = 24;

export async function rulePageLines(
  rule: AnyRule,
  locale: Locale,
  width: number,
  paint: Paint,
): Promise<string[]> {
  if (crossRules.includes(rule)) return crossRuleLines(rule, locale, width, paint);
  // The bundler takes in every page of the folder.
  const page = (await import(
    /* webpackMode: "eager", webpackExclude: /README/ */ `../../rules/${rule.id}.md`
  )) as { default: string };
  const { why, options, faulty, clean } = parsePage(page.default);
  const text = strings[locale];
  const prose = (markdown: string) =>
    markdown
      .replaceAll("`", "")
      .split("\n")
      .flatMap((line) => wrap(line, width - 2).map(indented));
  const tables = (examples: readonly Example[]) =>
    examples.flatMap((example, index) => [
      ...(index > 0 ? [""] : []),
      ...prose(example.caption),
      ...exampleLines(example).map(indented).map(indented),
    ]);
  const section = (heading: string, lines: readonly string[]) => ["", paint(heading, "bold"), ...lines];
  return [
    paint(text.page.heading(rule.title[locale], rule.id, severityText(rule, locale)), "bold"),
    ...wrap(text.page.basis + rule.basis[locale], width),
    ...section(text.page.why, prose(why[locale])),
    ...section(text.page.faulty, tables(faulty)),
    ...section(text.page.clean, tables(clean)),
    ...section(text.page.options, prose(options[locale])),
  ];
}

/** A rule over several files has no tables to show: what it rests on, and what it says of each case. */
function crossRuleLines(rule: AnyRule, locale: Locale, width: number, paint: Paint): string[] {
  const text = strings[locale];
  const section = (heading: string, said: readonly string[]) => [
    "",
    paint(heading, "bold"),
    ...[...new Set(said)].flatMap((line) => wrap(line, width - 2).map(indented)),
  ];
  const messages = Object.values(rule.messages).map((message) => message[locale]);
  return [
    paint(text.page.heading(rule.title[locale], rule.id, severityText(rule, locale)), "bold"),
    ...wrap(text.page.basis + rule.basis[locale], width),
    ...section(
      text.page.why,
      messages.map(({ why }) => why),
    ),
    ...section(
      text.page.remedy,
      messages.map(({ fix }) => fix),
    ),
  ];
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
