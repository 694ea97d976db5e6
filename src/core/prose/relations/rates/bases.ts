/** The figure that a rate is of: the task, the budget, or what there was to work on. */
import { plus, type Term } from "../../verdicts/equations";
import type { Mention } from "../../mentions/mentions";
import { core } from "../../mentions/names";
import type { Rate } from "../../mentions/operators";
import { behind, explaining, isAmount, type Reached } from "../../tree/reach";
import type { Wholes } from "../listed";
import type { Tree } from "../../tree/tree";
import { isAlike, partsNamed } from "../../mentions/subjects";

/** What the result was taken of: of its dimension, a task or what there was; best first. */
export function basesOf(
  tree: Tree,
  rate: Mention,
  operator: Rate,
  { mention: result }: Reached,
  back: readonly Reached[],
  wholes: Wholes,
): Reached[] {
  const path = tree.pathOf(result).join();
  const able = ({ mention: m }: Reached) =>
    m !== result &&
    (m.reference !== "than" || m.stage === "task") &&
    !isLastYears(m) &&
    // 审结907件，未结19件: what nothing became of.
    !(m.stage === "left" && m.index > result.index) &&
    m.dimension === result.dimension &&
    // 甲类管理3862人，乙类管理1207人，管理率: neither is what the other was taken of.
    (m.stage === "task" || !core(m.label).endsWith(operator.stem)) &&
    !isOfWhich(m, operator.stem) &&
    !isToDate(m) &&
    !(wholes.get(m.index)?.adds && m.sentence !== result.sentence) &&
    (baseStage(operator, m) !== null || (m.sentence === result.sentence && !isAlike(m, result))) &&
    (!tree.isPart(m) || m.bracket === result.end || m.bracket === rate.end || tree.pathOf(m).join() === path);
  const told = [...explaining(tree, result), ...explaining(tree, rate)].filter(
    (each) => isExplained(each.mention) && able(each),
  );
  if (told.length > 0) return told;
  const own = [...partsNamed(tree, rate, operator, result), ...goalsNamed(tree, rate, result)];
  if (own.length > 0 && !back.some((each) => able(each) && each.mention.group === result.group)) return own;
  const earlier = back.filter((each) => able(each) && each.mention.index < result.index);
  const found = earlier.length > 0 ? earlier : [...back, ...behind(tree, rate)].filter(able);
  return [...found].sort(
    (a, b) =>
      Math.max(a.distance, 1) - Math.max(b.distance, 1) ||
      rank(tree, operator, b, result) - rank(tree, operator, a, result),
  );
}

/** 偏离的项目: that it happened to them is said already; not 应整改的问题. */
const isOfWhich = ({ label }: Mention, stem: string): boolean =>
  new RegExp(`(?<![应需待拟])${stem}的[\\u4e00-\\u9fa5]{0,4}$`).test(label);

/** （目标40人）, （全市500个社区）; not （含上年结转20万元）. */
const isExplained = ({ stage, label }: Mention): boolean =>
  !/^(?:其中|含|包括)/.test(label) && (stage === "task" || /^(?:全|总|共|应)/.test(label));

/** 受理3520件，上年3200件: another year's. What was brought forward from it is given this year. */
const isLastYears = (m: Mention): boolean => /^(?:上年|去年|上期|同期|上一年)(?!.*结[转余])/.test(m.label);

/** 全年累计2760.88万元: what it came to, not what it was taken of. */
const isToDate = (m: Mention): boolean => m.stage === null && /累计(?:为|达|：)*$/.test(m.label);

const isBrought = (m: Mention): boolean => /上年(?:度)?(?:结转|结余)/.test(m.label);

/** 受益人口2.6万人 is held against the 受益人口2.5万人 that was planned. */
export function goalsNamed(tree: Tree, rate: Mention, result: Mention): Reached[] {
  const name = core(result.label).replace(/^(?:已|完成|实际)+/, "");
  if (name.length < 3) return [];
  const found: Reached[] = [];
  for (let i = result.index - 1; i >= 0 && result.index - i <= FAR; i--) {
    const m = tree.mentions[i]!;
    if (!isAmount(m) || m.dimension !== result.dimension || core(m.label).replace(PLANNED, "") !== name)
      continue;
    const head = tree.text.slice(Math.max(0, m.start - GOAL_REACH), m.start);
    if (/目标|计划|任务|拟/.test(head))
      found.push({ mention: m, distance: rate.sentence - m.sentence <= 2 ? 2 : 3 });
  }
  return found;
}

const PLANNED = /^(?:计划|拟|目标|预计)(?:完成)?/;
/** A heading or a verb of planning stands no farther before its figures. */
const GOAL_REACH = 60;
const FAR = 80;
export function baseStage({ stem }: Rate, m: Mention): "task" | "given" | "bare" | null {
  const stage = /到位/.test(stem) && /应到位/.test(m.name) ? "task" : m.stage;
  if (stage === "task" || stage === "given") return stage;
  if (stage === null || m.label === "") return "bare";
  // 下达, 分配 and 到位 are done to it and are what is paid from.
  return stage === "done" && /下达|到位|安排|拨入|收到|登记/.test(m.name) && !m.name.includes(stem)
    ? "given"
    : null;
}

function rank({ text }: Tree, operator: Rate, { mention: m }: Reached, result: Mention): number {
  // 任务43801户，分两年实施 is what 两年开工 is of.
  const nearPeriod = text.slice(m.labelStart, m.end + 10);
  const stage = baseStage(operator, m);
  const budget = operator.stem === "执行" && stage === "task" ? 2 : 0;
  const initial = /年初/.test(m.name) || isBrought(m) ? -3 : 0;
  const sameGroup = m.group === result.group && stage !== null ? 4 : 0;
  const kind =
    stage === "task"
      ? 1
      : stage === "given" || (stage === "bare" && m.sentence === result.sentence)
        ? 0.9
        : stage === "bare"
          ? 0.5
          : -1;
  const period =
    /年$/.test(result.period) && !/^20/.test(result.period) && nearPeriod.includes(result.period) ? 2 : 0;
  return sameGroup + budget + initial + kind + period;
}

/** The base; with what was brought forward beside it, or result and rest together where no base is named. */
export function baseTerms(
  tree: Tree,
  bases: readonly Reached[],
  { mention: result }: Reached,
  back: readonly Reached[],
): Term[] | null {
  const [base] = bases;
  const brought = bases.find(
    ({ mention: m }) => m !== base?.mention && m.sentence === base?.mention.sentence && isBrought(m),
  );
  if (base && brought && Math.abs(brought.mention.clause - base.mention.clause) <= 1 && base.distance < 2)
    return plus("base", brought.mention, base.mention);
  if (base) return plus("base", base.mention);
  const left = [...back, ...behind(tree, result)].find(
    ({ mention: m }) =>
      m.stage === "left" && m.dimension === result.dimension && m.sentence === result.sentence,
  );
  return left ? plus("base", result, left.mention) : null;
}
