/** Lists of what the program knows: rules and profiles. */
import type { Profile } from "../../core/profiles/profile";
import type { RuleDescription } from "../../core/rule/rule";
import type { Locale } from "../../core/locale";
import { SEVERITIES, type Severity } from "../../core/finding";
import { strings } from "../strings/strings";
import { reportWords } from "../../report/words";
import { padEnd, textWidth, wrap } from "../../report/text/text-width";

/** Id, severity under the profile, title. */
export function ruleLines(rules: readonly RuleDescription[], profile: Profile, locale: Locale): string[] {
  const rows = rules.map((rule) => {
    const adjusted = profile.rules[rule.id]?.severity;
    const severity = adjusted === "off" ? strings[locale].off : severityText(rule, locale, adjusted);
    return [rule.id, severity, rule.title[locale]];
  });
  const widths = [0, 1].map((col) => Math.max(...rows.map((row) => textWidth(row[col]!))));
  return rows.map((row) => row.map((text, col) => padEnd(text, widths[col] ?? 0)).join("  "));
}

/** 错误; of a rule whose messages differ in severity all of them: 错误/提示. */
export function severityText(rule: RuleDescription, locale: Locale, adjusted?: Severity): string {
  const levels = adjusted ? [adjusted] : [rule.severity, ...Object.values(rule.severities ?? {})];
  return SEVERITIES.filter((severity) => levels.includes(severity))
    .map((severity) => reportWords[locale].severity[severity])
    .join("/");
}

/** Id and title, the source below. */
export function profileLines(profiles: readonly Profile[], locale: Locale, width: number): string[] {
  const idWidth = Math.max(...profiles.map(({ id }) => id.length));
  const indent = " ".repeat(idWidth + 2);
  return profiles.flatMap(({ id, title, source }) => [
    `${padEnd(id, idWidth)}  ${title[locale]}`,
    ...wrap(source[locale], width - indent.length).map((line) => indent + line),
  ]);
}
