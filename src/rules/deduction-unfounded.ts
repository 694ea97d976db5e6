import { criteriaOf } from "../core/facts/criteria";
import { cited } from "../core/rule/evidence";
import { isOvercompletionCost } from "../core/facts/overcompletion";
import { achievementOf, pointsLost } from "../core/facts/achievement";
import { rowsSharingPoints } from "../core/facts/points";
import { reasonOfRow } from "../core/facts/reasons";
import { normalizeText } from "../core/sheet/text";
import { defineRule } from "../core/rule/rule";

/** Reasons for a deduction although the target was reached: it was set wrongly, or the review found something. */
const GROUNDS = /偏低|偏高|过低|过高|设[定置]|[指目]标值|超|审计|检查|核[查减]|考核|抽查|复核|质量/u;

export default defineRule({
  id: "deduction-unfounded",
  scope: "indicator",
  kinds: ["self-evaluation"],
  severity: "hint",
  basis: {
    "zh-CN": "财预〔2020〕10号：完成指标值的记满分。说明写了别的扣分理由的，不提示。",
    en: "Cai Yu [2020] No. 10: a target reached earns full marks. Where other grounds are stated, nothing is reported.",
  },
  title: { "zh-CN": "达到目标却扣了分", en: "Points lost though the target was reached" },
  options: {},
  // Nothing said at all is the plainer fault.
  silencedBy: ["explanation-missing"],
  messages: {
    reached: {
      "zh-CN": {
        what: "“{name}”目标“{target}”，实际“{actual}”，已经达到目标，却扣了 {lost} 分。",
        why: "达到目标的指标应得满分；数字说完成了、得分说没完成，审核人不知道该信哪一个。",
        fix: "核对完成值：没有完成的改成真实的数，确已完成的把得分改为 {weight}；有其他扣分依据的，在说明里写清。",
      },
      en: {
        what: "“{name}” aimed at “{target}” and reached “{actual}”, yet lost {lost}.",
        why: "A target reached earns full marks; figures that say done and a score that says not done leave a reviewer guessing.",
        fix: "Check the result: correct it if it was not reached, else score {weight}; where there are other grounds, state them.",
      },
    },
  },
  check(indicator, { form, profile, report }) {
    const lost = pointsLost(indicator, form);
    if (lost === null || lost <= 0 || criteriaOf(indicator, profile)) return;
    if (isOvercompletionCost(indicator, form, profile)) return;
    const { target, actual, comparison } = achievementOf(indicator, form);
    if (comparison.outcome !== "met" && comparison.outcome !== "exceeded") return;
    if (actual.kind === "words") return;
    // The points may have been lost in the row that shares them.
    const sharing = rowsSharingPoints(form, indicator).filter((row) => row.target?.text && row.actual?.text);
    if (sharing.some((row) => achievementOf(row, form).comparison.outcome === "short")) return;
    // Without a sign only equality says for certain that the target was reached.
    if (target.kind === "number" && target.sign === null && comparison.ratio !== 1) return;
    if (GROUNDS.test(normalizeText(reasonOfRow(form, indicator)?.text ?? ""))) return;
    report("reached", indicator.score!.at, {
      name: indicator.name,
      target: indicator.target!,
      actual: indicator.actual!,
      weight: indicator.weight!,
      lost: cited(lost, indicator.weight, indicator.score),
    });
  },
});
