/** What a percentage is a percentage of, by the words before it. */
import type { Placed, Prose } from "./layout";

export type RateKind = "execution" | "completion" | "over-task" | "change" | "share" | "debt-ratio" | "other";

const TAIL = "(?:为|是|达到|达|已|约|仅|高|均|共|：|=|只有|分别)*$";
const KINDS: readonly (readonly [RateKind, RegExp])[] = [
  [
    "over-task",
    new RegExp(
      `(?:超(?:额|过|出)?(?:完成)?(?:年度|年初|全年|既定)?(?:任务|目标|计划)(?:数|值|量|任务)*的?|超额完成)了?${TAIL}`,
    ),
  ],
  [
    "change",
    new RegExp(
      `(?:增长|增加|上升|提高|提升|增幅|上涨|下降|减少|降低|下滑|压减|回落|减幅|降幅|增速|增长率|减收|增收|增|减|降|涨)(?:了|率|幅度|至)?${TAIL}`,
    ),
  ],
  ["debt-ratio", new RegExp(`资产负债率${TAIL}`)],
  [
    "execution",
    new RegExp(
      `(?:执行率|执行进度|支出进度|支出率|支付率|支付进度|支付完成率|支付比例|拨付率|拨付进度|拨付完成率|到位率|使用率|资金完成率|预算完成率|预算完成比例|投资完成率|兑付率|报账率)${TAIL}`,
    ),
  ],
  ["execution", /(?:完成|占|为|达到?|实现|系|是)[^，]{0,16}预算(?:数|安排|总额|资金|指标|总数|金额)*的$/],
  ["share", new RegExp(`占[^，]{0,24}?(?:比|比例|比重|份额|的)?${TAIL}`)],
  [
    "completion",
    new RegExp(
      `(?:完成率|整改率|完工率|办结率|竣工率|开工率|处置率|消化率|达成率|销号率|化解率|审结率|修复率|改造率|验收率|完成比例|完成进度)${TAIL}`,
    ),
  ],
  ["completion", /(?:完成|实现|达到|达)[^，]{0,16}(?:任务|指标|目标|计划)(?:数|值|量|任务)*的?$/],
  ["other", new RegExp(`(?:率|度|比例)${TAIL}`)],
];

export const rateKind = (cue: string): RateKind | null =>
  KINDS.find(([, pattern]) => pattern.test(cue))?.[0] ?? null;

/** The words that name a percentage; 执行率：96% has them before the colon. */
export function cueOf({ text }: Prose, { label, labelStart }: Placed): string {
  if (label.length > 1 || text[labelStart - 1] !== "：") return label;
  const before = text.slice(Math.max(0, labelStart - 16), labelStart - 1);
  return (/[^，。；：、！？\n（）]*$/.exec(before)?.[0] ?? "") + label;
}

/** Less than before: 下降, 减少. */
export const isDecrease = (words: string): boolean =>
  /下降|减少|降低|下滑|压减|回落|减幅|降幅|减收|减|降/.test(words);
