/** The standard sentences of a report. An office may word them its own way; the names in braces are filled in. */

export const SENTENCES = {
  execution: "{year}全年预算数{budget}，全年执行数{executed}，预算执行率{rate}。",
  sources: "按资金来源分，{list}。",
  nature: "按支出性质分，{list}。",
  score: "自评得分{score}分，等级为“{grade}”。",
  unmet: "“{name}”指标值{target}，实际完成值{actual}，分值{weight}分，得{score}分。原因及措施：{reason}",
  slow: "“{name}”预算数{budget}，执行数{executed}，执行率{rate}。原因及措施：{reason}",
} as const;

export type SentenceName = keyof typeof SENTENCES;
export type Templates = Readonly<Record<SentenceName, string>>;

/** Names that a template uses although its sentence has none such. */
export function unknownNames(sentence: SentenceName, template: string): string[] {
  const known = namesIn(SENTENCES[sentence]);
  return [...namesIn(template)].filter((name) => !known.has(name));
}

const namesIn = (template: string): Set<string> =>
  new Set([...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!));
