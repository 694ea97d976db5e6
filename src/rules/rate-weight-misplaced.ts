import { holdsTotal } from "../core/facts/rate-row";
import { defineRule } from "../core/rule/rule";

export default defineRule({
  id: "rate-weight-misplaced",
  scope: "form",
  kinds: ["self-evaluation"],
  severity: "error",
  basis: {
    "zh-CN":
      "自评表总分 100 分，其中预算执行率 10 分（财预〔2020〕10号；有的地方 20 分），资金行填执行率自己的分值和得分。",
    en: "A table has 100 points, 10 of them for the execution rate (Cai Yu [2020] No. 10; 20 in places): the row of the funds states the rate's own.",
  },
  title: { "zh-CN": "总分填进了资金行", en: "The total in the row of the funds" },
  options: {},
  messages: {
    total: {
      "zh-CN": {
        what: "资金行的分值填的是 {weight}，这是全表的满分，不是预算执行率的分值。",
        why: "执行率自己的分值和得分没有填，得分、总分和等级都没法核对。",
        fix: "把全表的总分填到“总分”行，资金行改填执行率的分值（通常 10 分）和“执行率 × 分值”的得分。",
      },
      en: {
        what: "The row of the funds states a weight of {weight}: the points of the whole table, not those of the execution rate.",
        why: "The rate's own weight and score are missing, so that score, total and grade cannot be checked.",
        fix: "Enter the table's total in the row of the total, and in the row of the funds the rate's weight (10, usually) and its score.",
      },
    },
  },
  check(form, { report }) {
    const weight = form.funds?.total.weight;
    if (weight && holdsTotal(form)) report("total", weight.at, { weight });
  },
});
