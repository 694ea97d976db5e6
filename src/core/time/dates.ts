/** Days, months, quarters and deadlines: 2023年12月底前, 12月31日前, 2023-12-31, 年底前, 第四季度, 1-12月. */
import type { Day } from "./day";

/** A day or a stretch of days within a year, each as month × 100 + day: 第四季度 → 1001 to 1231. */
export interface DateQuantity {
  readonly kind: "date";
  /** `null` where not written. */
  readonly year: number | null;
  /** `null` before a deadline: 12月底前. */
  readonly from: number | null;
  readonly to: number;
}

interface Span {
  readonly year: string | undefined;
  readonly from: number;
  readonly to: number;
}

const LEAD =
  /^(?:于|在|至|到|截至|截止到?|不晚于|不迟于|≤|计划|力争|确保|预计)*(?=\d|当|本|年|第?[一二三四]|[上下]半)/;
const DONE =
  /(?:已|已经|均|全部|全面|按期|按时|如期)*(?:实施|验收|建设|支付|拨付)?(?:完成|完工|完毕|竣工|发放|发放到位|发放完毕|到位|结束|交付|投入使用|投用|验收)$/;
const BEFORE = /(?:(?:以|之)?前|止|为止)$/;
const WITHIN = /(?:以|之)?内$|期间$/;

const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  初: [1, 10],
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
  底: [21, 31],
  末: [21, 31],
};
const YEAR = String.raw`(?:(?<year>(?:19|20)\d\d)年度?|当年度?|本年度?|年度?)`;
const MAYBE_YEAR = String.raw`(?:(?<year>(?:19|20)\d\d)年度?|当年度?|本年度?)?`;
const TO = "(?:-|~|至|到|—)";

const span = (year: string | undefined, from: number, to: number): Span => ({ year, from, to });

/** Month × 100 + day; NaN where the calendar has none such, which no comparison accepts. */
function day(month: string | undefined, of: string | number): number {
  const [m, d] = [Number(month), Number(of)];
  return m >= 1 && m <= 12 && d >= 1 && d <= 31 ? m * 100 + d : NaN;
}

type Groups = Readonly<Record<string, string | undefined>>;
const FORMS: readonly (readonly [RegExp, (groups: Groups) => Span])[] = [
  [
    new RegExp(`^${MAYBE_YEAR}(?<month>\\d{1,2})月份?(?<part>初|上旬|中旬|下旬|底|末)?$`),
    ({ year, month, part }) => {
      const [first, last] = PARTS[part ?? ""] ?? [1, 31];
      return span(year, day(month, first), day(month, last));
    },
  ],
  [
    new RegExp(`^${MAYBE_YEAR}(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号]?$`),
    ({ year, month, day: of = "" }) => span(year, day(month, of), day(month, of)),
  ],
  [
    /^(?<year>(?:19|20)\d\d)([./-])(?<month>\d{1,2})\2(?<day>\d{1,2})日?$/,
    ({ year, month, day: of = "" }) => span(year, day(month, of), day(month, of)),
  ],
  // 2023.12 may be an amount; 2023-12 and 2023/12 are months.
  [
    /^(?<year>(?:19|20)\d\d)[/-](?<month>\d{1,2})月?$/,
    ({ year, month }) => span(year, day(month, 1), day(month, 31)),
  ],
  [
    new RegExp(`^${MAYBE_YEAR}(?<first>\\d{1,2})月?${TO}(?:\\k<year>年)?(?<last>\\d{1,2})月份?底?$`),
    ({ year, first, last }) => span(year, day(first, 1), day(last, 31)),
  ],
  [
    new RegExp(`^${MAYBE_YEAR}(?:第)?(?<quarter>[一二三四1-4])季度末?$`),
    ({ year, quarter = "" }) => {
      const last = ("一二三四".indexOf(quarter) + 1 || Number(quarter)) * 3;
      return span(year, (last - 2) * 100 + 1, last * 100 + 31);
    },
  ],
  [new RegExp(`^${MAYBE_YEAR}上半年$`), ({ year }) => span(year, 101, 631)],
  [new RegExp(`^${MAYBE_YEAR}下半年$`), ({ year }) => span(year, 701, 1231)],
  [/^(?:(?<year>(?:19|20)\d\d)|当|本)?年(?:底|末|终)$/, ({ year }) => span(year, 1221, 1231)],
  [/^(?:(?<year>(?:19|20)\d\d)|当|本)?年初$/, ({ year }) => span(year, 101, 131)],
  [/^(?<year>(?:19|20)\d\d)年度?$/, ({ year }) => span(year, 101, 1231)],
];
const WITHIN_YEAR = new RegExp(`^${YEAR}(?:以|之)?内$`);
/** Only 前 makes 12.31 a day. */
const SHORT_DAY = /^(?<month>\d{1,2})[./-](?<day>\d{1,2})日?$/;

/** True of 2023.12, which is a month to one and an amount to another. */
export const mayBeMonth = (text: string): boolean => /^20\d\d\.\d{1,2}$/.test(text);

/** Reads a day, a stretch of days or a deadline; `undefined` where the text is none. */
export function readDate(text: string): DateQuantity | undefined {
  const plain = text.replace(LEAD, "").replace(DONE, "");
  const inYear = WITHIN_YEAR.exec(plain);
  if (inYear) return toDate(span(inYear.groups?.["year"], 101, 1231), false);
  const deadline = BEFORE.test(plain) || /^(?:不晚于|不迟于|≤|截)/.test(text);
  const rest = plain.replace(BEFORE, "").replace(WITHIN, "");
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(rest);
    if (match) return toDate(read(match.groups ?? {}), deadline);
  }
  const short = deadline ? SHORT_DAY.exec(rest)?.groups : undefined;
  return short && toDate({ year: undefined, from: 0, to: day(short["month"], short["day"] ?? "") }, true);
}

function toDate({ year, from, to }: Span, deadline: boolean): DateQuantity | undefined {
  if (!(to >= from)) return undefined;
  return { kind: "date", year: year ? Number(year) : null, from: deadline ? null : from, to };
}

/** The first or last day of what was read as a date: 2023年7月 begins on the 1st. */
export function dayOf({ year, from, to }: DateQuantity, end: "first" | "last"): Day {
  const at = end === "first" ? (from ?? to) : to;
  return { year, month: Math.floor(at / 100), day: at % 100 };
}
