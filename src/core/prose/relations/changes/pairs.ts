/** What a change lies between: the later figure and the earlier one, as far as the text names them. */
import { YEAR_IN_TEXT } from "../../../time/year";
import type { Mention } from "../../mentions/mentions";
import type { ClaimReason } from "../../model";
import { core, coverage } from "../../mentions/names";
import { FROM } from "../../mentions/stages";
import { allBefore, before, isAmount } from "../../tree/reach";
import type { Tree } from "../../tree/tree";

export const EARLIER = /上年|上一年|去年|上期|同期|前一年|往年|基数|(?<!按)原|年初预算/;
export const COMPARED = /[较比]/;

/** 较上年, 较2022年: no figure of that name. */
const YEAR_BEFORE = new RegExp(`^(?:上年|去年|同期|上年同期|前年|上年度|${YEAR_IN_TEXT})$`);

/** A figure that changed: what it was or is, as far as the text says. */
export interface Pair {
  readonly later?: Mention;
  readonly earlier?: Mention;
  readonly unsure?: ClaimReason | undefined;
}

export function pairOf(tree: Tree, moved: Mention): Pair {
  const near = allBefore(tree, moved, 24, true).filter(
    ({ mention: m, distance }) => m.dimension === moved.dimension && distance < 3,
  );
  const inside = near.find(
    ({ mention: m }) => m.reference === "than" && m.clause === moved.clause && COMPARED.test(m.label),
  );
  if (inside) {
    const earlier = inside.mention;
    const later = near.find(
      ({ mention: m }) => m.index < earlier.index && m.group === moved.group && m.reference === null,
    )?.mention;
    return { earlier, ...(later && { later }) };
  }
  const against =
    /[较比与同和]([^，]{2,14}?)(?:相比)?(?:数|的)?(?:增加|减少|增长|增收|减收|调增|调减|多|少|下降|降低|提高|压减)/.exec(
      moved.label,
    );
  const before2 = subjectOf(moved.label);
  if (against && !YEAR_BEFORE.test(against[1]!)) {
    const named = against[1]!;
    const found = before(tree, moved).filter(
      ({ mention: m, distance }) =>
        m.dimension === moved.dimension && distance < 4 && coverage(named, m.name) >= 0.9,
    );
    const earlier = found[0]?.mention;
    const later = near.find(
      ({ mention: m }) => m !== earlier && m.reference === null && m.sentence === moved.sentence,
    )?.mention;
    if (earlier && later)
      return { earlier, later, unsure: later.index < earlier.index ? "several-bases" : undefined };
  }
  if (BEYOND.test(moved.label)) return overTask(near.map(({ mention }) => mention));
  const byYear = before2 ? acrossYears(tree, moved, before2) : null;
  if (byYear) return byYear;
  const own = near
    .map(({ mention }) => mention)
    .filter((m) => m.group === moved.group && m.reference === null);
  const [last, previous] = own;
  const older = olderOf(own.slice(0, 2)) ?? earlierOf(last, previous);
  if (older) return { earlier: older, later: older === last ? previous! : last! };
  if (last) return { later: last };
  // 决算为7.94万元；与上年相比减少1.32万元
  const spoken =
    before2 === null && near.find(({ mention: m }) => m.sentence === moved.sentence && m.reference === null);
  return spoken ? { later: spoken.mention } : {};
}

/** 由468公斤提高到505公斤; 今年482万人次，去年432万人次: which of two figures in a row was before. */
function earlierOf(last: Mention | undefined, previous: Mention | undefined): Mention | undefined {
  if (!last || !previous || last.clause - previous.clause > 1) return undefined;
  if (FROM.test(previous.label) && BECAME.test(last.label)) return previous;
  return LAST_YEARS.test(last.label) ? last : undefined;
}

/** 提高到, 增加至2023年的. */
export const BECAME = new RegExp(`(?:到|至|为)(?:${YEAR_IN_TEXT})?[^，]{0,4}的?$`);
const LAST_YEARS = /^(?:而?上年|去年|上期|同期|上一年)(?!.*结[转余])/;

const BEYOND = /超(?:额|出|过)?(?:完成)?(?:年度|原|既定)?(?:任务|计划|目标)|^超额完成/;

/** 两年开工45087户，超任务数1286户: what was done over what was to be done. */
function overTask(near: readonly Mention[]): Pair {
  const later = near.find(({ stage }) => stage === "done");
  const earlier = near.find(({ stage }) => stage === "task");
  return { ...(later && { later }), ...(earlier && { earlier }), unsure: "several-bases" };
}

/** Of two figures that name their years, the one of the year before. */
export function olderOf([a, b, ...more]: readonly Mention[]): Mention | undefined {
  if (!a || !b || more.length > 0 || !/^20/.test(a.period) || !/^20/.test(b.period)) return undefined;
  return a.period === b.period ? undefined : a.period < b.period ? a : b;
}

/** What is said to have changed: 公务接待费 in 公务接待费较上年减少. */
export const subjectOf = (label: string): string | null => {
  const words = /^(?:其中|同时|另外)?(.{2,20}?)[较比]/.exec(label)?.[1];
  return words === undefined ? null : words;
};

/** The two figures of that name, of two years. */
function acrossYears(tree: Tree, moved: Mention, subject: string): Pair | null {
  const named: Mention[] = [];
  const want = core(subject);
  for (let i = moved.index - 1; i >= 0 && moved.index - i < 80; i--) {
    const m = tree.mentions[i]!;
    if (!isAmount(m) || m.dimension !== moved.dimension || !/^20/.test(m.period)) continue;
    if (
      coverage(want, core(m.name)) < 0.8 ||
      (tree.isPart(m) !== /其中/.test(moved.label) && core(m.name) !== want)
    )
      continue;
    if (named.every((other) => other.period !== m.period)) named.push(m);
  }
  const [a, b] = named.sort((x, y) => (x.period < y.period ? 1 : -1));
  return named.length === 2 ? { later: a!, earlier: b! } : null;
}
