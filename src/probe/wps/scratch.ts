/** The one workbook that the probe opens for itself: everything is tried there, and it is closed unsaved. */
import type { EtApplication, EtBook, EtCells, EtList, EtRange, EtSheet } from "../../host/wps/et";
import type { EtRoot } from "../../host/wps/root";

/** What the probe alone uses, some of it only in some builds. */
export interface ProbeBook extends EtBook {
  readonly ActiveSheet: ProbeSheet;
  Close(save: boolean): void;
  SaveAs(path: string): void;
}

export interface ProbeRange extends EtRange {
  readonly Row: number;
  Hidden: boolean;
  Insert(): void;
  /** With 11, a whole range as XML, in programs that have it. */
  Value?(kind: number): unknown;
}

export interface ProbeSheet extends EtSheet {
  readonly Cells: EtCells & { Find?(what: string, ...how: readonly unknown[]): EtRange | null };
  Range(address: string): ProbeRange;
}

export interface ProbeApplication extends EtApplication {
  readonly Workbooks: EtList<ProbeBook> & { Add(): ProbeBook; Open(path: string): ProbeBook };
  readonly Name: string;
  readonly Env?: { GetTempPath?(): string };
  Undo?(): void;
  Redo?(): void;
}

export interface Scratch {
  readonly app: ProbeApplication;
  readonly root: EtRoot;
  readonly book: ProbeBook;
  readonly sheet: ProbeSheet;
}

/** One question, and a line that answers it. */
export interface Step {
  readonly name: string;
  run(scratch: Scratch): unknown;
}

/** Opens the workbook, does the work and closes it unsaved, whatever came of it. */
export async function withScratch(root: EtRoot, work: (scratch: Scratch) => Promise<void>): Promise<void> {
  const app = root.app as ProbeApplication;
  const book = app.Workbooks.Add();
  const { DisplayAlerts } = app;
  try {
    await work({ app, root, book, sheet: book.ActiveSheet });
  } finally {
    app.DisplayAlerts = false;
    book.Close(false);
    app.DisplayAlerts = DisplayAlerts;
  }
}

/** What came of it, or the program's own words of refusal. */
export async function told(work: () => unknown): Promise<string> {
  try {
    return shown(await work());
  } catch (error) {
    return `REFUSED ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** With its type, as null, "" and undefined are to be told apart; a text stands as it is. */
export function shown(value: unknown): string {
  if (typeof value === "string" || value === undefined) return String(value);
  return JSON.stringify(value, (_key, each: unknown) => (each === undefined ? "undefined" : each));
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Milliseconds that something took. */
export function timed(work: () => void): number {
  const began = performance.now();
  work();
  return Math.round(performance.now() - began);
}
