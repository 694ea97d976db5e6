/** Reads what a profile says of a place's forms: where reasons stand, what is exempt, local headings and standards. */
import { hasOwn } from "../json";
import { readCriteria } from "../quantity/criteria";
import type { Place, Reader } from "./fields";
import { LOCAL_HEADINGS, type Exemption, type LocalHeading, type Profile } from "./profile";

export function readTexts(reader: Reader, place: Place): readonly string[] {
  return reader.list(place, 0).flatMap((item) => reader.text(item) ?? []);
}

export function readChoices<T extends string>(
  reader: Reader,
  place: Place,
  choices: readonly T[],
): readonly T[] {
  return reader.list(place, 0).flatMap((item) => reader.choice(item, choices) ?? []);
}

export function readExemptions(reader: Reader, place: Place): readonly Exemption[] {
  const keys = ["projects", "classes"];
  return reader.list(place, 0).flatMap((item) => {
    const exemption = reader.object(item, keys, keys);
    if (!exemption) return [];
    const [projects, classes] = keys.map((key) =>
      hasOwn(exemption, key) ? readTexts(reader, { value: exemption[key], path: `${item.path}.${key}` }) : [],
    );
    return [{ projects: projects!, classes: classes! }];
  });
}

export function readHeadings(reader: Reader, place: Place): Profile["headings"] {
  const named = reader.object(place, LOCAL_HEADINGS, []);
  const entries = Object.entries(named ?? {}).filter(([key]) => LOCAL_HEADINGS.includes(key as LocalHeading));
  return Object.fromEntries(
    entries.map(([key, value]) => [key, readTexts(reader, { value, path: `${place.path}.${key}` })]),
  );
}

/** A standard that could not be read would silence the rules without taking their place. */
export function readCriteriaOf(reader: Reader, place: Place): Profile["criteria"] {
  const entries = reader.map(place).map(([name, item]) => {
    if (name === "") reader.fail(item.path, "empty");
    const text = reader.text(item);
    if (text !== undefined && !readCriteria(text)) reader.fail(item.path, "unread-criteria", { value: text });
    return [name, text ?? ""] as const;
  });
  return Object.fromEntries(entries);
}
