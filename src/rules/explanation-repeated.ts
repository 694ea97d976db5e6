import { cited } from "../core/rule/evidence";
import { fellShort } from "../core/facts/achievement";
import { isWritten } from "../core/facts/reasons";
import type { Form, TextField } from "../core/form/model";
import { normalizeText } from "../core/sheet/text";
import { defineRule } from "../core/rule/rule";

/** Characters of the explanation quoted in the finding. */
const QUOTED = 20;

export default defineRule({
  id: "explanation-repeated",
  scope: "form",
  severity: "hint",
  basis: {
    "zh-CN": "审核惯例：偏差原因应逐项分析，各指标照抄同一句话的视为套话。",
    en: "Practice of reviewers: each deviation has its own cause; one sentence copied over the rows says little.",
  },
  title: { "zh-CN": "多行说明照抄同一句话", en: "One explanation copied over many rows" },
  options: {
    /** Rows with the same text from which it is reported. */
    rows: 3,
  },
  messages: {
    same: {
      "zh-CN": {
        what: "第 {where:rows} 行的说明都是同一句话“{text}”，共 {count} 行。",
        why: "各指标没完成的原因往往不同，照抄同一句话会被认为没有分析。",
        fix: "按指标分别写明原因和改进措施；确属同一原因的，可合并单元格写一次。",
      },
      en: {
        what: "Rows {where:rows} all have the same explanation “{text}”, {count} of them.",
        why: "Indicators seldom fall short for the same cause; a copied sentence passes for no analysis.",
        fix: "Give each indicator its own cause and measure; where the cause is one, merge the cells and write it once.",
      },
    },
  },
  check(form, { options, report }) {
    for (const fields of byText(form).values()) {
      const [first] = fields;
      if (!first || fields.length < options.rows) continue;
      report("same", first.at, {
        text: cited(first.text.length > QUOTED ? `${first.text.slice(0, QUOTED)}…` : first.text, first),
        where: fields.map(({ at }) => at),
        count: cited(fields.length, ...fields),
      });
    }
  },
});

/** Explanations of rows that fell short, by what they say; a cell merged over several rows counts once. */
function byText(form: Form): Map<string, TextField[]> {
  const found = new Map<string, TextField[]>();
  for (const indicator of form.indicators) {
    const { explanation } = indicator;
    if (!explanation || !isWritten(form, explanation) || !fellShort(indicator, form)) continue;
    const key = normalizeText(explanation.text).replace(/[。.;,!]+$/u, "");
    const fields = found.get(key) ?? [];
    if (fields.at(-1)?.at.row !== explanation.at.row) fields.push(explanation);
    found.set(key, fields);
  }
  return found;
}
