/** Findings in words. */
import type { RuleDescription } from "./rule";
import type { Finding, FixKind, Words } from "../finding";
import type { Locale, Localized } from "../locale";
import { fill, piecesOf } from "../fill";
import type { Position } from "../sheet/sheet";

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

type Described = Pick<RuleDescription, "id" | "messages" | "basis">;

/** The finding's what / why / fix in a language, and its rule's basis. */
export function words(
  finding: Pick<Finding, "rule" | "message" | "values">,
  rules: readonly Described[],
  locale: Locale,
): Told {
  const { rule, what, why, fix } = templatesOf(finding, rules, locale);
  const put = (template: string) => fill(template, finding.values, SEPARATORS[locale]);
  return { what: put(what), why: put(why), fix: put(fix), basis: rule.basis[locale] };
}

/** A stretch of a sentence, with the cells it rests on where it is a figure or a text of the sheet. */
export interface CitedPiece {
  readonly text: string;
  readonly cells: readonly Position[];
}

/** What is wrong, in pieces that lead to their cells. */
export function citedWhat(
  finding: Pick<Finding, "rule" | "message" | "values" | "evidence">,
  rules: readonly Described[],
  locale: Locale,
): CitedPiece[] {
  const { what } = templatesOf(finding, rules, locale);
  return piecesOf(what, finding.values, SEPARATORS[locale]).map(({ text, name, place }) => ({
    text,
    cells: place ? [place] : name === undefined ? [] : (finding.evidence[name] ?? []),
  }));
}

const SEPARATORS: Localized = { "zh-CN": "、", en: ", " };

function templatesOf(
  finding: Pick<Finding, "rule" | "message">,
  rules: readonly Described[],
  locale: Locale,
): Words & { readonly rule: Described } {
  const rule = rules.find((candidate) => candidate.id === finding.rule);
  const message = rule?.messages[finding.message];
  if (!message) throw new Error(`no message ${finding.rule}/${finding.message}`);
  return { rule, ...message[locale] };
}
