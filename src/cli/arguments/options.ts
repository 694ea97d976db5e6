/** The options of the command: what there is, what goes with which command, what values they take. */
import { LOCALES } from "../../core/locale";
import { SEVERITIES } from "../../core/finding";
import { parseDay } from "../../core/time/day";
import { FORMAT_NAMES } from "../../report";
import type { Command, Misuse } from "./misuse";
import type { Shard } from "./request";

export const OPTIONS = {
  format: { type: "string" },
  out: { type: "string" },
  resume: { type: "string" },
  annotate: { type: "string" },
  shard: { type: "string" },
  jobs: { type: "string" },
  timeout: { type: "string" },
  "max-memory": { type: "string" },
  "max-size": { type: "string" },
  "max-unpacked": { type: "string" },
  "max-cells": { type: "string" },
  explain: { type: "boolean" },
  profile: { type: "string" },
  "own-profile": { type: "boolean" },
  "ignore-kept": { type: "boolean" },
  rule: { type: "string" },
  "no-rule": { type: "string" },
  severity: { type: "string" },
  "as-of": { type: "string" },
  check: { type: "string" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
  "no-color": { type: "boolean" },
} as const;
export type Option = keyof typeof OPTIONS;

const CHOICES: Partial<Record<Option, readonly string[]>> = {
  format: FORMAT_NAMES,
  lang: LOCALES,
  severity: SEVERITIES,
};

/** Whole numbers from 1 on, and how far they may go. */
const LARGEST: Partial<Record<Option, number>> = {
  jobs: 256,
  timeout: 86_400,
  "max-memory": 65_536,
  "max-size": 2_000,
  "max-unpacked": 2_000,
  "max-cells": 1_000_000_000,
};

const ANYWHERE: readonly Option[] = ["lang", "help", "version", "no-color"];
const LIMITS = ["jobs", "timeout", "max-memory", "max-size", "max-unpacked", "max-cells"] as const;
const FITTING: Readonly<Record<Command, readonly Option[]>> = {
  check: [
    ...(["format", "out", "resume", "shard", "explain", "profile", "rule", "no-rule", "severity"] as const),
    "own-profile",
    "ignore-kept",
    "annotate",
    "as-of",
    ...LIMITS,
  ],
  rules: ["profile"],
  explain: [],
  profile: ["check"],
  merge: ["format", "out"],
};

export function commandOf(word: string): Command | undefined {
  return (["rules", "explain", "profile", "merge"] as const).find((command) => command === word);
}

/** What is wrong with an option as given to a command. */
export function optionMisuse(
  name: string,
  option: string,
  value: string | undefined,
  command: Command,
): Misuse | undefined {
  if (!isOption(name)) return { code: "unknown-option", option };
  if (![...ANYWHERE, ...FITTING[command]].includes(name)) return { code: "unfit-option", option, command };
  if (OPTIONS[name].type === "boolean") return undefined;
  if (value === undefined || value === "") return { code: "missing-value", option };
  const choices = CHOICES[name];
  if (choices && !choices.includes(value))
    return { code: "bad-value", option, value, choices: choices.join(" | ") };
  const most = LARGEST[name];
  if (most !== undefined && !(/^[1-9]\d*$/.test(value) && Number(value) <= most))
    return { code: "bad-number", option, value, most };
  if (name === "shard" && !parseShard(value)) return { code: "bad-shard", option };
  return name === "as-of" && !parseDay(value) ? { code: "bad-date", option } : undefined;
}

function isOption(name: string): name is Option {
  return Object.hasOwn(OPTIONS, name);
}

/** `2/8`; `undefined` where there is no such part. */
export function parseShard(text: string): Shard | undefined {
  const [, index, of] = (/^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? []).map(Number);
  return index !== undefined && of !== undefined && index >= 1 && index <= of ? { index, of } : undefined;
}
