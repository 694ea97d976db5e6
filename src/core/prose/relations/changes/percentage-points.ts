/** 由52.3%提高到56.1%，提高3.8个百分点; 98.72%，比上年的97.94%提高0.78个百分点: what two percentages differ by. */
import type { Draft } from "../../verdicts/draft";
import { minus, plus, type Equation } from "../../verdicts/equations";
import type { Mention } from "../../mentions/mentions";
import { FROM, isDecrease } from "../../mentions/stages";
import type { Tree } from "../../tree/tree";
import { decide } from "../../verdicts/decide";
import { BECAME } from "./pairs";

const MOVED =
  /(?:提高|上升|增加|增长|提升|下降|降低|减少|回落|高出?|低|升|降|高于|低于|超过|差)(?:了|约)?(?:[^，\d]{0,8}(?:目标|水平|要求|标准|进度))?$/;
const DOWN = /低于|差(?:了|约)?$/;

type Pair = readonly [later: Mention, earlier: Mention];

export function percentagePoints(tree: Tree): Draft[] {
  return tree.mentions.flatMap((moved) => {
    if (moved.dimension !== "percentagePoint" || moved.use !== "percent") return [];
    const pair = within(tree, moved) ?? (MOVED.test(moved.label) ? besideOf(tree, moved) : null);
    if (!pair) return [];
    const [later, earlier] = pair;
    const verb = /[^较比]*$/.exec(moved.label)![0];
    const down = isDecrease(verb) || DOWN.test(verb) || DOWN.test(earlier.label);
    const over = down
      ? [...plus("base", earlier), ...minus("result", later)]
      : [...plus("result", later), ...minus("base", earlier)];
    const equation: Equation = { kind: "change", target: moved, role: "difference", over };
    return [decide({ equation })];
  });
}

const isNear = (moved: Mention, m: Mention | undefined): m is Mention =>
  m?.dimension === "percent" &&
  (m.use === "percent" || m.use === "bound") &&
  m.sentence === moved.sentence &&
  m.bracket === moved.bracket;

/** 失业率3.2%，低于5.5%的控制目标2.3个百分点: what it is held against stands within. */
function within({ mentions, text }: Tree, moved: Mention): Pair | null {
  const [later, earlier] = [mentions[moved.index - 2], mentions[moved.index - 1]];
  if (!isNear(moved, later) || !isNear(moved, earlier) || earlier.clause !== moved.clause) return null;
  const held = /(?:高于|低于|超过)[^，\d]{0,6}$/.test(earlier.label);
  return held &&
    later.clause === earlier.clause - 1 &&
    /^的[^，。；]{0,8}$/.test(text.slice(earlier.end, moved.start))
    ? [later, earlier]
    : null;
}

/** The two percentages right before it, or one before and one in the bracket behind: 提高3.2个百分点（上年91.8%）. */
function besideOf({ mentions, text }: Tree, moved: Mention): Pair | null {
  const [a, b, next] = [mentions[moved.index - 2], mentions[moved.index - 1], mentions[moved.index + 1]];
  if (!isNear(moved, b) || moved.clause - b.clause > 1) return null;
  const asked = AIMED.test(moved.label) ? AIM : LAST_YEARS;
  const inBracket = next?.dimension === "percent" && next.bracket === moved.end && asked.test(next.label);
  if (inBracket && !OWN_BASE.test(b.label)) return [b, next];
  if (!isNear(moved, a) || b.clause - a.clause > 1) return null;
  // 由52.3%提高到56.1%，提高…
  if (FROM.test(a.label) && BECAME.test(b.label)) return [b, a];
  // 通过率89.0%，上年通过率为82.5%，提高…
  if (/^(?:上年|去年|上期|同期)/.test(b.label)) return [a, b];
  // 98.72%，比上年的97.94%提高…
  const compared =
    /(?:[较比]|与(?!率))[^，]*$/.test(b.label) &&
    /^(?:相比)?[^，。；]{0,4}$/.test(text.slice(b.end, moved.start));
  return compared ? [a, b] : null;
}

/** 高于目标2个百分点（目标95%）: a bracket tells of what the words before it speak. */
const AIMED = /目标|计划|规定|要求|标准/;
const AIM = /^(?:目标|计划|规定|要求|标准)/;
const LAST_YEARS = /^(?:上年|去年|同期|20\d\d年)/;
/** 由上年的90.0%提高: what it is held against stands before it. */
const OWN_BASE = /[由从较比][^，]*$/;
