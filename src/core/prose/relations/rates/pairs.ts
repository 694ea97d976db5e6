/** What was to be and what was, side by side before a rate: 应检1236对，实检1187对; 172个村中有118个. */
import type { Mention } from "../../mentions/mentions";
import type { Tree } from "../../tree/tree";

const TO_BE =
  /(?:^|[^响适对反相])应(?!急|用)|计划|需|拟|合同|设计|目标|任务|^全[省市州盟县区旗乡镇村校院][^，]|总[数量]|共有/;
const WAS = /^(?:[\u4e00-\u9fa5]{0,6})?(?:实|已)/;

/** The last two of one measure in its group, where words tell which of them is which; else nothing. */
export function pairBefore(
  { mentions, text }: Tree,
  rate: Mention,
): readonly [Mention, Mention] | readonly [] {
  const [base, result] = [mentions[rate.index - 2], mentions[rate.index - 1]];
  if (!isBeside(base, rate) || !isBeside(result, rate)) return [];
  if (
    base.dimension !== result.dimension ||
    rate.clause - result.clause > 1 ||
    result.clause - base.clause > 1
  )
    return [];
  const between = text.slice(base.end, result.start);
  const within = /^[^，。；]{0,12}中，?[^，。；]*$/.test(between);
  return within || (TO_BE.test(base.label) && WAS.test(result.label)) ? [base, result] : [];
}

const isBeside = (m: Mention | undefined, rate: Mention): m is Mention =>
  m?.use === "amount" &&
  !m.change &&
  m.reference === null &&
  m.group === rate.group &&
  m.bracket === rate.bracket;
