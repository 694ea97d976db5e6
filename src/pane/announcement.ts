/** What the pane says to those who hear it. */
import { isUnfilled } from "../core/facts/blank";
import { address } from "../core/sheet/sheet";
import { countBySeverity } from "./state/findings";
import type { Strings } from "./strings/strings";
import type { CheckResult, FindingItem, Stage } from "./state/model";

/** Cells that an announcement names one by one. */
const MOST_NAMED = 4;

export function waitingFor(stage: Stage | null, text: Strings): string {
  return stage === null || stage.kind === "check" ? text.checking : text.stages[stage.kind]("");
}

function stateOf({ forms, items }: CheckResult, text: Strings): string {
  const counts = countBySeverity(items.map((item) => item.finding));
  const unfilled = forms.filter(({ form }) => isUnfilled(form)).length;
  return items.length === 0 && unfilled > 0
    ? text.announceUnfilled(unfilled, forms.length)
    : text.announce(counts.error, counts.warning, counts.hint);
}

/** What a check found new, what is gone, and what there is. */
export function announcement(result: CheckResult, text: Strings): string {
  if (result.forms.length === 0) return text.noForm.title;
  const now = stateOf(result, text);
  if (!result.changes) return now;
  const cells = (items: readonly FindingItem[]) =>
    text.fixes.list(items.slice(0, MOST_NAMED).map(({ finding }) => address(finding.at)));
  const { added, gone } = result.changes;
  return [
    gone.length > 0 && text.gone(cells(gone), gone.length),
    added.length > 0 && text.added(cells(added), added.length),
    now,
  ]
    .filter(Boolean)
    .join("");
}
