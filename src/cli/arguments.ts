/** What the user asks of the command. */
import { parseArgs } from "node:util";
import type { Locale } from "../core/rule";
import { LOCALES } from "../core/rule";

export interface Request {
  readonly kind: "check";
  readonly format: "text" | "json";
  /** Shows how the tables were read, not what is wrong with them. */
  readonly explain: boolean;
  readonly locale: Locale;
  /** `null` leaves the choice to the terminal. */
  readonly color: false | null;
  readonly paths: readonly string[];
}

/** What is wrong with the arguments; `strings.ts` has a sentence for each. */
export type Misuse =
  | { readonly code: "unknown-option" | "missing-value"; readonly option: string }
  | { readonly code: "bad-value"; readonly option: string; readonly value: string; readonly choices: string }
  | { readonly code: "no-paths" | "explain-json" };

export type Arguments =
  | Request
  | { readonly kind: "help" | "version"; readonly locale: Locale }
  | { readonly kind: "misuse"; readonly locale: Locale; readonly misuse: Misuse };

const FORMATS = ["text", "json"] as const;
const OPTIONS = {
  format: { type: "string" },
  explain: { type: "boolean" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
  "no-color": { type: "boolean" },
} as const;

export function parseArguments(args: readonly string[], env: NodeJS.ProcessEnv): Arguments {
  const { tokens, positionals: paths } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string | undefined>();
  let misuse: Misuse | undefined;
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    given.set(token.name, token.value);
    misuse ??= optionMisuse(token.name, token.rawName, token.value);
  }
  const locale = LOCALES.find((known) => known === given.get("lang")) ?? systemLocale(env);
  if (misuse) return { kind: "misuse", locale, misuse };
  if (given.has("help")) return { kind: "help", locale };
  if (given.has("version")) return { kind: "version", locale };
  if (paths.length === 0) return { kind: "misuse", locale, misuse: { code: "no-paths" } };
  const format = FORMATS.find((known) => known === given.get("format")) ?? "text";
  const explain = given.has("explain");
  if (explain && format === "json") return { kind: "misuse", locale, misuse: { code: "explain-json" } };
  const colorless = given.has("no-color") || (env.NO_COLOR ?? "") !== "";
  return { kind: "check", format, explain, locale, color: colorless ? false : null, paths };
}

function optionMisuse(name: string, option: string, value: string | undefined): Misuse | undefined {
  if (!Object.hasOwn(OPTIONS, name)) return { code: "unknown-option", option };
  const choices: readonly string[] | undefined =
    name === "format" ? FORMATS : name === "lang" ? LOCALES : undefined;
  if (!choices) return undefined;
  if (value === undefined) return { code: "missing-value", option };
  if (choices.includes(value)) return undefined;
  return { code: "bad-value", option, value, choices: choices.join(" | ") };
}

/** Chinese unless the system plainly speaks English. */
function systemLocale(env: NodeJS.ProcessEnv): Locale {
  const language = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return /^en\b|^en_/i.test(language) ? "en" : "zh-CN";
}
