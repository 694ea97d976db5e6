/** One thing the user said, loaded from each workbook once and kept there. */
import { type Host, HostError } from "../../host/host";

export interface Kept<T> {
  readonly key: string;
  /** Asks each workbook once; rejects as the host does, and is then asked again. */
  load(): Promise<void>;
  /** Whether what the workbook kept could not be read; it stays there until the next change. */
  unreadable(): boolean;
  get(): T;
  /**
   * Holds from now on, for this session even where the workbook refuses to keep it (then rejects). What is said of
   * one workbook is never kept in another: rejects with `HostError` "inactive".
   */
  put(value: T): Promise<void>;
}

export interface Format<T> {
  readonly key: string;
  /** Where the workbook keeps nothing, or nothing that can be read. */
  readonly initial: T;
  /** `undefined` for what cannot be read. */
  parse(stored: unknown): T | undefined;
  serialize(value: T): string;
}

export function createKept<T>(host: Pick<Host, "setting" | "workbook">, format: Format<T>): Kept<T> {
  const { key, initial, parse, serialize } = format;
  let value = initial;
  let loaded = false;
  let unreadable = false;
  /** The workbook that all this is of. */
  let workbook = host.workbook?.();
  let saving: Promise<unknown> = Promise.resolve();

  return {
    key,
    async load() {
      const asked = host.workbook?.();
      if (asked !== workbook) {
        [workbook, value, loaded, unreadable] = [asked, initial, false, false];
      }
      if (loaded) return;
      const stored = await host.setting(key);
      // What the user said meanwhile stands, and nothing of another workbook counts.
      if (loaded || asked !== workbook) return;
      const parsed = stored === undefined ? initial : parse(stored);
      unreadable = parsed === undefined;
      value = parsed ?? initial;
      loaded = true;
    },
    unreadable: () => unreadable,
    get: () => value,
    put(next) {
      if (host.workbook?.() !== workbook) return Promise.reject(new HostError("inactive", key));
      value = next;
      loaded = true;
      unreadable = false;
      const text = serialize(value);
      // One after the other, so that the last word is the one kept.
      const saved = saving.then(async () => void (await host.setting(key, text)));
      saving = saved.catch(() => null);
      return saved;
    },
  };
}
