import { isExtra } from "../core/facts/extra-points";
import { achievementOf, pointsLost } from "../core/facts/achievement";
import { hasPlaceForReasons, reasonOfRow } from "../core/facts/reasons";
import { cited } from "../core/rule/evidence";
import { draftOf } from "../core/labels/draft";
import type { Indicator } from "../core/form/model";
import { round } from "../core/sheet/arithmetic";
import { formatNumber } from "../core/sheet/print";
import { normalizeText } from "../core/sheet/text";
import { defineRule } from "../core/rule/rule";
import type { Fix } from "../core/finding";
import { fix } from "./fixes";

export default defineRule({
  id: "explanation-missing",
  scope: "indicator",
  // During the year nothing is due yet, be it scored or not.
  kinds: ["self-evaluation"],
  severity: "error",
  basis: {
    "zh-CN": "财预〔2020〕10号附件及各地自评表填表说明：未完成或偏离指标值的，须填写偏差原因分析及改进措施。",
    en: "Cai Yu [2020] No. 10 and the notes on the forms: an indicator that fell short needs its cause and measure.",
  },
  title: { "zh-CN": "失分未说明原因", en: "Points lost without an explanation" },
  options: {
    /** Result ÷ target, as a fraction, from which points are taken to be lost for going too far above it. */
    far: 1.2,
  },
  ranges: { far: [1, 10] },
  // Where the form has no such column by design nothing is refused at upload.
  severities: { noPlace: "warning" },
  messages: {
    absent: {
      "zh-CN": {
        what: "“{name}”分值 {weight}、得分 {score}，扣了 {lost} 分，没有填写偏差原因和改进措施。",
        why: "得分低于分值而说明为空，系统上报时会被逐行退回。",
        fix: "在本行写明未完成的原因和改进措施；如果不应扣分，请更正得分。",
      },
      en: {
        what: "“{name}” scored {score} of {weight}, {lost} lost, with no cause or measure stated.",
        why: "A row that lost points with no explanation is refused at upload, one row at a time.",
        fix: "State the cause and the measure in this row; if no points should be lost, correct the score.",
      },
    },
    noPlace: {
      "zh-CN": {
        what: "“{name}”分值 {weight}、得分 {score}，扣了 {lost} 分，没有写原因，表里也没有写原因的栏目。",
        why: "扣了分没有原因，审核人会追问；有的表样不设这一栏，原因写在表下或报告里。",
        fix: "在表下加一行写明原因和改进措施；表样本来有这一栏的，请补上“偏差原因分析及改进措施”列。",
      },
      en: {
        what: "“{name}” scored {score} of {weight}, {lost} lost, with no reason given and no column to give it in.",
        why: "Where points were lost a reviewer will ask why; some forms have no such column and explain below or in the report.",
        fix: "Add a row with cause and measure below the table; where the form has the column, add “偏差原因分析及改进措施”.",
      },
    },
    above: {
      "zh-CN": {
        what: "“{name}”目标“{target}”，实际“{actual}”，超额完成，扣了 {lost} 分，没有写超额原因。",
        why: "得分低于分值而说明为空，系统上报时会被逐行退回；超额较多的要分析原因。",
        fix: "在本行写明超额原因和指标值如何调整；如果不应扣分，请更正得分。",
      },
      en: {
        what: "“{name}” aimed at “{target}”, reached “{actual}”, more than was asked, and lost {lost}, with no word about it.",
        why: "A row that lost points with no explanation is refused at upload; what lies far above its target is analysed.",
        fix: "Say in this row why so much was done and how the target will change; if no points should be lost, correct the score.",
      },
    },
    short: {
      "zh-CN": {
        what: "“{name}”目标“{target}”，实际“{actual}”，没有达到目标，也没有填写偏差原因和改进措施。",
        why: "实际完成值未达到指标值的，不论是否扣分都要说明原因。",
        fix: "在本行写明未完成的原因和改进措施；如果是指标值或完成值填错，请更正。",
      },
      en: {
        what: "“{name}” aimed at “{target}” and reached “{actual}”, with no cause or measure stated.",
        why: "A result short of its target needs an explanation, whether points were lost or not.",
        fix: "State the cause and the measure in this row; or correct the target or the result.",
      },
    },
    empty: {
      "zh-CN": {
        what: "“{name}”扣了 {lost} 分，说明只写了“{text}”，不能算原因分析。",
        why: "“无”“同上”、横线或模板提示语不构成说明，审核时按未填写处理。",
        fix: "把“{text}”换成具体的原因和改进措施；如果不应扣分，请更正得分。",
      },
      en: {
        what: "“{name}” lost {lost}, and the explanation says only “{text}”.",
        why: "A dash, “none”, “as above” or the form's own prompt counts as not filled in.",
        fix: "Replace “{text}” by the actual cause and measure; if no points should be lost, correct the score.",
      },
    },
  },
  check(indicator, { form, options, report }) {
    const { name, weight, score, explanation, target, actual } = indicator;
    if (isExtra(indicator) || reasonOfRow(form, indicator)) return;
    const at = explanation?.at ?? score?.at ?? actual?.at ?? name.at;
    const lost = pointsLost(indicator, form) ?? 0;
    const { outcome, ...compared } = achievementOf(indicator, form).comparison;
    if (lost > 0) {
      const values = { name, weight: weight!, score: score!, lost: cited(lost, weight, score) };
      const above = outcome === "exceeded" && "ratio" in compared && (compared.ratio ?? 0) >= options.far;
      if (!hasPlaceForReasons(form)) report("noPlace", at, values);
      else if (above) report("above", at, { ...values, target: target!, actual: actual! });
      else if (explanation?.text) report("empty", at, { ...values, text: explanation });
      else report("absent", at, values, frame(indicator, lost));
      return;
    }
    if (outcome === "short")
      report("short", at, { name, target: target!, actual: actual! }, frame(indicator, lost));
  },
});

/** The draft of an explanation, where its cell is blank; while its places are open it counts as blank. */
function frame({ explanation, target, actual }: Indicator, lost: number): Fix[] {
  if (!explanation || explanation.text !== "") return [];
  const what = [shortfall(target?.text ?? "", actual?.text ?? ""), lost > 0 && `扣${formatNumber(lost)}分`]
    .filter(Boolean)
    .join("，");
  return [fix("skeleton", explanation.at, draftOf(what || "没有完成目标"))];
}

/** A single figure with the sign before it and the unit behind: ≥95%, 1722人. */
const FIGURE = /^[^\d-]*(\d[\d,]*(?:\.\d+)?)([^\d,.;。:]{0,6})$/u;

/** By how much a result misses its target: 比目标低2.7个百分点, 比目标少139人; "" where their units differ. */
function shortfall(target: string, actual: string): string {
  const [aim, reached] = [target, actual].map((text) => FIGURE.exec(normalizeText(text)));
  if (!aim || !reached || aim[2] !== reached[2]) return "";
  const [from, to] = [aim, reached].map((found) => Number(found[1]!.replaceAll(",", "")));
  const apart = round(Math.abs(from! - to!), 4);
  if (apart === 0) return "";
  const fewer = to! < from!;
  return aim[2] === "%"
    ? `比目标${fewer ? "低" : "高"}${formatNumber(apart)}个百分点`
    : `比目标${fewer ? "少" : "多"}${formatNumber(apart)}${aim[2]}`;
}
