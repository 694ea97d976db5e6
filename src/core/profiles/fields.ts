/** Reads parsed JSON piece by piece and notes what is wrong, each fault with its path. */
import { keyPath } from "../duplicate-keys";
import { hasOwn, isRecord } from "../json";
import { nearest } from "../nearest";
import type { FindingValues } from "../finding";
import type { Localized } from "../locale";
import type { Kind, ProfileError, ProfileErrorCode } from "./errors";

export type Json = Readonly<Record<string, unknown>>;

/** A value of the file and where it stands. */
export interface Place {
  readonly value: unknown;
  readonly path: string;
}

export interface Reader {
  readonly errors: readonly ProfileError[];
  /** Notes a fault; gives `undefined`, so that a reader may return it. */
  fail(path: string, code: ProfileErrorCode, values?: FindingValues): undefined;
  /** The object, where it is one; keys beyond `known` and missing ones are faults. */
  object(place: Place, known: readonly string[], required: readonly string[]): Json | undefined;
  /** A map of any keys. */
  map(place: Place, kind?: Kind): readonly (readonly [key: string, place: Place])[];
  list(place: Place, least: number, most?: number): readonly Place[];
  text(place: Place): string | undefined;
  texts(place: Place): Localized | undefined;
  /** A number within bounds; `above` is exclusive. */
  number(place: Place, bounds: Bounds): number | undefined;
  choice<T extends string>(place: Place, choices: readonly T[]): T | undefined;
  flag(place: Place): boolean | undefined;
}

export interface Bounds {
  readonly from?: number;
  readonly above?: number;
  readonly to: number;
}

export const SHARE: Bounds = { from: 0, to: 1 };
export const POINTS: Bounds = { from: 0, to: 1000 };

export function createReader(): Reader {
  const errors: ProfileError[] = [];

  function fail(path: string, code: ProfileErrorCode, values: FindingValues = {}): undefined {
    errors.push({ path, code, values });
  }

  function record({ value, path }: Place, kind: Kind): Json | undefined {
    return isRecord(value) ? value : fail(path, "type", { kind });
  }

  const reader: Reader = {
    errors,
    fail,
    object(place, known, required) {
      const found = record(place, "object");
      if (!found) return undefined;
      for (const key of Object.keys(found)) {
        if (known.includes(key)) continue;
        const near = nearest(key, known);
        fail(keyPath(place.path, key), "unknown-key", { key, ...(near !== undefined && { near }) });
      }
      for (const key of required) if (!hasOwn(found, key)) fail(place.path, "missing-key", { key });
      return found;
    },
    map(place, kind = "object") {
      return Object.entries(record(place, kind) ?? {}).map(
        ([key, value]) => [key, { value, path: keyPath(place.path, key) }] as const,
      );
    },
    list({ value, path }, least, most) {
      if (!Array.isArray(value)) fail(path, "type", { kind: "array" });
      else if (value.length < least || value.length > (most ?? Infinity))
        fail(path, "wrong-length", { length: least === most ? String(least) : `≥ ${least}` });
      else return value.map((item: unknown, index) => ({ value: item, path: `${path}[${index}]` }));
      return [];
    },
    text({ value, path }) {
      if (typeof value !== "string") return fail(path, "type", { kind: "text" });
      return value === "" ? fail(path, "empty") : value;
    },
    texts(place) {
      if (typeof place.value === "string") {
        const text = reader.text(place);
        return text === undefined ? undefined : { "zh-CN": text, en: text };
      }
      if (!isRecord(place.value)) return fail(place.path, "type", { kind: "texts" });
      const found = reader.object(place, ["zh-CN", "en"], ["zh-CN", "en"])!;
      const [zh, en] = (["zh-CN", "en"] as const).map((key) =>
        hasOwn(found, key) ? reader.text(at(found, place.path, key)) : undefined,
      );
      return zh === undefined || en === undefined ? undefined : { "zh-CN": zh, en };
    },
    number({ value, path }, { from, above, to }) {
      if (typeof value !== "number") return fail(path, "type", { kind: "number" });
      if (value >= (from ?? -Infinity) && value > (above ?? -Infinity) && value <= to) return value;
      const lowest = above === undefined ? `[${from}` : `(${above}`;
      return fail(path, "out-of-range", { value: String(value), range: `${lowest}, ${to}]` });
    },
    choice({ value, path }, choices) {
      return (
        choices.find((choice) => choice === value) ??
        fail(path, "no-choice", { value: String(value), choices: choices.join(" | ") })
      );
    },
    flag({ value, path }) {
      return typeof value === "boolean" ? value : fail(path, "type", { kind: "flag" });
    },
  };
  return reader;
}

/** The value under a key, with its path. */
export function at(object: Json, path: string, key: string): Place {
  return { value: object[key], path: keyPath(path, key) };
}

/** Reads what is under a key of an item, if anything is. */
export function readIf<T>(
  object: Json,
  { path }: Place,
  key: string,
  read: (place: Place) => T,
): T | undefined {
  return hasOwn(object, key) ? read(at(object, path, key)) : undefined;
}
