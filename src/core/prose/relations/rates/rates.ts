/** 整改率, 执行进度, 完成率: what happened over what it was to happen to. */
import { withRivals } from "../../verdicts/rivals";
import type { Draft } from "../../verdicts/draft";
import { type Equation, minus, plus, type Term, rateIs } from "../../verdicts/equations";
import type { Mention } from "../../mentions/mentions";
import { operatorOf, type Rate } from "../../mentions/operators";
import { allBefore, before, figuresBefore, type Reached } from "../../tree/reach";
import { isUsualStem } from "../../mentions/stages";
import type { Tree } from "../../tree/tree";
import { decide } from "../../verdicts/decide";
import { basesOf, baseTerms } from "./bases";
import { doubtOf } from "./doubts";
import { allDone, allOf, inLastMeasure, isNegated, resultsOf } from "./results";
import { pairBefore } from "./pairs";
import type { Wholes } from "../listed";
import { unchecked } from "../unchecked";

export function rates(tree: Tree, wholes: Wholes): Draft[] {
  return tree.mentions.flatMap((rate) => {
    if (rate.use !== "percent" || rate.dimension !== "percent") return [];
    const operator = operatorOf(tree, rate);
    return operator?.type === "rate" ? read(tree, rate, operator, wholes) : [];
  });
}

function read(tree: Tree, rate: Mention, operator: Rate, wholes: Wholes): Draft[] {
  const saved = savedOf(tree, rate, operator);
  if (saved) return saved;
  // 其中财政资金执行率92% is of nothing said of the whole.
  const own = /^其中/.test(rate.label) ? tree.pathOf(rate).join() : null;
  const back = before(tree, rate).filter(
    ({ mention }) => own === null || tree.pathOf(mention).join() === own,
  );
  const results = inLastMeasure(resultsOf(tree, rate, operator, back), back);
  const [result] = results;
  const whole = result && result.distance < 2 ? null : allDone(tree, rate, operator, back);
  if (whole) return [decide({ equation: ratio(rate, operator, plus("result", whole), plus("base", whole)) })];
  const pair = result?.distance === 0 && operator.stem !== "完成" ? null : ofPair(tree, rate, operator);
  if (pair) return pair;
  if (!result) return absent(rate, operator, back);
  const listed = wholes.get(result.mention.index);
  if (listed?.adds && tree.pathOf(result.mention).join() !== tree.pathOf(rate).join()) {
    const equation = ratio(rate, operator, plus("result", result.mention), plus("base", listed.whole));
    return [decide({ equation, rivals: () => withRivals(tree, equation, [listed.whole]) })];
  }
  const all = allOf(rate, operator, result.mention);
  if (all) return [decide({ equation: ratio(rate, operator, plus("result", all), plus("base", all)) })];
  const bases = basesOf(tree, rate, operator, result, allBefore(tree, rate), wholes);
  const base = baseTerms(tree, bases, result, back);
  if (!base) return absent(rate, operator, [result]);
  const over = plus("result", result.mention);
  const equation = ratio(rate, operator, over, base);
  const rivals = () => [
    // 退回整改755个，整改率100%: it may be all of them.
    ...(isBare(result.mention, base) ? [ratio(rate, operator, over, plus("base", result.mention))] : []),
    ...withRivals(tree, equation, [result.mention, base.at(-1)!.mention]),
    ...bases.map(({ mention }) => ratio(rate, operator, over, plus("base", mention))),
    ...combined(tree, rate, operator, result.mention, base),
  ];
  const unsure = doubtOf(tree, operator, rate, result, bases, base);
  // 任务1.2万亩。已消化0.2万亩: nothing else was to be done.
  const plain = bases.length === 1 && bases[0]!.mention.stage === "task" && bases[0]!.distance < 3;
  return [decide({ equation, rivals, unsure, plain })];
}

/** 应种8124剂次，实种8075剂次，接种率: what was to be and what was, whatever the rate is called. */
function ofPair(tree: Tree, rate: Mention, operator: Rate): Draft[] | null {
  const [base, result] = pairBefore(tree, rate);
  if (!base || !result) return null;
  const equation = ratio(rate, operator, plus("result", result), plus("base", base));
  const draft = decide({ equation, rivals: () => withRivals(tree, equation, [result, base]) });
  return draft.verdict === "uncheckable" ? null : [draft];
}

/** 采购预算300万元，中标285万元，节支率5%: what a price came to less than was set. */
function savedOf(tree: Tree, rate: Mention, { stem }: Rate): Draft[] | null {
  const { mentions } = tree;
  const [set, paid] = [mentions[rate.index - 2], mentions[rate.index - 1]];
  if (!/^节[支约省资]$/.test(stem)) return null;
  const saving = SAVED.test(paid?.label ?? "") ? savingOf(tree, rate, paid!) : null;
  if (saving) return [saving];
  if (set?.stage !== "task" || !paid) return null;
  const fits = [set, paid].every(
    (m) => m.use === "amount" && m.sentence === rate.sentence && m.dimension === set.dimension,
  );
  if (!fits || paid.stage === "left" || paid.change || rate.clause - set.clause > 2) return null;
  const less = [...plus("base", set), ...minus("result", paid)];
  const equation = rateIs("completion-rate", rate, less, plus("base", set));
  return [decide({ equation, rivals: () => withRivals(tree, equation, [paid, set]) })];
}

/** 较控制价9600万元节约540万元，节约率: what was saved, over what was set. */
function savingOf(tree: Tree, rate: Mention, less: Mention): Draft | null {
  const tasks = figuresBefore(tree, less, SAVED_FAR).filter(
    (m) => m.use === "amount" && m.stage === "task" && m.sentence === rate.sentence,
  );
  const [set] = tasks;
  if (set?.dimension !== less.dimension || less.group !== rate.group) return null;
  const equation = rateIs("completion-rate", rate, plus("result", less), plus("base", set));
  // 预算100万元，合同90万元，节约10万元: of either; 较控制价节约: of that one.
  const sure = tasks.length === 1 || /[较比]/.test(set.label);
  return decide({ equation, unsure: sure ? undefined : "several-bases" });
}

const SAVED = /节[支约省](?:了|资金)?$/;
/** Figures between what was set and what was saved. */
const SAVED_FAR = 3;

/** Neither 已整改 nor of a base that stands beside it. */
const isBare = (result: Mention, base: readonly Term[]): boolean =>
  !/已|实际|完成|累计|共/.test(result.label) && base.every(({ mention }) => mention.group !== result.group);

/** Of what it did not happen to, the rate is what is left of 100 %. */
const ratio = (
  rate: Mention,
  { kind, not, stem }: Rate,
  over: readonly Term[],
  under: readonly Term[],
): Equation => ({
  ...rateIs(kind, rate, over, under),
  complement: over.length > 0 && not !== isNegated(over[0]!.mention.name, stem),
});

const absent = (rate: Mention, { kind, stem }: Rate, near: readonly Reached[]): Draft[] =>
  !isUsualStem(stem)
    ? []
    : [
        unchecked(
          kind,
          "base-absent",
          rate,
          near
            .slice(0, 1)
            .filter(({ distance }) => distance < 2)
            .map(({ mention }) => mention),
        ),
      ];

/** Several payments together, or what there was less what is left. */
function combined(
  tree: Tree,
  rate: Mention,
  operator: Rate,
  result: Mention,
  base: readonly Term[],
): Equation[] {
  const near = before(tree, rate, 16)
    .map(({ mention }) => mention)
    .filter((m) => m.sentence === result.sentence && m.dimension === result.dimension);
  const done = near.filter((m) => m.stage === "done" && base.every(({ mention }) => mention !== m));
  const others = near.filter((m) => m.stage !== "left" && base.every(({ mention }) => mention !== m));
  const left = near.find((m) => m.stage === "left");
  return [
    ...(done.length > 1 ? [ratio(rate, operator, plus("result", ...done), base)] : []),
    ...(others.length > 1 ? [ratio(rate, operator, plus("result", ...others), base)] : []),
    ...(left
      ? [
          ratio(
            rate,
            operator,
            [...base.map((term) => ({ ...term, role: "result" as const })), ...minus("result", left)],
            base,
          ),
        ]
      : []),
  ];
}
