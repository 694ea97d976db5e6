import { pointsLost } from "../core/facts/achievement";
import { allowedScores, criteriaOf } from "../core/facts/criteria";
import { reasonOfRow } from "../core/facts/reasons";
import { formatNumber } from "../core/sheet/print";
import { cited } from "../core/rule/evidence";
import { defineRule } from "../core/rule/rule";

export default defineRule({
  id: "score-unlike-criteria",
  scope: "indicator",
  kinds: ["self-evaluation"],
  severity: "warning",
  basis: {
    "zh-CN": "表内印有“评分标准”“得分计算方法”的，按所印的标准计分（各地部门整体支出绩效自评表）。",
    en: "Where the form prints how points are given (评分标准, 得分计算方法), they are given so (local forms).",
  },
  title: { "zh-CN": "得分与评分标准不符", en: "Score disagrees with the printed standard" },
  options: {
    /** Points allowed for rounding. */
    tolerance: 0.01,
  },
  messages: {
    other: {
      "zh-CN": {
        what: "“{name}”实际完成“{actual}”，评分标准是“{criteria}”，应得 {expected} 分，填的是 {score}（分值 {weight}）。",
        why: "评分标准印在表里，审核人会按它重新打分。",
        fix: "按评分标准改得分；如果是完成值填错，请更正。",
      },
      en: {
        what: "“{name}” reached “{actual}”; by the standard “{criteria}” that earns {expected}, but {score} of {weight} is given.",
        why: "The standard is printed in the form: a reviewer will score by it.",
        fix: "Score by the standard; or correct the result.",
      },
    },
  },
  check(indicator, { form, profile, options, report }) {
    const { name, actual, weight, score } = indicator;
    const lost = pointsLost(indicator, form);
    // More than the weight is told elsewhere.
    if (lost === null || lost < 0 || score?.value == null) return;
    const criteria = criteriaOf(indicator, profile);
    const allowed = allowedScores(indicator, form, profile);
    if (!criteria || !allowed) return;
    const { low, high } = allowed;
    const slack = options.tolerance + 1e-9;
    const tooMany = score.value > high + slack;
    // Fewer points may have grounds of their own, which the row states.
    const tooFew = score.value < low - slack && !reasonOfRow(form, indicator);
    if (!tooMany && !tooFew) return;
    const expected = low === high ? formatNumber(low) : `${formatNumber(low)}～${formatNumber(high)}`;
    report("other", score.at, {
      name,
      actual: actual!,
      criteria,
      expected: cited(expected, actual, weight, ...(indicator.criteria ? [indicator.criteria] : [])),
      score,
      weight: weight!,
    });
  },
});
