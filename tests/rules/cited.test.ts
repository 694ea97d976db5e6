import { checkForm } from "../../src/core/rule/check";
import { readForms } from "../../src/core/form/read";
import { piduReviewerProfile } from "../../src/core/profiles/pidu-reviewer";
import type { Finding, FindingValue } from "../../src/core/finding";
import { profiles } from "../../src/core/profiles";
import type { AnyRule } from "../../src/core/rule/rule";
import { rules } from "../../src/rules";
import { readCorpus } from "../core/form/corpus";
import { findingsOn, pageOf } from "./pages";

const profile = piduReviewerProfile;
const onPages = rules.flatMap((rule) =>
  pageOf(rule.id).faulty.flatMap((example) => findingsOn(example, rule)),
);
const onTables = readCorpus()
  .flatMap(({ sheets }) => sheets)
  .flatMap((sheet) => readForms(sheet).flatMap((form) => checkForm(form, rules, profile)));

test.each(rules.map(({ id }) => id))(
  "%s cites a cell for each figure it tells, but for the limits it is set to",
  (id) => {
    const own = [...onPages, ...onTables].filter(({ rule }) => rule === id);
    expect(own.length).toBeGreaterThan(0);
    const uncited = own.flatMap((finding) =>
      uncitedIn(finding).map((name) => `${finding.message} {${name}} ${String(finding.values[name])}`),
    );
    expect(new Set(uncited)).toEqual(new Set());
  },
);

/** What a profile sets (bands, caps, the usual weight of the rate), by the names it has in sentences. */
const OF_PROFILE = new Set(["from", "to", "below", "cap", "cost", "weight", "allowed"]);
/** What the calendar says. */
const OF_CALENDAR = new Set(["months", "time"]);

function isLimit(name: string, value: FindingValue, { options }: AnyRule): boolean {
  if (name in options) return options[name] === value;
  return OF_PROFILE.has(name) && [...figuresOf(profiles), ...figuresOf(options)].includes(value as number);
}

function figuresOf(data: unknown): number[] {
  if (typeof data === "number") return [data];
  return typeof data === "object" && data !== null ? Object.values(data).flatMap(figuresOf) : [];
}

/** Names of the figures in a finding's sentences that rest on no cell and are no limit of the rule. */
function uncitedIn({ rule: id, message, values, evidence }: Finding): string[] {
  const rule = rules.find((each) => each.id === id)!;
  const { what, why, fix } = rule.messages[message]!["zh-CN"];
  const named = [...`${what}${why}${fix}`.matchAll(/\{(\w+)/g)].map(([, name]) => name!);
  return [...new Set(named)].filter((name) => {
    const value = values[name];
    const told = typeof value === "number" || (typeof value === "string" && /\d/.test(value));
    return told && !evidence[name]?.length && !OF_CALENDAR.has(name) && !isLimit(name, value, rule);
  });
}
