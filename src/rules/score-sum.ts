import { areScoresCertain } from "../core/facts/sound-scores";
import { isExtra } from "../core/facts/extra-points";
import { ratePointsBeside, holdsTotal } from "../core/facts/rate-row";
import { cited } from "../core/rule/evidence";
import type { Form } from "../core/form/model";
import { sum } from "../core/sheet/arithmetic";
import { isOutOfHundred } from "../core/facts/points";
import type { Profile } from "../core/profiles/profile";
import { capFor, spentShare } from "../core/facts/tally";
import { defineRule } from "../core/rule/rule";
import { sumFixes } from "./fixes";

export default defineRule({
  id: "score-sum",
  scope: "form",
  severity: "error",
  basis: {
    "zh-CN": "自评总分等于预算执行率得分与各指标得分之和（财预〔2020〕10号）。",
    en: "The total score is the score of the execution rate plus those of all indicators (Cai Yu [2020] No. 10).",
  },
  title: { "zh-CN": "得分合计不符", en: "Scores do not add up" },
  options: {
    /** Points allowed for rounding. */
    tolerance: 0.02,
  },
  messages: {
    total: {
      "zh-CN": {
        what: "总分填的是 {stated}，各行得分加起来是 {total}，相差 {gap}。",
        why: "总分应等于预算执行率得分与各指标得分之和；总分错了，等级也可能跟着错。",
        fix: "核对各行得分与总分，改正填错的一处。",
      },
      en: {
        what: "The total score is given as {stated}; the rows add up to {total}, {gap} apart.",
        why: "The total is the score of the execution rate plus those of all indicators; the grade hangs on it.",
        fix: "Check the scores and the total, and correct whichever is wrong.",
      },
    },
    beyond: {
      "zh-CN": {
        what: "总分填的是 {stated}，已填各行得分合计 {total}，其余未填得分的行即使满分也只有 {highest}。",
        why: "总分应等于各行得分之和，现有得分撑不起这个总分。",
        fix: "补齐空着的得分，再核对总分。",
      },
      en: {
        what: "The total score is given as {stated}; the rows filled in add up to {total}, with full marks for the others {highest} at most.",
        why: "The total must be the sum of the rows, and these cannot reach it.",
        fix: "Fill in the blank scores, then check the total.",
      },
    },
    rateLeftOut: {
      "zh-CN": {
        what: "总分填的是 {stated}，只是各指标得分之和；加上预算执行率得分 {rate} 应为 {total}。",
        why: "预算执行率的得分含在总分之内。",
        fix: "把预算执行率得分计入总分；如果因此超过满分，请先调整分值。",
      },
      en: {
        what: "The total score {stated} is that of the indicators alone; with the execution rate's {rate} it is {total}.",
        why: "The score of the execution rate is part of the total.",
        fix: "Count the execution rate in the total; if that exceeds the full score, adjust the weights first.",
      },
    },
  },
  check(form, { options, profile, report }) {
    const stated = form.total?.score;
    const scored = form.indicators.filter((indicator) => indicator.score !== null);
    if (stated?.value == null || scored.length === 0) return;
    if (scored.some(({ score }) => score!.state === "error" || score!.state === "unreadable")) return;
    const values = scored.flatMap(({ score }) => score!.value ?? []);
    if (values.length === 0) return;
    const rateScore = ratePointsBeside(form).score;
    const rate = rateScore?.value ?? 0;
    const total = sum([...values, rate]);
    const gap = Math.abs(sum([stated.value, -total]));
    if (gap <= options.tolerance || isOutOfHundred(form)) return;
    const unseen = roomForRate(form, profile);
    if (unseen > 0 && stated.value > total && gap <= unseen + options.tolerance) return;
    // Some places hold the total down to a cap: less than the sum, by their own rule.
    if (stated.value < total && isHeldDown(form, profile, stated.value)) return;
    const fields = [rateScore, ...scored.map(({ score }) => score)];
    const told = { stated, total: cited(total, ...fields) };

    if (values.length < scored.length) {
      const weights = scored.flatMap(({ weight, score }) =>
        score!.value === null ? [] : (weight?.value ?? []),
      );
      const used = sum([...weights, ratePointsBeside(form).weight?.value ?? 0]);
      const highest = sum([total, Math.max(0, profile.fullScore - used)]);
      if (stated.value > highest + options.tolerance)
        report("beyond", stated.at, { ...told, highest: cited(highest, ...fields) });
      return;
    }
    // A figure in the head may stand inside a sentence.
    const inRow = form.total!.label.at.col !== stated.at.col && total <= profile.fullScore;
    const parts = fields.filter((field) => field?.state === "number").map((field) => field);
    // What the rate scored is not known where the form does not say.
    const certain = inRow && unseen === 0 && areScoresCertain(form, profile);
    const fixes = certain ? sumFixes(stated.at, parts) : [];
    if (rate > 0 && Math.abs(sum([stated.value, -sum(values)])) <= options.tolerance)
      report("rateLeftOut", stated.at, { ...told, rate: rateScore! }, fixes);
    else report("total", stated.at, { ...told, gap: cited(gap, stated, ...fields) }, fixes);
  },
});

/** Points of the execution rate that a total holds although the form states no score of it; 0 where none are left for it. */
function roomForRate(form: Form, { fullScore, rateWeight }: Profile): number {
  const { indicators, total } = form;
  const { weight, score } = ratePointsBeside(form);
  const own = indicators.filter((indicator) => !isExtra(indicator));
  if (holdsTotal(form)) return rateWeight;
  if (score?.value != null || own.some((each) => each.weight && each.weight.value === null)) return 0;
  const weights = own.flatMap((each) => each.weight?.value ?? []);
  const room = weight?.value ?? rateWeight;
  // The total of the weights may be what is wrong: 99 under rows of 90.
  const wholes = [total?.weight?.value ?? fullScore, fullScore];
  const leaves = wholes.some((whole) => Math.abs(sum([...weights, room, -whole])) <= 0.02);
  return weights.length > 0 && leaves ? room : 0;
}

/** True where the total is at most the cap that the profile sets for such a rate. */
function isHeldDown(form: Form, profile: Profile, total: number): boolean {
  const rate = spentShare(form, profile);
  const cap = rate === null ? undefined : capFor(rate, profile);
  return cap !== undefined && total <= cap.total;
}
