/** 发放523万元、1046人，人均0.5万元; 每吨120元、2400吨，应补28.8万元: what one comes to, and what all come to. */
import type { Draft } from "../../verdicts/draft";
import { decide } from "../../verdicts/decide";
import { plus, type Equation } from "../../verdicts/equations";
import { withRivals } from "../../verdicts/rivals";
import type { Mention } from "../../mentions/mentions";
import { core, coverage } from "../../mentions/names";
import { before, isAmount, type Reached } from "../../tree/reach";
import type { Tree } from "../../tree/tree";
import { type Divisor, divisorOf } from "./divisors";

/** What is set, not reckoned: 按每人500元的标准. */
const SET = /标准|单价|定额|限额|控制|不低于|概算|补助|补贴|奖励|收费/;

export function averages(tree: Tree): Draft[] {
  return tree.mentions.flatMap((m) => {
    if (m.use !== "price" && m.use !== "amount") return [];
    const divisor = divisorOf(tree, m);
    if (divisor) return averageOf(tree, m, divisor);
    return isAmount(m) ? productOf(tree, m) : [];
  });
}

function averageOf(tree: Tree, average: Mention, divisor: Divisor): Draft[] {
  if (divisor.timed) return [];
  const dimension = average.dimension.replace(/(?:\/|每).*$/, "");
  const back = before(tree, average, FAR);
  const counts = back.filter(({ mention: m }) => divisor.dimensions.includes(m.dimension) && m.base > 0);
  const { noun } = divisor;
  const named = counts.find(({ mention: m }) => noun.length > 1 && (m.label + m.after).includes(noun));
  const count = named ?? counts[0];
  const wholes = wholesOf(back, average, dimension, count?.mention);
  const [whole] = wholes;
  if (!count || !whole || count.mention === whole.mention) return [];
  const equation: Equation = {
    kind: "average",
    target: average,
    role: "average",
    over: plus("whole", whole.mention),
    under: plus("base", count.mention),
    per: divisor.size,
  };
  const beside = average.index - Math.min(whole.mention.index, count.mention.index) < 3;
  const sure = beside && isSole(counts, count) && isSole(wholes, whole) && !SET.test(average.label);
  const rivals = () => withRivals(tree, equation, [whole.mention, count.mention]);
  return told(decide({ equation, rivals, unsure: sure ? undefined : "several-bases" }));
}

/** What is shared out: in its sentence, of the name of what it comes to or of what is counted, else what was told last. */
function wholesOf(
  back: readonly Reached[],
  average: Mention,
  dimension: string,
  count: Mention | undefined,
): readonly Reached[] {
  const able = back.filter(({ mention: m }) => m.dimension === dimension && m !== count);
  const names = [core(wordsOf(average)), core(count?.label ?? "")].filter(({ length }) => length > 1);
  const own = able.filter(
    ({ mention: m, distance }) => distance < 2 || names.some((name) => coverage(name, m.name) >= 0.5),
  );
  return own.length > 0
    ? own
    : able.filter(({ mention: m, distance }) => distance === 2 && m.stage !== "left" && m.stage !== "task");
}

/** Figures looked at before an average. */
const FAR = 40;

/** 户均投资, 每亩产量: what is told of one. */
const wordsOf = ({ label }: Mention): string => label.replace(/^.*?(?:均次?|每.)/, "");

/** In the sentence, and nothing else of its measure in its group says otherwise. */
const isSole = (all: readonly Reached[], { mention: m, distance }: Reached): boolean =>
  distance < 2 && all.every((each) => each.distance > distance || each.mention.base === m.base);

/** Price and count side by side right before what they come to. */
function productOf(tree: Tree, amount: Mention): Draft[] {
  const { mentions, text } = tree;
  const [first, last] = [mentions[amount.index - 2], mentions[amount.index - 1]];
  if (!first || !last || amount.clause - last.clause > 1 || last.clause - first.clause > 1) return [];
  if ([first, last].some((m) => m.group !== amount.group || m.bracket !== amount.bracket)) return [];
  const price = [first, last].find(
    (m) => m.use === "price" && m.dimension.replace(/(?:\/|每).*$/, "") === amount.dimension,
  );
  const divisor = price && divisorOf(tree, price);
  const count = price === first ? last : first;
  if (!price || !divisor || !isAmount(count) || !divisor.dimensions.includes(count.dimension)) return [];
  const equation: Equation = {
    kind: "unit-price",
    target: amount,
    role: "whole",
    over: plus("price", price),
    times: plus("base", count),
    per: divisor.size,
  };
  const between = text.slice(first.labelStart, amount.start);
  const sure =
    COMES_TO.test(amount.label) && !divisor.timed && !TIMES.test(between) && !/均/.test(price.label);
  return told(decide({ equation, unsure: sure ? undefined : "several-bases" }));
}

/** What follows from price and count, not what was paid of it. */
const COMES_TO = /应|需|共|计|合|折|总/;
/** 按200天计算, ×12: another factor. */
const TIMES = /\d(?:天|个?月|年(?!度)|日|次|期|小时|学期)|[×*%]|倍|折扣/;

const told = (draft: Draft): Draft[] =>
  draft.verdict === "uncheckable" && draft.reason !== "two-readings" ? [] : [draft];
