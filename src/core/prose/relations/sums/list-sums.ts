/** A list and its whole: T，其中 A a，B b. */
import type { Draft } from "../../verdicts/draft";
import { plus, valueOf, type Equation } from "../../verdicts/equations";
import { isComplete, isOverlapping } from "../../tree/completeness";
import type { Item, List } from "../../tree/list";
import type { Mention } from "../../mentions/mentions";
import { commonPairs, core } from "../../mentions/names";
import type { ClaimReason } from "../../model";
import type { Tree } from "../../tree/tree";
import { headsOf } from "./list-heads";
import { decide } from "../../verdicts/decide";

const TOTAL = /共|合计|总|安排|下达/;
/** Parts that come to so much more are parts of something else. */
const FAR_MORE = 1.6;

export function listSums(tree: Tree): Draft[] {
  return tree.lists.flatMap((list) => (list.items.length < 2 ? [] : sumsOf(tree, list)));
}

function sumsOf(tree: Tree, list: List): Draft[] {
  const levels = levelsOf(list);
  const heads = byColumn(list, headsOf(tree, list));
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
    const draft = judge(tree, list, whole, cells, heads);
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
      sumOf(whole, everyCell(list, whole)),
    ].filter(({ over }) => over.length > 1);
  const draft = decide({ equation, rivals, unsure: doubtOf(tree, list, whole, cells, sum, others) });
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

const prefixes = (whole: Mention, cells: readonly Mention[]) =>
  cells.length > 3 ? cells.slice(2, -1).map((_, i) => sumOf(whole, cells.slice(0, i + 2))) : [];

const sumOf = (whole: Mention, cells: readonly Mention[]): Equation => ({
  kind: whole.change ? "change" : "parts-total",
  target: whole,
  role: "whole",
  over: plus("part", ...cells),
});

/** Why a sum that is off would be no fault; nothing where it is one. */
function doubtOf(
  { text }: Tree,
  list: List,
  whole: Mention,
  cells: readonly Mention[],
  sum: number,
  others: readonly Mention[],
): ClaimReason | undefined {
  // 按来源分, far from what is cut: another total may be meant.
  if (
    list.kind === "cut" &&
    (others.some(({ base, stage }) => base !== whole.base && stage === whole.stage) ||
      !isCutOf(text, list, whole))
  )
    return "whole-absent";
  const between = text.slice(whole.end, list.from);
  if (
    list.kind === "numbered" &&
    !/^[^，。；]{0,12}：\n?$/.test(between) &&
    !(TOTAL.test(whole.label) && /^[；。]\n?$/.test(between))
  )
    return "whole-absent";
  if (list.kind === "uses" && !(TOTAL.test(whole.label) && !/\d.*[元%]/.test(between))) return "whole-absent";
  if (whole.beheaded || whole.change) return "whole-absent";
  // 讲座、演出等活动20场，其中讲座5场、演出12场: other kinds go without a name.
  if (
    list.open ||
    list.ambiguous ||
    /、[^，]*等[\u4e00-\u9fa5]{0,6}$/.test(text.slice(Math.max(0, whole.start - 24), whole.start))
  )
    return "list-open";
  if (cells.length < list.items.length) return "whole-absent";
  if (cells.some((cell) => cell.base === whole.base)) return "whole-absent";
  if (cells.some(({ label }) => label.length > 30)) return "list-open";
  if (whole.dimension.startsWith("count:") && cells.some(({ factor }) => factor !== whole.factor))
    return "list-open";
  if (mixesStages(cells)) return "list-open";
  // A line that ends without a stop may go on in the next.
  if (list.context === -1 && text[list.end - 1] === "\n" && !/[。；！？]/.test(text[list.end - 2] ?? ""))
    return "list-open";
  if (sum > whole.base) {
    const strange = sum > whole.base * FAR_MORE || cells.some((c) => c.base > whole.base);
    return isOverlapping(cells) || (strange && !isComplete(list, whole, cells, text))
      ? "list-open"
      : undefined;
  }
  if (cells.filter(({ base }) => base !== 0).length < 2) return "list-open";
  return isComplete(list, whole, cells, text) ? undefined : "list-open";
}

/** 资金来源：… is of a figure called 资金; 按用途分，… of one that is called a total or stands at the stage of its parts. */
function isCutOf(text: string, { from, start, items }: List, whole: Mention): boolean {
  const what = /^(?:来源|构成|组成|用途|投向|去向)/.test(text.slice(from, start))
    ? /[\u4e00-\u9fa5]{2}$/.exec(text.slice(Math.max(0, from - 4), from))?.[0]
    : undefined;
  if (what !== undefined) return whole.name.includes(what);
  const stage = items[0]!.mentions[0]!.stage;
  return TOTAL.test(whole.label) || (stage !== null && stage === whole.stage);
}

/** Money paid beside money given is another stage of the same money. */
function mixesStages(cells: readonly Mention[]): boolean {
  const rest = /剩余|其余|余下/.test(cells.at(-1)!.label) ? 1 : 0;
  const paid = cells
    .slice(0, cells.length - rest)
    .filter(({ label }) =>
      /已|实际|执行数|决算|拨付|(?<!转移)支付|使用|完成|到位|结余|剩余/.test(label),
    ).length;
  return cells[0]!.dimension === "money" && paid > 0 && paid < cells.length - rest;
}

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
