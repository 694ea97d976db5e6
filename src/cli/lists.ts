/** Lists of what the program knows: rules and profiles. */
import type { Profile } from "../core/profile";
import type { AnyRule, Locale } from "../core/rule";
import { strings } from "./strings";
import { padEnd, textWidth, wrap } from "./text-width";

/** Id, severity under the profile, title. */
export function ruleLines(rules: readonly AnyRule[], profile: Profile, locale: Locale): string[] {
  const { severity: labels, off } = strings[locale];
  const rows = rules.map((rule) => {
    const severity = profile.rules[rule.id]?.severity ?? rule.severity;
    return [rule.id, severity === "off" ? off : labels[severity], rule.title[locale]];
  });
  const widths = [0, 1].map((col) => Math.max(...rows.map((row) => textWidth(row[col]!))));
  return rows.map((row) => row.map((text, col) => padEnd(text, widths[col] ?? 0)).join("  "));
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
