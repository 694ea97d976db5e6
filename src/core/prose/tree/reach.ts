/** The figures that a figure may rest on, in the order in which a reader would think of them. */
import type { Mention } from "../mentions/mentions";
import type { Tree } from "./tree";

/** How far: 0 its own group of clauses (between two ；), 1 its sentence, 2 the two sentences before, 3 the six before, 4 farther. */
export type Distance = 0 | 1 | 2 | 3 | 4;

export interface Reached {
  readonly mention: Mention;
  readonly distance: Distance;
}

/** Figures looked at on either side. */
const BACK = 60;
const AHEAD = 16;

/** Amounts before a figure that it can see, nearest first. */
export function before(tree: Tree, from: Mention, most = BACK): Reached[] {
  return allBefore(tree, from, most).filter(({ mention }) => mention.reference === null);
}

/** As `before`, with those that only tell another figure: the 433万元 of 比上年433万元减少; where asked with prices. */
export function allBefore(tree: Tree, from: Mention, most = BACK, prices = false): Reached[] {
  const found: Reached[] = [];
  for (let i = from.index - 1; i >= 0 && from.index - i <= most; i--) {
    const mention = tree.mentions[i]!;
    const able =
      isAmount(mention) ||
      mention.reference !== null ||
      isGoal(mention) ||
      (prices && mention.use === "price");
    if (able && tree.sees(from, mention)) found.push({ mention, distance: distanceOf(from, mention) });
  }
  return found;
}

/** Amounts behind it, nearest first. */
export function behind(tree: Tree, from: Mention): Reached[] {
  const found: Reached[] = [];
  for (let i = from.index + 1; i < tree.mentions.length && i - from.index <= AHEAD; i++) {
    const mention = tree.mentions[i]!;
    // 执行率91.67%（执行数412.5万元，预算数450万元）
    const explains = mention.bracket === from.end && from.bracket === -1;
    if (!isAmount(mention) || mention.reference !== null) continue;
    if (!explains && (mention.bracket !== from.bracket || tree.isPart(mention))) continue;
    const distance = mention.group === from.group ? 0 : mention.sentence === from.sentence ? 1 : 3;
    found.push({ mention, distance });
  }
  return found;
}

/** The figures before one, nearest first, whatever it can see of them. */
export const figuresBefore = ({ mentions }: Tree, { index }: Mention, most: number): Mention[] =>
  mentions.slice(Math.max(0, index - most), index).reverse();

/** 引进博士87人（目标80人）: what the bracket right behind a figure tells of it. */
export function explaining(tree: Tree, { index, end, bracket }: Mention): Reached[] {
  if (bracket !== -1) return [];
  const inside: Reached[] = [];
  for (let i = index + 1; tree.mentions[i]?.bracket === end; i++)
    inside.push({ mention: tree.mentions[i]!, distance: 0 });
  return inside;
}

/** 目标≥40万人次: a goal, although it is told as a bound. */
export const isGoal = (m: Mention): boolean =>
  m.use === "bound" && m.bound === "≥" && /(?:目标|指标|计划|任务)值?(?:为|是|：)?[^，]{0,3}$/.test(m.label);

export const isAmount = (m: Mention): boolean =>
  m.use === "amount" && !m.change && m.reference === null && m.dimension !== "point";

export function distanceOf(from: Mention, { group, sentence }: Mention): Distance {
  if (group === from.group) return 0;
  if (sentence === from.sentence) return 1;
  const back = from.sentence - sentence;
  return back <= 2 ? 2 : back <= 6 ? 3 : 4;
}
