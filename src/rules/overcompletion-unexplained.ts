import { achievementOf } from "../core/facts/achievement";
import { isExplained } from "../core/facts/explained";
import type { TextField } from "../core/form/model";
import { formatPercent } from "../core/sheet/print";
import { round } from "../core/sheet/arithmetic";
import { defineRule } from "../core/rule/rule";
import type { Fix } from "../core/finding";

export default defineRule({
  id: "overcompletion-unexplained",
  scope: "indicator",
  kinds: ["self-evaluation"],
  severity: "warning",
  basis: {
    "zh-CN": "财预〔2020〕10号：完成值高于指标值较多的须分析原因；“较多”全国没有统一数，广西系统按 130%。",
    en: "Cai Yu [2020] No. 10: a result far above its target is analysed; no national figure, Guangxi's system says 130%.",
  },
  title: { "zh-CN": "超额较多未说明原因", en: "Far above target, unexplained" },
  options: {
    /** Result ÷ target, as a fraction, from which a reason is due. */
    threshold: 1.3,
    /** An excess of so few (visits, pieces …) needs no word. */
    leastExcess: 1,
  },
  // Points lost and nothing said: the same cell is asked for already.
  silencedBy: ["explanation-missing"],
  messages: {
    far: {
      "zh-CN": {
        what: "“{name}”目标“{target}”，实际“{actual}”，完成 {ratio:percent}，没有说明。",
        why: "完成值达到指标值 {threshold:percent} 的，审核时会问是不是指标值定低了；定得明显偏低的还会扣分。",
        fix: "写明超额的原因，下年据此调整指标值；如果是指标值或完成值填错、单位不一致，请更正。",
      },
      en: {
        what: "“{name}” aimed at “{target}” and reached “{actual}”, {ratio:percent}, with no word about it.",
        why: "At {threshold:percent} of the target a reviewer asks whether it was set too low; points may be cut where it plainly was.",
        fix: "Say why so much was done and adjust next year's target; or correct target, result or unit.",
      },
    },
  },
  check(indicator, { form, options, report }) {
    const { name, target: aim, actual: reached, explanation } = indicator;
    if (isExplained(form, explanation, form.explanationBelow)) return;
    const { target, actual, comparison } = achievementOf(indicator, form);
    if (comparison.outcome !== "exceeded" || comparison.ratio === null || target.kind !== "number") return;
    const { ratio } = comparison;
    const value = round(target.value * ratio, 6);
    // A share of a whole ends at 100%: ≥70% and 95% is no excess to speak of.
    const percent = target.unit === "%" || (actual.kind === "number" && actual.unit === "%");
    if (percent && value <= 100) return;
    if (ratio < options.threshold || value - target.value <= options.leastExcess) return;
    const values = {
      name: name.text,
      target: aim!.text,
      actual: reached!.text,
      ratio,
      threshold: options.threshold,
    };
    report("far", explanation?.at ?? reached!.at, values, frame(explanation, indicator.row, ratio));
  },
});

/** The frame of a reason, where its cell is blank; left as it is, it counts as blank. */
function frame(explanation: TextField | null, row: number, ratio: number): Fix[] {
  if (!explanation || explanation.text !== "" || explanation.at.row !== row) return [];
  const to = `原因：请写明为何完成指标值的 ${formatPercent(ratio)}；措施：请写明下年指标值如何调整。`;
  return [{ kind: "skeleton", edits: [{ at: explanation.at, to }] }];
}
