import { fellShort } from "../core/facts/achievement";
import { isExplained } from "../core/facts/explained";
import type { TextField } from "../core/form/model";
import { statesMeasure } from "../core/labels/measure";
import { normalizeText } from "../core/sheet/text";
import { defineRule } from "../core/rule/rule";
import type { Fix } from "../core/finding";

export default defineRule({
  id: "explanation-without-measure",
  scope: "form",
  severity: "hint",
  basis: {
    "zh-CN": "自评表样“偏差原因分析及改进措施”栏（财预〔2020〕10号附件）：原因和措施都要写。",
    en: "The column “cause of deviation and measures” of the form (Cai Yu [2020] No. 10): both are asked for.",
  },
  title: { "zh-CN": "只写原因，没写改进措施", en: "A cause without a measure" },
  options: {},
  messages: {
    causeOnly: {
      "zh-CN": {
        what: "“{name}”写了偏差原因，没有看到改进措施。",
        why: "“{heading}”栏要求原因和措施都写；只有原因，审核时会要求补充。",
        fix: "补写下一步怎么改、什么时候完成；确实无法改进的（如不可抗力），也请写明。",
      },
      en: {
        what: "“{name}” states why it fell short, but no measure.",
        why: "The column “{heading}” asks for cause and measure; with the cause alone a reviewer will ask for the rest.",
        fix: "Add what will be done and by when; where nothing can be done (force majeure), say so.",
      },
    },
  },
  check(form, { report }) {
    // A column that asks for the cause alone gets no more than that; many forms have a row for measures below.
    const heading = form.headings.find(({ column }) => column === "explanation")?.text ?? "";
    if (!/措施|改进|整改/.test(normalizeText(heading)) || isExplained(form, form.explanationBelow)) return;
    const seen = new Set<string>();
    for (const indicator of form.indicators) {
      const { name, explanation } = indicator;
      if (!explanation || !isExplained(form, explanation) || statesMeasure(explanation.text)) continue;
      if (!fellShort(indicator, form)) continue;
      // A cell merged over several rows explains them all.
      const key = `${explanation.at.row},${explanation.at.col}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const values = { name: name.text, heading: heading.replace(/\s+/g, "") };
      report("causeOnly", explanation.at, values, frame(explanation));
    }
  },
});

/** The cause as it stands, with the frame of a measure behind it; left as it is, the frame counts as blank. */
function frame({ at, text }: TextField): Fix[] {
  if (/措施/.test(normalizeText(text))) return [];
  const to = `${text.replace(/[。；;.，,\s]+$/u, "")}；措施：请写明下一步怎么改、何时完成。`;
  return [{ kind: "skeleton", edits: [{ at, to }] }];
}
