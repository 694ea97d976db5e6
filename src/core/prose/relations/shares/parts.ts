/** Which figure a share is the share of: 个人缴费占基金收入的27.13%, 甲320万元，占32%. */
import type { Mention } from "../../mentions/mentions";
import { core, coverage } from "../../mentions/names";
import { cueOf } from "../../mentions/operators";
import { before, type Reached } from "../../tree/reach";
import { inItsPlace } from "../../tree/respective";
import type { Tree } from "../../tree/tree";

export interface Part extends Reached {
  /** Called by its name in the words of the share. */
  readonly named: boolean;
}

const NAMED = /([\u4e00-\u9fa5“”（）]{2,20}?)(?:仅|只|就|约|共|资金|投入|所)?(?:占|为)/;
const FAR = 60;
/** 村民筹资捐资 is not the 村民捐资 alone. */
const WHOLLY = 0.8;

export const partOf = (tree: Tree, rate: Mention): Part | undefined => partsOf(tree, rate)[0];

/** As `partOf`, with the nearest of every other measure that its group tells: 项目12个、资金320万元，占资金总额的. */
export function partsOf(tree: Tree, rate: Mention): readonly Part[] {
  const [placed] = inItsPlace(tree, rate);
  if (placed) return [{ mention: placed, distance: 0, named: true }];
  const words = wordsOf(tree, rate);
  if (words !== "") return called(tree, rate, words);
  const near = before(tree, rate).filter(({ distance }) => distance < 2);
  const measures = new Set<string>();
  return near.flatMap((each, i): Part[] => {
    const { dimension } = each.mention;
    if (measures.has(dimension) || (i > 0 && each.distance > 0)) return [];
    measures.add(dimension);
    return [{ ...each, named: false }];
  });
}

/** What stands before a base that is told between the words and the share: 占预算3.3亿元的. */
export function partBefore(tree: Tree, rate: Mention, inner: Mention): Reached | undefined {
  return before(tree, rate).find(
    ({ mention: m, distance }) => m.index < inner.index && m.dimension === inner.dimension && distance < 3,
  );
}

/** What the clause calls the part, where no figure stands in it. */
function wordsOf(tree: Tree, rate: Mention): string {
  const last = tree.mentions[rate.index - 1];
  // 材料占40%、机械占35%: the percentage before is another's.
  if (last && last.use !== "percent" && last.clause === rate.clause && last.bracket === rate.bracket)
    return "";
  const name = core(NAMED.exec(cueOf(tree, rate))?.[1] ?? "").replace(/^其中/, "");
  return name.length < 2 ? "" : name;
}

/** 产业发展占64% is of 安排产业发展11904万元, 儿童康复支出占33% of 儿童康复80万元 in a list of what was spent. */
function isMeant(words: string, { name, label, after }: Mention): boolean {
  if (coverage(words, name + after.slice(0, 4)) >= WHOLLY) return true;
  const own = core(label);
  return own.length > 1 && words.startsWith(own) && SORT.test(words.slice(own.length));
}

/** What a part may be called beyond its name. */
const SORT = /^(?:资金|经费|支出|投入|收入|补助|项目|类|部分|人员|人数|户|所|储量|存量|面积)+$/;

/** The nearest of that name, be it in a list; 该项收入 is what was told last of the whole. */
function called(tree: Tree, rate: Mention, words: string): Part[] {
  for (let i = rate.index - 1; i >= 0 && rate.index - i <= FAR; i--) {
    const m = tree.mentions[i]!;
    if (m.use !== "amount" || m.change || m.reference !== null || m.dimension === "point") continue;
    const meant = /^[该此其]/.test(words) ? !tree.isPart(m) : isMeant(words, m) && !/^占/.test(m.label);
    if (!meant) continue;
    const distance = m.group === rate.group ? 0 : m.sentence === rate.sentence ? 1 : 2;
    return [{ mention: m, distance, named: true }];
  }
  return [];
}
