import { cited } from "../core/rule/evidence";
import type { Funds } from "../core/form/model";
import { normalizeLabel } from "../core/labels";
import { reasonFor } from "../core/facts/reasons";
import { round, sum } from "../core/sheet/arithmetic";
import { defineRule } from "../core/rule/rule";
import { adjustedInOtherUnit } from "../core/facts/unit-slip";

export default defineRule({
  id: "budget-adjusted",
  scope: "funds",
  severity: "hint",
  basis: {
    "zh-CN": "四川等地自评表注明：年中追加或调减预算的应单独说明理由；超过 30% 才提醒，是各地审核的惯例。",
    en: "Forms of Sichuan and others ask for the reason of budgets adjusted during the year; 30% is customary.",
  },
  title: { "zh-CN": "预算调整幅度大，没有说明", en: "Budget adjusted much, without a word" },
  options: {
    /** Change against the initial budget, as a fraction, above which a reason is due. */
    threshold: 0.3,
  },
  ranges: { threshold: [0, 10] },
  // A total that disagrees with its sources is no measure of an adjustment.
  silencedBy: ["budget-parts"],
  messages: {
    changed: {
      "zh-CN": {
        what: "年初预算 {initial:amount}，全年预算 {budget:amount}，调整幅度 {change:percent}，没有看到说明。",
        why: "调整幅度超过 {threshold:percent}，审核人会问为什么追加或调减、绩效目标是否随之调整。",
        fix: "在原因说明或备注中写明调整的依据和金额；如果年初数或全年数填错，请更正。",
      },
      en: {
        what: "The budget went from {initial:amount} to {budget:amount}, a change of {change:percent}, with no word about it.",
        why: "Beyond {threshold:percent} a reviewer asks why money was added or cut, and whether the goals changed with it.",
        fix: "State on what grounds and by how much it was adjusted; or correct the figure that is wrong.",
      },
    },
    any: {
      "zh-CN": {
        what: "年初预算 {initial:amount}，全年预算 {budget:amount}，调整了 {change:amount}，没有看到说明。",
        why: "所选口径要求发生预算调整的单独说明理由，不论多少。",
        fix: "在原因说明或备注中写明调整的依据和金额；如果年初数或全年数填错，请更正。",
      },
      en: {
        what: "The budget went from {initial:amount} to {budget:amount}, a change of {change:amount}, with no word about it.",
        why: "The chosen profile asks for the reason of any adjustment, however small.",
        fix: "State on what grounds and by how much it was adjusted; or correct the figure that is wrong.",
      },
    },
    added: {
      "zh-CN": {
        what: "年初预算是 0，全年预算 {budget:amount}，没有看到说明。",
        why: "年中新增的项目，审核人会问资金从哪里来、绩效目标什么时候定的。",
        fix: "在原因说明或备注中写明追加的依据和时间；如果年初预算漏填，请补上。",
      },
      en: {
        what: "The budget was 0 at the beginning of the year and is {budget:amount} now, with no word about it.",
        why: "Of a project added during the year a reviewer asks where the money came from and when its goals were set.",
        fix: "State on what grounds and when it was added; or enter the initial budget if it was left out.",
      },
    },
  },
  check(funds, { form, options, report }) {
    const { initialBudget, budget } = funds.total;
    if (initialBudget?.value == null || budget?.value == null) return;
    // What prints as 0 is 0: a ratio to it says nothing.
    const [initial, final] = [round(initialBudget.value, 6), budget.value];
    // 0 for the year is not filled in yet, or told by its sources.
    if (final <= 0 || adjustedInOtherUnit(initial, final) || reasonFor("adjustment", form)) return;
    // What was carried over from the year before is no adjustment and explains itself.
    const change = sum([final, -initial, -carriedOver(funds)]);
    if (initial === 0) {
      const leftOut = funds.parts.some((row) => row.initialBudget?.value);
      if (change > 0 && !leftOut) report("added", budget.at, { budget });
    } else if (initial > 0 && Math.abs(change) > SLIGHT && Math.abs(change) / initial > options.threshold) {
      const apart = Math.abs(final - initial);
      const whole = options.threshold === 0;
      report(whole ? "any" : "changed", budget.at, {
        initial: initialBudget,
        budget,
        change: cited(whole ? round(apart, 6) : apart / initial, initialBudget, budget),
        threshold: options.threshold,
      });
    }
  },
});

/** Amounts are printed with two decimals. */
const SLIGHT = 0.005;

function carriedOver({ parts }: Funds): number {
  const row = parts.find(({ label }) => /上年结[转余]/.test(normalizeLabel(label.text)));
  return row?.budget?.value == null ? 0 : sum([row.budget.value, -(row.initialBudget?.value ?? 0)]);
}
