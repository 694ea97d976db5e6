/** What a check gives the pane. */
import type { Acknowledged } from "../../core/rule/acknowledge";
import type { CheckedForm } from "../../core/rule/check";
import type { LocatedCorrection } from "../../core/form/corrections";
import type { SheetSnapshot } from "../../host/host";
import { changesBetween, listFindings, splitItems } from "./findings";
import type { CheckResult } from "./model";
import type { Progress } from "./progress";

export interface Outcome {
  readonly snapshot: SheetSnapshot;
  readonly forms: readonly CheckedForm[];
  readonly located: readonly LocatedCorrection[];
  readonly records: readonly Acknowledged[];
  readonly unreadable: readonly string[];
  /** Of the same sheet. */
  readonly last: CheckResult | null;
  readonly progress: Progress;
  readonly run: number;
}

export function resultOf({
  snapshot,
  forms,
  located,
  records,
  last,
  progress,
  ...rest
}: Outcome): CheckResult {
  const { id, sheet } = snapshot;
  const found = listFindings(forms, last ? [...last.items, ...last.acknowledged] : []);
  const split = splitItems(found, records, sheet.name);
  const { fresh, mended } = progress.follow(found);
  return {
    sheetId: id,
    sheetName: sheet.name,
    protected: snapshot.protected,
    sheet,
    corrections: located,
    forms,
    ...split,
    fresh,
    done: mended + split.acknowledged.length,
    changes: last && changesBetween(last.items, split.items, found),
    at: new Date(),
    ...rest,
  };
}
