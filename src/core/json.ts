/** What an add-in kept in a workbook comes back as JSON text or as its value, and is trusted in neither form. */
import { duplicateKeys } from "./duplicate-keys";

/** The value behind a setting; `undefined` where its text is no JSON, or gives a key twice. */
export function storedValue(stored: unknown): unknown {
  if (typeof stored !== "string") return stored;
  try {
    const value: unknown = JSON.parse(stored);
    return duplicateKeys(stored).length === 0 ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `Object.hasOwn`, which the oldest browser that the pane runs in lacks. */
export function hasOwn(object: object, key: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(object, key);
}
