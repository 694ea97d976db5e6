/** From the arguments to what the user asks. */
import { parseArgs } from "node:util";
import { nearest } from "../../core/nearest";
import { LOCALES, type Locale } from "../../core/locale";
import { SEVERITIES } from "../../core/finding";
import { everyRule } from "../../rules/cross";
import { defaultLimits } from "../../files/model";
import type { Misuse } from "./misuse";
import { commandOf, type Option, optionMisuse, OPTIONS, parseShard } from "./options";
import type { Arguments } from "./request";
import { FORMAT_NAMES, type FormatName } from "../../report";

const MB = 2 ** 20;
/** Seconds, and MB. */
export const DEFAULTS = { timeout: 30, memoryMb: 1024 };

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
  const number = <T>(option: Option, otherwise: T) => (given.has(option) ? Number(last(option)) : otherwise);
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
  const out = last("out") ?? null;
  const asked = FORMAT_NAMES.find((known) => known === last("format")) ?? byExtension(out);
  // A workbook is nothing to show on a terminal.
  if (asked === "xlsx" && out === null) return wrong({ code: "out-missing" });
  if (command === "merge") {
    if (operands.length === 0) return wrong({ code: "no-lines" });
    if (asked === "ndjson") return wrong({ code: "merge-format" });
    return { kind: "merge", format: asked ?? "text", out, locale, color, paths: operands };
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
  const chosen = everyRule
    .map(({ id }) => id)
    .filter((id) => (only.length === 0 || only.includes(id)) && !without.includes(id));
  if (chosen.length === 0) return wrong({ code: "no-rules" });
  if (operands.length === 0) return wrong({ code: "no-paths" });
  const resume = last("resume") ?? null;
  const explain = given.has("explain");
  if (resume !== null && (explain || out !== null || (asked ?? "ndjson") !== "ndjson"))
    return wrong({ code: "resume-format" });
  if (given.has("ignore-kept") && given.has("own-profile")) return wrong({ code: "kept-and-ignored" });
  const format = asked ?? (resume === null ? "text" : "ndjson");
  if (explain && (format !== "text" || given.has("annotate"))) return wrong({ code: "explain-format" });
  const severity = SEVERITIES.find((known) => known === last("severity")) ?? "hint";
  const asOf = last("as-of") ?? null;
  return {
    kind: "check",
    format,
    out: resume ?? out,
    resume,
    annotate: last("annotate") ?? null,
    shard: parseShard(last("shard") ?? "") ?? null,
    jobs: number("jobs", null),
    timeout: number("timeout", DEFAULTS.timeout) * 1000,
    memoryMb: number("max-memory", DEFAULTS.memoryMb),
    limits: {
      ...defaultLimits,
      fileSize: number("max-size", defaultLimits.fileSize / MB) * MB,
      unpackedSize: number("max-unpacked", defaultLimits.unpackedSize / MB) * MB,
      cells: number("max-cells", defaultLimits.cells),
    },
    explain,
    locale,
    color,
    profile,
    kept: given.has("ignore-kept") ? "none" : given.has("own-profile") ? "all" : "notes",
    rules: chosen,
    severity,
    asOf,
    paths: operands,
  };
}

/** Nobody wants text in a file of that name. */
function byExtension(out: string | null): FormatName | undefined {
  return FORMAT_NAMES.find((format) => out?.toLowerCase().endsWith(`.${format}`));
}

function ruleMisuse(value: string, wrong: (misuse: Misuse) => Arguments): Arguments | undefined {
  const ids = everyRule.map(({ id }) => id);
  if (ids.includes(value)) return undefined;
  return wrong({ code: "unknown-rule", value, near: nearest(value, ids) });
}

/** Chinese unless the system plainly speaks English. */
function systemLocale(env: NodeJS.ProcessEnv): Locale {
  const language = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return /^en\b|^en_/i.test(language) ? "en" : "zh-CN";
}
