import { pointsLost } from "../core/facts/achievement";
import { defineRule } from "../core/rule/rule";

export default defineRule({
  id: "score-over-weight",
  scope: "indicator",
  severity: "error",
  basis: {
    "zh-CN": "各项指标得分最高不超过该指标分值（财预〔2020〕10号）。",
    en: "No indicator scores more than its weight (Cai Yu [2020] No. 10).",
  },
  title: { "zh-CN": "得分超过分值", en: "Score above weight" },
  options: {},
  messages: {
    over: {
      "zh-CN": {
        what: "“{name}”得分 {score}，超过了分值 {weight}。",
        why: "得分最高不超过分值，系统上报时会把它改回，合计也会随之变化。",
        fix: "把得分改为不超过 {weight}；如果是分值填错，请更正分值。",
      },
      en: {
        what: "“{name}” scored {score}, more than its weight {weight}.",
        why: "A score is at most its weight; the system resets it at upload, and the total changes with it.",
        fix: "Enter {weight} at most; if the weight is wrong, correct the weight.",
      },
    },
  },
  check(indicator, { form, report }) {
    const { name, weight, score } = indicator;
    if ((pointsLost(indicator, form) ?? 0) >= 0) return;
    report("over", score!.at, { name, score: score!, weight: weight! });
  },
});
