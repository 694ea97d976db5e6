/** 增长p%: the change over what there was before. */
import { YEAR_IN_TEXT } from "../../../time/year";
import { core, coverage } from "../../mentions/names";
import { withRivals } from "../../verdicts/rivals";
import type { Draft } from "../../verdicts/draft";
import { plus, type Equation } from "../../verdicts/equations";
import type { Mention } from "../../mentions/mentions";
import { allBefore, before, figuresBefore } from "../../tree/reach";
import { baseInPlace, inItsPlace } from "../../tree/respective";
import { isDecrease } from "../../mentions/stages";
import type { Tree } from "../../tree/tree";
import { decide } from "../../verdicts/decide";
import { EARLIER, type Pair, pairOf, subjectOf } from "./pairs";
import { between, byChange, overEarlier } from "./ratios";
import { earlierBehind, fromFigures } from "./two-figures";
import { unchecked } from "../unchecked";

const KIND = "change";
/** What stands between a figure and its change: since when. */
const SINCE = new RegExp(`上年|去年|同期|上期|上一年|同比|[较比]|净[增减]|${YEAR_IN_TEXT}`);

export function growth(tree: Tree, rate: Mention, down: boolean, pairs: ReadonlyMap<number, Pair>): Draft {
  const [placed, placedBefore] = inItsPlace(tree, rate);
  if (placed && placedBefore && placed.dimension === placedBefore.dimension)
    return decide({ equation: between(rate, placedBefore, placed, down) });
  // 14起、9人，分别下降22.2%、25%（上年18起、12人）
  const inBrackets = placed && baseInPlace(tree, rate, placed);
  if (placed && inBrackets) return decide({ equation: between(rate, placed, inBrackets, down) });
  if (rate.run && rate.run.place > 0) return unchecked(KIND, "earlier-absent", rate, placed ? [placed] : []);
  const adjusted = adjustedBefore(tree, rate);
  if (adjusted)
    return decide({
      equation: adjusted,
      rivals: () => withRivals(tree, adjusted, [adjusted.under![0]!.mention]),
    });
  const near = before(tree, rate, 24);
  const moved = movedOf(tree, rate);
  if (moved) {
    const pair = pairs.get(moved.index) ?? pairOf(tree, moved);
    const fell = isDecrease(moved.label);
    const earlier = pair.earlier ?? earlierBehind(tree, rate);
    if (earlier) {
      // The change as it should be, where both figures are known.
      const equation = overEarlier(rate, plus("difference", moved), earlier);
      const own = pair.later ? between(rate, pair.later, earlier, fell) : equation;
      return decide({
        equation: own,
        // 比上年433万元增加: the words leave no other.
        rivals: () => [equation, ...(earlier.reference === "than" ? [] : withRivals(tree, own, [earlier]))],
        unsure: pair.unsure,
      });
    }
    const totals = pair.later ? [] : totalsBefore(tree, moved);
    const later = pair.later ?? totals[0];
    if (!later) return unchecked(KIND, "earlier-absent", rate, [moved]);
    const equation = byChange(rate, later, moved, fell);
    const plain = overEarlier(rate, plus("difference", moved), later);
    if (EARLIER.test(later.label)) return decide({ equation: plain, rivals: () => [equation] });
    const others = near.filter(({ mention: m }) => m !== later && m.dimension === moved.dimension);
    const rivals = () => withRivals(tree, equation, [later]);
    const told = totals.length > 0 && totals.every((m) => m.base === later.base);
    const sure =
      told ||
      (later.sentence === moved.sentence &&
        SINCE.test(tree.text.slice(later.end, moved.end)) &&
        !others.some(
          ({ mention: m, distance }) => distance === 0 && m.index < moved.index && m.index > later.index,
        ) &&
        moved.clause - later.clause <= 5 &&
        soleBefore(near, later, moved));
    return decide({ equation, rivals, unsure: sure ? undefined : "earlier-absent" });
  }
  return fromFigures(
    tree,
    rate,
    down,
    allBefore(tree, rate, 24, true)
      .map(({ mention }) => mention)
      .filter(({ label, change }) => !change && !EACH_MORE.test(label)),
    earlierBehind(tree, rate),
  );
}

/** 每亩增产37公斤: a change told of one. */
const EACH_MORE = /每[^，]{1,4}(?:增产|增收|增加|减少|提高|降低)了?$/;

/** 预算480万元，追加24万元，调整后504万元，追加比例5%: what was added or taken off, over what there was. */
function adjustedBefore(tree: Tree, rate: Mention): Equation | null {
  const verb = ADJUSTED.exec(rate.label)?.[1];
  if (verb === undefined) return null;
  const moved = figuresBefore(tree, rate, ADJUSTED_FAR).find(
    (m) => m.sentence === rate.sentence && m.use === "amount" && m.label.includes(verb),
  );
  const initial = moved && tree.mentions[moved.index - 1];
  const fits =
    initial?.use === "amount" &&
    initial.sentence === moved!.sentence &&
    initial.dimension === moved!.dimension &&
    initial.stage !== "left" &&
    initial.stage !== "done";
  return fits ? overEarlier(rate, plus("difference", moved!), initial) : null;
}

const ADJUSTED = /(追加|追减|核减|核增|调增|调减)的?(?:率|幅度|比例)?(?:为|是|达|约)*$/;
/** Figures between what was added and how much that is in percent. */
const ADJUSTED_FAR = 4;

/** Nothing else in its group that may have changed. */
const soleBefore = (near: ReturnType<typeof before>, later: Mention, moved: Mention): boolean =>
  near
    .filter(
      ({ mention: m, distance }) =>
        distance === 0 && m.index < moved.index && m.dimension === moved.dimension,
    )
    .every(({ mention: m }) => m === later);

/** The change that the rate is another way to tell: right before it, or behind it where none stands before. */
export function movedOf({ mentions }: Tree, rate: Mention): Mention | null {
  const last = mentions[rate.index - 1];
  const isOf = (m: Mention | undefined, clauses: number): m is Mention =>
    m !== undefined &&
    m.change &&
    (m.use === "amount" || m.use === "price") &&
    m.sentence === rate.sentence &&
    m.bracket === rate.bracket &&
    Math.abs(rate.clause - m.clause) <= clauses;
  if (isOf(last, 3)) return last;
  const next = mentions[rate.index + 1];
  const after = mentions[rate.index + 2];
  const told =
    after !== undefined &&
    after.use === "percent" &&
    isChangeRate(after) &&
    after.clause - (next?.clause ?? 0) <= 1;
  return isOf(next, 1) && !told ? next : null;
}

const isChangeRate = ({ label }: Mention): boolean => /[增减升降]/.test(label);

/** 收支较上年减少3888万元 after 收入总计 in the sentence before. */
function totalsBefore(tree: Tree, moved: Mention): Mention[] {
  const subject = subjectOf(moved.label);
  const found = before(tree, moved, 12)
    .filter(
      ({ mention: m, distance }) =>
        distance <= 2 &&
        m.dimension === moved.dimension &&
        !tree.isPart(m) &&
        (subject === null || [...core(subject)].some((c) => m.name.includes(c))),
    )
    .map(({ mention }) => mention);
  const last = found.filter(({ sentence }) => sentence === found[0]!.sentence);
  if (subject === null) return last;
  const fit = (m: Mention) => coverage(subject, m.name);
  const best = Math.max(...last.map(fit));
  return last.filter((m) => fit(m) === best);
}
