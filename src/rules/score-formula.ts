import { criteriaOf } from "../core/facts/criteria";
import { isConfirmed } from "../core/facts/relations";
import { cited } from "../core/rule/evidence";
import { fix } from "./fixes";
import { achievementOf, pointsOf, shortfallScores } from "../core/facts/achievement";
import { round } from "../core/sheet/arithmetic";
import { defineRule } from "../core/rule/rule";

export default defineRule({
  id: "score-formula",
  scope: "indicator",
  kinds: ["self-evaluation"],
  severity: "warning",
  basis: {
    "zh-CN":
      "财预〔2020〕10号：定量指标未完成的按完成值与指标值的比例计分。上限指标（≤）各地有两种算法，都不符才提示。",
    en: "Cai Yu [2020] No. 10: a quantity short of its target scores in proportion. For upper bounds (≤) two ways are in use; only a score that fits neither is reported.",
  },
  title: { "zh-CN": "得分高于完成比例", en: "Score above the share reached" },
  options: {
    /** Points allowed for rounding. */
    tolerance: 0.01,
    /** Whether scores rounded to a tenth, to half or to whole points pass. */
    rounded: true,
  },
  messages: {
    reach: {
      "zh-CN": {
        what: "“{name}”目标“{target}”，实际“{actual}”，按比例应得 {reached} ÷ {aim} × {weight} = {expected}，填的是 {score}。",
        why: "定量指标没有完成的，按完成比例计分；分数打高了，审核时会扣下来，总分跟着变。",
        fix: "把得分改为 {expected}，或按当地的评分标准写明扣分依据；如果是指标值或完成值填错，请更正。",
      },
      en: {
        what: "“{name}” aimed at “{target}” and reached “{actual}”, which earns {reached} ÷ {aim} × {weight} = {expected} in proportion, but {score} is given.",
        why: "A quantity short of its target scores in proportion; what is too much is taken off in review, and the total changes.",
        fix: "Enter {expected}, or state the local standard it was scored by; or correct the target or the result.",
      },
    },
    limit: {
      "zh-CN": {
        what: "“{name}”不应超过“{target}”，实际“{actual}”，得分最高为 {aim} ÷ {reached} × {weight} = {expected}，或按超出比例扣减为 {other}，填的是 {score}。",
        why: "上限指标超出的，各地按这两种办法之一计分；填的得分比两种都高。",
        fix: "按当地办法改为 {expected} 或 {other}；如果是指标值或完成值填错，请更正。",
      },
      en: {
        what: "“{name}” should keep within “{target}” and came to “{actual}”: {aim} ÷ {reached} × {weight} = {expected}, or {other} less the excess in proportion, but {score} is given.",
        why: "A bound that was overrun is scored in one of these two ways; the score given is above both.",
        fix: "Enter {expected} or {other}, whichever is the local way; or correct the target or the result.",
      },
    },
  },
  check(indicator, { form, profile, options, report }) {
    const points = pointsOf(indicator, form);
    // Full marks are full-score-unmet's, more than that score-over-weight's; a printed standard has its own rule.
    if (!points || points.lost <= 0 || criteriaOf(indicator, profile)) return;
    const { target, comparison } = achievementOf(indicator, form);
    if (comparison.outcome !== "short" || comparison.ratio === null || target.kind !== "number") return;
    const { ratio } = comparison;
    const { name, target: aim, actual: reached } = indicator;
    const { weight, score } = points;
    const [expected, alternative = expected] = shortfallScores(ratio, weight.value, profile.scoreDigits);
    const near = (other: number) => Math.abs(score.value - other) <= options.tolerance + 1e-9;
    if (score.value <= expected || near(expected)) return;
    if (options.rounded && [0.1, 0.5, 1].some((step) => near(round(expected / step, 0) * step))) return;
    const values = {
      name,
      target: aim!,
      actual: reached!,
      weight,
      score,
      aim: cited(target.value, aim),
      reached: cited(round(target.value * ratio, 6), reached),
      expected: cited(expected, aim, reached, weight),
    };
    // Target, result and score contradict each other; which of them is wrong only another figure can tell.
    const fixes = [...new Set([expected, alternative])]
      .map((to) => fix("value", score.at, to))
      .filter(({ edits }) => isConfirmed(form, profile, edits));
    if (ratio < 1) report("reach", score.at, values, fixes);
    else report("limit", score.at, { ...values, other: cited(alternative, aim, reached, weight) }, fixes);
  },
});
