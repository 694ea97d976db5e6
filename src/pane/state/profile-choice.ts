/** Which standard the workbook is checked by: a built-in one, or the bureau's own as pasted. */
import { nationalProfile } from "../../core/profiles/national";
import {
  parseProfileChoice,
  PROFILE_KEY,
  type ProfileChoice,
  serializeProfileChoice,
} from "../../core/profiles/choice";
import type { AnyRule } from "../../core/rule/rule";
import type { Format } from "./kept";

export type { ProfileChoice } from "../../core/profiles/choice";

export function profileFormat(rules: readonly AnyRule[]): Format<ProfileChoice> {
  return {
    key: PROFILE_KEY,
    initial: { profile: nationalProfile, own: null },
    serialize: serializeProfileChoice,
    parse: (stored) => parseProfileChoice(stored, rules),
  };
}
