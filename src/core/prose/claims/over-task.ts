/** 实际完成数超任务 p%: (E − B) ÷ B, both named anywhere in the text. */
import { asPercent, rateAgrees } from "../arithmetic";
import { nearSpan, type Draft } from "../claim";
import { cueOf, rateKind } from "../cues";
import type { Placed, Prose } from "../layout";
import { before } from "../scope";
import { unchecked } from "./rate-claim";

const KIND = "completion-rate";
/** More tasks than this are not told apart. */
const MOST = 30;

export function overTaskClaims(prose: Prose): Draft[] {
  const rates = prose.figures.filter((f) => f.use === "percent" && rateKind(cueOf(prose, f)) === "over-task");
  if (rates.length === 0) return [];
  const tasks = prose.figures
    .filter((f) => isCount(f) && /(?:任务|目标|计划)/.test(f.label) && !/完成(?!任务)/.test(f.label))
    .slice(0, MOST)
    .map((task) => ({ task, done: doneOf(prose, task) }));
  const sole = soleOf(tasks);
  return rates.map((rate) => {
    const here = inSentence(prose, rate);
    if (here) return here;
    for (const { task, done } of tasks)
      for (const result of done) if (fits(task, result, rate)) return claim("right", task, result, rate);
    return sole ? claim("wrong", sole[0], sole[1], rate) : unchecked(KIND, "base-absent", rate);
  });
}

/** Task and result side by side before the rate, of whatever kind. */
function inSentence(prose: Prose, rate: Placed): Draft | null {
  const [done, task] = before(prose, rate)
    .filter((f) => f.use === "amount")
    .reverse();
  return done && task && task.dimension === done.dimension && fits(task, done, rate)
    ? claim("right", task, done, rate)
    : null;
}

interface Task {
  readonly task: Placed;
  readonly done: readonly Placed[];
}

const isCount = (f: Placed) => f.use === "amount" && f.dimension !== "point" && f.dimension !== "money";

const doneOf = ({ figures }: Prose, task: Placed) =>
  figures
    .filter((f) => isCount(f) && f.dimension === task.dimension && /完成|实际|改造|实施|建成/.test(f.label))
    .filter((f) => !/任务|计划|目标/.test(f.label))
    .slice(0, MOST);

const fits = (task: Placed, done: Placed, rate: Placed) =>
  task.base > 0 && rateAgrees((done.base - task.base) / task.base, rate, [task, done]);

/** The task and the result, where the whole text knows one of each. */
function soleOf(tasks: readonly Task[]): readonly [Placed, Placed] | null {
  const values = new Set(tasks.map(({ task }) => `${task.base}/${task.dimension}`));
  const [first] = tasks;
  const [done] = first?.done ?? [];
  if (!first || !done || values.size !== 1 || first.task.base <= 0) return null;
  const one = new Set(first.done.map(({ base }) => base)).size === 1;
  return one && done.base > first.task.base ? [first.task, done] : null;
}

function claim(verdict: "right" | "wrong", task: Placed, done: Placed, rate: Placed): Draft {
  const computed = asPercent((done.base - task.base) / task.base);
  return {
    kind: KIND,
    verdict,
    reason: verdict === "right" ? "recomputed" : "rate-off",
    operands: [
      ["base", task],
      ["result", done],
      ["rate", rate],
    ],
    computed,
    values: {
      calculation: `(${done.value} − ${task.value}) ÷ ${task.value}`,
      computed,
      printed: `${rate.value}%`,
    },
    span: nearSpan([], rate),
  };
}
