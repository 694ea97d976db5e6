/** Rows of parts whose whole stands before them without a word that joins the two; they only confirm. */
import type { Draft } from "../../verdicts/draft";
import { plus, wholeIs } from "../../verdicts/equations";
import { decide } from "../../verdicts/decide";
import type { List } from "../../tree/list";
import { core } from "../../mentions/names";
import type { Mention } from "../../mentions/mentions";
import { figuresBefore } from "../../tree/reach";
import { isPartLike, rowsOf } from "../../tree/rows";
import type { Tree } from "../../tree/tree";

/** Figures looked at for the whole, and sentences. */
const FAR = 40;
const SENTENCES_BACK = 8;
/** Wholes that a row may be of, nearest first. */
const MOST_WHOLES = 3;

/** `sums` are the lists as they were decided: for one that its own words lead to no whole, one is looked for. */
export function rowSums(tree: Tree, sums: readonly Draft[]): Draft[] {
  const settled = new Set(
    sums.flatMap(({ equation }) => equation?.over.map(({ mention }) => mention.index) ?? []),
  );
  const lists = tree.lists.filter(({ kind, items }) => kind !== "numbered" && items.length > 1);
  const listed = new Set(
    lists.flatMap(({ items }) => items.flatMap((item) => item.mentions.map(({ index }) => index))),
  );
  const left = lists
    .map(cellsOf)
    .filter((cells) => cells.length > 1 && cells.every(({ index }) => !settled.has(index)));
  return [
    ...left.flatMap((row) => ofWhole(tree, row)),
    ...rowsOf(tree, listed).flatMap((row) => {
      const [first, ...rest] = row;
      // 到位9万元，甲5万元，乙3万元，丙1万元: it may begin with its whole.
      const led = judge(first!, rest);
      return led ? [led] : isPartLike(first!) ? ofWhole(tree, row) : [];
    }),
  ];
}

/** Of every item the figure that counts what the first one's does; none where some item has none. */
function cellsOf({ items, context }: List): Mention[] {
  const first = items[0]!.mentions.find(({ use }) => use === "amount");
  const cells = items.flatMap(
    ({ mentions }) =>
      mentions.find(
        (m) => m.use === "amount" && m.dimension === first?.dimension && !m.change && m.bracket === context,
      ) ?? [],
  );
  return cells.length === items.length ? cells : [];
}

const ofWhole = (tree: Tree, row: readonly Mention[]): Draft[] =>
  wholesBefore(tree, row)
    .flatMap((whole) => judge(whole, row) ?? [])
    .slice(0, 1);

/** Nearest first: what no part of the row is larger than. */
function wholesBefore(tree: Tree, row: readonly Mention[]): Mention[] {
  const first = row[0]!;
  const { isPart, text, sentenceStart } = tree;
  // 项目支出用于：甲3万元: though that is a part itself.
  const lead = text.slice(sentenceStart(first.sentence), first.start);
  const isNamed = ({ label }: Mention) => core(label).length > 1 && lead.includes(core(label));
  const largest = Math.max(...row.map(({ base }) => base));
  return figuresBefore(tree, first, FAR)
    .filter(
      (m) =>
        m.use === "amount" &&
        m.dimension === first.dimension &&
        (m.bracket === -1 || m.bracket === first.bracket) &&
        !m.change &&
        m.reference === null &&
        m.stage !== "left" &&
        m.base >= largest &&
        first.sentence - m.sentence <= SENTENCES_BACK &&
        (!isPart(m) || isNamed(m)),
    )
    .slice(0, MOST_WHOLES)
    .filter((whole, place) => place === 0 || isTelling(whole));
}

/** That 5, 4 and 3 come to some 12 happens by itself, that five digits agree does not. */
const isTelling = ({ digits }: Mention): boolean => digits > 2;

function judge(whole: Mention, row: readonly Mention[]): Draft | undefined {
  const draft = decide({ equation: wholeIs(whole, plus("part", ...row)), unsure: "whole-absent" });
  if (draft.verdict !== "right") return undefined;
  // What stands between the two is not told of here.
  return whole.group === row[0]!.group ? draft : { ...draft, span: [row[0]!.labelStart, row.at(-1)!.end] };
}
