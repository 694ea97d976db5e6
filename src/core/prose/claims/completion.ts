/** 任务 B，已完成 E，完成率 p%; 完成年度指标值的 p%. */
import type { Draft } from "../claim";
import { cueOf, rateKind } from "../cues";
import type { Placed, Prose } from "../layout";
import { workRole } from "../roles";
import { before, earlier } from "../scope";
import { isChange } from "./part-lists";
import { agrees, rightRate, unchecked, wrongRate } from "./rate-claim";

const KIND = "completion-rate";
const isAmount = (f: Placed) => f.use === "amount" && f.dimension !== "point" && !isChange(f);

export function completionClaims(prose: Prose): Draft[] {
  return prose.figures.flatMap((rate) => {
    if (rate.use !== "percent" || rate.dimension !== "percent") return [];
    const cue = cueOf(prose, rate);
    const kind = rateKind(cue);
    if (kind === "completion") return [readRate(prose, rate, cue)];
    return kind === "other" ? [readOther(prose, rate)] : [];
  });
}

const isRate = (prose: Prose) => (f: Placed) =>
  f.use === "percent" && /completion|other|execution/.test(rateKind(cueOf(prose, f)) ?? "");

function readRate(prose: Prose, rate: Placed, cue: string): Draft {
  const near = before(prose, rate, isRate(prose)).filter(isAmount);
  const all = before(prose, rate).filter(isAmount);
  return (
    confirm(near, rate, cue) ??
    confirm(all, rate, cue) ??
    byTarget(prose, all, rate, cue) ??
    byScore(prose, rate, cue) ??
    byTaskBefore(prose, near, rate, cue) ??
    refute(prose, near, rate, cue) ??
    unchecked(KIND, "base-absent", rate, near.slice(-1))
  );
}

/** 合格率, 满意度: as often as not the counts are not printed, and may be of other things. */
function readOther(prose: Prose, rate: Placed): Draft {
  const near = before(prose, rate, isRate(prose)).filter(isAmount);
  return (rate.base !== 100 && confirm(near, rate)) || unchecked(KIND, "base-absent", rate);
}

/** The last figure of each kind, or one that names what the rate is of, over those beside it. */
function confirm(near: readonly Placed[], rate: Placed, cue = ""): Draft | null {
  for (const pair of pairs(near))
    for (const base of pair.bases)
      if (agrees(pair.result, base, rate)) return rightRate(KIND, pair.result, base, rate);
  const stem = stemOf(cue);
  for (const result of stem ? near.filter(({ label }) => label.includes(stem)) : [])
    for (const base of near)
      if (base.dimension === result.dimension && base !== result && agrees(result, base, rate))
        if (workRole(base) === "base") return rightRate(KIND, result, base, rate);
  return null;
}

/** 开工 of 开工率. */
const stemOf = (cue: string): string | undefined => /([\u4e00-\u9fa5]{2})率/.exec(cue)?.[1];

interface Pair {
  readonly result: Placed;
  /** Nearest first. */
  readonly bases: readonly Placed[];
}

function pairs(near: readonly Placed[]): Pair[] {
  const kinds = [...new Set(near.map(({ dimension }) => dimension))];
  return kinds.flatMap((dimension) => {
    const [result, ...bases] = near.filter((f) => f.dimension === dimension).reverse();
    return result && bases.length > 0 ? [{ result, bases }] : [];
  });
}

const IS_TARGET = /=$|目标|指标|计划|任务|应|需/;

/** 巡查（次）=30次 … 完成巡查30次，完成年度指标值的100%. */
function byTarget(prose: Prose, near: readonly Placed[], rate: Placed, cue: string): Draft | null {
  const result = near[near.length - 1];
  if (!result || !/指标|目标|计划|任务/.test(cue)) return null;
  const target = earlier(prose, rate, 12).find(
    (f) =>
      f.dimension === result.dimension &&
      f.use !== "percent" &&
      IS_TARGET.test(f.label) &&
      agrees(result, f, rate),
  );
  return target ? rightRate(KIND, result, target, rate) : null;
}

/** A rate that the points follow: 10分 … 9.5分 … 完成年度指标值的95%. */
function byScore(prose: Prose, rate: Placed, cue: string): Draft | null {
  if (rate.base === 100 || !/指标|目标/.test(cue)) return null;
  const [score, weight] = earlier(prose, rate, 3).filter((f) => f.dimension === "point");
  return score && weight && agrees(score, weight, rate) ? rightRate(KIND, score, weight, rate) : null;
}

/** What was done must be of the rate's own kind: 整改率 wants 整改. */
function isDoneOf(result: Placed, context: string, cue: string): boolean {
  const stem = stemOf(cue);
  return workRole(result) === "result" || stem === "完成" || (stem !== undefined && context.includes(stem));
}

const UNFIT = /平均|累计|总体|综合|序时|分别|目标|其中/;

function refute({ text }: Prose, near: readonly Placed[], rate: Placed, cue: string): Draft | null {
  if (UNFIT.test(cue)) return null;
  const found = pairs(near);
  if (found.length === 0 || found.some(({ bases }) => bases.length > 1)) return null;
  const named = found.some(
    ({ result, bases: [base] }) => workRole(base!) === "base" && workRole(result) === "result",
  );
  const { result, bases } = found[found.length - 1]!;
  const base = bases[0]!;
  const passage = text.slice(base.labelStart, rate.start);
  if (!named || passage.length > 120 || /其中|不含|超/.test(passage) || !isDoneOf(result, passage, cue))
    return null;
  const order = near.map(({ dimension }) => dimension);
  // 9宗、307.52亩 … 3宗、138.76亩: the second round repeats the first.
  const half = order.length / 2;
  if (order.length > 2 && order.slice(0, half).join() !== order.slice(half).join()) return null;
  return base.base > 0 ? wrongRate(KIND, result, base, rate) : null;
}

/** The task stands alone in the sentence before: 任务总面积1.2万亩。…已完成2000亩，任务完成率 p%. */
function byTaskBefore(prose: Prose, near: readonly Placed[], rate: Placed, cue: string): Draft | null {
  const [result] = near;
  if (!result || near.length !== 1 || !/完成率|完成比例|任务/.test(cue) || UNFIT.test(cue)) return null;
  const tasks = earlier(prose, rate, 1).filter((f) => isAmount(f) && f.dimension === result.dimension);
  const [task] = tasks;
  if (!task || tasks.length !== 1 || !/任务|目标|计划/.test(task.label)) return null;
  if (prose.text.slice(prose.sentenceStart(rate.sentence), result.start).includes("%")) return null;
  if (agrees(result, task, rate)) return rightRate(KIND, result, task, rate);
  return workRole(result) === "result" ? wrongRate(KIND, result, task, rate) : null;
}
