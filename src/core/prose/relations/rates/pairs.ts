/** What was to be and what was, side by side before a rate: 应检1236对，实检1187对; 172个村中有118个. */
import type { Mention } from "../../mentions/mentions";
import { isGoal } from "../../tree/reach";
import type { Tree } from "../../tree/tree";

const TO_BE =
  /(?:^|[^响适对反相供])应(?!急|用)|计划|需|拟|合同|设计|目标|任务|^全[省市州盟县区旗乡镇村校院][^，]|总[数量]|共有/;
const WAS = /^(?:[\u4e00-\u9fa5]{0,6})?(?:实|已)/;

/** 计划90公里: a task that is called by nothing else is the task of what stands beside it. */
const BARE_TASK =
  /^(?:年度|全年|本年|年初|原|既定|合同)*(?:计划|目标|任务|设计|应[\u4e00-\u9fa5]{1,2})(?:数|值|量|任务|目标|为|是)*$/;

/**
 * The last two of one measure in its group, where words tell which of them is which; else nothing. What lies between
 * the two (超额完成6台) is passed over.
 */
export function pairBefore(
  { mentions, text }: Tree,
  rate: Mention,
): readonly [base: Mention, result: Mention] | readonly [] {
  const end = mentions[rate.index - 1]?.change ? rate.index - 1 : rate.index;
  const [first, last] = [mentions[end - 2], mentions[end - 1]];
  // 采购14辆（计划16辆），采购完成率87.5%
  if (isBeside(first, rate) && last && last.bracket === first.end && first.bracket === -1)
    return isToBe(last) && first.dimension === last.dimension && rate.clause - first.clause <= 1
      ? [last, first]
      : [];
  if (!isBeside(first, rate) || !isBeside(last, rate)) return [];
  if (first.dimension !== last.dimension || last.clause - first.clause > 1) return [];
  if (rate.clause - last.clause > 1 + rate.index - end) return [];
  const between = text.slice(first.end, last.start);
  const within = /^[^，。；]{0,12}中，?[^，。；]*$/.test(between);
  if (within || (TO_BE.test(first.label) && (WAS.test(last.label) || isSameMatter(first, last))))
    return [first, last];
  const behind = isBareTask(last) && !/应|计划|任务|目标/.test(first.label) && first.stage !== "left";
  return behind ? [last, first] : [];
}

const isToBe = (m: Mention): boolean => TO_BE.test(m.label) || isBareTask(m);

/** 目标150人次, 未达到150人次的目标值. */
const isBareTask = ({ label, after, stage }: Mention): boolean =>
  BARE_TASK.test(label) || (stage === "task" && /^的/.test(after));

/** 计划160场，演出136场; 计划配发器具3000件，配发3180件. */
const isSameMatter = (task: Mention, { label, stage }: Mention): boolean =>
  label.length > 1 &&
  stage !== "left" &&
  !TO_BE.test(label) &&
  (BARE_TASK.test(task.label) || (!/^其中/.test(label) && task.label.includes(label)));

const isBeside = (m: Mention | undefined, rate: Mention): m is Mention =>
  m !== undefined &&
  (m.use === "amount" || isGoal(m)) &&
  !m.change &&
  m.reference === null &&
  m.group === rate.group &&
  m.bracket === rate.bracket;
