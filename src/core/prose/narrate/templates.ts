/** The standard sentences of a report. An office may word them its own way; the names in braces are filled in. */
import { isRecord, storedValue } from "../../json";

export const SENTENCES = {
  unsettled: "（表中还有{count}处错误没有处理，下列数字以改正后的表为准。）",
  execution: "{year}全年预算数{budget}，全年执行数{executed}，预算执行率{rate}。",
  sources: "按资金来源分，{list}。",
  nature: "按支出性质分，{list}。",
  score: "自评得分{score}分，等级为“{grade}”。",
  unmet: "“{name}”指标值{target}，实际完成值{actual}，分值{weight}分，得{score}分。原因及措施：{reason}",
  slow: "“{name}”预算数{budget}，执行数{executed}，执行率{rate}。原因及措施：{reason}",
} as const;

export type SentenceName = keyof typeof SENTENCES;
export type Templates = Readonly<Record<SentenceName, string>>;

export const SENTENCE_NAMES = Object.keys(SENTENCES) as SentenceName[];

/** Names that a template uses although its sentence has none such. */
export function unknownNames(sentence: SentenceName, template: string): string[] {
  const known = new Set(namesIn(SENTENCES[sentence]));
  return namesIn(template).filter((name) => !known.has(name));
}

/** Names in braces, each once. */
export const namesIn = (template: string): string[] => [
  ...new Set([...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1]!)),
];

/** Name of the workbook setting that keeps an office's own wording. */
export const NARRATIVE_KEY = "perf.narrative";
const VERSION = 1;

export const serializeTemplates = (templates: Partial<Templates>): string =>
  JSON.stringify({ version: VERSION, templates });

/**
 * What a workbook kept; `undefined` where it is none of ours, damaged, or of a later version.
 * A wording that its sentence cannot fill is left out: the standard one takes its place.
 */
export function parseTemplates(stored: unknown): Partial<Templates> | undefined {
  const data = storedValue(stored);
  if (!isRecord(data) || data["version"] !== VERSION || !isRecord(data["templates"])) return undefined;
  const templates: Partial<Record<SentenceName, string>> = {};
  for (const name of SENTENCE_NAMES) {
    const template = data["templates"][name];
    if (typeof template === "string" && template.trim() !== "" && unknownNames(name, template).length === 0)
      templates[name] = template;
  }
  return templates;
}
