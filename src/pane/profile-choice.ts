/** Which standard the workbook is checked by: a built-in one, or the bureau's own as pasted. */
import { storedValue } from "../core/stored";
import type { Profile } from "../core/profile";
import { nationalProfile } from "../core/profile";
import { findProfile } from "../core/profiles";
import { parseProfile } from "../core/profiles/parse";
import type { AnyRule } from "../core/rule";
import type { Format } from "./kept";

export interface ProfileChoice {
  readonly profile: Profile;
  /** The bureau's own file as it was taken in; `null` for a built-in profile. */
  readonly own: string | null;
}

export const PROFILE_KEY = "perf.profile";
const VERSION = 1;

export function profileFormat(rules: readonly AnyRule[]): Format<ProfileChoice> {
  return {
    key: PROFILE_KEY,
    initial: { profile: nationalProfile, own: null },
    serialize: ({ profile, own }) =>
      JSON.stringify(own === null ? { version: VERSION, id: profile.id } : { version: VERSION, own }),
    parse(stored) {
      const data = asRecord(stored);
      if (data?.["version"] !== VERSION) return undefined;
      const { id, own } = data;
      if (typeof own === "string") {
        const parsed = parseProfile(own, rules);
        return "profile" in parsed ? { profile: parsed.profile, own } : undefined;
      }
      const profile = typeof id === "string" ? findProfile(id) : undefined;
      return profile && { profile, own: null };
    },
  };
}

function asRecord(stored: unknown): Record<string, unknown> | undefined {
  const data: unknown = storedValue(stored);
  return typeof data === "object" && data !== null ? (data as Record<string, unknown>) : undefined;
}
