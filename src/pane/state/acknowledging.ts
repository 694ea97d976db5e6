/** Findings the user has looked at and explained. */
import {
  acknowledge,
  type Acknowledged,
  ACKNOWLEDGED_KEY,
  parseAcknowledged,
  reopen,
  serializeAcknowledged,
} from "../../core/rule/acknowledge";
import { isoDay } from "../../core/time/day";
import type { Checker, Desk } from "./checker";
import type { Format, Kept } from "./kept";

export const acknowledgedFormat: Format<readonly Acknowledged[]> = {
  key: ACKNOWLEDGED_KEY,
  initial: [],
  parse: parseAcknowledged,
  serialize: serializeAcknowledged,
};

export function createAcknowledger(
  { getState, keep }: Desk,
  kept: Kept<readonly Acknowledged[]>,
): Pick<Checker, "acknowledge" | "reopen"> {
  return {
    async acknowledge(items, reason) {
      const { result } = getState();
      if (!result) return;
      const list = items.reduce<readonly Acknowledged[]>(
        (before, { finding }) =>
          acknowledge(before, finding, reason.trim(), isoDay(new Date()), result.sheetName),
        kept.get(),
      );
      await keep(kept.put(list));
    },
    async reopen({ record }) {
      const { result } = getState();
      if (!result) return;
      await keep(kept.put(reopen(kept.get(), record.fingerprint, result.sheetName)));
    },
  };
}
