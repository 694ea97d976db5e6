/** What a check gives the pane. */
import type { Acknowledged } from "../../core/rule/acknowledge";
import type { CheckedForm } from "../../core/rule/check";
import type { LocatedCorrection } from "../../core/form/corrections";
import type { SheetSnapshot } from "../../host/host";
import type { CheckResult } from "./checker";
import type { CheckTask } from "../engine/engine";
import { reasonOf } from "../engine/stop";
import { changesBetween, listFindings, splitItems } from "./findings";

export interface Outcome {
  readonly snapshot: SheetSnapshot;
  readonly forms: readonly CheckedForm[];
  readonly located: readonly LocatedCorrection[];
  readonly said: readonly Acknowledged[];
  readonly unreadable: readonly string[];
  /** Of the same sheet. */
  readonly last: CheckResult | null;
  /** Keys of all findings that the sheet has had; those found now are added. */
  readonly seen: Set<string>;
  readonly run: number;
}

export function resultOf({ snapshot, forms, located, said, last, seen, ...rest }: Outcome): CheckResult {
  const { id, sheet } = snapshot;
  const found = listFindings(forms, last ? [...last.items, ...last.acknowledged] : []);
  const split = splitItems(found, said, sheet.name);
  for (const { key } of found) seen.add(key);
  return {
    sheetId: id,
    sheetName: sheet.name,
    protected: snapshot.protected,
    sheet,
    corrections: located,
    forms,
    ...split,
    seen: seen.size,
    changes: last && changesBetween(last.items, split.items, found),
    at: new Date(),
    ...rest,
  };
}

/** True where a check would find the same again. */
export function sameTask(before: CheckTask, now: CheckTask): boolean {
  return (
    before.sheet === now.sheet &&
    before.profile === now.profile &&
    before.asOf === now.asOf &&
    JSON.stringify(before.hints) === JSON.stringify(now.hints)
  );
}

/** What is awaited, or the signal's refusal to wait for it any longer. */
export function until<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  if (signal.aborted) return Promise.reject(reasonOf(signal));
  return new Promise((resolve, reject) => {
    const give = () => reject(reasonOf(signal));
    signal.addEventListener("abort", give, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", give));
  });
}
