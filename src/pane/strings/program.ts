/** Sentences name the program that the pane is in. A page is in one, which is named before anything is drawn. */
import type { Locale } from "../../core/locale";

/** In sentences, where the program's name belongs, and what of it the pane needs: no user's text has these. */
export const PROGRAM = "\u{f0000}";
export const NEEDED = "\u{f0001}";

interface Names {
  readonly program: string;
  readonly needed: string;
}

const PROGRAMS = {
  excel: {
    "zh-CN": { program: "Excel", needed: "Excel 2021 及以上版本、Microsoft 365 或网页版 Excel" },
    en: { program: "Excel", needed: "Excel 2021 or later, Microsoft 365, or Excel on the web" },
  },
  wps: {
    "zh-CN": { program: "WPS", needed: "WPS Office 12.1 及以上版本" },
    en: { program: "WPS", needed: "WPS Office 12.1 or later" },
  },
} satisfies Record<string, Readonly<Record<Locale, Names>>>;

export type ProgramName = keyof typeof PROGRAMS;

let current: ProgramName = "excel";

/** From now on the sentences speak of this program. */
export function nameProgram(name: ProgramName): void {
  current = name;
}

/** Sentences by language that name the program the page is in. */
export function naming<T extends object>(
  sentences: Readonly<Record<Locale, T>>,
): Readonly<Record<Locale, T>> {
  const made = new Map<string, T>();
  const of = (locale: Locale): T => {
    const key = `${current} ${locale}`;
    const known = made.get(key) ?? (named(sentences[locale], PROGRAMS[current][locale]) as T);
    made.set(key, known);
    return known;
  };
  return {
    get "zh-CN"() {
      return of("zh-CN");
    },
    get en() {
      return of("en");
    },
  };
}

/** Texts, functions that make texts, and objects of both. */
function named(sentence: unknown, names: Names): unknown {
  if (typeof sentence === "string")
    return sentence.replaceAll(PROGRAM, names.program).replaceAll(NEEDED, names.needed);
  if (typeof sentence === "function")
    return (...values: unknown[]) => named((sentence as (...values: unknown[]) => unknown)(...values), names);
  if (typeof sentence !== "object" || sentence === null) return sentence;
  if (Array.isArray(sentence)) return sentence.map((each: unknown) => named(each, names));
  return Object.fromEntries(Object.entries(sentence).map(([key, value]) => [key, named(value, names)]));
}
