/** The list of findings cut where the severity or the place changes. */
import type { Block } from "../../core/form/blocks";
import type { Severity } from "../../core/finding";
import type { FindingItem } from "../state/model";

export interface Place {
  readonly form: number;
  readonly block: Block;
  readonly items: readonly FindingItem[];
}

export interface SeverityGroup {
  readonly severity: Severity;
  readonly count: number;
  readonly places: readonly Place[];
}

/** `items` in the order of `listFindings`. */
export function groupsOf(items: readonly FindingItem[]): SeverityGroup[] {
  const groups: { severity: Severity; count: number; places: (Place & { items: FindingItem[] })[] }[] = [];
  for (const item of items) {
    const { form, block, finding } = item;
    let group = groups.at(-1);
    if (group?.severity !== finding.severity)
      groups.push((group = { severity: finding.severity, count: 0, places: [] }));
    let place = group.places.at(-1);
    if (place?.form !== form || place.block !== block)
      group.places.push((place = { form, block, items: [] }));
    place.items.push(item);
    group.count += 1;
  }
  return groups;
}
