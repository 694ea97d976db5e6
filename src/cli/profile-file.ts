/** The profile the user names: a built-in one, or a file. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileErrorText } from "../batch/error-words";
import { nearest } from "../core/nearest";
import type { Profile } from "../core/profiles/profile";
import { findProfile, profiles } from "../core/profiles";
import { profileErrorText } from "../core/profiles/errors";
import { parseProfile } from "../core/profiles/parse";
import type { Locale } from "../core/locale";
import { everyRule } from "../rules/cross";
import { fileError } from "./files/file-error";
import { strings } from "./strings/strings";

export type FoundProfile =
  | { readonly profile: Profile }
  /** In words, a line each; `read` tells a file with faults from one that cannot be read. */
  | { readonly faults: readonly string[]; readonly read: boolean };

export async function findOrReadProfile(name: string, locale: Locale): Promise<FoundProfile> {
  const builtIn = findProfile(name);
  if (builtIn) return { profile: builtIn };
  const found = await readProfile(name, locale);
  if ("profile" in found || found.read || /[./\\]/.test(name)) return found;
  const near = nearest(
    name,
    profiles.map(({ id }) => id),
  );
  return { faults: [strings[locale].profile.unknown(name, near)], read: false };
}

/** Never rejects. */
export async function readProfile(file: string, locale: Locale): Promise<FoundProfile> {
  const text = await readFile(file).then(decode, fileError);
  if (typeof text !== "string")
    return { faults: [`${file}${locale === "en" ? ": " : "："}${fileErrorText(text, locale)}`], read: false };
  const others = await profilesBeside(file, text);
  const parsed = parseProfile(text, everyRule, (other) => others.get(other));
  if ("profile" in parsed) return parsed;
  const { faults } = strings[locale].profile;
  const lines = parsed.errors.map((error) => `  ${profileErrorText(error, locale)}`);
  return { faults: [faults(file, lines.length), ...lines], read: true };
}

/** The files in the same folder that a profile extends, and those that they extend, by the names they are given. */
async function profilesBeside(file: string, text: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  let name = extendsOf(text);
  while (name !== undefined && !findProfile(name) && !found.has(name)) {
    const beside = path.resolve(path.dirname(file), name.endsWith(".json") ? name : `${name}.json`);
    const other = await readFile(beside).then(decode, fileError);
    if (typeof other !== "string") break;
    found.set(name, other);
    name = extendsOf(other);
  }
  return found;
}

/** What a text names under `extends`; a text that is no profile names nothing, and is told of when it is parsed. */
function extendsOf(text: string): string | undefined {
  const name = /"extends"\s*:\s*"([^"\\]+)"/.exec(text)?.[1];
  return name === "" ? undefined : name;
}

/** UTF-8, or GB 18030 where an older editor of Chinese Windows wrote it. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
