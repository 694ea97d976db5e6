import { achievementOf } from "../core/facts/achievement";
import { normalizeText } from "../core/sheet/text";
import { defineRule } from "../core/rule/rule";

export default defineRule({
  id: "actual-copied",
  scope: "indicator",
  kinds: ["self-evaluation"],
  severity: "hint",
  basis: {
    "zh-CN": "审核惯例：实际完成值填实际数或实际做法，不照抄指标值；“≥”“≤”是对目标的要求，不是结果。",
    en: "Practice of reviewers: a result is what was done, not the target again; ≥ and ≤ ask, they do not answer.",
  },
  title: { "zh-CN": "实际完成值照抄指标值", en: "Result copied from the target" },
  options: {
    /** Characters from which the same sentence on both sides is reported. */
    length: 12,
  },
  messages: {
    sign: {
      "zh-CN": {
        what: "“{name}”的实际完成值“{actual}”照抄了指标值，连“{sign}”也带着。",
        why: "“{actual}”是要求，不是结果，看不出实际做了多少，也没法核对得分。",
        fix: "填实际完成的数，不带“{sign}”。",
      },
      en: {
        what: "The result of “{name}”, “{actual}”, is the target again, its “{sign}” included.",
        why: "“{actual}” is what was asked, not what was done: nobody can tell how much it was, or check the score.",
        fix: "Enter the figure reached, without “{sign}”.",
      },
    },
    sentence: {
      "zh-CN": {
        what: "“{name}”的实际完成值与指标值一字不差。",
        why: "目标写的是打算做什么，完成值要写做成了什么；整句照抄，审核人会当作没有填写。",
        fix: "写实际完成的数量、时间和效果。",
      },
      en: {
        what: "The result of “{name}” repeats its target word for word.",
        why: "A target says what is planned, a result what came of it; a copied sentence counts as not filled in.",
        fix: "State how much was done, when, and with what effect.",
      },
    },
  },
  check(indicator, { form, options, report }) {
    if (!indicator.target || !indicator.actual) return;
    const { name } = indicator;
    const { actual, comparison } = achievementOf(indicator, form);
    const text = indicator.actual.text;
    if (comparison.outcome === "incomparable" && comparison.why === "copied" && actual.kind === "number")
      report("sign", indicator.actual.at, { name: name.text, actual: text, sign: actual.sign ?? "" });
    if (actual.kind !== "sentence" && (actual.kind !== "words" || actual.status !== null)) return;
    if (plain(text) === plain(indicator.target.text) && plain(text).length >= options.length)
      report("sentence", indicator.actual.at, { name: name.text });
  },
});

/** As it reads, without white space and the stop at its end. */
const plain = (text: string) => normalizeText(text).replace(/[。.;,]+$/u, "");
