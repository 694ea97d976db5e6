/** What there was, what became of it and what is left: 预算60万元，支付58.2万元，结余1.8万元; 年初余额 … 年末余额. */
import type { Draft } from "../../verdicts/draft";
import { minus, plus, type Equation, wholeIs } from "../../verdicts/equations";
import type { Mention } from "../../mentions/mentions";
import { isAmount } from "../../tree/reach";
import type { Tree } from "../../tree/tree";
import { decide } from "../../verdicts/decide";

const MOST = 24;
const OPENING = /(?:年初|期初|上年末)(?!预算|计划|目标|任务|下达|安排)/;
const CLOSING = /年末|期末|年底/;
/** 归还, 轮出, 报废: less than there was; 新增, 购入, 轮入: more. */
const OUT = /还|支|减|销|使用|付|退|出(?![租借让])|耗|用去|报废|调拨|发放|核/;
const IN = /增|入|收|进|新|购|当年安排|追加|下达|拨付到|接/;
/** What is left may hold what was brought forward, or what others gave back. */
const MIXED = /年末|累计|年初|上年|收回|上缴|滚存|含/;
/** 列入治理计划110项, 在建7个: still to be done. */
const PENDING = /^(?:列入|正在|在建|待|尚待|其他|继续)/;

export function balances(tree: Tree): Draft[] {
  return tree.mentions.flatMap((left) => {
    if (left.use !== "amount" || left.bracket !== -1) return [];
    if (left.change && !ADJUSTED.test(left.label)) return [];
    const carried = CLOSING.test(left.label) ? carriedForward(tree, left) : [];
    if (carried.length > 0) return carried;
    if (ADJUSTED.test(left.label)) return adjusted(tree, left);
    const rests = left.stage === "left" || PENDING.test(left.label);
    return rests && !inListOf(tree, left) ? rest(tree, left) : [];
  });
}

/** 其中A 1000万元，剩余部分5778万元 is an item of its list. */
const inListOf = ({ lists }: Tree, left: Mention): boolean =>
  lists.some(
    ({ kind, items, start, end }) =>
      kind !== "numbered" &&
      start <= left.start &&
      left.start < end &&
      items.length > 1 &&
      items.some(({ mentions }) => mentions[0] === left),
  );

function rest(tree: Tree, left: Mention): Draft[] {
  const before = reachable(tree, left);
  const done: Mention[] = [];
  let at = before.length - 1;
  while (at >= 0 && isUsed(before[at]!, left)) done.unshift(before[at--]!);
  const others = before.slice(0, at + 1).filter(({ stage }) => stage !== "left");
  const named = /其余|剩余|余下/.test(left.label) && done.length === 0;
  const own = named ? others.filter((m) => m.sentence === left.sentence) : done;
  const wholes = (named ? others.filter((m) => m.sentence !== left.sentence) : others).filter(
    (m) => !tree.isPart(m) || tree.pathOf(m).join() === tree.pathOf(left).join(),
  );
  const whole = wholes.at(-1);
  if (!whole || own.length === 0) return left.dimension === "money" ? farRest(tree, left) : [];
  const rivals = () => [
    ...wholes.slice(0, -1).map((other) => sumOf(other, [...own, left])),
    ...(own.length > 1 ? own.map((one) => sumOf(whole, [one, left])) : []),
  ];
  const near = whole.sentence === left.sentence && own.length === 1 && whole.group === left.group;
  const carries = /收入/.test(whole.label) && !/收支|当年|本年/.test(left.label);
  const unsure =
    near && !carries && !MIXED.test(left.label) && left.period === whole.period ? undefined : "whole-absent";
  const draft = decide({ equation: sumOf(whole, [...own, left]), rivals, unsure });
  return draft.verdict === "uncheckable" ? [] : [draft];
}

/** 未支出资金232.64万元, told apart from budget and spending: what the last of either leaves. */
function farRest(tree: Tree, left: Mention): Draft[] {
  const told = tree.mentions
    .slice(Math.max(0, left.index - FAR), left.index)
    .filter(
      (m) => isAmount(m) && m.dimension === left.dimension && !tree.isPart(m) && tree.pathOf(m).length === 0,
    )
    .reverse();
  const used = told.find(({ stage }) => stage === "done");
  const whole = told.find(
    (m) => m !== used && (m.stage === "task" || m.stage === "given") && m.index < (used?.index ?? 0),
  );
  if (!used || !whole) return [];
  const draft = decide({ equation: sumOf(whole, [used, left]), unsure: "whole-absent" });
  return draft.verdict === "right" ? [draft] : [];
}

const FAR = 60;

const isUsed = (m: Mention, left: Mention): boolean =>
  m.stage === "done" || (/未到位|缺口|^欠/.test(left.label) && /到位/.test(m.label));

const sumOf = (whole: Mention, parts: readonly Mention[]): Equation => wholeIs(whole, plus("part", ...parts));

/** Amounts of its kind before it in this sentence and the three before, as far as it can see. */
function reachable(tree: Tree, left: Mention): Mention[] {
  const found: Mention[] = [];
  for (let i = left.index - 1; i >= 0 && left.index - i <= MOST; i--) {
    const m = tree.mentions[i]!;
    if (m.sentence < left.sentence - 3) break;
    if (
      m.use !== "amount" ||
      m.dimension !== left.dimension ||
      m.change ||
      m.reference !== null ||
      !tree.sees(left, m)
    )
      continue;
    found.unshift(m);
  }
  return found;
}

const ADJUSTED = /(?:追加|追减|核减|调增|调减|收回)(?:[\u4e00-\u9fa5]{0,6}(?:预算|资金|经费))?$/;

/** 年初预算1860万元，上年结转50万元，追加240万元，调减10万元，全年预算2140万元: told at the last of what it was adjusted by. */
function adjusted(tree: Tree, last: Mention): Draft[] {
  const initial = reachable(tree, last)
    .filter((m) => !tree.isPart(m) && !BROUGHT.test(m.label) && !ADJUSTED.test(m.label))
    .at(-1);
  const next = tree.mentions
    .slice(last.index + 1, last.index + 3)
    .find((m) => m.use === "amount" && m.dimension === last.dimension && !m.change && !tree.isPart(m));
  if (!initial || !next || initial.stage === "left" || initial.stage === "done") return [];
  // Told at the last of them.
  if (tree.mentions.slice(last.index + 1, next.index + 1).some(({ label }) => ADJUSTED.test(label)))
    return [];
  if (next.sentence - last.sentence > 1 || !isAdjusted(next)) return [];
  const moves = tree.mentions
    .slice(initial.index + 1, last.index + 1)
    .filter(
      (m) => m.dimension === last.dimension && m.use === "amount" && m.stage !== "done" && !tree.isPart(m),
    );
  const known = moves.every(({ label }) => ADJUSTED.test(label) || BROUGHT.test(label));
  const over = [
    ...plus("part", initial),
    ...moves.flatMap((m) => (LESS.test(m.label) ? minus("part", m) : plus("part", m))),
  ];
  // Where only one is told, others may go without saying: what was brought forward, what was shifted.
  const named =
    known &&
    moves.length > 1 &&
    /年初/.test(initial.label) &&
    /全年|调整/.test(next.label) &&
    [initial, ...moves].every(({ sentence }) => sentence === next.sentence);
  const draft = decide({
    equation: wholeIs(next, over),
    unsure: named ? undefined : "whole-absent",
  });
  return draft.verdict === "uncheckable" ? [] : [draft];
}

const BROUGHT = /上年(?:度)?(?:结转|结余)|(?:结转|结余)(?:上年|资金)/;
const LESS = /减|收回/;

/** 调整后预算, 全年实际下达: what it came to. */
const isAdjusted = ({ stage, label }: Mention): boolean => stage !== "done" || /下达/.test(label);

/** 年初 a，新增 b，归还 c，年末 d; what came in and what went out only where words tell which. */
function carriedForward(tree: Tree, closing: Mention): Draft[] {
  const before = reachable(tree, closing).filter((m) => m.sentence === closing.sentence);
  const opening = before.findIndex((m) => OPENING.test(m.label));
  if (opening < 0 || before.length - opening < 2) return [];
  const terms = before
    .slice(opening)
    .flatMap((m, i) => (i > 0 && OUT.test(m.label) ? minus("part", m) : plus("part", m)));
  const told = before.slice(opening + 1).every(({ label }) => OUT.test(label) !== IN.test(label));
  return [
    decide({
      equation: wholeIs(closing, terms),
      unsure: told ? undefined : "whole-absent",
    }),
  ];
}
