/** The schema that ships for editors and the validator that runs must say the same. */
import Ajv from "ajv";
import fc from "fast-check";
import { profiles } from "../../../src/core/profiles";
import type { ProfileErrorCode, SenseFault } from "../../../src/core/profiles/errors";
import { PROFILE_KEYS, parseProfile } from "../../../src/core/profiles/parse";
import schema from "../../../src/core/profiles/profile.schema.json";
import { rules } from "../../../src/rules";

const validate = new Ajv({ allErrors: true }).compile(schema);

/** What a schema cannot say. */
const SENSE = {
  "id-taken": true,
  "unknown-rule": true,
  "unknown-option": true,
  "option-type": true,
  "grades-order": true,
  "grades-end": true,
  "tiers-join": true,
  "caps-order": true,
  "over-full": true,
  "weights-over": true,
  "unknown-base": true,
  "faulty-base": true,
  "extends-cycle": true,
  "unread-criteria": true,
  "option-range": true,
} satisfies Record<SenseFault, true>;
const isSense = (code: ProfileErrorCode) => code in SENSE;

function formFaults(document: unknown): string[] {
  const parsed = parseProfile(JSON.stringify(document), rules);
  if (!("errors" in parsed)) return [];
  return parsed.errors.filter(({ code }) => !isSense(code)).map(({ path, code }) => `${path} ${code}`);
}

/** A profile that says something under every key. */
const complete = {
  $schema: "profile.schema.json",
  ...profiles[0],
  id: "own",
  extends: "national",
  caps: [{ below: 0.5, total: 59 }],
  rules: { "rate-low": { severity: "off", options: { threshold: 0.8, flag: true, list: ["a"] } } },
};

test("keys and built-in profiles are the same", () => {
  expect(Object.keys(schema.properties).sort()).toEqual([...PROFILE_KEYS].sort());
  expect(schema.properties.extends.anyOf[0]!.enum).toEqual(profiles.map(({ id }) => id));
});

test("both take the complete profile", () => {
  expect(Object.keys(complete).sort()).toEqual([...PROFILE_KEYS].sort());
  expect(formFaults(complete)).toEqual([]);
  expect(validate(complete)).toBe(true);
});

const tier = (from: number, to: number) => ({ name: "a", from, to });
const option = (value: unknown) => ({ rules: { "rate-low": { options: { threshold: value } } } });

test.each<[boolean, object]>([
  [false, { tiers: [tier(0.5, 1), tier(0, 0.5)] }],
  [false, { tiers: [tier(0.8, 1), tier(0.6, 0.8), tier(0.3, 0.6), tier(0, 0.3)] }],
  [false, { fullScore: 0 }],
  [true, { fullScore: 1000 }],
  [false, { fullScore: 1001 }],
  [true, { rateWeight: 0 }],
  [false, { rateWeight: -1 }],
  [false, { grades: [] }],
  [true, { caps: [] }],
  [false, { caps: [{ below: 0, total: 1 }] }],
  [false, { caps: [{ below: 1.1, total: 1 }] }],
  [true, { caps: [{ below: 1, total: 0 }] }],
  [true, { expectedWeights: null }],
  [false, { expectedWeights: { "": 1 } }],
  [false, { title: { "zh-CN": "甲" } }],
  [false, { id: "a--b" }],
  [false, { extends: "own" }],
  [true, option(0)],
  [false, option(-0.1)],
  [false, option(2e9)],
  [false, option("90%")],
  [false, option(null)],
])("%s: %j", (sound, change) => {
  const document = { ...complete, ...change };
  expect([validate(document), formFaults(document).length === 0]).toEqual([sound, sound]);
});

type Path = readonly (string | number)[];

/** Every place of the document, the whole first. */
function places(value: unknown, path: Path = []): Path[] {
  const inside = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [path, ...inside.flatMap(([key, item]) => places(item, [...path, key]))];
}

function changed(
  document: unknown,
  path: Path,
  change: (parent: Record<string, unknown>, key: string) => void,
) {
  const copy: Record<string, unknown> = { root: structuredClone(document) };
  const whole = ["root", ...path];
  const parent = whole.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, copy);
  change(parent, String(whole.at(-1)));
  return copy["root"];
}

const value = fc.oneof(
  fc.constantFrom<unknown>(null, true, "", "a", "off", "hubei", 0, 1, -1, 0.5, 100, 1001, 2e9),
  fc.constantFrom<unknown>([], {}, ["a"], [1], { name: "a", from: 0 }, { "zh-CN": "a", en: "b" }),
);
const edit = fc.tuple(
  fc.constantFrom(...places(complete)),
  fc.constantFrom("set", "delete", "add"),
  value,
  fc.constantFrom("", "a", "from", "title", "0", "options"),
);

test("they agree on every document", () => {
  const seen = { taken: 0, refused: 0 };
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 2 }), (edits) => {
      let document: unknown = complete;
      for (const [path, kind, content, name] of edits) {
        if (!places(document).some((place) => place.join("/") === path.join("/"))) continue;
        document = changed(document, path, (parent, key) => {
          const target = parent[key];
          if (kind === "set" || path.length === 0) parent[key] = content;
          else if (kind === "delete" && Array.isArray(parent)) parent.splice(Number(key), 1);
          else if (kind === "delete") delete parent[key];
          else if (Array.isArray(target)) target.push(content);
          else if (typeof target === "object" && target !== null)
            (target as Record<string, unknown>)[name] = content;
        });
      }
      const accepted = validate(document) === true;
      seen[accepted ? "taken" : "refused"] += 1;
      const faults = formFaults(document);
      if (accepted) expect(faults).toEqual([]);
      else expect(faults).not.toEqual([]);
    }),
    { numRuns: 2000 },
  );
  expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(100);
});
