/** The text as a tree: lists with their items, and which figures each figure can see from where it stands. */
import type { List } from "./list";
import { inRange } from "./list-at";
import { listsOf } from "./lists";
import type { Prose } from "../text/layout";
import { mentionsOf, type Mention } from "../mentions/mentions";
import { isFollowUp } from "../mentions/stages";

export interface Tree extends Prose {
  readonly mentions: readonly Mention[];
  readonly lists: readonly List[];
  /** Items that a figure stands in, outermost first. */
  pathOf(mention: Mention): readonly number[];
  /** From within an item one sees its own figures and those outside all lists that it is not in. */
  sees(from: Mention, other: Mention): boolean;
  /** In a list's item, or in brackets: told of a part, not of the whole. */
  isPart(mention: Mention): boolean;
}

/** Lists within lists within lists: no deeper. */
const DEEPEST = 8;

interface Region {
  readonly start: number;
  readonly end: number;
}

export function treeOf(prose: Prose): Tree {
  const mentions = mentionsOf(prose);
  const lists = listsOf(prose, mentions);
  const rows = rowsOf(prose, mentions);
  const paths = pathsOf(mentions, [...lists.flatMap(regionsOf), ...rows, ...asides(prose, mentions)]);
  const pathOf = ({ index }: Mention) => paths[index] ?? [];
  const sees = (from: Mention, other: Mention) => {
    const own = pathOf(from);
    return (
      (other.bracket === -1 || other.bracket === from.bracket) &&
      pathOf(other).every((region) => own.includes(region))
    );
  };
  const parts = new Set([
    ...rows.map(({ start }) => prose.figureFrom(start)),
    ...lists
      .filter(({ kind }) => kind !== "numbered")
      .flatMap(({ items }) =>
        items.length > 1 ? items.flatMap((item) => item.mentions.map((m) => m.index)) : [],
      ),
  ]);
  return {
    ...prose,
    mentions,
    lists,
    pathOf,
    sees,
    isPart: (m) => m.bracket !== -1 || parts.has(m.index),
  };
}

/** 其中已竣工 80 户 is a stage of the whole, no item apart. */
const regionsOf = ({ items, kind }: List): Region[] =>
  kind === "uses" || kind === "numbered" || (items[0]?.mentions[0] && isFollowUp(items[0].mentions[0].label))
    ? []
    : [...items];

/** 支付甲120万元、乙80万元、丙40万元: of three or more that 、 joins none is the whole. */
function rowsOf({ text }: Prose, mentions: readonly Mention[]): Region[] {
  const regions: Region[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const row = [mentions[i]!];
    for (
      let next = mentions[i + 1];
      next && isBeside(text, row.at(-1)!, next);
      next = mentions[i + row.length]
    )
      row.push(next);
    i += row.length - 1;
    if (row.length > 2) for (const m of row) regions.push({ start: m.start, end: m.end });
  }
  return regions;
}

const isBeside = (text: string, a: Mention, b: Mention): boolean =>
  a.use === "amount" &&
  b.use === "amount" &&
  a.dimension === b.dimension &&
  a.bracket === b.bracket &&
  /^(?:、|和|及|以及)/.test(text.slice(a.end, a.end + 2));

/** 其中财政资金执行率92%: of something else than the sentence. */
function* asides(prose: Prose, mentions: readonly Mention[]): Generator<Region> {
  for (const match of prose.text.matchAll(/其中[^，。；\d]{2,}/g)) {
    const start = match.index;
    const next = prose.sentenceStart(prose.sentenceAt(start) + 1);
    const end = Math.min(next > start ? next : prose.text.length, start + 300);
    const [first] = inRange(prose, mentions, start, Math.min(end, start + match[0].length + 30));
    if (first?.use === "percent" && first.sentence === prose.sentenceAt(start)) yield { start, end };
  }
}

function pathsOf(mentions: readonly Mention[], regions: readonly Region[]): (readonly number[])[] {
  const sorted = [...regions].sort((a, b) => a.start - b.start || b.end - a.end);
  let open: number[] = [];
  let next = 0;
  return mentions.map(({ start }) => {
    while (next < sorted.length && sorted[next]!.start <= start) open.push(next++);
    open = open.filter((region) => sorted[region]!.end > start).slice(-DEEPEST);
    return [...open];
  });
}
