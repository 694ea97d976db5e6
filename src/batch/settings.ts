/** What to check with, and what of it is wanted. */
import type { Severity } from "../core/finding";
import type { Profile } from "../core/profiles/profile";
import type { Limits } from "../files/model";

/** Plain data, since it crosses to other processes. */
export interface CheckSettings {
  readonly profile: Profile;
  /** Each workbook by the standard that was chosen in it, where one was. */
  readonly keptProfiles: boolean;
  /** YYYY-MM-DD, see `checkForm`. */
  readonly asOf: string | null;
  /** Ids of the rules whose findings are wanted. All of them run: one may silence another. */
  readonly rules: readonly string[];
  /** Least severity wanted. */
  readonly severity: Severity;
  readonly limits: Limits;
}
