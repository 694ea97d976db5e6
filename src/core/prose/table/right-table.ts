/** Whether a report and a table are of the same matter: only then are they held against each other. */
import { fill } from "../../fill";
import type { Form } from "../../form/model";
import type { Locale, Localized } from "../../locale";
import { withoutYears, YEAR_IN_TEXT, yearIn, yearOf } from "../../time/year";
import { coverage } from "../mentions/names";
import type { Prose } from "../text/layout";

export type Aspect = "year" | "matter" | "unit";

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
const OFFICE = new RegExp(
  `([\\u4e00-\\u9fa5]{2,20}(?:局|委员会|委|办公室|办|中心|学校|中学|小学|医院|学院|大学|镇|乡|街道|县|市|区|旗|厅|部|站|所|队|公司))(?:关于|[（(]|[\\u4e00-\\u9fa5]{0,20}${YEAR_IN_TEXT})`,
);
/** A shorter name stands in too many texts. */
const SHORTEST = 4;

/** Where year, project and office contradict each other; empty where they agree or one side says nothing. */
export function differencesOf({ text }: Pick<Prose, "text">, form: Form): Difference[] {
  const title = titleOf(text);
  if (title === null) return [];
  return [
    ...differentYear(title, form),
    ...differentMatter(text, title, form),
    ...differentOffice(text, title, form),
  ];
}

function titleOf(text: string): string | null {
  const lines = text.split("\n", FIRST_LINES);
  return (
    lines.find((line) => line.length <= LONGEST_TITLE && TITLE.test(line) && !/[，。；]/.test(line)) ?? null
  );
}

function differentYear(title: string, form: Form): Difference[] {
  const [inText, inTable] = [yearIn(title), yearOf(form)];
  if (inText === undefined || inTable === undefined || inText === inTable) return [];
  return [{ aspect: "year", inText: `${inText}年`, inTable: `${inTable}年` }];
}

/** What a report of a whole office is about, and what any report may say of itself. */
const WHOLE = /整体支出|整体绩效/;
const ANY =
  /^(?:关于|年度?|本级|市级|县级|区级|部门|单位|项目|专项|财政|预算|资金|支出|执行|使用|管理|绩效|自评|评价|目标|情况|工作|的|和|及|与|、)*$/;
const TAIL =
  /(?:项目)?(?:支出)?(?:使用|执行|实施)?(?:情况)?(?:绩效|自我|自评|评价|情况|的)*(?:报告|总结|说明|通报)?(?:（[^（）]*）)?$/;
/** Names of one project have so much in common, however they are shortened. */
const ALIKE = 0.5;

/** 农村公路养护 in 云岭市交通局2024年农村公路养护项目绩效自评报告; `undefined` where the title names nothing of the kind. */
function matterOf(title: string, offices: readonly string[]): string | undefined {
  if (WHOLE.test(title)) return "部门整体支出";
  const office = OFFICE.exec(title)?.[1] ?? "";
  const words = [office, ...offices].reduce((rest, name) => rest.replace(name, ""), withoutYears(title));
  const matter = words
    .replace(/[“”"《》]|^[^\u4e00-\u9fa5]+|关于/g, "")
    .replace(TAIL, "")
    .replace(/^度/, "");
  return matter.length < SHORTEST || ANY.test(matter) ? undefined : matter;
}

function differentMatter(text: string, title: string, form: Form): Difference[] {
  const name = plain(form.head["projectName"]?.text);
  const inTable = name.length >= SHORTEST ? name : WHOLE.test(form.title) ? "部门整体支出" : undefined;
  const inText = matterOf(title, officesOf(form));
  if (inText === undefined || inTable === undefined || text.includes(inTable)) return [];
  if (coverage(inText, inTable) >= ALIKE || coverage(inTable, inText) >= ALIKE) return [];
  return [{ aspect: "matter", inText, inTable }];
}

const plain = (text = ""): string => text.normalize("NFKC").replace(/\s/g, "");

const officesOf = ({ head }: Form): string[] =>
  [head["reportingUnit"], head["implementer"]]
    .map((cell) => plain(cell?.text))
    .filter((name) => name.length >= SHORTEST);

function differentOffice(text: string, title: string, form: Form): Difference[] {
  const project = plain(form.head["projectName"]?.text);
  const names = [...officesOf(form), ...(project.length >= SHORTEST ? [project] : [])];
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
