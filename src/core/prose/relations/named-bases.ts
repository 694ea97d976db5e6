/** Which figure a name means: 资金总额, 年初预算, 承办提案总数. */
import type { Mention } from "../mentions";
import { core, coverage } from "../names";
import { behind, type Reached } from "../reach";
import { stageOf } from "../stages";
import type { Tree } from "../tree";
import { goalsNamed } from "./rate-bases";

/** Names a task or a budget of whatever is spoken of, and nothing more. */
export const BARE_TASK =
  /^(?:全部|年度|全年|本年|既定|预期|年|总|原|整个|绩效|的|调整后?|当年)*(?:预算|任务|计划|目标|指标|目标任务|计划任务|年初目标|指标任务)+(?:数|值|量|总数|总额|任务)*$/;
/** A figure that a name may mean, and how well it fits: 1 where it says the same. */
export interface Fitting extends Reached {
  readonly fit: number;
}

/** Figures that the name fits, best first; a bare 任务 or 预算 is the nearest of what is spoken of. */
export function basesNamed(tree: Tree, rate: Mention, named: string, back: readonly Reached[]): Fitting[] {
  const path = tree.pathOf(rate).join();
  const ahead = behind(tree, rate).map((each): Reached => ({ ...each, distance: each.distance < 2 ? 2 : 3 }));
  const all = [...back, ...ahead].filter(
    ({ mention: m }) => !tree.isPart(m) || tree.pathOf(m).join() === path,
  );
  if (BARE_TASK.test(named)) {
    const initial = /年初/.test(named);
    const wanted = (m: Mention) => m.stage === "task" && (!initial || /年初/.test(m.name));
    return all
      .filter(({ mention: m, distance }) => wanted(m) && distance < 4)
      .concat(goalsOfParts(tree, rate, back))
      .map((each) => ({ ...each, fit: 1 }))
      .sort(
        (a, b) =>
          Math.max(1, a.distance) - Math.max(1, b.distance) ||
          Number(/年初/.test(a.mention.name)) - Number(/年初/.test(b.mention.name)) ||
          Math.abs(rate.index - a.mention.index) - Math.abs(rate.index - b.mention.index),
      );
  }
  return all
    .filter(({ mention: m }) => m.base > 0)
    .map((each) => ({ ...each, fit: fitOf(named, each.mention, tree) }))
    .filter(({ fit }) => fit >= 0.5)
    .sort((a, b) => b.fit - a.fit || a.distance - b.distance);
}

/** 完成目标值的104% of what was planned under the same name. */
function goalsOfParts(tree: Tree, rate: Mention, back: readonly Reached[]): Reached[] {
  const part = back.find(({ distance }) => distance < 2);
  return part ? goalsNamed(tree, rate, part.mention) : [];
}

function fitOf(named: string, m: Mention, { text }: Tree): number {
  if (/年初/.test(named) && !/年初/.test(m.name)) return 0;
  const stage = stageOf(named);
  const words = m.name + text.slice(m.end, m.end + 6).replace(/[，。；：、].*$/s, "");
  const total = /总|共|合计|全部/.test(named) && /总|共|合计|全/.test(m.name);
  const noun = core(named).slice(-2);
  // 资金总额 is all the money there was, not what was paid of it.
  if (/^(?:资金|经费|补助)$/.test(core(named)))
    return m.dimension !== "money" || m.stage === "done" || m.stage === "left"
      ? 0.3
      : m.stage === "given"
        ? 0.9
        : 0.6;
  const fit = Math.max(coverage(named, words), total && noun.length === 2 && words.includes(noun) ? 0.7 : 0);
  if (fit === 0) return 0;
  return (
    fit + (total ? 0.1 : 0) + (stage === m.stage ? 0.1 : stage === "done" || m.stage === "done" ? -0.3 : 0)
  );
}
