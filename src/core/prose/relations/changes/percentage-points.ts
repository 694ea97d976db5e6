/** 由52.3%提高到56.1%，提高3.8个百分点; 98.72%，比上年的97.94%提高0.78个百分点: what two percentages differ by. */
import type { Draft } from "../../verdicts/draft";
import { minus, plus, type Equation } from "../../verdicts/equations";
import type { Mention } from "../../mentions/mentions";
import { isDecrease } from "../../mentions/stages";
import type { Tree } from "../../tree/tree";
import { decide } from "../../verdicts/decide";

const MOVED = /(?:提高|上升|增加|增长|提升|下降|降低|减少|回落|高|低|升|降)(?:了|约)?$/;

export function percentagePoints(tree: Tree): Draft[] {
  return tree.mentions.flatMap((moved) => {
    if (moved.dimension !== "percentagePoint" || moved.use !== "percent" || !MOVED.test(moved.label))
      return [];
    const pair = pairOf(tree, moved);
    if (!pair) return [];
    const [later, earlier] = pair;
    const down = isDecrease(/[^较比]*$/.exec(moved.label)![0]) || /低$/.test(moved.label);
    const over = down
      ? [...plus("base", earlier), ...minus("result", later)]
      : [...plus("result", later), ...minus("base", earlier)];
    const equation: Equation = { kind: "change", target: moved, role: "difference", over };
    return [decide({ equation })];
  });
}

/** The later and the earlier of the two percentages right before it. */
function pairOf({ mentions, text }: Tree, moved: Mention): readonly [Mention, Mention] | null {
  const [a, b] = [mentions[moved.index - 2], mentions[moved.index - 1]];
  const near = (m: Mention | undefined): m is Mention =>
    m?.dimension === "percent" &&
    m.use === "percent" &&
    m.sentence === moved.sentence &&
    m.bracket === moved.bracket;
  if (!near(a) || !near(b) || moved.clause - b.clause > 1 || b.clause - a.clause > 1) return null;
  // 由52.3%提高到56.1%，提高…
  if (/[由从][^，]{0,8}$/.test(a.label) && /(?:到|至|为)[^，]{0,6}$/.test(b.label)) return [b, a];
  // 98.72%，比上年的97.94%提高…
  const compared = /[较比][^，]*$/.test(b.label) && /^[^，。；]{0,4}$/.test(text.slice(b.end, moved.start));
  return compared ? [a, b] : null;
}
