/** All settings as a file, to be taken to another computer. */
import type { AnyRule } from "../../core/rule/rule";
import { isRecord, storedValue } from "../../core/json";
import { type ProfileChoice, profileFormat } from "../state/profile-choice";
import { type Settings, settingsFrom } from "../state/settings";

const PRODUCT = "perf-self-evaluation";
const VERSION = 1;
export const SETTINGS_FILE = "perf-settings.json";

export function settingsFile(settings: Settings, choice: ProfileChoice, rules: readonly AnyRule[]): string {
  const profile: unknown = JSON.parse(profileFormat(rules).serialize(choice));
  return `${JSON.stringify({ product: PRODUCT, version: VERSION, ...settings, profile }, null, 2)}\n`;
}

/** `null` for what is no such file, gives a key twice, or names a standard that is not known here. */
export function readSettingsFile(
  text: string,
  rules: readonly AnyRule[],
): { readonly settings: Settings; readonly choice: ProfileChoice } | null {
  const data = storedValue(text.replace(/^\ufeff/, ""));
  if (!isRecord(data) || data["product"] !== PRODUCT || data["version"] !== VERSION) return null;
  const choice = profileFormat(rules).parse(JSON.stringify(data["profile"]));
  return choice ? { settings: settingsFrom(data), choice } : null;
}
