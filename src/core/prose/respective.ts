/** 村272个、户20506户，分别占计划的81.4%、80.2%: each percentage goes with the figure in its place. */
import type { Mention } from "./mentions";
import type { Tree } from "./tree";

const FAR = 24;

/**
 * Rows of as many figures as the percentages that 分别 leads, nearest first; of each the one in this place. Empty where
 * the percentage is led by no 分别, or fewer figures stand before it.
 */
export function inItsPlace(tree: Tree, rate: Mention): Mention[] {
  const { run } = rate;
  if (!run) return [];
  const row: Mention[] = [];
  for (let i = run.lead.index - 1; i >= 0 && run.lead.index - i <= FAR; i--) {
    const m = tree.mentions[i]!;
    if (m.sentence !== rate.sentence || m.use === "percent") break;
    if (m.bracket === rate.bracket && (m.use === "amount" || m.use === "price")) row.unshift(m);
  }
  const found: Mention[] = [];
  for (let end = row.length; end >= run.size; end -= run.size) found.push(row[end - run.size + run.place]!);
  return found;
}
