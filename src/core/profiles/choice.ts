/** The standard a workbook was told to be checked by, as the add-in keeps it in there. */
import type { Adjustable, Profile } from "./profile";
import { isRecord, storedValue } from "../json";
import { findProfile } from "./index";
import { parseProfile } from "./parse";

export interface ProfileChoice {
  readonly profile: Profile;
  /** The bureau's own file as it was taken in; `null` for a built-in profile. */
  readonly own: string | null;
}

/** Name of the workbook setting. */
export const PROFILE_KEY = "perf.profile";
const VERSION = 1;

export function serializeProfileChoice({ profile, own }: ProfileChoice): string {
  return JSON.stringify(own === null ? { version: VERSION, id: profile.id } : { version: VERSION, own });
}

/**
 * What a workbook kept; `undefined` where it is none of ours, damaged, of a later version, or names no profile.
 * @param rules those that a profile of one's own may speak of
 */
export function parseProfileChoice(stored: unknown, rules: readonly Adjustable[]): ProfileChoice | undefined {
  const data = storedValue(stored);
  if (!isRecord(data) || data["version"] !== VERSION) return undefined;
  const { id, own } = data;
  if (typeof own === "string") {
    const parsed = parseProfile(own, rules);
    return "profile" in parsed ? { profile: parsed.profile, own } : undefined;
  }
  const profile = typeof id === "string" ? findProfile(id) : undefined;
  return profile && { profile, own: null };
}
