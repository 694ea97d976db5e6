/** 目标值 B，完成值 E: a goal that was missed while the report says that all were reached. */
import type { Draft } from "../../verdicts/draft";
import { calculationOf, computedOf, plus, rateIs } from "../../verdicts/equations";
import type { Mention } from "../../mentions/mentions";
import type { Tree } from "../../tree/tree";

const KIND = "completion-rate";
const TARGET = /(?:指标值|目标值|计划值|年初值|预期值|目标)(?:为|是|：|=|≥|不低于|不少于|至少|大于|达到)*$/;
const ACTUAL = /(?:完成值|完成数|实际值|实际完成|达成值|实际完成情况)(?:为|是|：|=|了)*$/;
const GOALS = "(?:目标|指标|任务)";
/** The text says that nothing was missed. */
const ALL_DONE = new RegExp(
  [
    `按照?(?:年初|年度|既定)?计划完成(?:了)?(?:全部|所有|各项|年度|年初)*${GOALS}`,
    `(?:全部|均已?|全面|圆满)(?:完成|达成|实现)(?:了)?(?:年度|年初|预期|既定|绩效|各项)*${GOALS}`,
    `${GOALS}(?:值)?(?:均已?|已?全部|已?全面)(?:完成|达成|实现|达标)`,
    `(?:全部|各项|所有)(?:绩效)?${GOALS}(?:均已?|全部)?(?:完成|达到|达成)`,
    `${GOALS}[^，。；]{0,6}100%(?:完成|达成)|100%(?:完成|达成)(?:了)?[^，。；]{0,8}${GOALS}`,
    `(?:总体|全部|各项|绩效|年度)[^，。；]{0,8}${GOALS}[^，。；]{0,4}完成率[^，。；]{0,3}100%`,
    "(?:没有|无)(?:未完成|未达成|偏离)",
    `(?:未完成|未达成)(?:的)?(?:绩效)?(?:目标|指标|事项)[^，。；]{0,6}[（：，]?无`,
  ].join("|"),
);

export function goals({ mentions: figures, text }: Tree): Draft[] {
  const allDone = ALL_DONE.test(text);
  return figures.flatMap((target, i) => {
    const result = figures[i + 1];
    if (!result || !isTarget(target) || !isResult(target, result) || goesOn(figures, result)) return [];
    if (result.base >= target.base || target.base <= 0) return [];
    const reached = rateIs(KIND, result, plus("result", result), plus("base", target));
    const computed = computedOf(reached) ?? "";
    const calculation = calculationOf(reached);
    return [
      {
        kind: KIND,
        verdict: allDone ? "wrong" : "uncheckable",
        reason: allDone ? "goal-missed" : "goal-missed-unsaid",
        operands: [
          ["base", target],
          ["result", result],
        ],
        computed: allDone ? computed : null,
        values: { calculation, computed, printed: `${result.value}${result.unit}` },
      },
    ];
  });
}

/** 第一批600亩，第二批400亩: the result is not one figure. */
function goesOn(figures: readonly Mention[], result: Mention): boolean {
  const next = figures[result.index + 1];
  return (
    next?.group === result.group && next.dimension === result.dimension && next.clause <= result.clause + 1
  );
}

const isTarget = (f: Mention) =>
  (f.use === "bound" ? f.bound === "≥" : f.use === "amount") &&
  TARGET.test(f.label) &&
  f.dimension !== "money";

function isResult(target: Mention, f: Mention): boolean {
  const words = f.label.replace(/^年度/, "");
  return (
    (f.use === "amount" || f.use === "percent") &&
    f.dimension === target.dimension &&
    f.group === target.group &&
    f.clause - target.clause <= 1 &&
    f.label !== "" &&
    ACTUAL.test(words) &&
    !/(?:成本|费用|时间|投诉|超支)/.test(target.label)
  );
}
