/** What is carried over is what the year before left unspent. */
import { round } from "../../core/sheet/arithmetic";
import { formatAmount } from "../../core/sheet/print";
import { defineCrossRule } from "./rule";
import { TOLERANCE, withYearBefore } from "./table";
export default defineCrossRule({
  id: "carryover-unlike",
  scope: "batch",
  severity: "warning",
  basis: {
    "zh-CN": "上年结转来自上年没有用完的预算，不应大于上年预算数减执行数（预决算衔接关系）。",
    en: "What is carried over is what the year before left unspent: no more than its budget less what was executed.",
  },
  title: { "zh-CN": "上年结转与上年的表不衔接", en: "Carry-over unlike the year before" },
  options: {},
  messages: {
    more: {
      "zh-CN": {
        what: "“{name}”{year} 年的上年结转是 {carried} {money}，上年的表（“{other}”）只剩 {unspent} {money}（预算数 {budget}，执行数 {executed}）。",
        why: "结转的钱只能来自上年没有用完的预算，两年的表要对得上。",
        fix: "核对上年结转数和上年的预算数、执行数，改正填错的一处。",
      },
      en: {
        what: "“{name}” carried {carried} {money} into {year}; the table of the year before (“{other}”) left {unspent} {money} (budget {budget}, executed {executed}).",
        why: "Only what was left unspent can be carried over: the tables of both years have to agree.",
        fix: "Check the carry-over and last year's budget and executed figures, and correct the one that is wrong.",
      },
    },
  },
  check(tables, { report }) {
    for (const [{ name, year, place, carriedOver, money }, before] of withYearBefore(tables)) {
      const { budget, executed } = before;
      if (carriedOver === null || money === null || money !== before.money) continue;
      if (budget === null || executed === null) continue;
      const unspent = round(budget - executed, 6);
      if (carriedOver > Math.max(unspent, 0) + TOLERANCE * 2)
        report("more", [place, before.place], {
          name,
          year: String(year),
          other: before.place.path,
          money,
          carried: formatAmount(carriedOver),
          unspent: formatAmount(unspent),
          budget: formatAmount(budget),
          executed: formatAmount(executed),
        });
    }
  },
});
