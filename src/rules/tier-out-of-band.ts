import { criteriaOf } from "../core/facts/criteria";
import { achievementOf, pointsLost } from "../core/facts/achievement";
import { reasonOfRow } from "../core/facts/reasons";
import type { Status } from "../core/quantity/parse";
import { defineRule } from "../core/rule/rule";

/** Place of a status among the profile's tiers. */
const TIER: Readonly<Record<Status, number>> = { met: 0, partly: 1, unmet: 2 };

export default defineRule({
  id: "tier-out-of-band",
  scope: "indicator",
  kinds: ["self-evaluation"],
  severity: "warning",
  basis: {
    "zh-CN":
      "财预〔2020〕10号：定性指标分三档，达成 100%～80%（含）、部分达成 80%～60%（含）、未达成 60%～0%；湖北等地按 80%、50% 分档。",
    en: "Cai Yu [2020] No. 10: qualitative results score 80–100%, 60–80% or 0–60% of the weight; Hubei and others divide at 80% and 50%.",
  },
  title: { "zh-CN": "得分与完成档次不符", en: "Score outside the step reached" },
  options: {
    /** Points allowed for rounding. */
    tolerance: 0.01,
  },
  // A figure is due where the status stands: until then the score cannot be judged.
  silencedBy: ["actual-not-comparable"],
  messages: {
    high: {
      "zh-CN": {
        what: "“{name}”完成情况写的是“{actual}”，得分 {score}/{weight}，超出了这一档的上限 {to:percent}。",
        why: "“{tier}”的得分应在分值的 {from:percent} 到 {to:percent}（不含）之间。",
        fix: "把得分改到这一档之内；如果实际已达成预期，请更正完成情况。",
      },
      en: {
        what: "“{name}” is reported as “{actual}” and scored {score}/{weight}, above the {to:percent} of that step.",
        why: "“{tier}” earns from {from:percent} to below {to:percent} of the weight.",
        fix: "Bring the score within the step; or correct the result if all was reached.",
      },
    },
    low: {
      "zh-CN": {
        what: "“{name}”完成情况写的是“{actual}”，得分 {score}/{weight}，低于这一档的下限 {from:percent}。",
        why: "“{tier}”的得分应在分值的 {from:percent} 到 {to:percent} 之间。",
        fix: "把得分改到这一档之内；如果实际没有做到，请更正完成情况。",
      },
      en: {
        what: "“{name}” is reported as “{actual}” and scored {score}/{weight}, below the {from:percent} of that step.",
        why: "“{tier}” earns from {from:percent} to {to:percent} of the weight.",
        fix: "Bring the score within the step; or correct the result if less was reached.",
      },
    },
  },
  check(indicator, { form, options, profile, report }) {
    const { weight, score, actual } = indicator;
    if (!weight?.value || score?.value == null) return;
    if (pointsLost(indicator, form) === null || criteriaOf(indicator, profile)) return;
    const reached = achievementOf(indicator, form).actual;
    if (reached.kind !== "words" || reached.status === null) return;
    const index = TIER[reached.status];
    const tier = profile.tiers[index];
    // More than the weight is score-over-weight's.
    if (!tier || score.value > weight.value) return;
    const values = {
      name: indicator.name,
      actual: actual!,
      score,
      weight,
      tier: tier.name,
      from: tier.from,
      to: tier.to,
    };
    const explained = reasonOfRow(form, indicator) !== undefined;
    if (score.value < tier.from * weight.value - options.tolerance) {
      // Unexplained, the points lost are asked for already.
      if (explained) report("low", score.at, values);
    } else if (index > 0 && score.value >= tier.to * weight.value - 1e-9) report("high", score.at, values);
  },
});
