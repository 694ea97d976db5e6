/** Findings the user has looked at and explained. */
import {
  acknowledge,
  type Acknowledged,
  ACKNOWLEDGED_KEY,
  fingerprint,
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
  { getState, set, keep, note }: Desk,
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
      const findings = items.map(({ finding }) => finding);
      const what = {
        kind: "acknowledged",
        cells: findings.map(({ at }) => at),
        reason: reason.trim(),
        fingerprints: findings.map(fingerprint),
      } as const;
      set({ notice: { change: note(what, result.sheetId), refused: [], undone: false } });
      await keep(kept.put(list));
    },
    async reopen({ record }) {
      const { result } = getState();
      if (!result) return;
      await keep(kept.put(reopen(kept.get(), record.fingerprint, result.sheetName)));
    },
  };
}
