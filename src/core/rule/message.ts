/** Findings in words. */
import { formatAmount, formatNumber, formatPercent } from "../sheet/number";
import type { AnyRule, Finding, FindingValues, FixKind, Locale, Localized, Words } from "./rule";
import { address, type Position } from "../sheet/sheet";

/** What a proposed edit does. */
export const FIX_NAMES: Readonly<Record<FixKind, Localized>> = {
  value: { "zh-CN": "填入正确数值", en: "Enter the right figure" },
  perf: { "zh-CN": "填入 PERF 公式", en: "Enter a PERF formula" },
  formula: { "zh-CN": "填入普通公式", en: "Enter a plain formula" },
  number: { "zh-CN": "转为数字", en: "Turn into a number" },
  skeleton: { "zh-CN": "插入说明框架", en: "Insert the frame of an explanation" },
};

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  amount: formatAmount,
  percent: formatPercent,
};

const PLACE_FORMATS: Readonly<Record<string, (place: Position) => string>> = {
  rows: ({ row }) => String(row + 1),
};

/** The finding's what / why / fix in a language. */
export function words(finding: Finding, rules: readonly AnyRule[], locale: Locale): Words {
  const rule = rules.find((candidate) => candidate.id === finding.rule);
  const message = rule?.messages[finding.message];
  if (!message) throw new Error(`no message ${finding.rule}/${finding.message}`);
  const { what, why, fix } = message[locale];
  const put = (template: string) => fill(template, finding.values, locale === "en" ? ", " : "、");
  return { what: put(what), why: put(why), fix: put(fix) };
}

/**
 * Replaces `{name}` and `{name:format}`; formats are `amount` (1,234.50) and `percent` (97.65%) of figures, `rows` (3、5)
 * of places, else told by their addresses (B3、B5); places are put apart by `separator`.
 */
export function fill(template: string, values: FindingValues, separator = "、"): string {
  return template.replace(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, format: string | undefined) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in “${template}”`);
    if (typeof value === "string") return value;
    if (typeof value === "number") return format ? FORMATS[format]!(value) : formatNumber(value);
    return value.map(format ? PLACE_FORMATS[format]! : address).join(separator);
  });
}
