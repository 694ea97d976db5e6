import { ratePoints, ratePointsBeside } from "../core/facts/rate-row";
import { cited } from "../core/rule/evidence";
import type { Form, NumberField } from "../core/form/model";
import { sum } from "../core/sheet/arithmetic";
import { isOutOfHundred, spansOtherRows } from "../core/facts/points";
import { defineRule } from "../core/rule/rule";
import { spentInOtherUnit } from "../core/facts/unit-slip";
import { budgetOf } from "../core/facts/rate";
import { rateScoreFixes, sumFixes } from "./fixes";

export default defineRule({
  id: "score-blank",
  scope: "form",
  kinds: ["self-evaluation"],
  severity: "error",
  basis: {
    "zh-CN": "有分值的指标和预算执行率都要自评打分，各项得分相加为总分（财预〔2020〕10号）。",
    en: "Every indicator with a weight, and the execution rate, is scored; the scores add up to the total (Cai Yu [2020] No. 10).",
  },
  title: { "zh-CN": "得分没有填", en: "Score left blank" },
  options: {},
  messages: {
    indicator: {
      "zh-CN": {
        what: "“{name}”分值 {weight}，得分没有填。",
        why: "其他指标都打了分，空着的一行系统按 0 分或未完成处理，总分也对不上。",
        fix: "按完成情况填写得分；没有完成的填 0 并说明原因。",
      },
      en: {
        what: "“{name}” weighs {weight} and has no score.",
        why: "Other indicators are scored; a blank counts as 0 or as unfinished, and the total disagrees.",
        fix: "Enter the score the result earns; if nothing was done, 0 and the reason.",
      },
    },
    rate: {
      "zh-CN": {
        what: "预算执行率分值 {weight}，得分没有填。",
        why: "预算执行率的得分含在总分之内，空着就少了一项。",
        fix: "填写“执行率 × 分值”的结果，最高不超过分值。",
      },
      en: {
        what: "The execution rate weighs {weight} and has no score.",
        why: "Its score is part of the total; blank, the total lacks it.",
        fix: "Enter the rate × weight, at most the weight.",
      },
    },
    total: {
      "zh-CN": {
        what: "各行都打了分，总分没有填；各行得分加起来是 {scores}。",
        why: "没有总分就定不了等级，审核时会退回补填。",
        fix: "填写总分，等于预算执行率得分与各指标得分之和。",
      },
      en: {
        what: "The rows are scored, the total is not; they add up to {scores}.",
        why: "Without a total there is no grade, and the table is sent back.",
        fix: "Enter the total: the score of the execution rate plus those of all indicators.",
      },
    },
    column: {
      "zh-CN": {
        what: "“{heading}”一列都空着，{count} 项有分值的指标一项也没有打分。",
        why: "没有得分就不是自评表，审核时会整张退回。",
        fix: "逐项填写得分，再填总分；如果得分写在别的列，请把那一列的表头写成“得分”。",
      },
      en: {
        what: "The column “{heading}” is blank: none of the {count} indicators with a weight is scored.",
        why: "A self-evaluation without scores is sent back as a whole.",
        fix: "Score every indicator, then the total; if the scores stand in another column, head that one “得分”.",
      },
    },
  },
  check(form, { profile, report }) {
    const weighed = form.indicators.filter(({ weight, score }) => weight?.value && score);
    const scored = form.indicators.filter(({ score }) => score?.value != null);
    if (weighed.length === 0) return;
    if (scored.length === 0) {
      const heading = form.headings.find(({ column }) => column === "score");
      if (heading?.text && weighed.every(({ score }) => score!.state === "blank"))
        report("column", heading.at, {
          heading: heading.text.replace(/\s+/g, ""),
          count: cited(weighed.length, ...weighed.map(({ weight }) => weight)),
        });
      return;
    }
    for (const indicator of weighed) {
      const { name, weight, score } = indicator;
      // 40 points merged over six rows, of which one is scored, stand for them all.
      if (score!.state !== "blank" || spansOtherRows(form, indicator)) continue;
      report("indicator", score!.at, { name, weight: weight! });
    }

    const rate = form.funds && { ...form.funds.total, ...ratePoints(form) };
    if (rate?.weight?.value && rate.score?.state === "blank") {
      const { executed, weight, score } = rate;
      const budget = budgetOf(rate, profile);
      // Overspending may cost points; a slip of units makes any rate wrong.
      const certain =
        budget?.value &&
        budget.value > 0 &&
        executed?.value != null &&
        executed.value >= 0 &&
        executed.value <= budget.value &&
        !spentInOtherUnit(rate);
      const figures = certain && { score, budget, executed, weight, points: weight.value };
      const fixes = figures ? rateScoreFixes(figures, form, profile) : [];
      report("rate", score.at, { weight }, fixes);
    }

    const total = form.total?.score ?? inHead(form);
    const fields = scoresOf(form);
    // What is missing above is missing here too.
    if (total?.state !== "blank" || isOutOfHundred(form) || fields.some(({ state }) => state !== "number"))
      return;
    const weights = sum([...weighed, rate].map((row) => row?.weight?.value ?? 0));
    report(
      "total",
      total.at,
      { scores: cited(sum(fields.map(({ value }) => value!)), ...fields) },
      weights === profile.fullScore ? sumFixes(total.at, fields) : [],
    );
  },
});

/** The scores a total adds up: those of rows that weigh something, or are scored all the same. */
function scoresOf(form: Form): NumberField[] {
  return [ratePointsBeside(form), ...form.indicators].flatMap(({ weight, score }) =>
    score && (weight?.value || score.state === "number") ? [score] : [],
  );
}

/** 自评得分 in the head, with nothing beside it. */
function inHead({ total, head }: Form): NumberField | null {
  const label = head["totalScore"];
  return !total && label?.text === "" ? { ...label, state: "blank", value: null } : null;
}
