/** What the user set for this computer: language, theme, whether edits are followed. */
import { type Locale, LOCALES } from "../../core/locale";
import { isRecord } from "../../core/json";
import { createStore, type Store } from "../../ui/store";

export const THEMES = ["auto", "light", "dark"] as const;
export type ThemeChoice = (typeof THEMES)[number];

export interface Settings {
  /** `null` for the program's language. */
  readonly locale: Locale | null;
  /** `auto` follows Office, else the system. */
  readonly theme: ThemeChoice;
  /** Whether a check follows each edit. */
  readonly live: boolean;
}

export const DEFAULTS: Settings = { locale: null, theme: "auto", live: true };
export const SETTINGS_KEY = "perf.settings";

export interface SettingsStore extends Store<Settings> {
  /** False where this computer does not keep them: they hold until the pane is closed. */
  kept(): boolean;
}

/**
 * `storage` gives the browser's store, and throws where a policy forbids it; `live` tells whether edits are followed
 * until the user chooses.
 */
export function createSettings(
  storage: () => Pick<Storage, "getItem" | "setItem">,
  { live }: Pick<Settings, "live"> = DEFAULTS,
): SettingsStore {
  const defaults = { ...DEFAULTS, live };
  let kept = true;

  /** What the action gives; `undefined` where the browser keeps nothing. */
  function attempt<T>(action: () => T): T | undefined {
    try {
      return action();
    } catch {
      kept = false;
      return undefined;
    }
  }

  const store = createStore(parseSettings(attempt(() => storage().getItem(SETTINGS_KEY)) ?? null, defaults));
  return {
    ...store,
    kept: () => kept,
    set(change) {
      const text = JSON.stringify({ ...store.getState(), ...change });
      attempt(() => storage().setItem(SETTINGS_KEY, text));
      store.set(change);
    },
  };
}

/** Each setting for itself: what cannot be read is as if it had never been set. */
function parseSettings(stored: string | null, defaults: Settings): Settings {
  try {
    return settingsFrom(JSON.parse(stored ?? "{}"), defaults);
  } catch {
    return defaults;
  }
}

export function settingsFrom(data: unknown, defaults = DEFAULTS): Settings {
  if (!isRecord(data)) return defaults;
  const { locale, theme, live } = data;
  return {
    locale: LOCALES.find((each) => each === locale) ?? defaults.locale,
    theme: THEMES.find((each) => each === theme) ?? defaults.theme,
    live: typeof live === "boolean" ? live : defaults.live,
  };
}
