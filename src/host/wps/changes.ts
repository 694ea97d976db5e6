/** What ET tells of changes. */
import { HostError, type SheetChange } from "../host";
import { bookInFront, bookKey, sheetKey } from "./books";
import type { EtRange, EtSheet } from "./et";
import type { EtRoot } from "./root";

/** Rows and columns of a sheet: a change of so many at once inserted, deleted or moved them. */
const [ROWS, COLUMNS] = [1_048_576, 16_384];

/** Without the first, the pane hears of no edits; builds differ in the others. */
const EDITED = "SheetChange";
const KINDS: Readonly<Record<string, (range: unknown) => SheetChange["kind"]>> = {
  [EDITED]: (range) => (isPart(range) ? "edited" : "moved"),
  SheetCalculate: () => "calculated",
  SheetActivate: () => "activated",
  WindowActivate: () => "activated",
};

/** As `Host.onChange`. */
export async function onChange(
  root: EtRoot,
  listener: (change: SheetChange) => void,
): Promise<() => Promise<void>> {
  const { ApiEvent } = root.addin;
  const stops: (() => void)[] = [];
  for (const [name, kindOf] of Object.entries(KINDS)) {
    // ET is not asked within its own event.
    const hear = (sheet: unknown, range: unknown) =>
      void setTimeout(() => {
        const sheetId = keyOf(root, sheet);
        if (sheetId !== undefined) listener({ sheetId, kind: kindOf(range) });
      });
    try {
      ApiEvent.AddApiEventListener(name, hear);
      stops.push(() => ApiEvent.RemoveApiEventListener(name, hear));
    } catch (error) {
      if (name === EDITED) throw new HostError("unsupported", `${name}: ${String(error)}`);
    }
  }
  return async () => stops.forEach((stop) => stop());
}

/** Of the sheet that came with the event, else of the one in view; none where all is closed meanwhile. */
function keyOf(root: EtRoot, told: unknown): string | undefined {
  try {
    const book = bookInFront(root);
    const sheet = (told as Partial<EtSheet> | null | undefined)?.UsedRange
      ? (told as EtSheet)
      : book.ActiveSheet;
    return sheetKey(bookKey(book), sheet);
  } catch {
    return undefined;
  }
}

/** Whether the range is known to be neither whole rows nor whole columns. */
function isPart(range: unknown): boolean {
  const { Rows, Columns } = (range ?? {}) as Partial<EtRange>;
  return Rows !== undefined && Columns !== undefined && Rows.Count < ROWS && Columns.Count < COLUMNS;
}
