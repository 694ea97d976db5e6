/** One thing the user said, loaded from the workbook once and kept there. */
import type { Host } from "../../host/host";

export interface Kept<T> {
  readonly key: string;
  /** Asks the workbook once; rejects as the host does, and is then asked again. */
  load(): Promise<void>;
  /** Whether what the workbook kept could not be read; it stays there until the next change. */
  unreadable(): boolean;
  get(): T;
  /** Holds from now on, for this session even where the workbook refuses to keep it (then rejects). */
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

export function createKept<T>(host: Pick<Host, "setting">, format: Format<T>): Kept<T> {
  const { key, initial, parse, serialize } = format;
  let value = initial;
  let loaded = false;
  let unreadable = false;
  let saving: Promise<unknown> = Promise.resolve();

  return {
    key,
    async load() {
      if (loaded) return;
      const stored = await host.setting(key);
      // What the user said meanwhile stands.
      if (loaded) return;
      const parsed = stored === undefined ? initial : parse(stored);
      unreadable = parsed === undefined;
      value = parsed ?? initial;
      loaded = true;
    },
    unreadable: () => unreadable,
    get: () => value,
    put(next) {
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
