/** Whether words name the same thing. */

import { YEAR_IN_TEXT } from "../../time/year";

/** What every name may carry and none is told by. */
const GENERIC = new RegExp(
  `${YEAR_IN_TEXT}|年度|全年|本年|当年|总额|总数|总量|总计|合计|共计|累计|总|共|数量|数额|金额|数|额|实际|其中|情况|比例|比重|的|为|是|了|达|约|：|“|”|（|）|\\d`,
  "g",
);

export const core = (words: string): string => words.replace(GENERIC, "");

/** Pairs of neighbouring characters that two names have in common. */
export function commonPairs(a: string, b: string): number {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < a.length; i++) pairs.add(a.slice(i, i + 2));
  let common = 0;
  for (let i = 0; i + 1 < b.length; i++) if (pairs.delete(b.slice(i, i + 2))) common++;
  return common;
}

/** Some two characters in common beyond what every name carries. */
export const shareWords = (a: string, b: string): boolean => commonPairs(core(a), core(b)) > 0;

/** Share of the pairs of `name` that stand in `words`, 0 to 1; single characters where the name is one. */
export function coverage(name: string, words: string): number {
  const [want, have] = [core(name), core(words)];
  if (want.length === 0) return 0;
  if (want.length === 1) return have.includes(want) ? 1 : 0;
  return commonPairs(have, want) / (want.length - 1);
}
