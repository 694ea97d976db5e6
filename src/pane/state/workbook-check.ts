/** All sheets of the workbook, one after the other. */
import type { Acknowledged } from "../../core/rule/acknowledge";
import {
  correctionsOf,
  headingHints,
  locateCorrections,
  type SheetCorrections,
} from "../../core/form/corrections";
import { dayOf } from "../../core/facts/period";
import type { Profile } from "../../core/profiles/profile";
import type { Host } from "../../host/host";
import { until } from "./check-result";
import { type AcknowledgedItem, type Failure, toFailure } from "./checker";
import type { Engine } from "../engine/engine";
import { type FindingItem, listFindings, splitItems } from "./findings";
import { stopIfAborted } from "../engine/stop";

/** What was found on a sheet, or why it could not be checked. */
export interface SheetOutcome {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** Titles of its forms, in order. */
  readonly forms: readonly string[];
  readonly items: readonly FindingItem[];
  readonly acknowledged: readonly AcknowledgedItem[];
  readonly failure: Failure | null;
}

export interface WorkbookProgress {
  /** Sheets that are done, of all. */
  readonly done: number;
  readonly of: number;
  /** The sheet being checked. */
  readonly name: string;
}

export interface WorkbookCheck {
  readonly host: Pick<Host, "sheets" | "read">;
  readonly engine: Engine;
  readonly profile: Profile;
  readonly corrections: readonly SheetCorrections[];
  readonly said: readonly Acknowledged[];
  readonly signal: AbortSignal;
  /** Sheets of the pane's own making: lists of findings are not checked. */
  readonly own: ReadonlySet<string>;
  onProgress(progress: WorkbookProgress): void;
}

/** Rejects where the sheets cannot be listed, or with the signal's reason; a sheet that fails is told as such. */
export async function checkWorkbook(check: WorkbookCheck): Promise<SheetOutcome[]> {
  const { host, signal, own, onProgress } = check;
  const sheets = (await until(signal, host.sheets())).filter(({ id }) => !own.has(id));
  const outcomes: SheetOutcome[] = [];
  for (const { id, name, visible } of sheets) {
    onProgress({ done: outcomes.length, of: sheets.length, name });
    const nothing = { id, name, visible, forms: [], items: [], acknowledged: [], failure: null };
    try {
      outcomes.push({ ...nothing, ...(await checkOne(id, check)) });
    } catch (error) {
      stopIfAborted(signal);
      outcomes.push({ ...nothing, failure: toFailure("check", error) });
    }
  }
  return outcomes;
}

async function checkOne(
  id: string,
  { host, engine, profile, corrections, said, signal }: WorkbookCheck,
): Promise<Pick<SheetOutcome, "forms" | "items" | "acknowledged">> {
  const { sheet } = await until(signal, host.read(id));
  const located = locateCorrections(sheet, correctionsOf(corrections, { id, name: sheet.name }));
  const task = { sheet, hints: headingHints(sheet, located), profile, asOf: dayOf(new Date()) };
  const forms = await engine.check(task, { signal });
  return {
    forms: forms.map(({ form }) => form.head["projectName"]?.text || form.title),
    ...splitItems(listFindings(forms), said, sheet.name),
  };
}
