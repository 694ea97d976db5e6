/** What the user said of headings, loaded from the workbook once and kept there. */
import type { HeadingCorrection, SheetCorrections, SheetKey } from "../core/form/hints";
import {
  correctionsOf,
  parseCorrections,
  READING_KEY,
  serializeCorrections,
  withCorrections,
} from "../core/form/hints";
import type { Host } from "../host/host";

export interface ReadingStore {
  /** Asks the workbook once; rejects as the host does, and is then asked again. */
  load(): Promise<void>;
  /** Whether what the workbook kept could not be read; it stays there until the next correction. */
  unreadable(): boolean;
  of(sheet: SheetKey): readonly HeadingCorrection[];
  /** Holds from now on, for this session even where the workbook refuses to keep it (then rejects). */
  put(sheet: SheetKey, corrections: readonly HeadingCorrection[]): Promise<void>;
}

export function createReadingStore(host: Pick<Host, "loadSetting" | "saveSetting">): ReadingStore {
  let all: readonly SheetCorrections[] | null = null;
  let unreadable = false;
  let saving: Promise<unknown> = Promise.resolve();

  return {
    async load() {
      if (all) return;
      const stored = await host.loadSetting(READING_KEY);
      const parsed = stored === undefined ? [] : parseCorrections(stored);
      unreadable = parsed === undefined;
      all = parsed ?? [];
    },
    unreadable: () => unreadable,
    of: (sheet) => correctionsOf(all ?? [], sheet),
    put(sheet, corrections) {
      all = withCorrections(all ?? [], sheet, corrections);
      unreadable = false;
      const text = serializeCorrections(all);
      // One after the other, so that the last word is the one kept.
      const saved = saving.then(() => host.saveSetting(READING_KEY, text));
      saving = saved.catch(() => null);
      return saved;
    },
  };
}
