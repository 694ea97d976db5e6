/** The rules over several files, run over the tables of all of them. */
import { isAtLeast, type Options, type Severity } from "../core/finding";
import type { Locale } from "../core/locale";
import type { Profile } from "../core/profiles/profile";
import { words } from "../core/rule/message";
import { crossRules } from "../rules/cross";
import type { CrossFinding, Places } from "../rules/cross/rule";
import type { Table } from "../rules/cross/table";

/** Which of the rules are on; plain data, since lines of a run carry it. */
export interface CrossSettings {
  /** By rule: the profile's own severity, `null` for that of the rule. Rules left out are off. */
  readonly rules: Readonly<Record<string, Severity | null>>;
  /** By rule, where the profile has options of its own for one. */
  readonly options?: Readonly<Record<string, Options>>;
  /** Least severity wanted. */
  readonly least: Severity;
}

/** @param wanted ids of the rules whose findings are wanted */
export function crossSettings(profile: Profile, wanted: readonly string[], least: Severity): CrossSettings {
  const severities: Record<string, Severity | null> = {};
  const options: Record<string, Options> = {};
  for (const { id } of crossRules) {
    const setting = profile.rules[id];
    if (!wanted.includes(id) || setting?.severity === "off") continue;
    severities[id] = setting?.severity ?? null;
    if (setting?.options) options[id] = setting.options;
  }
  return { rules: severities, ...(Object.keys(options).length > 0 && { options }), least };
}

/** Rule by rule, in the order of the tables; these come in the order of the run. */
export function crossCheck(tables: readonly Table[], settings: CrossSettings): CrossFinding[] {
  const findings: CrossFinding[] = [];
  for (const rule of crossRules) {
    const { id, severities } = rule;
    const asked = settings.rules[id];
    if (asked === undefined) continue;
    rule.check(tables, {
      options: { ...rule.options, ...settings.options?.[id] },
      report: (message, places, values) => {
        const severity = asked ?? severities?.[message] ?? rule.severity;
        if (isAtLeast(severity, settings.least))
          findings.push({ rule: id, message, severity, values, places });
      },
    });
  }
  return findings;
}

/** Places of a finding that are listed. */
const MOST_PLACES = 20;

export type CrossReport = ReturnType<typeof crossReport>;

/** What is told of a finding over several files, in words. */
export function crossReport(finding: CrossFinding, locale: Locale) {
  const { rule, severity, places } = finding;
  const { what, why, fix } = words(finding, crossRules, locale);
  const [first, ...others] = places;
  const listed: Places = [first, ...others.slice(0, MOST_PLACES - 1)];
  return { rule, severity, message: what, why, fix, places: listed };
}
