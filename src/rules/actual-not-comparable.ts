import { achievementOf } from "../core/facts/achievement";
import { isWritten } from "../core/facts/reasons";
import type { NumberQuantity, Quantity, RangeQuantity } from "../core/quantity/parse";
import { unitMeaning } from "../core/quantity/units";
import { defineRule } from "../core/rule/rule";
import { isPending } from "../core/sheet/sheet";

export default defineRule({
  id: "actual-not-comparable",
  scope: "indicator",
  kinds: ["self-evaluation"],
  severity: "warning",
  basis: {
    "zh-CN": "财预〔2020〕10号：定量指标按完成值与指标值的比例计分，两者须同为数字、单位一致。",
    en: "Cai Yu [2020] No. 10: quantities score by result ÷ target, so both are figures in the same unit.",
  },
  title: { "zh-CN": "实际完成值与指标值无法比较", en: "Result and target cannot be compared" },
  options: {},
  messages: {
    words: {
      "zh-CN": {
        what: "“{name}”的指标值是数字“{target}”，实际完成值只写了“{actual}”。",
        why: "定量指标要有完成的数才能计分，审核人没法核对得分。",
        fix: "把“{actual}”改成实际完成的数；如果指标本来就是定性的，请更正指标值。",
      },
      en: {
        what: "The target of “{name}” is a figure, “{target}”; the result says only “{actual}”.",
        why: "A quantity is scored by the figure reached; without it nobody can check the score.",
        fix: "Replace “{actual}” by the figure reached; or correct the target if it was meant in words.",
      },
    },
    day: {
      "zh-CN": {
        what: "“{name}”的指标值是期限“{target}”，实际完成值却是“{actual}”。",
        why: "问的是什么时候完成，答的是比例，看不出是否按期，审核人没法核对得分。",
        fix: "填实际完成的日期；如果考核的本来是及时率，请更正指标值。",
      },
      en: {
        what: "The target of “{name}” is a day, “{target}”; the result says “{actual}”.",
        why: "Asked by when and answered how much: nobody can tell whether it was in time, or check the score.",
        fix: "Enter the day it was done; or correct the target if a rate was meant.",
      },
    },
    share: {
      "zh-CN": {
        what: "“{name}”的指标值是比率“{target}”，实际完成值却是日期“{actual}”。",
        why: "问的是比率，答的是日期，审核人没法核对得分。",
        fix: "填实际达到的比率；如果考核的本来是完成时间，请更正指标值。",
      },
      en: {
        what: "The target of “{name}” is a rate, “{target}”; the result is a day, “{actual}”.",
        why: "Asked how much and answered when: nobody can check the score.",
        fix: "Enter the rate reached; or correct the target if a day was meant.",
      },
    },
    units: {
      "zh-CN": {
        what: "“{name}”指标值是“{target}”，实际完成值是“{actual}”，单位“{asked}”和“{given}”不是一回事。",
        why: "单位不同的两个数不能比较，也算不出完成比例和得分。",
        fix: "按指标值的单位填完成值；如果是单位写错，请更正。",
      },
      en: {
        what: "“{name}” aimed at “{target}” and reports “{actual}”: “{asked}” and “{given}” do not measure the same thing.",
        why: "Figures in different units cannot be compared; there is no share reached, and no score.",
        fix: "Give the result in the unit of the target; or correct the unit that is wrong.",
      },
    },
  },
  check(indicator, { form, report }) {
    const { name, explanation } = indicator;
    if (isWritten(form, explanation)) return;
    if (!indicator.target?.text || !indicator.actual?.text || isPending(indicator.actual.text)) return;
    const { target, actual, comparison } = achievementOf(indicator, form);
    if (comparison.outcome !== "incomparable") return;
    const values = { name, target: indicator.target, actual: indicator.actual };
    if (target.kind === "date" && isShare(actual)) report("day", indicator.actual.at, values);
    else if (isShare(target) && actual.kind === "date") report("share", indicator.actual.at, values);
    if (!isFigure(target)) return;
    if (actual.kind === "words" && !NOTHING.test(actual.text)) report("words", indicator.actual.at, values);
    else if (comparison.why === "units" && isFigure(actual) && areUnlike(target.unit, actual.unit))
      report("units", indicator.actual.at, { ...values, asked: target.unit, given: actual.unit });
  },
});

/** Not filled in rather than answered in words. */
const NOTHING = /^(?:无|没有|未发生|未开展|未实施|不涉及|不适用|暂无)/u;

const isFigure = (quantity: Quantity): quantity is NumberQuantity | RangeQuantity =>
  quantity.kind === "number" || quantity.kind === "range";

const isShare = (quantity: Quantity) => quantity.kind === "number" && quantity.unit === "%";

/** Kinds of units between which a mix-up matters; 个 beside 座, 次 beside 场, 天 beside 个工作日 are left alone. */
const PEOPLE = new Set(["person", "visit", "household", "personDay"]);
const MEASURED = new Set(["money", "percent", "area", "length", "mass", "volume", "power", "energy", "data"]);

/** True where two units measure different things beyond doubt: 人次 beside 人, 元 beside %, 亩 beside 米. */
function areUnlike(a: string, b: string): boolean {
  const kinds = [a, b].map((unit) => unitMeaning(unit)?.dimension ?? "");
  // 475元 beside 475元/亩 only leaves out what it is counted by, 90分 beside 90% is how satisfaction is put.
  if (kinds.some((kind) => kind.includes("/") || /^(?:percentagePoint|point)$/.test(kind))) return false;
  if (kinds.some((kind) => MEASURED.has(kind))) return true;
  return kinds.every((kind) => PEOPLE.has(kind));
}
