/** Years as tables and file names write them: 2025年度, （2025年度）, 2025. The only place that knows what a year looks like. */

/** Before 年 a year may follow other digits (附件12025年度…表); alone it stands between no digits. */
const YEAR = /20\d\d(?=\s*年)|(?<!\d)20\d\d(?!\d)/;
const YEARS = /(?:20\d\d(?=\s*年)|(?<!\d)20\d\d(?!\d))(?:\s*年度?)?/g;

/** 2025年, 2025年度 in running text, for patterns that hold more than a year. */
export const YEAR_IN_TEXT = "20\\d\\d年度?";

/** The first year that a text names, from 2000 to 2099; `undefined` where it names none. */
export function yearIn(text: string): number | undefined {
  const year = YEAR.exec(text.normalize("NFKC"))?.[0];
  return year === undefined ? undefined : Number(year);
}

/** The text without its years: what is left tells two tables of one year apart. */
export function withoutYears(text: string): string {
  return text.normalize("NFKC").replace(YEARS, "");
}

/** What a form says of its year: in its head, where the reader found one, else in its title. */
export interface Dated {
  readonly title: string;
  readonly head: Readonly<Record<string, { readonly text: string } | undefined>>;
}

/** The year a form is about: of （2025年度） under the title, else of the title; `undefined` where it is left open. */
export function yearOf({ head, title }: Dated): number | undefined {
  return yearIn(head["year"]?.text ?? "") ?? yearIn(title);
}
