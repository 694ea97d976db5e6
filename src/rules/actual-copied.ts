import { cited } from "../core/rule/evidence";
import { achievementOf } from "../core/facts/achievement";
import type { Indicator } from "../core/form/model";
import { plain, sameWords } from "../core/facts/same-words";
import { defineRule } from "../core/rule/rule";

export default defineRule({
  id: "actual-copied",
  scope: "form",
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
    /** Rows one after another with the same words on both sides from which they are reported. */
    rows: 3,
  },
  messages: {
    rows: {
      "zh-CN": {
        what: "第 {where:rows} 行的实际完成值都和指标值一字不差（如“{text}”），共 {count} 行。",
        why: "一连几行照抄指标值，看不出实际做成了什么，审核人会当作没有填写。",
        fix: "写明各项实际做了什么、有什么变化，能用数的用数。",
      },
      en: {
        what: "In rows {where:rows} the result repeats the target word for word (“{text}”), {count} in a row.",
        why: "Targets copied row after row do not say what came of them; they count as not filled in.",
        fix: "State what was done and what changed in each, in figures where there are any.",
      },
    },
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
  check(form, { options, report }) {
    let run: Indicator[] = [];
    const tell = () => {
      const [first] = run;
      if (first && run.length >= options.rows)
        report("rows", first.actual!.at, {
          where: run.map(({ actual }) => actual!.at),
          text: first.actual!,
          count: cited(run.length, ...run.map(({ actual }) => actual)),
        });
      run = [];
    };
    for (const indicator of form.indicators) {
      const { name, target, actual: field } = indicator;
      if (!target || !field) continue;
      const { actual, comparison } = achievementOf(indicator, form);
      const sign = comparison.outcome === "incomparable" && comparison.why === "copied" && signOf(field.text);
      if (sign && actual.kind === "number")
        report("sign", field.at, { name, actual: field, sign: cited(sign, field) });
      const inWords = actual.kind === "sentence" || (actual.kind === "words" && actual.status === null);
      const copied = inWords && sameWords(field.text, target.text);
      if (copied && plain(field.text).length >= options.length) report("sentence", field.at, { name });
      // 是, 合格, 达标 answer a target that asks no more; what is long is told by itself.
      else if (copied && plain(field.text).length >= LEAST) {
        run.push(indicator);
        continue;
      }
      tell();
    }
    tell();
  },
});

/**
 * The sign of a figure as its cell writes it: ≥, 不低于, 以上. 24小时内 has none: done within a day answers the target
 * that asked for it.
 */
function signOf(text: string): string | undefined {
  const plainText = plain(text);
  return /^[^\d]+(?=\d)/u.exec(plainText)?.[0] ?? /[以之][上下]$/u.exec(plainText)?.[0];
}

/** Shorter words are answers: 合格, 及时. */
const LEAST = 4;
