import { profiles } from "../../../src/core/profiles";
import { nationalProfile } from "../../../src/core/profiles/national";
import { parseProfile } from "../../../src/core/profiles/parse";
import { LOCALES } from "../../../src/core/locale";
import { SEVERITIES, type Severity } from "../../../src/core/finding";
import { rules } from "../../../src/rules";

test("ids are unique, the national default comes first", () => {
  const ids = profiles.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(profiles[0]).toBe(nationalProfile);
});

describe.each(profiles.map((profile) => [profile.id, profile] as const))("%s", (_, profile) => {
  test("has a title and a source sentence in both languages", () => {
    for (const locale of LOCALES) {
      expect(profile.title[locale]).not.toBe("");
      expect(profile.source[locale]).toMatch(/[。.]$/);
    }
    expect(profile.title.en).not.toMatch(/[一-龥]/);
  });

  test("would pass as a profile of one's own: bands in order, rules and options known", () => {
    const own = JSON.stringify({ ...profile, id: "own", extends: "national" });
    expect(parseProfile(own, rules)).toEqual({ profile: { ...profile, id: "own" } });
  });
});

const of = (id: string) => profiles.find((profile) => profile.id === id)!;

test("the strict one asks for no less than the national one: none off, none less severe", () => {
  for (const [id, { severity }] of Object.entries(of("strict").rules)) {
    const rule = rules.find((candidate) => candidate.id === id)!;
    if (severity === undefined) continue;
    expect(SEVERITIES).toContain(severity);
    const [asked, usual] = [severity as Severity, rule.severity].map((one) => SEVERITIES.indexOf(one));
    // An optional rule is asked for by its severity, whichever it is.
    expect(asked).toBeLessThan(usual! + (rule.optional ? 1 : 0));
  }
});

test("what differs from place to place", () => {
  expect(of("hunan").expectedWeights).toEqual({ 执行率: 10, 产出: 50, 效益: 40 });
  expect(of("hubei").rateWeight).toBe(20);
  for (const id of ["hubei", "jiangxi-2017"])
    expect(of(id).tiers.map(({ from, to }) => [from, to])).toEqual([
      [0.8, 1],
      [0.5, 0.8],
      [0, 0.5],
    ]);
  expect(of("pidu-reviewer").caps.map(({ below, total }) => [below, total])).toEqual([
    [0.5, 59],
    [0.6, 69],
    [0.7, 79],
    [0.8, 89],
  ]);
  expect(of("national").caps).toEqual([]);
  expect(of("guangxi").rules["overcompletion-unexplained"]).toEqual({ options: { threshold: 1.3 } });
  expect(of("sichuan").rules["rate-low"]).toEqual({ options: { threshold: 0.9 } });
});
