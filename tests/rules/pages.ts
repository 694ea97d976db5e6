/** The rules' pages, and what a rule says of an example. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkSheet } from "../../src/core/rule/check";
import { profiles } from "../../src/core/profiles";
import { piduReviewerProfile } from "../../src/core/profiles/pidu-reviewer";
import type { Profile } from "../../src/core/profiles/profile";
import type { AnyRule } from "../../src/core/rule/rule";
import type { Finding } from "../../src/core/finding";
import { parsePage, type Example, type RulePage } from "../../src/rules/page";

const folder = path.resolve(__dirname, "../../src/rules");

/** Names of the pages, without their ending. */
export const pageIds: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith(".md") && name !== "README.md")
  .map((name) => name.slice(0, -".md".length));

export function pageOf(id: string): RulePage {
  const text = readFileSync(path.join(folder, `${id}.md`), "utf8");
  try {
    return parsePage(text);
  } catch (cause) {
    throw new Error(`${id}.md: ${String(cause)}`, { cause });
  }
}

/** A day in the sentence above an example (2024-07-31) is the day the check looks from. */
const dayIn = (caption: string): string | null => /20\d\d-\d\d-\d\d/.exec(caption)?.[0] ?? null;

/** The place named above an example (按四川口径), else the national default with caps, so that every rule has something to check. */
const profileIn = (caption: string): Profile =>
  profiles.find(({ title }) => caption.includes(`按${title["zh-CN"]}口径`)) ?? piduReviewerProfile;

/** A rule that runs only where a profile asks for it is asked for. */
function askingFor({ id, optional, severity }: AnyRule, profile: Profile): Profile {
  return optional ? { ...profile, rules: { ...profile.rules, [id]: { severity } } } : profile;
}

/** The rule's findings on an example. Throws where the reader sees no form: such an example shows nothing. */
export function findingsOn(example: Example, rule: AnyRule): Finding[] {
  const profile = askingFor(rule, profileIn(example.caption));
  const forms = checkSheet(example.sheet, [rule], profile, [], dayIn(example.caption));
  if (forms.length === 0) throw new Error(`no form in the example “${example.caption}”`);
  return forms.flatMap((form) => form.findings);
}
