import { printedRate } from "../core/facts/rate";
import { defineRule } from "../core/rule/rule";
import { fix, isBare } from "./fixes";
import { address } from "../core/sheet/sheet";

export default defineRule({
  id: "rate-zero-budget",
  scope: "funds",
  severity: "warning",
  basis: {
    "zh-CN": "执行率 = 执行数 ÷ 预算数，预算数为 0 时无法计算，应作“不适用”处理（各地口径）。",
    en: "The rate is executed ÷ budget: there is none where the budget is 0, and given as not applicable (practice).",
  },
  title: { "zh-CN": "没有预算却填了执行率", en: "A rate where there is no budget" },
  options: {},
  // A total that lost its figure is reported with its parts.
  silencedBy: ["budget-parts"],
  messages: {
    zero: {
      "zh-CN": {
        what: "“{label}”预算数是 0，执行率却填了 {rate}。",
        why: "没有预算就没有执行率，不是 0%，也不是 100%；照填会让人以为有一笔钱已经花完。",
        fix: "执行率留空或画“—”；如果这一行其实有预算，请补填预算数。",
      },
      en: {
        what: "The budget of “{label}” is 0, yet its rate is given as {rate}.",
        why: "Without a budget there is no rate, neither 0% nor 100%; a figure suggests money that was spent.",
        fix: "Leave the rate blank or enter a dash; if there was a budget, enter it.",
      },
    },
    blank: {
      "zh-CN": {
        what: "“{label}”没有填预算数，执行率却填了 {rate}。",
        why: "执行率由预算数和执行数算出，缺了预算数，审核人无从核对。",
        fix: "补填预算数；这一行本来没有资金的，把执行率删去。",
      },
      en: {
        what: "“{label}” has no budget, yet its rate is given as {rate}.",
        why: "The rate follows from budget and executed; without the budget nobody can check it.",
        fix: "Enter the budget; or delete the rate where there was no money.",
      },
    },
  },
  check(funds, { report }) {
    for (const { label, budget, executed, rate } of [funds.total, ...funds.parts]) {
      // 0% beside 0 and 0 is what systems print: nobody takes it for spending.
      if (!budget || !rate?.value || budget.state === "error" || budget.state === "unreadable") continue;
      const values = {
        label: label.text || funds.total.label.text || funds.denominator,
        rate: printedRate(rate),
      };
      if (budget.state !== "number") report("blank", rate.at, values);
      else if (budget.value === 0) {
        const bare = isBare(budget) && isBare(executed);
        const formula = bare ? `=IFERROR(${address(executed.at)}/${address(budget.at)},"")` : "";
        report("zero", rate.at, values, bare ? [fix("formula", rate.at, formula)] : []);
      }
    }
  },
});
