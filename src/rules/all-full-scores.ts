import { cited } from "../core/rule/evidence";
import { defineRule } from "../core/rule/rule";
import { reasonFor } from "../core/facts/reasons";
import { budgetOf } from "../core/facts/rate";
import { indicatorPoints, scoreCell, spentShare } from "../core/facts/tally";

export default defineRule({
  id: "all-full-scores",
  scope: "form",
  kinds: ["self-evaluation"],
  severity: "hint",
  basis: {
    "zh-CN": "审核惯例：钱没花完、指标却全部满分的表会被重点复核。",
    en: "Practice of reviewers: money left and every indicator at full marks is looked at again.",
  },
  title: { "zh-CN": "执行率偏低而指标全部满分", en: "All full marks at a low rate" },
  options: {
    /** Rate, as a fraction, below which full marks throughout are reported. */
    threshold: 0.8,
  },
  ranges: { threshold: [0, 1] },
  messages: {
    full: {
      "zh-CN": {
        what: "预算执行率只有 {rate:percent}，指标却全部得了满分（{weight} 分）。",
        why: "钱没有花出去而事情全部做完，审核人会怀疑得分不实，或者预算编多了。",
        fix: "逐项核对完成值和得分；确实全部完成的，说明为什么少花钱（如节约、质保金未到期）。",
      },
      en: {
        what: "Only {rate:percent} was spent, yet every indicator has full marks ({weight}).",
        why: "All work done and the money still there: a reviewer will doubt the scores, or the budget.",
        fix: "Check results and scores one by one; if all was done, say why it cost less (savings, retention money).",
      },
    },
  },
  check(form, { options, profile, report }) {
    const points = indicatorPoints(form);
    const rate = spentShare(form, profile);
    if (!points || rate === null || rate >= options.threshold) return;
    if (points.score < points.weight || reasonFor("spending", form, profile.spendingReasons)) return;
    report("full", scoreCell(form), {
      rate: cited(rate, form.funds?.total.executed, form.funds && budgetOf(form.funds.total, profile)),
      weight: cited(points.weight, ...form.indicators.map(({ weight }) => weight)),
    });
  },
});
