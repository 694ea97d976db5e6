/** Shares told side by side are of one whole: what bears the others out is the whole of each. */
import { addUp, rateAgrees } from "../../verdicts/arithmetic";
import type { Mention } from "../../mentions/mentions";
import type { Tree } from "../../tree/tree";

/** Sides of a share that is looked at, in figures. */
const NEAR = 30;
/** A heading and a line end are sentences of their own. */
const SENTENCES = 6;
/** Figures that may be the whole, and other shares that are asked. */
const MOST_WHOLES = 8;
const MOST_OTHERS = 12;
/** So many others have to bear a whole out, or all there are. */
const BORNE = 2;
/** Shares of all parts come to 100 %, but for rounding. */
const ALL = 100;
const ROUNDING = 1;

/** 占32%, not 占本年支出的92%: of a whole that is not named. */
const OF_ALL = /占(?:比|比例|比重)?(?:为|是|达|约|仅)*$/;

interface Whole {
  /** One figure, or the parts that make it up; empty where none is found. */
  readonly whole: readonly Mention[];
  /** Whether other shares bear it out, so that this one may be held to it. */
  readonly borne: boolean;
}

interface Share {
  readonly part: Mention;
  readonly rate: Mention;
}

/** 较上年的3.08亿元增加0.18亿元: neither is what there is this year. */
export const isOfAnotherYear = ({ reference, change }: Mention): boolean => reference === "than" || change;

export function commonWhole(tree: Tree, rate: Mention, part: Mention): Whole {
  const shares = sharesAround(tree, rate, part);
  const others = shares
    .filter((share) => share.rate !== rate)
    .sort((a, b) => Math.abs(a.part.index - part.index) - Math.abs(b.part.index - part.index))
    .slice(0, MOST_OTHERS);
  if (others.length === 0) return { whole: [], borne: false };
  const parts = shares.map((share) => share.part);
  const single = tree.mentions
    .slice(Math.max(0, parts[0]!.index - NEAR), part.index)
    .filter(
      (m) =>
        m.use === "amount" &&
        m.dimension === part.dimension &&
        m.base >= part.base &&
        !parts.includes(m) &&
        !isOfAnotherYear(m),
    );
  // Of each value the nearest figure, the nearest values first.
  const distinct = [...new Map(single.map((m) => [m.base, m])).values()].sort((a, b) => b.index - a.index);
  const candidates = [...distinct.slice(0, MOST_WHOLES).map((m) => [m]), parts];
  const votes = (whole: readonly Mention[]) =>
    others.filter((each) => rateAgrees(each.part.base / addUp(whole), each.rate, [each.part, ...whole]))
      .length;
  const [best] = candidates
    .map((whole) => ({ whole, borne: votes(whole) }))
    .sort((a, b) => b.borne - a.borne);
  const total = shares.reduce((sum, share) => sum + share.rate.base, 0);
  // One other share alone may be of a whole of its own, unless it stands in the same sentence.
  const sole = others.length === 1 && others[0]!.rate.sentence === rate.sentence;
  if (best && best.borne > 0) return { whole: best.whole, borne: best.borne >= (sole ? 1 : BORNE) };
  return { whole: Math.abs(total - ALL) <= ROUNDING ? parts : [], borne: false };
}

/** 甲320万元，占32%；乙680万元，占68%: parts of one measure, each with its share right behind it. */
function sharesAround({ mentions }: Tree, rate: Mention, part: Mention): Share[] {
  const near = mentions.slice(Math.max(0, part.index - NEAR), part.index + NEAR);
  return near.flatMap((m): Share[] => {
    const next = m === part ? rate : mentions[m.index + 1];
    const fits =
      m.use === "amount" &&
      !m.change &&
      m.dimension === part.dimension &&
      m.bracket === part.bracket &&
      Math.abs(m.sentence - part.sentence) <= SENTENCES &&
      next?.use === "percent" &&
      (next === rate ||
        (OF_ALL.test(next.label) && next.sentence === m.sentence && next.clause - m.clause <= 1));
    return fits ? [{ part: m, rate: next }] : [];
  });
}
