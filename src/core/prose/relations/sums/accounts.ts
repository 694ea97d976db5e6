/** Figures of accounts that are what two others leave by definition: 净资产 = 资产 − 负债, 净值 = 原值 − 累计折旧. */
import type { Draft } from "../../verdicts/draft";
import { decide } from "../../verdicts/decide";
import { minus, plus, wholeIs } from "../../verdicts/equations";
import type { Mention } from "../../mentions/mentions";
import { figuresBefore, isAmount } from "../../tree/reach";
import type { Tree } from "../../tree/tree";

interface Identity {
  readonly left: RegExp;
  readonly whole: RegExp;
  readonly taken: RegExp;
}

/** As the accounts of public institutions define them. */
const IDENTITIES: readonly Identity[] = [
  {
    left: /^净资产(?:总额|合计)?$/,
    whole: /^资产(?:总额|总计|合计)?$/,
    taken: /^负债(?:总额|总计|合计)?$/,
  },
  { left: /^[\u4e00-\u9fa5]{0,6}净值$/, whole: /^[\u4e00-\u9fa5]{0,6}原值$/, taken: /^累计折旧$/ },
];
/** Of one balance sheet, told within so many figures and sentences. */
const NEAR = 12;
const SENTENCES = 2;

export const accounts = (tree: Tree): Draft[] =>
  tree.mentions.flatMap((first) =>
    IDENTITIES.flatMap((identity) => (isOf(first, identity.left) ? sumOf(tree, first, identity) : [])),
  );

function sumOf(tree: Tree, left: Mention, { whole, taken }: Identity): Draft[] {
  const near = figuresBefore(tree, left, NEAR).filter(
    (m) => left.sentence - m.sentence <= SENTENCES && m.period === left.period,
  );
  const [of, less] = [whole, taken].map((name) => near.find((m) => isOf(m, name)));
  if (!of || !less) return [];
  const over = [...plus("part", of), ...minus("part", less)];
  return [decide({ equation: wholeIs(left, over) })];
}

const isOf = (m: Mention, name: RegExp): boolean =>
  isAmount(m) && m.dimension === "money" && name.test(m.label.replace(/(?:为|是|达到?|：|共|约)+$/, ""));
