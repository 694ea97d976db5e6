import { draftOf } from "../core/labels/draft";
import { cited } from "../core/rule/evidence";
import { overcompletion } from "../core/facts/overcompletion";
import { pointsLost } from "../core/facts/achievement";
import { reasonOfRow } from "../core/facts/reasons";
import type { TextField } from "../core/form/model";
import { formatPercent } from "../core/sheet/print";
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
  ranges: { threshold: [1, 10] },
  // Points lost and nothing said: the same cell is asked for already.
  silencedBy: ["explanation-missing"],
  messages: {
    costs: {
      "zh-CN": {
        what: "“{name}”目标“{target}”，实际“{actual}”，达到目标的 {threshold:percent} 以上，所选口径扣 {cost} 分，得分填的是 {score}（分值 {weight}）。",
        why: "所选口径把超额较多算作偏离，按规定扣分；没有扣的，审核时会扣下来。",
        fix: "按口径扣 {cost} 分，并写明超额原因；如果是指标值或完成值填错、单位不一致，请更正。",
      },
      en: {
        what: "“{name}” aimed at “{target}” and reached “{actual}”, {threshold:percent} of it or more, which costs {cost} under the chosen profile; {score} of {weight} is given.",
        why: "The profile takes going far above the target for a deviation; points not taken off are taken off in review.",
        fix: "Take off {cost} and say why so much was done; or correct target, result or unit.",
      },
    },
    far: {
      "zh-CN": {
        what: "“{name}”目标“{target}”，实际“{actual}”，是目标的 {ratio:percent}，没有写超额原因。",
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
  check(indicator, { form, profile, options, report }) {
    const { name, target, actual, weight, score, explanation } = indicator;
    const ratio = overcompletion(indicator, form, options);
    if (ratio === undefined) return;
    const values = { name, target: target!, actual: actual!, threshold: options.threshold };
    const cost = profile.overcompletionCost;
    if (cost > 0 && pointsLost(indicator, form) === 0)
      report("costs", score!.at, { ...values, cost, score: score!, weight: weight! });
    else if (!reasonOfRow(form, indicator))
      report(
        "far",
        explanation?.at ?? actual!.at,
        { ...values, ratio: cited(ratio, target, actual) },
        frame(explanation, indicator.row, ratio),
      );
  },
});

/** The draft of a reason, where its cell is blank; while its places are open it counts as blank. */
function frame(explanation: TextField | null, row: number, ratio: number): Fix[] {
  if (!explanation || explanation.text !== "" || explanation.at.row !== row) return [];
  const to = draftOf(`完成指标值的${formatPercent(ratio)}`, "下年指标值拟");
  return [{ kind: "skeleton", edits: [{ at: explanation.at, to }] }];
}
