/** A list and its whole: T，其中 A a，B b. */
import type { Draft } from "../../verdicts/draft";
import { plus, valueOf, type Equation } from "../../verdicts/equations";
import type { Item, List } from "../../tree/list";
import { isPartLike } from "../../tree/rows";
import type { Mention } from "../../mentions/mentions";
import { commonPairs, core } from "../../mentions/names";
import type { Tree } from "../../tree/tree";
import { doubtOf } from "./list-doubts";
import { headsOf } from "./list-heads";
import { decide } from "../../verdicts/decide";

/** Figures behind a list that may be its parts after all. */
const MOST_BEYOND = 6;
/** A second cut leaves out or repeats nothing where it comes so close to what the first was of. */
const CLOSE = 0.1;

export function listSums(tree: Tree): Draft[] {
  let before: Cut | undefined;
  return tree.lists.flatMap((list) => {
    if (list.items.length < 2) return [];
    const again = before && isCutAgain(tree, before, list) ? before.whole : undefined;
    const drafts = sumsOf(tree, list, again);
    const whole = again ?? drafts.find(({ verdict }) => verdict === "right")?.equation?.target;
    if (list.kind === "cut") before = whole && { list, whole };
    return drafts;
  });
}

/** A cut and what it was a cut of. */
interface Cut {
  readonly list: List;
  readonly whole: Mention;
}

/** 按用途分，…。按地区分，…: the next cut, with no amount of their measure between the two, is of the same. */
function isCutAgain({ mentions, figureFrom }: Tree, { list, whole }: Cut, next: List): boolean {
  const between = mentions.slice(figureFrom(list.end), figureFrom(next.from));
  const first = next.items[0]!.mentions[0]!;
  return (
    next.kind === "cut" &&
    first.dimension === whole.dimension &&
    between.every((m) => m.use !== "amount" || m.dimension !== whole.dimension)
  );
}

function sumsOf(tree: Tree, list: List, again: Mention | undefined): Draft[] {
  const levels = levelsOf(list);
  const heads = again ? [again] : byColumn(list, headsOf(tree, list));
  const drafts: Draft[] = [];
  for (const whole of heads) {
    if (drafts.some(({ operands }) => operands[0]![1].dimension === whole.dimension && !whole.change))
      continue;
    const cells = cellsOf(list, whole, heads);
    if (cells.length < 2) continue;
    // 支出90万元，剩余7万元。其中：甲50万元: of what stands a sentence before, none that a part exceeds.
    if (whole.sentence !== cells[0]!.sentence && cells.some(({ base }) => base > whole.base)) continue;
    if (levels && cells.every(({ dimension }) => dimension === levels)) {
      drafts.push(levelsDraft(whole, cells));
      continue;
    }
    const draft = judge(tree, list, whole, cells, heads, whole === again);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function judge(
  tree: Tree,
  list: List,
  whole: Mention,
  cells: readonly Mention[],
  heads: readonly Mention[],
  sure: boolean,
): Draft | null {
  const equation = sumOf(whole, cells);
  const sum = valueOf(equation);
  const others = heads.filter(
    (other) => other !== whole && other.dimension === whole.dimension && !other.change,
  );
  const rivals = () =>
    [
      ...others.map((other) => sumOf(other, cells)),
      ...(cells.length > 2 ? [sumOf(whole, cells.slice(0, -1)), sumOf(whole, cells.slice(1))] : []),
      ...prefixes(whole, cells),
      ...extended(tree, list, whole, cells),
      sumOf(whole, everyCell(list, whole)),
    ].filter(({ over }) => over.length > 1);
  const draft = decide({
    equation,
    rivals,
    unsure: doubtOf(tree, list, whole, cells, sum, others, sure && Math.abs(sum / whole.base - 1) <= CLOSE),
  });
  // Where little speaks for a list, that it does not add up says nothing.
  if (draft.reason === "whole-absent") return null;
  if (list.kind === "cut" && draft.reason === "list-open" && whole.sentence !== cells[0]!.sentence)
    return null;
  // A rest between a list and its whole is a claim of its own.
  const between = tree.mentions.slice(whole.index + 1, cells[0]!.index);
  return draft.verdict === "right" && between.some(({ stage }) => stage === "left")
    ? { ...draft, span: [cells[0]!.labelStart, cells.at(-1)!.end] }
    : draft;
}

/** 中央50万元，省级30万元；配套20万元: what ends a list may not have ended it. */
function extended(tree: Tree, { end }: List, whole: Mention, cells: readonly Mention[]): Equation[] {
  const last = cells.at(-1)!;
  const from = tree.figureFrom(end);
  const next = tree.mentions
    .slice(from, from + MOST_BEYOND)
    .filter(
      (m) =>
        m.sentence === last.sentence &&
        m.group !== last.group &&
        m.use === "amount" &&
        m.dimension === whole.dimension &&
        !m.change &&
        m.stage !== "left" &&
        isPartLike(m),
    );
  return next.map((_, i) => sumOf(whole, [...cells, ...next.slice(0, i + 1)]));
}

const prefixes = (whole: Mention, cells: readonly Mention[]) =>
  cells.length > 3 ? cells.slice(2, -1).map((_, i) => sumOf(whole, cells.slice(0, i + 2))) : [];

const sumOf = (whole: Mention, cells: readonly Mention[]): Equation => ({
  kind: whole.change ? "change" : "parts-total",
  target: whole,
  role: "whole",
  over: plus("part", ...cells),
});

/** Where every item tells its 使用资金, the list is of the 使用资金 before it, not of the 兑付资金 that stands nearer. */
function byColumn({ items }: List, heads: readonly Mention[]): Mention[] {
  const [first, second] = items.map(({ mentions }) => mentions.slice(1));
  const column = first?.find((m) =>
    second?.some(({ label, dimension }) => label === m.label && dimension === m.dimension),
  );
  if (!column) return [...heads];
  const fit = (m: Mention) =>
    m.dimension === column.dimension ? commonPairs(core(m.name), core(column.label)) : 0;
  return [...heads].sort((a, b) => fit(b) - fit(a));
}

/** Of every item the figure that counts what the whole counts. */
function cellsOf({ items }: List, whole: Mention, heads: readonly Mention[]): Mention[] {
  const siblings = heads.filter((m) => m.dimension === whole.dimension && m.change === whole.change);
  return items.flatMap((item) => {
    const able = item.mentions.filter(
      (m) => m.use === "amount" && m.change === whole.change && m.dimension === whole.dimension,
    );
    const [first] = able;
    if (!first) return [];
    if (able.length === 1 || siblings.length < 2) return [first];
    return [able.reduce((best, m) => (likeness(whole, m) > likeness(whole, best) ? m : best), first)];
  });
}

const likeness = (whole: Mention, m: Mention): number =>
  commonPairs(core(whole.name), core(m.name)) + (whole.stage === m.stage ? 0.5 : 0);

const everyCell = ({ items }: List, whole: Mention): Mention[] =>
  items.flatMap((item: Item) =>
    item.mentions.filter((m) => m.use === "amount" && m.dimension === whole.dimension && !m.change),
  );

/** 一级指标3个，二级指标9个，三级指标12个: levels of a tree. */
function levelsOf({ items }: List): string | null {
  const first = items.map(({ mentions }) => mentions[0]!);
  const ranks = first.map((m) => /([一二三1-3])级/.exec(m?.label ?? "")?.[1]);
  return ranks.length > 1 && ranks.every((rank) => rank !== undefined) && new Set(ranks).size === ranks.length
    ? first[0]!.dimension
    : null;
}

const levelsDraft = (whole: Mention, cells: readonly Mention[]): Draft => ({
  kind: "parts-total",
  verdict: cells.some(({ base }) => base === whole.base) ? "right" : "uncheckable",
  reason: "levels",
  operands: [["whole", whole], ...cells.map((cell) => ["part", cell] as const)],
  values: {},
});
