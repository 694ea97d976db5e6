/** Whether a report and a table are of the same matter: only then are they held against each other. */
import { fill } from "../fill";
import type { Form } from "../form/model";
import type { Locale, Localized } from "../locale";
import { yearOf } from "../time/year";
import type { Prose } from "./layout";

export type Aspect = "year" | "unit";

/** What the text says of itself, and the table of itself. */
export interface Difference {
  readonly aspect: Aspect;
  readonly inText: string;
  readonly inTable: string;
}

/** A title is the first line that calls the text a report; it names its office and its year. */
const TITLE = /报告|自评|评价|总结|说明|情况|通报/;
const LONGEST_TITLE = 60;
const FIRST_LINES = 4;
const OFFICE =
  /([\u4e00-\u9fa5]{2,20}(?:局|委员会|委|办公室|办|中心|学校|中学|小学|医院|学院|大学|镇|乡|街道|县|市|区|旗|厅|部|站|所|队|公司))(?:关于|[（(]|20\d\d|[\u4e00-\u9fa5]{0,20}20\d\d)/;
/** A shorter name stands in too many texts. */
const SHORTEST = 4;

/** Where title, office and year contradict each other; empty where they agree or one of them says nothing. */
export function differencesOf({ text }: Pick<Prose, "text">, form: Form): Difference[] {
  const title = titleOf(text);
  if (title === null) return [];
  return [...differentYear(title, form), ...differentOffice(text, title, form)];
}

function titleOf(text: string): string | null {
  const lines = text.split("\n", FIRST_LINES);
  return (
    lines.find((line) => line.length <= LONGEST_TITLE && TITLE.test(line) && !/[，。；]/.test(line)) ?? null
  );
}

function differentYear(title: string, form: Form): Difference[] {
  const inText = /20\d\d(?=年)/.exec(title)?.[0];
  const inTable = String(yearOf(form) ?? "");
  if (inText === undefined || inTable === "" || inText === inTable) return [];
  return [{ aspect: "year", inText: `${inText}年`, inTable: `${inTable}年` }];
}

function differentOffice(text: string, title: string, { head }: Form): Difference[] {
  const names = [head["reportingUnit"], head["implementer"], head["projectName"]]
    .map((cell) => (cell?.text ?? "").normalize("NFKC").replace(/\s/g, ""))
    .filter((name) => name.length >= SHORTEST);
  const inText = OFFICE.exec(title)?.[1];
  const inTable = names[0];
  if (inText === undefined || inTable === undefined) return [];
  const same = names.some((name) => text.includes(name) || name.includes(inText) || inText.includes(name));
  return same ? [] : [{ aspect: "unit", inText, inTable }];
}

const APART: Localized = {
  "zh-CN": "文中是{inText}，表中是{inTable}：不对照。",
  en: "The text is of {inText}, the table of {inTable}: they are not held against each other.",
};
const AND: Localized = { "zh-CN": "、", en: ", " };

/** What differs, in a sentence. */
export function differenceWords(differences: readonly Difference[], locale: Locale): string {
  const list = (side: "inText" | "inTable") =>
    [...differences]
      .reverse()
      .map((each) => each[side])
      .join(AND[locale]);
  return fill(APART[locale], { inText: list("inText"), inTable: list("inTable") });
}
