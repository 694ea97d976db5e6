import { cited } from "../core/rule/evidence";
import { withoutDrift } from "../core/facts/rate";
import { defineRule } from "../core/rule/rule";
import { reasonFor } from "../core/facts/reasons";
import { budgetOf } from "../core/facts/rate";
import { indicatorPoints, scoreCell, spentShare } from "../core/facts/tally";

export default defineRule({
  id: "spent-unlike-scored",
  scope: "form",
  kinds: ["self-evaluation"],
  severity: "hint",
  basis: {
    "zh-CN":
      "财政绩效系统的复核口径：指标得分率明显高于预算执行率的，列为重点（有的系统以高出 5 个百分点为限）。",
    en: "Practice of fiscal systems: a share of points well above the execution rate is looked at again (some say by 5 percentage points).",
  },
  title: { "zh-CN": "指标得分与支出进度不相称", en: "Points out of step with spending" },
  options: {
    /** How far, as a fraction, the share of points may exceed the rate. */
    gap: 0.2,
  },
  ranges: { gap: [0, 1] },
  // All at full marks is said more plainly there.
  silencedBy: ["all-full-scores"],
  messages: {
    above: {
      "zh-CN": {
        what: "指标得了 {score}/{weight} 分，得分率 {share:percent}，预算执行率只有 {rate:percent}，高出 {gap:percent}。",
        why: "得分率比执行率高出 {allowed:percent} 以上的，审核时会重点看：不是得分打高了，就是预算编多了。",
        fix: "逐项核对完成值和得分；确实做完的，说明为什么少花钱（如节约、质保金未到期）。",
      },
      en: {
        what: "The indicators scored {score} of {weight}, {share:percent}, while {rate:percent} was spent: {gap:percent} apart.",
        why: "More than {allowed:percent} above the rate, a reviewer looks closer: points too many, or a budget too large.",
        fix: "Check results and scores one by one; if all was done, say why it cost less (savings, retention money).",
      },
    },
  },
  check(form, { options, profile, report }) {
    const points = indicatorPoints(form);
    const rate = spentShare(form, profile);
    if (!points || rate === null || reasonFor("spending", form, profile.spendingReasons)) return;
    const share = points.score / points.weight;
    // Above 1 the scores themselves are wrong.
    const gap = withoutDrift(share - rate);
    if (share > 1 || gap <= options.gap) return;
    const scores = form.indicators.map((row) => row.score);
    const weights = form.indicators.map((row) => row.weight);
    const amounts = [form.funds?.total.executed, form.funds && budgetOf(form.funds.total, profile)];
    report("above", scoreCell(form), {
      score: cited(points.score, ...scores),
      weight: cited(points.weight, ...weights),
      share: cited(share, ...scores, ...weights),
      rate: cited(rate, ...amounts),
      gap: cited(gap, ...scores, ...weights, ...amounts),
      allowed: options.gap,
    });
  },
});
