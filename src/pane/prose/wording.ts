/** A template as it is edited: its fields under names of the user's language. */
import { namesIn, SENTENCES, unknownNames, type SentenceName } from "../../core/prose/narrate/templates";
import type { ReportStrings } from "./strings";

/** The fields of a sentence as they are shown, braces included. */
export const fieldsOf = (sentence: SentenceName, words: ReportStrings): string[] =>
  namesIn(SENTENCES[sentence]).map((name) => `{${words.narrative.placeholders[name] ?? name}}`);

export const shownTemplate = (template: string, words: ReportStrings): string =>
  template.replace(/\{([^{}]*)\}/g, (_, name: string) => `{${words.narrative.placeholders[name] ?? name}}`);

/** The template that was meant, or what is wrong with it. */
export function parseShown(
  shown: string,
  sentence: SentenceName,
  words: ReportStrings,
): { readonly template: string } | { readonly fault: string } {
  const { narrative } = words;
  if (shown.trim() === "") return { fault: narrative.blank };
  // Full-width braces come with a Chinese keyboard.
  const plain = shown.replaceAll("｛", "{").replaceAll("｝", "}");
  if (/[{}]/.test(plain.replace(/\{[^{}]*\}/g, ""))) return { fault: narrative.braces };
  const byShown = new Map(Object.entries(narrative.placeholders).map(([name, text]) => [text, name]));
  const template = plain.replace(/\{([^{}]*)\}/g, (_, raw: string) => {
    const name = raw.trim();
    return `{${byShown.get(name) ?? name}}`;
  });
  const unknown = unknownNames(sentence, template);
  if (unknown.length === 0) return { template };
  const names = unknown.map((name) => `{${narrative.placeholders[name] ?? name}}`);
  return { fault: narrative.unknown(narrative.list(names), narrative.list(fieldsOf(sentence, words))) };
}
