/** What to check with, and what of it is wanted. */
import type { Severity } from "../core/finding";
import type { Profile } from "../core/profiles/profile";
import type { Limits } from "../files/model";

/**
 * What of all that the add-in kept in a workbook holds: nothing, as though nothing were kept; headings named and findings
 * acknowledged by whoever filled it in; or the standard chosen in it as well.
 */
export type KeptUse = "none" | "notes" | "all";

/** Plain data, since it crosses to other processes. */
export interface CheckSettings {
  readonly profile: Profile;
  readonly kept: KeptUse;
  /** YYYY-MM-DD, see `checkForm`. */
  readonly asOf: string | null;
  /** Ids of the rules whose findings are wanted. All of them run: one may silence another. */
  readonly rules: readonly string[];
  /** Least severity wanted. */
  readonly severity: Severity;
  readonly limits: Limits;
}
