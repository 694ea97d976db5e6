/** The figures of a list that may be its parts, in the readings a careful reader would try. */
import type { Placed, Prose } from "../layout";
import type { Opener } from "./openers";

/** No list of a report is longer. */
const LONGEST = 120;

export interface PartList {
  /** Figures of the whole's dimension directly in the list. */
  readonly direct: readonly Placed[];
  /** Other readings: the first of each ；-group, without changes and stages, with what inner brackets left over. */
  readonly readings: readonly (readonly Placed[])[];
  /** Direct percentages, for shares that add up to all. */
  readonly percents: readonly Placed[];
}

/** 较上年增加50万元, 调减20万元: how much a figure changed. */
export const isChange = ({ label }: Placed): boolean =>
  /[较比](?:上年|去年|年初|同期|预算|20|往年|前)|同比|环比|增收|减收|超收|短收|调增|调减/.test(label);

/** Done, spent, left over: a stage of the amount before it, not a sibling. */
export const isStage = ({ label }: Placed): boolean =>
  /^(?:目前|现|实际|截至.*|截止.*|全部|均|累计|其中|本年|当年)?(?:已|实际|完成|执行(?!率)|支付|支出|拨付|到位|结余|结转|剩余|未)/.test(
    label,
  );

export function partList(
  prose: Prose,
  opener: Opener,
  whole: Placed,
  consumed: ReadonlySet<number>,
): PartList {
  const inside: Placed[] = [];
  for (let i = prose.figureFrom(opener.start); i < prose.figures.length && inside.length < LONGEST; i++) {
    const figure = prose.figures[i]!;
    if (figure.start >= opener.end) break;
    inside.push(figure);
  }
  const same = inside.filter(
    (f) => f.use === "amount" && f.dimension === whole.dimension && f.index !== whole.index,
  );
  const left = same.filter((f) => !consumed.has(f.index));
  const direct = left.filter((f) => f.bracket === opener.context);
  const still = direct.filter((f) => !isChange(f));
  const firsts = still.filter((f, i) => i === 0 || f.group !== still[i - 1]!.group);
  const clauseFirsts = still.filter((f, i) => i === 0 || f.clause !== still[i - 1]!.clause);
  return {
    direct,
    readings: [still, direct, firsts, still.filter((f) => !isStage(f)), clauseFirsts, left, same].filter(
      (list) => list.length > 1,
    ),
    percents: inside.filter((f) => f.use === "percent" && f.bracket === opener.context),
  };
}

/** The whole nearest before the opener, and of every other dimension the nearest in the same sentence. */
export function wholesBefore(prose: Prose, opener: Opener): Placed[] {
  const { figures, text } = prose;
  const outer = opener.bracketed ? outerBracket(prose, opener.from) : opener.context;
  const sentence = prose.sentenceAt(opener.from);
  const opensSentence = opener.from - prose.sentenceStart(sentence) <= 1;
  const wholes: Placed[] = [];
  for (let i = prose.figureFrom(opener.from) - 1, seen = 0; i >= 0 && seen < 12; i--, seen++) {
    const figure = figures[i]!;
    if (figure.sentence < sentence - (opensSentence ? 1 : 0)) break;
    if (figure.bracket !== outer && !(opener.bracketed && figure.bracket === -1)) continue;
    if (figure.use !== "amount" || isChange(figure)) continue;
    if (wholes.some(({ dimension }) => dimension === figure.dimension)) continue;
    wholes.push(figure);
    if (opener.bracketed) break;
  }
  if (!opener.bracketed) return wholes;
  const [whole] = wholes;
  const between = whole ? text.slice(whole.end, opener.from) : "";
  return whole && between.length <= 14 && !/[；。\n]/.test(between) ? wholes : [];
}

const outerBracket = (prose: Prose, from: number): number => (from > 0 ? prose.bracketAt(from - 1) : -1);
