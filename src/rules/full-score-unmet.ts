import { criteriaOf } from "../core/facts/criteria";
import { isConfirmed } from "../core/facts/relations";
import { fix } from "./fixes";
import { achievementOf, pointsOf, shortfallScores } from "../core/facts/achievement";
import { defineRule } from "../core/rule/rule";

export default defineRule({
  id: "full-score-unmet",
  scope: "indicator",
  kinds: ["self-evaluation"],
  severity: "warning",
  basis: {
    "zh-CN": "财预〔2020〕10号：完成指标值的记满分，未完成的按完成比例计分。",
    en: "Cai Yu [2020] No. 10: full marks for a target reached; short of it, points in proportion.",
  },
  title: { "zh-CN": "没有达到目标却得满分", en: "Full marks for a missed target" },
  options: {},
  messages: {
    unmet: {
      "zh-CN": {
        what: "“{name}”目标“{target}”，实际“{actual}”，没有达到目标，却得了满分 {weight}。",
        why: "没完成的指标不能得满分，审核人会把这一行的分数扣下来。",
        fix: "按完成情况扣分；如果是指标值或完成值填错，请更正。",
      },
      en: {
        what: "“{name}” aimed at “{target}” and reached “{actual}”, yet has full marks, {weight}.",
        why: "A target that was missed does not earn full marks; a reviewer will cut this row.",
        fix: "Deduct according to what was reached; or correct the target or the result.",
      },
    },
  },
  check(indicator, { form, profile, report }) {
    // Above the weight it is score-over-weight's; a printed standard has its own rule.
    const points = pointsOf(indicator, form);
    if (points?.lost !== 0 || criteriaOf(indicator, profile)) return;
    const { actual, comparison } = achievementOf(indicator, form);
    // 部分达成 with full marks is tier-out-of-band's.
    if (comparison.outcome !== "short" || (actual.kind === "words" && actual.status !== null)) return;
    const { name, target, actual: reached } = indicator;
    const { weight, score } = points;
    const scores =
      comparison.ratio === null ? [] : shortfallScores(comparison.ratio, weight.value, profile.scoreDigits);
    // 99.99% of the target rounds to full marks, and 100 where more than 100 was asked is not worth a word.
    if (weight.value <= 0 || (scores[0] ?? 0) >= weight.value) return;
    // The result may be what is wrong: only another figure, such as the total, makes the score certain.
    const fixes = [...new Set(scores)]
      .map((to) => fix("value", score.at, to))
      .filter(({ edits }) => isConfirmed(form, profile, edits));
    report("unmet", score.at, { name, target: target!, actual: reached!, weight }, fixes);
  },
});
