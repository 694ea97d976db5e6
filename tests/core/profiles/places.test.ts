/** Each shipped profile beside a table of its place: what the national default finds in it, and what the place's own does. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkSheet } from "../../../src/core/rule/check";
import { profiles } from "../../../src/core/profiles";
import { nationalProfile } from "../../../src/core/profiles/national";
import type { Profile } from "../../../src/core/profiles/profile";
import { resembling } from "../../../src/core/profiles/resembling";
import { address, type Sheet } from "../../../src/core/sheet/sheet";
import { rules } from "../../../src/rules";
import { examples } from "../../../src/rules/page";

const FOLDER = path.resolve("tests/fixtures/profiles");

interface Place {
  readonly sheet: Sheet;
  /** `cell rule` a line, under the national default and under the place's own profile. */
  readonly national: readonly string[];
  readonly own: readonly string[];
}

function placeOf(id: string): Place {
  const text = readFileSync(path.join(FOLDER, `${id}.md`), "utf8");
  const [table = "", national = "", own = ""] = text.split(/^## .*口径$/m);
  const lines = (section: string) => /```text\n([^]*?)```/.exec(section)![1]!.split("\n").filter(Boolean);
  return { sheet: examples(table)[0]!.sheet, national: lines(national), own: lines(own) };
}

const findings = (sheet: Sheet, profile: Profile) =>
  checkSheet(sheet, rules, profile).flatMap((form) =>
    form.findings.map(({ at, rule }) => `${address(at)} ${rule}`),
  );

test("every shipped profile has a table of its place, and no table is without one", () => {
  const tables = readdirSync(FOLDER).map((file) => file.replace(/\.md$/, ""));
  expect(tables.sort()).toEqual(profiles.map(({ id }) => id).sort());
});

describe.each(profiles.map((profile) => [profile.id, profile] as const))("%s", (id, profile) => {
  const place = placeOf(id);

  test("what the national default finds in its table", () => {
    expect(findings(place.sheet, nationalProfile)).toEqual(place.national);
  });

  test("what its own profile finds in it", () => {
    expect(findings(place.sheet, profile)).toEqual(place.own);
  });

  test("its table is known by its marks, where it has any, and by nobody else's", () => {
    expect(resembling(place.sheet, profiles)?.id).toBe(profile.marks.length > 0 ? id : undefined);
  });
});
