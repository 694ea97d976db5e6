/** The fix that one key brings, and where it brings the next. */
import type { Panel } from "./detail/panel";
import type { FindingItem } from "../state/model";

/** What F unfolds: the best fix to confirm, the place to write the explanation, or that there is neither. */
export function firstFix({ finding: { fixes } }: FindingItem): Panel {
  const fix = fixes.find(({ kind }) => kind !== "skeleton");
  if (fix) return { kind: "confirm", fixes: [fix] };
  return { kind: fixes.length > 0 ? "explain" : "none-certain" };
}

/** The next finding of the rule, from the beginning again after the last, that F mends in the same way. */
export function nextAlike(items: readonly FindingItem[], item: FindingItem): FindingItem | undefined {
  const at = items.indexOf(item);
  const way = firstFix(item).kind;
  return [...items.slice(at + 1), ...items.slice(0, at)].find(
    (other) => other.finding.rule === item.finding.rule && firstFix(other).kind === way,
  );
}
