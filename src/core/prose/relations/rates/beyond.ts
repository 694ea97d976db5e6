/** 超任务29%: how much more was done than was to be done. */
import type { Draft } from "../../verdicts/draft";
import { type Equation, minus, plus, rateIs } from "../../verdicts/equations";
import type { Mention } from "../../mentions/mentions";
import { before, type Reached } from "../../tree/reach";
import type { Tree } from "../../tree/tree";
import { decide } from "../../verdicts/decide";
import { unchecked } from "../unchecked";

/** 任务115户，实际完成264户，超任务129.57%. */
export function beyond(tree: Tree, rate: Mention): Draft {
  const kind = "completion-rate";
  const back = before(tree, rate).filter(({ distance }) => distance < 4);
  const tasks = back.filter(({ mention: m }) => m.stage === "task");
  const done = back.filter(({ mention: m }) => m.stage === "done");
  const result = done.find(({ mention: m }) =>
    tasks.some(({ mention }) => mention.dimension === m.dimension),
  );
  if (!result) return unchecked(kind, done.length > 0 ? "base-absent" : "result-absent", rate);
  const bases = tasks.filter(({ mention: m }) => m.dimension === result.mention.dimension);
  const base = bases[0]!;
  const equation = (over: Mention, under: Mention): Equation =>
    rateIs(kind, rate, [...plus("result", over), ...minus("base", under)], plus("base", under));
  const results = done.filter(({ mention: m }) => m.dimension === result.mention.dimension);
  const same = (list: readonly Reached[], of: Reached) =>
    of.distance < 2 || list.every(({ mention }) => mention.base === of.mention.base) || list.length === 1;
  const rivals = () => [
    ...bases.map(({ mention }) => equation(result.mention, mention)),
    ...results.map(({ mention }) => equation(mention, base.mention)),
  ];
  const sure = same(results, result) && same(bases, base);
  return decide({
    equation: equation(result.mention, base.mention),
    rivals,
    unsure: sure ? undefined : "several-bases",
    plain: true,
  });
}
