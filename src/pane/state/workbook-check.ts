/** All sheets of the workbook, one after the other. */
import type { Acknowledged } from "../../core/rule/acknowledge";
import {
  correctionsOf,
  headingHints,
  locateCorrections,
  type SheetCorrections,
} from "../../core/form/corrections";
import { isoDay } from "../../core/time/day";
import { unreadOfSheet } from "../../core/form/left/sheet";
import type { Profile } from "../../core/profiles/profile";
import { type Sheet, forEachCell } from "../../core/sheet/sheet";
import type { Host } from "../../host/host";
import { until } from "../engine/slices";
import { stopIfAborted } from "../engine/stop";
import type { Engine } from "../engine/engine";
import { listFindings, splitItems } from "./findings";
import type { SheetOutcome, WorkbookProgress } from "./model";
import { toFailure } from "./failure";

export interface WorkbookCheck {
  readonly host: Pick<Host, "sheets" | "read">;
  readonly engine: Engine;
  readonly profile: Profile;
  readonly corrections: readonly SheetCorrections[];
  readonly acknowledged: readonly Acknowledged[];
  readonly signal: AbortSignal;
  /** Sheets that the pane made, by their ids: lists of findings are not checked. */
  readonly madeHere: ReadonlySet<string>;
  onProgress(progress: WorkbookProgress): void;
}

/** Rejects where the sheets cannot be listed, or with the signal's reason; a sheet that fails is told as such. */
export async function checkWorkbook(check: WorkbookCheck): Promise<SheetOutcome[]> {
  const { host, signal, madeHere, onProgress } = check;
  const sheets = (await until(signal, host.sheets())).filter(({ id }) => !madeHere.has(id));
  const outcomes: SheetOutcome[] = [];
  for (const { id, name, visible } of sheets) {
    onProgress({ done: outcomes.length, of: sheets.length, name });
    const sheet = { id, name, visible };
    try {
      outcomes.push({ ...sheet, failure: null, ...(await checkOne(id, check)) });
    } catch (error) {
      stopIfAborted(signal);
      const failure = toFailure("check", error);
      outcomes.push({ ...sheet, forms: [], items: [], acknowledged: [], nothing: null, failure });
    }
  }
  return outcomes;
}

async function checkOne(
  id: string,
  { host, engine, profile, corrections, acknowledged, signal }: WorkbookCheck,
): Promise<Pick<SheetOutcome, "forms" | "items" | "acknowledged" | "nothing">> {
  const { sheet } = await until(signal, host.read(id));
  const located = locateCorrections(sheet, correctionsOf(corrections, { id, name: sheet.name }));
  const task = { sheet, hints: headingHints(sheet, located), profile, asOf: isoDay(new Date()) };
  const forms = await engine.check(task, { signal });
  return {
    forms: forms.map(({ form }) => form.head["projectName"]?.text || form.title),
    nothing: forms.length > 0 ? null : whyNothing(sheet),
    ...splitItems(listFindings(forms), acknowledged, sheet.name),
  };
}

function whyNothing(sheet: Sheet): NonNullable<SheetOutcome["nothing"]> {
  if (unreadOfSheet(sheet).length > 0) return "unread";
  let cells = 0;
  for (const row of sheet.rows) forEachCell(row, () => void cells++);
  return cells > 0 ? "no-form" : "empty";
}
