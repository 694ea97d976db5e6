/** Checks sheets without holding up the pane. */
import { type CheckedForm, checkInSteps } from "../../core/rule/check";
import type { HeadingHint } from "../../core/form/headings/hints";
import type { Profile } from "../../core/profiles/profile";
import type { AnyRule } from "../../core/rule/rule";
import type { Sheet } from "../../core/sheet/sheet";
import { inSlices, type WorkOptions } from "./slices";

export interface CheckTask {
  readonly sheet: Sheet;
  readonly hints: readonly HeadingHint[];
  readonly profile: Profile;
  /** The day that time progress is measured at, YYYY-MM-DD. */
  readonly asOf: string;
}

export interface Engine {
  check(task: CheckTask, options?: WorkOptions): Promise<readonly CheckedForm[]>;
}

/** Checks in this thread. */
export function createSlicedEngine(rules: readonly AnyRule[], now?: () => number): Engine {
  return {
    check: async ({ sheet, hints, profile, asOf }, options = {}) =>
      inSlices(checkInSteps(sheet, rules, profile, hints, asOf), options, now),
  };
}
