import { isExtra } from "../core/facts/extra-points";
import { ratePointsBeside, holdsTotal } from "../core/facts/rate-row";
import { cited } from "../core/rule/evidence";
import { sum } from "../core/sheet/arithmetic";
import { defineRule } from "../core/rule/rule";
import { fix } from "./fixes";

export default defineRule({
  id: "weight-sum",
  scope: "form",
  severity: "error",
  basis: {
    "zh-CN": "自评表总分为 100 分（含预算执行率），下级指标分值之和等于上级分值（财预〔2020〕10号）。",
    en: "A table has 100 points, the execution rate included; weights add up to those of the level above (Cai Yu [2020] No. 10).",
  },
  title: { "zh-CN": "分值合计不符", en: "Weights do not add up" },
  options: {
    /** Points allowed for rounding. */
    tolerance: 0.02,
  },
  messages: {
    group: {
      "zh-CN": {
        what: "“{label}”标明 {stated} 分，所属指标分值之和是 {total} 分。",
        why: "下级指标分值之和应等于上级分值，系统保存时会校验。",
        fix: "调整所属指标的分值，或更正“{label}”标明的分值。",
      },
      en: {
        what: "“{label}” states {stated} points; the weights under it add up to {total}.",
        why: "Weights of a level must add up to the level above; the system checks this on saving.",
        fix: "Adjust the weights below, or correct the points stated in “{label}”.",
      },
    },
    total: {
      "zh-CN": {
        what: "分值合计填的是 {stated}，各行分值加起来是 {total}。",
        why: "分值合计应等于预算执行率分值与各指标分值之和。",
        fix: "核对各行分值与合计，改正填错的一处。",
      },
      en: {
        what: "The total of weights is given as {stated}; the rows add up to {total}.",
        why: "The total is the weight of the execution rate plus those of all indicators.",
        fix: "Check the weights and the total, and correct whichever is wrong.",
      },
    },
    rateLeftOut: {
      "zh-CN": {
        what: "指标分值合计 {indicators}，加上预算执行率 {rate} 分是 {total}，总分却写 {stated}。",
        why: "预算执行率的分值含在总分之内，指标分值再占满 {stated} 分就超了。",
        fix: "把指标分值之和调整为 {room}，或在总分中计入预算执行率。",
      },
      en: {
        what: "Indicators weigh {indicators}, with the execution rate's {rate} that is {total}, but the total says {stated}.",
        why: "The weight of the execution rate is part of the total; indicators may not use it all up.",
        fix: "Bring the indicators' weights to {room}, or count the execution rate in the total.",
      },
    },
  },
  check(form, { options, profile, report }) {
    const differs = (a: number, b: number) => Math.abs(a - b) > options.tolerance;
    for (const { label, weight, indicators } of form.groups) {
      const fields = indicators
        .filter((indicator) => !isExtra(indicator))
        .map((indicator) => indicator.weight);
      // A weight that is not filled in leaves the sum open.
      if (fields.some((field) => field !== null && field.state !== "number")) continue;
      const weights = fields.flatMap((field) => field?.value ?? []);
      if (weights.length === 0) continue;
      const total = sum(weights);
      if (differs(total, weight))
        report("group", label.at, { label, stated: cited(weight, label), total: cited(total, ...fields) });
    }

    const declared = form.total?.weight;
    // Where the row of the funds holds the total, the rate's own weight is not known.
    if (declared?.value == null || holdsTotal(form)) return;
    const rows = form.indicators.filter((indicator) => !isExtra(indicator));
    const fields = rows.map(({ weight }) => weight);
    const weights = fields.flatMap((field) => field?.value ?? []);
    if (weights.length === 0 || fields.some((field) => field && field.state !== "number")) return;
    const indicators = sum(weights);
    const stated = ratePointsBeside(form).weight;
    // So does one of the execution rate that cannot be read.
    if (stated?.state === "error" || stated?.state === "unreadable") return;
    const rate = stated?.value ?? 0;
    const total = sum([indicators, rate]);
    if (!differs(total, declared.value)) return;
    // The funds block may state no weight, or stand on the page before.
    if (!stated && !differs(total + profile.rateWeight, declared.value)) return;
    // Rows that make up a whole table leave only the total to be wrong.
    const fixes = total === profile.fullScore ? [fix("value", declared.at, total)] : [];
    const values = { stated: declared, total: cited(total, ...fields, stated) };
    if (differs(indicators, declared.value)) report("total", declared.at, values, fixes);
    else
      report(
        "rateLeftOut",
        declared.at,
        {
          ...values,
          indicators: cited(indicators, ...fields),
          rate: cited(rate, stated),
          room: cited(declared.value - rate, declared, stated),
        },
        fixes,
      );
  },
});
