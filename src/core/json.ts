/** What an add-in kept in a workbook comes back as JSON text or as its value, and is trusted in neither form. */

/** The value behind a setting; `undefined` where its text is no JSON. */
export function storedValue(stored: unknown): unknown {
  if (typeof stored !== "string") return stored;
  try {
    return JSON.parse(stored);
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
