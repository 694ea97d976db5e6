import { cited } from "../core/rule/evidence";
import { parseQuantity } from "../core/quantity/parse";
import { plainName } from "../core/facts/aspect";
import { formatNumber } from "../core/sheet/print";
import { defineRule } from "../core/rule/rule";

export default defineRule({
  id: "target-unlike-name",
  scope: "indicator",
  severity: "warning",
  basis: {
    "zh-CN": "指标名称说明考核什么，指标值说明要达到多少；同一个要求只能有一个数。",
    en: "An indicator's name says what is measured, its target how much; one requirement has one figure.",
  },
  title: { "zh-CN": "指标名称里的数与指标值不一致", en: "Name and target state different figures" },
  options: {},
  messages: {
    differs: {
      "zh-CN": {
        what: "“{name}”名称里写的是 {named}%，指标值却是“{target}”。",
        why: "名称和指标值说的是同一个比率，两个数不一样，审核人不知道按哪个考核。",
        fix: "定下一个数填在指标值，名称里只写考核什么，不带数。",
      },
      en: {
        what: "The name “{name}” says {named}%, the target “{target}”.",
        why: "Name and target speak of the same rate; with two figures a reviewer cannot tell which one counts.",
        fix: "Settle on one figure, give it as the target, and let the name only say what is measured.",
      },
    },
  },
  check(indicator, { report }) {
    const named = RATE_AT_END.exec(plainName(indicator))?.[1];
    const target = parseQuantity(indicator.target?.text ?? "");
    if (!named || target.kind !== "number" || target.unit !== "%") return;
    if (Number(named) === target.value) return;
    const values = { name: indicator.name, named: cited(formatNumber(Number(named)), indicator.name) };
    report("differs", indicator.target!.at, { ...values, target: indicator.target! });
  },
});

/** 达标率100%, 覆盖率≥95%, 满意度达到90%以上: the rate itself, not how much it grew or fell. */
const RATE_AT_END = /[率度](?:达到?|为|不低于|不高于|[≥≤=>＞<])?=?(\d{1,3}(?:\.\d{1,2})?)%(?:以上|以内)?$/u;
