/** How many months of the year a heading or title covers: 1-7月, 上半年, 截至9月底. */
import { normalizeText } from "../sheet/text";
import { finishedMonths, MONTHS_OF_YEAR } from "./day";
import { withoutYears } from "./year";

const QUARTERS: Readonly<Record<string, number>> = { 一: 3, "1": 3, 二: 6, 三: 9 };

/** 截至9月30日, 监控时点：9月30日, 统计时间：9月底. */
const UNTIL =
  /(?:截[至止]|(?:监控|监测|统计|数据)(?:时点|时间|时期|期间?|截止(?:日期?|时间)?|基准日|节点))\D{0,6}(1[0-2]|[1-9])月(?:份|底|末|(\d{1,2})日)?/;

/** Months from January on that a wording spans, 0 to 12; `undefined` where it says nothing of the kind. */
export function monthsIn(text: string): number | undefined {
  if (!/月|季|半年|序时/.test(text)) return undefined;
  const plain = normalizeText(withoutYears(text));
  const span = /(?:^|\D)1月?(?:份)?[-‐-―~至到]+(1[0-2]|[1-9])月/.exec(plain);
  if (span) return Number(span[1]);
  const until = UNTIL.exec(plain);
  if (until) {
    const month = Number(until[1]);
    // Figures of 20 December are those of the year.
    return month === MONTHS_OF_YEAR ? month : finishedMonths({ month, day: Number(until[2] ?? 31) });
  }
  const end = /(?:^|\D)(1[0-2]|[1-9])月[底末]/.exec(plain);
  if (end) return Number(end[1]);
  if (/上半年/.test(plain)) return 6;
  const gone = /序时(?:进度|支出进度)?(?:应?[为达是])?:?(\d{1,3}(?:\.\d+)?)%/.exec(plain)?.[1];
  if (gone !== undefined) return Math.round((Number(gone) / 100) * MONTHS_OF_YEAR);
  const quarters = /前([二三])个?季度|第?([一1])季度/.exec(plain);
  return quarters ? QUARTERS[quarters[1] ?? quarters[2]!] : undefined;
}

/** True of 7月支出数 and 三季度支出数: a stretch that does not begin in January says nothing of the year so far. */
export function isLoneStretch(text: string): boolean {
  return /(?:^|\D)(?:1[0-2]|[1-9])月|季度|下半年/.test(normalizeText(text));
}

/**
 * The month that a title goes up to: 2024年6月项目支出进度表 → 6. 2023年度…表(2024年3月填报) says when it was
 * filled in, and nothing else.
 */
export function monthOfTitle(title: string): number | undefined {
  const month = /^\D*20\d\d年(1[0-2]|[1-9])月(?!.*(?:填|制表|报送|印发))/.exec(normalizeText(title))?.[1];
  return month === undefined ? undefined : Number(month);
}
