/** Findings in words. */
import type { RuleDescription } from "./rule";
import type { Finding, FixKind, Words } from "../finding";
import type { Locale, Localized } from "../locale";
import { fill } from "../fill";

/** What a proposed edit does. */
export const FIX_NAMES: Readonly<Record<FixKind, Localized>> = {
  value: { "zh-CN": "填入正确数值", en: "Enter the right figure" },
  perf: { "zh-CN": "填入 PERF 公式", en: "Enter a PERF formula" },
  formula: { "zh-CN": "填入普通公式", en: "Enter a plain formula" },
  number: { "zh-CN": "转为数字", en: "Turn into a number" },
  skeleton: { "zh-CN": "插入说明框架", en: "Insert the frame of an explanation" },
};

/** A finding in words, with what its rule rests on. */
export interface Told extends Words {
  readonly basis: string;
}

/** The finding's what / why / fix in a language, and its rule's basis. */
export function words(
  finding: Pick<Finding, "rule" | "message" | "values">,
  rules: readonly Pick<RuleDescription, "id" | "messages" | "basis">[],
  locale: Locale,
): Told {
  const rule = rules.find((candidate) => candidate.id === finding.rule);
  const message = rule?.messages[finding.message];
  if (!message) throw new Error(`no message ${finding.rule}/${finding.message}`);
  const { what, why, fix } = message[locale];
  const put = (template: string) => fill(template, finding.values, locale === "en" ? ", " : "、");
  return { what: put(what), why: put(why), fix: put(fix), basis: rule.basis[locale] };
}
