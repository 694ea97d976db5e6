/** A profile of one's own, from JSON: what it leaves out it takes from the built-in one that it extends. */
import { hasOwn } from "../json";
import type { Adjustable, Profile } from "./profile";
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
  "rules",
] as const;
const REQUIRED: readonly string[] = ["id", "extends", "title", "source"];
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Checks and completes a profile. `rules` are those it may speak of; every fault is listed, not the first alone. */
export function parseProfile(text: string, rules: readonly Adjustable[]): ParsedProfile {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return { errors: [{ code: "not-json", path: "$", values: { detail } }] };
  }
  const reader = createReader();
  const profile = readProfile(reader, value, rules);
  return profile && reader.errors.length === 0 ? { profile } : { errors: reader.errors };
}

function readProfile(reader: Reader, value: unknown, rules: readonly Adjustable[]): Profile | undefined {
  const file = reader.object({ value, path: "$" }, PROFILE_KEYS, REQUIRED);
  if (!file) return undefined;
  /** Reads what is under a key, if anything is. */
  const given = <T>(key: (typeof PROFILE_KEYS)[number], read: (place: Place) => T): T | undefined =>
    hasOwn(file, key) ? read(at(file, "$", key)) : undefined;

  given("$schema", reader.text);
  const base = findProfile(
    given("extends", (place) =>
      reader.choice(
        place,
        profiles.map(({ id }) => id),
      ),
    ) ?? "national",
  )!;
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
