import { achievementOf, pointsLost } from "../core/facts/achievement";
import { isWritten } from "../core/facts/reasons";
import { normalizeText } from "../core/sheet/text";
import { defineRule } from "../core/rule/rule";

export default defineRule({
  id: "explanation-contradicts",
  scope: "indicator",
  kinds: ["self-evaluation"],
  severity: "warning",
  basis: {
    "zh-CN": "偏差原因说明的是没有完成的指标；完成值、得分和说明说的应当是同一回事（各地复核口径）。",
    en: "An explanation speaks of what was not done: result, score and explanation tell the same story (local practice of review).",
  },
  title: { "zh-CN": "说明说没完成，得分却是满分", en: "The explanation says not done, the score says all" },
  options: {},
  messages: {
    unfinished: {
      "zh-CN": {
        what: "“{name}”目标“{target}”，实际“{actual}”，得了满分 {weight}，说明却写着“{text}”。",
        why: "数字说完成了、说明说没完成，审核人不知道该信哪一个。",
        fix: "核对完成值：没有完成的改成真实的数并相应扣分；确已完成的，删去或改写说明。",
      },
      en: {
        what: "“{name}” aimed at “{target}” and reports “{actual}” with full marks, {weight}, while its explanation says “{text}”.",
        why: "Figures that say done and words that say not done leave a reviewer guessing.",
        fix: "Check the result: correct it and the score if it was not reached; else delete or rewrite the explanation.",
      },
    },
  },
  check(indicator, { form, report }) {
    const { name, target, actual, weight, explanation } = indicator;
    if (!isWritten(form, explanation) || pointsLost(indicator, form) !== 0 || !weight?.value) return;
    // What fell short and has full marks all the same is told by the score.
    if (achievementOf(indicator, form).comparison.outcome === "short") return;
    const clause = unfinishedClause(explanation.text);
    if (clause === undefined) return;
    report("unfinished", explanation.at, {
      name,
      target: target ?? "",
      actual: actual ?? "",
      weight,
      text: { value: clause, cells: [explanation.at] },
    });
  },
});

/** Says outright that this goal was missed; not what was missing at first, elsewhere, or would have been. */
const UNFINISHED =
  /(?:没有?|未能?|尚未|未曾)(?:全部|完全|按[时期计]划?|如期|及时)?(?:完成|达到|达成|达标|实现)|(?:完成|执行|实施)(?:进度|率)?(?:不到位|不足|滞后|偏低|偏慢)|少[完做开]?[成展]?了?\d/u;
const DENIED = /无(?:未|没)|不存在|没有未|未发现|原计划|上年|去年|其他项目|如未|如果|若/u;

function unfinishedClause(text: string): string | undefined {
  const clauses = normalizeText(text).split(/[。;!]/u);
  return clauses.find((clause) => UNFINISHED.test(clause) && !DENIED.test(clause));
}
