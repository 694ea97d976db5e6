/** How much of its year a form's figures cover. */
import type { Form, Heading } from "../form/model";
import { normalizeText } from "../sheet/text";

export const MONTHS_OF_YEAR = 12;

/**
 * Months of the year that the figures cover: 12 once the year is closed. What the form states (1-7月执行数,
 * 上半年) counts before `asOf`, the day looked from. `null` where a year under way does not say how far.
 */
export function monthsCovered(form: Form, asOf: string | null): number | null {
  const stated = statedMonths(form);
  if (stated !== null) return stated;
  // A self-evaluation speaks of a closed year, whenever it is looked at.
  if (asOf !== null && form.kind !== "self-evaluation" && yearOf(form) === Number(asOf.slice(0, 4)))
    return finishedMonths(Number(asOf.slice(5, 7)), Number(asOf.slice(8, 10)));
  return form.kind === "monitoring" ? null : MONTHS_OF_YEAR;
}

/** The year in the form's title. */
export function yearOf(form: Form): number | null {
  const year = /(20\d\d)年/.exec(form.title)?.[1];
  return year === undefined ? null : Number(year);
}

/** A month counts once it is at its end; February's shortest serves for all. */
function finishedMonths(month: number, day: number): number {
  return day >= 28 ? month : month - 1;
}

function statedMonths(form: Form): number | null {
  const headings = [...form.headings, ...(form.funds?.headings ?? [])].filter(isSpending);
  for (const { text } of headings) {
    const months = spanIn(text) ?? loneMonthIn(text);
    if (months !== null) return months;
  }
  return spanIn(form.title) ?? (form.kind === "self-evaluation" ? null : monthOfTitle(form.title));
}

const isSpending = ({ column }: Heading) => column === "executed" || column === "rate";

/** Months from January on that a wording spans: 1-7月, 上半年, 截至9月底. */
function spanIn(text: string): number | null {
  if (!/月|季|半年/.test(text)) return null;
  const plain = normalizeText(text).replace(/20\d\d年/g, "");
  const span = /(?:^|\D)1月?(?:份)?[-‐-―~至到]+(1[0-2]|[1-9])月/.exec(plain);
  if (span) return Number(span[1]);
  const day = /截[至止]\D{0,4}(1[0-2]|[1-9])月(?:份|底|末|(\d{1,2})日)?/.exec(plain);
  if (day) return finishedMonths(Number(day[1]), Number(day[2] ?? 31));
  const end = /(?:^|\D)(1[0-2]|[1-9])月[底末]/.exec(plain);
  if (end) return Number(end[1]);
  if (/上半年/.test(plain)) return 6;
  const quarters = /前([二三])个?季度|第?([一1])季度/.exec(plain);
  return quarters ? { 二: 6, 三: 9, 一: 3, "1": 3 }[quarters[1] ?? quarters[2]!]! : null;
}

/** 7月支出数 and 三季度支出数 stand for themselves: nothing to hold against the year. */
function loneMonthIn(text: string): number | null {
  return /(?:^|\D)(?:1[0-2]|[1-9])月|季度|下半年/.test(normalizeText(text)) ? 0 : null;
}

/** 2024年6月项目支出进度表 goes up to June; 2023年度…表(2024年3月填报) says when it was filled in. */
function monthOfTitle(title: string): number | null {
  const month = /^\D*20\d\d年(1[0-2]|[1-9])月(?!.*(?:填|制表|报送|印发))/.exec(normalizeText(title))?.[1];
  return month === undefined ? null : Number(month);
}

/** A moment as the day it is here: YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
