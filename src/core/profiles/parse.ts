/** A profile of one's own, from JSON: what it leaves out it takes from the one it extends, built in or a file too. */
import { duplicateKeys } from "../duplicate-keys";
import { hasOwn } from "../json";
import { nearest } from "../nearest";
import { DENOMINATORS, REASON_PLACES, type Adjustable, type Profile } from "./profile";
import { nationalProfile } from "./national";
import { readChoices, readCriteriaOf, readExemptions, readHeadings, readTexts } from "./practice";
import { readCaps, readGrades, readTiers, readWeights } from "./bands";
import type { ProfileError } from "./errors";
import { at, createReader, POINTS, type Place, type Reader } from "./fields";
import { findProfile, profiles } from "./index";
import { readRules } from "./settings";

export type ParsedProfile = { readonly profile: Profile } | { readonly errors: readonly ProfileError[] };

export const PROFILE_KEYS = [
  "$schema",
  "id",
  "extends",
  "title",
  "source",
  "grades",
  "rateWeight",
  "fullScore",
  "tiers",
  "caps",
  "expectedWeights",
  "spendingReasons",
  "exemptions",
  "headings",
  "denominator",
  "scoreDigits",
  "overcompletionCost",
  "criteria",
  "marks",
  "incomplete",
  "rules",
] as const;
const REQUIRED: readonly string[] = ["id", "extends", "title", "source"];
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The text of another profile of one's own, by what `extends` calls it; `undefined` where there is none. */
export type LoadProfile = (name: string) => string | undefined;

/**
 * Checks and completes a profile; every fault is listed, not the first alone.
 * @param rules those it may speak of
 * @param load finds the profiles of one's own that it may extend: a county's those of its city
 */
export function parseProfile(
  text: string,
  rules: readonly Adjustable[],
  load: LoadProfile = () => undefined,
): ParsedProfile {
  return parseInChain(text, rules, load, []);
}

/** @param chain names of the profiles that extend this one, the first first. */
function parseInChain(
  text: string,
  rules: readonly Adjustable[],
  load: LoadProfile,
  chain: readonly string[],
): ParsedProfile {
  const json = text.replace(/^\ufeff/, "");
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return { errors: [{ code: "not-json", path: "$", values: { detail } }] };
  }
  const reader = createReader();
  for (const path of duplicateKeys(json)) reader.fail(path, "given-twice");
  const baseOf = (place: Place) => readBase(reader, place, rules, load, chain);
  const profile = readProfile(reader, value, rules, baseOf);
  return profile && reader.errors.length === 0 ? { profile } : { errors: reader.errors };
}

/** The profile that `extends` names. */
function readBase(
  reader: Reader,
  place: Place,
  rules: readonly Adjustable[],
  load: LoadProfile,
  chain: readonly string[],
): Profile | undefined {
  const name = reader.text(place);
  if (name === undefined) return undefined;
  const builtIn = findProfile(name);
  if (builtIn) return builtIn;
  if (chain.includes(name))
    return reader.fail(place.path, "extends-cycle", { chain: [...chain, name].join(" → ") });
  const text = load(name);
  if (text === undefined) {
    const near = nearest(
      name,
      profiles.map(({ id }) => id),
    );
    return reader.fail(place.path, "unknown-base", { value: name, ...(near !== undefined && { near }) });
  }
  const parsed = parseInChain(text, rules, load, [...chain, name]);
  if ("profile" in parsed) return parsed.profile;
  const cycle = parsed.errors.find(({ code }) => code === "extends-cycle");
  if (cycle) return reader.fail(place.path, "extends-cycle", cycle.values);
  return reader.fail(place.path, "faulty-base", { value: name, count: parsed.errors.length });
}

function readProfile(
  reader: Reader,
  value: unknown,
  rules: readonly Adjustable[],
  baseOf: (place: Place) => Profile | undefined,
): Profile | undefined {
  const file = reader.object({ value, path: "$" }, PROFILE_KEYS, REQUIRED);
  if (!file) return undefined;
  /** Reads what is under a key, if anything is. */
  const given = <T>(key: (typeof PROFILE_KEYS)[number], read: (place: Place) => T): T | undefined =>
    hasOwn(file, key) ? read(at(file, "$", key)) : undefined;

  given("$schema", reader.text);
  const base = given("extends", baseOf) ?? nationalProfile;
  const fullScore = given("fullScore", (place) => reader.number(place, { above: 0, to: 1000 }));
  const full = fullScore ?? base.fullScore;
  const profile: Partial<Profile> = {
    id: given("id", (place) => readId(reader, place)),
    title: given("title", reader.texts),
    source: given("source", reader.texts),
    grades: given("grades", (place) => readGrades(reader, place)),
    rateWeight: given("rateWeight", (place) => readRateWeight(reader, place, full)),
    fullScore,
    tiers: given("tiers", (place) => readTiers(reader, place)),
    caps: given("caps", (place) => readCaps(reader, place, full)),
    expectedWeights: given("expectedWeights", (place) => readWeights(reader, place, full)),
    spendingReasons: given("spendingReasons", (place) => readChoices(reader, place, REASON_PLACES)),
    exemptions: given("exemptions", (place) => readExemptions(reader, place)),
    headings: given("headings", (place) => readHeadings(reader, place)),
    denominator: given("denominator", (place) => reader.choice(place, DENOMINATORS)),
    scoreDigits: given("scoreDigits", (place) => reader.number(place, { from: 0, to: 4 })),
    overcompletionCost: given("overcompletionCost", (place) => reader.number(place, POINTS)),
    criteria: given("criteria", (place) => readCriteriaOf(reader, place)),
    marks: given("marks", (place) => readTexts(reader, place)),
    incomplete: given("incomplete", reader.flag),
    rules: given("rules", (place) => readRules(reader, place, base, rules)),
  };
  return { ...base, ...Object.fromEntries(Object.entries(profile).filter(([, own]) => own !== undefined)) };
}

function readRateWeight(reader: Reader, place: Place, full: number): number | undefined {
  const points = reader.number(place, POINTS);
  if (points === undefined || points <= full) return points;
  return reader.fail(place.path, "over-full", { value: points, full });
}

function readId(reader: Reader, place: Place): string | undefined {
  const id = reader.text(place);
  if (id === undefined) return undefined;
  if (!ID.test(id)) return reader.fail(place.path, "bad-id", { value: id });
  return findProfile(id) ? reader.fail(place.path, "id-taken", { value: id }) : id;
}
