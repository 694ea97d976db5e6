/** What the user asks of the command. */
import { parseArgs } from "node:util";
import { nearest } from "../core/nearest";
import type { Locale, Severity } from "../core/rule";
import { LOCALES, SEVERITIES } from "../core/rule";
import { rules } from "../rules/index";

export interface Request {
  readonly kind: "check";
  readonly format: "text" | "json";
  /** Shows how the tables were read, not what is wrong with them. */
  readonly explain: boolean;
  readonly locale: Locale;
  /** `null` leaves the choice to the terminal. */
  readonly color: false | null;
  /** A built-in profile's id or a file. */
  readonly profile: string;
  /** Ids of the rules whose findings are wanted. */
  readonly rules: readonly string[];
  /** Least severity wanted. */
  readonly severity: Severity;
  /** YYYY-MM-DD. */
  readonly asOf: string | null;
  readonly paths: readonly string[];
}

/** What is wrong with the arguments; `strings.ts` has a sentence for each. */
export type Misuse =
  | { readonly code: "unknown-option" | "missing-value" | "bad-date"; readonly option: string }
  | { readonly code: "bad-value"; readonly option: string; readonly value: string; readonly choices: string }
  | { readonly code: "unfit-option"; readonly option: string; readonly command: Command }
  | { readonly code: "unknown-rule"; readonly value: string; readonly near: string | undefined }
  | { readonly code: "no-paths" | "no-rules" | "explain-json" | "which-rule" | "no-operands" };

export type Arguments =
  | Request
  | { readonly kind: "help" | "version" | "profiles"; readonly locale: Locale }
  | { readonly kind: "rules"; readonly locale: Locale; readonly profile: string }
  | {
      readonly kind: "rule-page";
      readonly locale: Locale;
      readonly color: false | null;
      readonly rule: string;
    }
  | { readonly kind: "profile-check"; readonly locale: Locale; readonly file: string }
  | { readonly kind: "misuse"; readonly locale: Locale; readonly misuse: Misuse };

const FORMATS = ["text", "json"] as const;
const OPTIONS = {
  format: { type: "string" },
  explain: { type: "boolean" },
  profile: { type: "string" },
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
type Option = keyof typeof OPTIONS;

const CHOICES: Partial<Record<Option, readonly string[]>> = {
  format: FORMATS,
  lang: LOCALES,
  severity: SEVERITIES,
};

/** "check" is what is asked without naming a command. */
export type Command = "check" | "rules" | "explain" | "profile";
const ANYWHERE: readonly Option[] = ["lang", "help", "version", "no-color"];
const FITTING: Readonly<Record<Command, readonly Option[]>> = {
  check: ["format", "explain", "profile", "rule", "no-rule", "severity", "as-of"],
  rules: ["profile"],
  explain: [],
  profile: ["check"],
};

export function parseArguments(args: readonly string[], env: NodeJS.ProcessEnv): Arguments {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const [first] = tokens.filter((token) => token.kind !== "option");
  // A folder of that name is asked for as ./rules, or behind --.
  const command = (first?.kind === "positional" && commandOf(first.value)) || "check";
  const operands = command === "check" ? positionals : positionals.slice(1);
  const given = new Map<string, (string | undefined)[]>();
  let misuse: Misuse | undefined;
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    given.set(token.name, [...(given.get(token.name) ?? []), token.value]);
    misuse ??= optionMisuse(token.name, token.rawName, token.value, command);
  }
  const last = (option: Option) => given.get(option)?.at(-1);
  const all = (option: Option) => (given.get(option) ?? []).filter((value) => value !== undefined);
  const locale = LOCALES.find((known) => known === last("lang")) ?? systemLocale(env);
  const wrong = (code: Misuse): Arguments => ({ kind: "misuse", locale, misuse: code });

  if (misuse) return wrong(misuse);
  if (given.has("help")) return { kind: "help", locale };
  if (given.has("version")) return { kind: "version", locale };
  const color = given.has("no-color") || (env.NO_COLOR ?? "") !== "" ? false : null;
  const profile = last("profile") ?? "national";
  if (command === "explain") {
    const [rule] = operands;
    if (rule === undefined || operands.length > 1) return wrong({ code: "which-rule" });
    return ruleMisuse(rule, wrong) ?? { kind: "rule-page", locale, color, rule };
  }
  if (command !== "check") {
    if (operands.length > 0) return wrong({ code: "no-operands" });
    if (command === "rules") return { kind: "rules", locale, profile };
    const file = last("check");
    return file === undefined ? { kind: "profiles", locale } : { kind: "profile-check", locale, file };
  }

  const [only, without] = [all("rule"), all("no-rule")];
  for (const rule of [...only, ...without]) {
    const unknown = ruleMisuse(rule, wrong);
    if (unknown) return unknown;
  }
  const chosen = rules
    .map(({ id }) => id)
    .filter((id) => (only.length === 0 || only.includes(id)) && !without.includes(id));
  if (chosen.length === 0) return wrong({ code: "no-rules" });
  if (operands.length === 0) return wrong({ code: "no-paths" });
  const format = FORMATS.find((known) => known === last("format")) ?? "text";
  const explain = given.has("explain");
  if (explain && format === "json") return wrong({ code: "explain-json" });
  const severity = SEVERITIES.find((known) => known === last("severity")) ?? "hint";
  const asOf = last("as-of") ?? null;
  return {
    kind: "check",
    format,
    explain,
    locale,
    color,
    profile,
    rules: chosen,
    severity,
    asOf,
    paths: operands,
  };
}

function commandOf(word: string): Command | undefined {
  return (["rules", "explain", "profile"] as const).find((command) => command === word);
}

function optionMisuse(
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
  return name === "as-of" && !isDay(value) ? { code: "bad-date", option } : undefined;
}

function isOption(name: string): name is Option {
  return Object.hasOwn(OPTIONS, name);
}

/** A day of the calendar as YYYY-MM-DD. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  );
}

function ruleMisuse(value: string, wrong: (misuse: Misuse) => Arguments): Arguments | undefined {
  const ids = rules.map(({ id }) => id);
  if (ids.includes(value)) return undefined;
  return wrong({ code: "unknown-rule", value, near: nearest(value, ids) });
}

/** Chinese unless the system plainly speaks English. */
function systemLocale(env: NodeJS.ProcessEnv): Locale {
  const language = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return /^en\b|^en_/i.test(language) ? "en" : "zh-CN";
}
