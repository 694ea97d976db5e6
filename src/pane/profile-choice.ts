/** Which standard the workbook is checked by: a built-in one, or the bureau's own as pasted. */
import { nationalProfile } from "../core/profile";
import { parseProfileChoice, PROFILE_KEY, serializeProfileChoice } from "../core/profiles/kept";
import type { ProfileChoice } from "../core/profiles/kept";
import type { AnyRule } from "../core/rule";
import type { Format } from "./kept";

export type { ProfileChoice } from "../core/profiles/kept";

export function profileFormat(rules: readonly AnyRule[]): Format<ProfileChoice> {
  return {
    key: PROFILE_KEY,
    initial: { profile: nationalProfile, own: null },
    serialize: serializeProfileChoice,
    parse: (stored) => parseProfileChoice(stored, rules),
  };
}
