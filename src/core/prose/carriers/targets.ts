/** 目标值 B，完成值 E: a goal that was missed while the report says that all were reached. */
import { asPercent } from "../arithmetic";
import { division, type Draft } from "../claims";
import type { Placed, Prose } from "../layout";

const KIND = "completion-rate";
const TARGET =
  /(?:指标值|目标值|计划值|目标|年初值|预期值|计划数?|任务数?)(?:为|是|：|=|≥|不低于|不少于|至少|大于|达到)*$/;
const ACTUAL = /(?:实际|全年)?(?:完成值|完成数|实际值|实际完成|完成|达到|达成值|实际)(?:为|是|：|=|了)*$/;
/** The text says that nothing was missed. */
const ALL_DONE =
  /按照?计划完成(?:了)?(?:全部|所有|各项|年度|年初)*目标|(?:全部|均已?|全面)(?:完成|达成|实现)(?:了)?(?:年度|年初|预期|既定|绩效)*(?:目标|指标|任务)|(?:目标|指标)(?:均已?|全部)(?:完成|达成|实现|达标)|(?:全部|各项)(?:绩效)?指标(?:均已?|全部)?(?:完成|达到)|100%完成|完成率(?:均)?(?:为|达到?)?100%|未完成(?:的)?(?:绩效)?(?:目标|指标|事项)[^，。]{0,6}[（：，]?无/;

export function targetClaims(prose: Prose): Draft[] {
  const { figures } = prose;
  const allDone = ALL_DONE.test(prose.text);
  return figures.flatMap((target, i) => {
    const result = figures[i + 1];
    if (!result || !isTarget(target) || !isResult(target, result)) return [];
    const least = target.bound !== "≤" && target.bound !== "~";
    if (!least || result.base >= target.base || target.base <= 0) return [];
    const computed = asPercent(result.base / target.base);
    const calculation = division(result, target);
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

const isTarget = (f: Placed) =>
  (f.use === "bound" ? f.bound === "≥" : f.use === "amount") &&
  TARGET.test(f.label) &&
  f.dimension !== "money";

function isResult(target: Placed, f: Placed): boolean {
  const words = f.label.replace(/^年度/, "");
  return (
    f.use === "amount" &&
    f.dimension === target.dimension &&
    f.group === target.group &&
    f.clause - target.clause <= 1 &&
    f.label !== "" &&
    ACTUAL.test(words) &&
    !/(?:成本|费用|时间|投诉|超支)/.test(target.label)
  );
}
