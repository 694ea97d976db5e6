/** Rewrites formulas all over a workbook, and brings back what was there. */
import { type Cell, isCellError } from "../../core/sheet/sheet";
import { HostError, type CellEdit, type Host, type Refusal } from "../../host/host";
import { writeGroups, type Group } from "../state/write-groups";
import { editsOf, reentry, type Change } from "./conversion";
import {
  ORIGINALS_KEY,
  parseOriginals,
  restoringEdits,
  serializeOriginals,
  sheetOf,
  withOriginals,
  writtenOf,
  type Original,
} from "./originals";
import type { PerfCell } from "./scan";

export type Workbook = Pick<Host, "sheets" | "write" | "setting">;

export interface Rewritten {
  /** Formulas dealt with, and the sheets they are in. */
  readonly count: number;
  readonly sheets: number;
  readonly refused: readonly (Refusal & { readonly sheet: string })[];
  /** Names of sheets that take no edits. */
  readonly locked: readonly string[];
}

/** What the workbook keeps; `null` where it cannot be read. */
export async function loadOriginals(host: Pick<Host, "setting">): Promise<readonly Original[] | null> {
  const stored = await host.setting(ORIGINALS_KEY);
  return stored === undefined ? [] : (parseOriginals(stored) ?? null);
}

export async function forgetOriginals(host: Pick<Host, "setting">): Promise<void> {
  await host.setting(ORIGINALS_KEY, serializeOriginals([]));
}

/** Makes the changes; the workbook keeps the originals before the first cell is written. */
export async function convert(host: Workbook, changes: readonly Change[]): Promise<Rewritten> {
  const before = (await loadOriginals(host)) ?? [];
  const jobs = changes.flatMap((change): Job<Change>[] => {
    const edits = editsOf(change);
    return edits.length > 0 ? [{ sheet: change.from.sheet, edits, of: change }] : [];
  });
  const keep = (made: readonly Made<Change>[]) =>
    host.setting(ORIGINALS_KEY, serializeOriginals(withOriginals(before, made.map(originalOf))));
  await keep(jobs.map((job) => ({ ...job, after: job.edits.map(({ to }) => to) })));
  const { made, ...rewritten } = await rewrite(host, jobs);
  await keep(made);
  return rewritten;
}

function originalOf({ of: { from, to }, after }: Made<Change>): Original {
  const [first] = after;
  if (to.kind !== "value")
    return {
      sheet: from.sheet,
      area: { ...from.area, bottom: from.at.row, right: from.at.col },
      formula: from.cell.formula,
      wrote: [[writtenOf(first)]],
    };
  const width = from.area.right - from.area.left + 1;
  const wrote = from.held.map((_row, r) => after.slice(r * width, (r + 1) * width).map(writtenOf));
  return { sheet: from.sheet, area: from.area, formula: from.cell.formula, wrote };
}

export interface Restored extends Rewritten {
  /** Names of sheets that are no longer there. */
  readonly gone: readonly string[];
}

/** Brings back every original whose cells still hold what was written; the workbook keeps the others. */
export async function restore(host: Workbook): Promise<Restored> {
  const originals = (await loadOriginals(host)) ?? [];
  const sheets = await host.sheets();
  const gone = originals.filter((original) => !sheetOf(original, sheets));
  const jobs = originals.flatMap((original): Job<Original>[] => {
    const sheet = sheetOf(original, sheets);
    return sheet ? [{ sheet, edits: restoringEdits(original), of: original }] : [];
  });
  const { made, ...rewritten } = await rewrite(host, jobs);
  const done = new Set(made.map(({ of }) => of));
  await host.setting(ORIGINALS_KEY, serializeOriginals(originals.filter((each) => !done.has(each))));
  return { ...rewritten, gone: [...new Set(gone.map(({ sheet }) => sheet.name))] };
}

/** Enters the formulas again. `settled` are those that Excel knows since. */
export async function reenter(
  host: Workbook,
  cells: readonly PerfCell[],
): Promise<Rewritten & { readonly settled: number }> {
  const jobs = cells.map((cell): Job<PerfCell> => ({ sheet: cell.sheet, edits: [reentry(cell)], of: cell }));
  const { made, ...rewritten } = await rewrite(host, jobs);
  const unknown = made.filter(({ after: [cell] }) => isUnknownName(cell));
  return { ...rewritten, settled: made.length - unknown.length };
}

function isUnknownName(cell: Cell | undefined): boolean {
  return isCellError(cell?.value) && cell.value.error === "#NAME?";
}

interface Job<T> {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly edits: readonly CellEdit[];
  readonly of: T;
}

interface Made<T> extends Job<T> {
  readonly after: readonly (Cell | undefined)[];
}

/** Sheet by sheet; one that is protected does not hold up the others. */
async function rewrite<T>(
  host: Workbook,
  jobs: readonly Job<T>[],
): Promise<Rewritten & { readonly made: readonly Made<T>[] }> {
  const made: Made<T>[] = [];
  const refused: (Refusal & { sheet: string })[] = [];
  const locked: string[] = [];
  for (const id of new Set(jobs.map(({ sheet }) => sheet.id))) {
    const here = jobs.filter(({ sheet }) => sheet.id === id);
    const jobOf = new Map<Group, Job<T>>(here.map((job) => [job.edits, job]));
    const { name } = here[0]!.sheet;
    try {
      const outcome = await writeGroups(host, id, [...jobOf.keys()]);
      for (const { group, after } of outcome.written) made.push({ ...jobOf.get(group)!, after });
      refused.push(...outcome.refused.map((each) => ({ ...each, sheet: name })));
    } catch (error) {
      if (!(error instanceof HostError && error.code === "protected")) throw error;
      locked.push(name);
    }
  }
  const sheets = new Set(made.map(({ sheet }) => sheet.id)).size;
  return { made, refused, locked, count: made.length, sheets };
}
