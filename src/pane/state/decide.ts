/** How much of a check is to be done again. */
import type { CheckTask } from "../engine/engine";

/** What a result comes of. */
export interface Basis {
  readonly task: CheckTask;
  /** What the user acknowledged and corrected, as the workbook keeps it: another object once it is changed. */
  readonly kept: readonly unknown[];
}

/**
 * - same: the result stands as it is
 * - split: the findings stand; which of them are acknowledged is to be told anew
 * - check: everything is to be done
 */
export type Decision = "same" | "split" | "check";

/** `before` is what the result in view came of; `null` where there is none, or where a check was asked for. */
export function decide(before: Basis | null, now: Basis): Decision {
  if (!before || !isSameTask(before.task, now.task)) return "check";
  return now.kept.every((each, index) => each === before.kept[index]) ? "same" : "split";
}

/** True where a check would find the same again. */
function isSameTask(before: CheckTask, now: CheckTask): boolean {
  return (
    before.sheet === now.sheet &&
    before.profile === now.profile &&
    before.asOf === now.asOf &&
    JSON.stringify(before.hints) === JSON.stringify(now.hints)
  );
}
