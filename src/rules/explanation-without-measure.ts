import { fellShort } from "../core/facts/achievement";
import { isWritten, tableReasons } from "../core/facts/reasons";
import { isOpen, withOpenMeasure } from "../core/labels/draft";
import { isHollow } from "../core/labels/explanation";
import type { Form, TextField } from "../core/form/model";
import { statesMeasure } from "../core/labels/measure";
import { normalizeText } from "../core/sheet/text";
import { defineRule } from "../core/rule/rule";
import type { Fix } from "../core/finding";
import type { Position } from "../core/sheet/sheet";

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
  severities: { hollow: "warning" },
  messages: {
    hollow: {
      "zh-CN": {
        what: "“{name}”的说明只写了“{text}”，没有说出具体原因。",
        why: "这样的话放在哪一行都说得通，看不出为什么没有完成，审核人会当作没有说明。",
        fix: "写明具体是什么事、影响了什么、准备怎么办。",
      },
      en: {
        what: "The explanation of “{name}” says only “{text}”: no cause is named.",
        why: "Words that would fit any row tell nothing; a reviewer takes them for no explanation.",
        fix: "Say what happened, what it held up, and what will be done.",
      },
    },
    wholeTable: {
      "zh-CN": {
        what: "“{label}”写了没有完成的原因，表里没有看到改进措施。",
        why: "原因和措施都要写；只有原因，审核时会要求补充。",
        fix: "在原因后面补写下一步怎么改、什么时候完成；确实无法改进的（如不可抗力），也请写明。",
      },
      en: {
        what: "“{label}” states why goals were missed; no measure is found in the form.",
        why: "Cause and measure are both asked for; with the cause alone a reviewer will ask for the rest.",
        fix: "Add what will be done and by when; where nothing can be done (force majeure), say so.",
      },
    },
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
    const heading = form.headings.find(({ column }) => column === "explanation");
    // A column that asks for the cause alone gets no more than that; many forms have a row for measures below.
    const asked = heading && /措施|改进|整改/.test(normalizeText(heading.text)) && !tableReasons(form).length;
    const seen = new Set<string>();
    for (const indicator of form.indicators) {
      const { name, explanation } = indicator;
      if (!isWritten(form, explanation) || !fellShort(indicator, form)) continue;
      // A cell merged over several rows explains them all.
      const key = `${explanation.at.row},${explanation.at.col}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (isHollow(explanation.text)) report("hollow", explanation.at, { name, text: explanation });
      else if (asked && !statesMeasure(explanation.text))
        report(
          "causeOnly",
          explanation.at,
          { name, heading: heading.text.replace(/\s+/g, "") },
          frame(explanation),
        );
    }
    reportRow(form, (label, at) => report("wholeTable", at, { label }));
  },
});

/** 未能完成原因 as a row of its own, where nothing else in the form speaks of measures. */
function reportRow(form: Form, report: (label: string, at: Position) => void): void {
  const row = form.remarks.find(({ kind, text }) => kind === "reason" && isWritten(form, text));
  if (!row || !form.indicators.some((indicator) => fellShort(indicator, form))) return;
  const others = [
    ...form.remarks.map(({ text }) => text),
    ...form.indicators.map((each) => each.explanation),
  ];
  const measures = form.remarks.some(({ kind, text }) => kind === "measure" && isWritten(form, text));
  if (measures || others.some((text) => text && statesMeasure(text.text))) return;
  report(row.label.text.replace(/\s+/g, ""), row.text.at);
}

/** The cause as it stands, with a measure to be filled in behind it. */
function frame({ at, text }: TextField): Fix[] {
  if (/措施/.test(normalizeText(text)) || isOpen(text)) return [];
  return [{ kind: "skeleton", edits: [{ at, to: withOpenMeasure(text) }] }];
}
