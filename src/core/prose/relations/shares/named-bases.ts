/** Which figure a name means: 资金总额, 年初预算, 承办提案总数. */
import type { Mention } from "../../mentions/mentions";
import { core, coverage } from "../../mentions/names";
import {
  before,
  behind,
  distanceOf,
  explaining,
  figuresBefore,
  isAmount,
  type Reached,
} from "../../tree/reach";
import { stageOf } from "../../mentions/stages";
import type { Tree } from "../../tree/tree";
import { goalsNamed } from "../rates/bases";

/** Names a task or a budget of whatever is spoken of, and nothing more. */
export const BARE_TASK =
  /^(?:全部|年度|全年|本年|既定|预期|年|总|原|整个|绩效|的|调整后?|当年)*(?:预算|任务|计划|目标|指标|目标任务|计划任务|年初目标|指标任务)+(?:数|值|量|总数|总额|任务)*$/;
/** 改造任务数, 培训计划: the task of a verb. */
const TASK_OF = /^([\u4e00-\u9fa5]{2})(?:任务|计划|目标)(?:总?[数量])?$/;
/** A figure that a name may mean, and how well it fits: 1 where it says the same. */
export interface Fitting extends Reached {
  readonly fit: number;
}

/** Figures of the part's measure that the name fits, best first; a bare 任务 or 预算 is the nearest of what is spoken of. */
export function basesNamed(tree: Tree, rate: Mention, named: string, part: Mention): Fitting[] {
  const of = TASK_OF.exec(named)?.[1];
  const own =
    of === undefined ? [] : tasks(tree, rate, named, part).filter(({ mention: m }) => m.name.includes(of));
  if (own.length > 0) return own;
  if (BARE_TASK.test(named)) return tasks(tree, rate, named, part);
  const total = /总|全部|合计/.test(named);
  return [...farBefore(tree, rate), ...aheadOf(tree, rate)]
    .filter(({ mention: m }) => m !== part && m.dimension === part.dimension && m.base > 0)
    .filter(({ mention: m }) => !total || !/^其中/.test(m.label))
    .map((each) => ({
      ...each,
      fit: fitOf(named, each.mention, tree) - (tree.isPart(each.mention) ? 0.1 : 0),
    }))
    .filter(({ fit }) => fit >= 0.5)
    .sort((a, b) => b.fit - a.fit || a.distance - b.distance);
}

function tasks(tree: Tree, rate: Mention, named: string, part: Mention): Fitting[] {
  const path = tree.pathOf(rate).join();
  const initial = /年初/.test(named) && tree.mentions.some((m) => m.stage === "task" && /年初/.test(m.name));
  const wanted = ({ mention: m }: Reached) =>
    m !== part &&
    m.dimension === part.dimension &&
    m.stage === "task" &&
    (!initial || /年初/.test(m.name)) &&
    (!tree.isPart(m) || m.bracket === part.end || m.bracket === rate.end || tree.pathOf(m).join() === path);
  return [...explaining(tree, part), ...before(tree, rate), ...aheadOf(tree, rate)]
    .filter(wanted)
    .concat(goalsNamed(tree, rate, part))
    .map((each) => ({ ...each, fit: 1 }))
    .sort(
      (a, b) =>
        Math.max(1, a.distance) - Math.max(1, b.distance) ||
        Number(/年初/.test(a.mention.name)) - Number(/年初/.test(b.mention.name)) ||
        Math.abs(rate.index - a.mention.index) - Math.abs(rate.index - b.mention.index),
    );
}

const FAR = 90;

/** What stands before, in lists too: 占中央资金的 is of an item of the list of sources. */
function farBefore(tree: Tree, rate: Mention): Reached[] {
  return figuresBefore(tree, rate, FAR)
    .filter((m) => isAmount(m) && (m.bracket === -1 || m.bracket === rate.bracket))
    .map((mention): Reached => ({ mention, distance: distanceOf(rate, mention) }));
}

const aheadOf = (tree: Tree, rate: Mention): Reached[] =>
  behind(tree, rate)
    .filter(({ distance }) => distance < 2)
    .map((each): Reached => ({ ...each, distance: 2 }));

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
  // 占到位资金的 is of what is 实际到位, 占完工项目的 of what is 已完工.
  const verb = core(named).replace(/(?:资金|经费|项目|案件|人数|户数)$/, "");
  const bare = verb.length > 1 && verb !== core(named) ? 0.9 * coverage(verb, words) : 0;
  const fit = Math.max(
    bare,
    coverage(named, words),
    total && noun.length === 2 && words.includes(noun) ? 0.7 : 0,
  );
  if (fit === 0) return 0;
  return (
    fit + (total ? 0.1 : 0) + (stage === m.stage ? 0.1 : stage === "done" || m.stage === "done" ? -0.3 : 0)
  );
}
