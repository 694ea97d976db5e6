import { normalizeText } from "../core/sheet/text";
import { plainName } from "../core/facts/aspect";
import type { Indicator } from "../core/form/model";
import { isFiller, normalizeLabel } from "../core/labels";
import { defineRule } from "../core/rule/rule";

export default defineRule({
  id: "indicator-repeated",
  scope: "form",
  severity: "warning",
  basis: {
    "zh-CN": "绩效指标不重复设置，同一件事不重复计分（各地审核口径）。",
    en: "No indicator twice: the same work is not scored twice (local practice of review).",
  },
  title: { "zh-CN": "指标重复", en: "Indicator repeated" },
  options: {},
  messages: {
    across: {
      "zh-CN": {
        what: "“{name}”在“{other}”（{first}）和“{level}”下各出现一次，指标值和完成值都一样。",
        why: "产出说做了什么，效益说有什么用；同一个数算两次，分值重复计算，审核时只认一次。",
        fix: "效益指标换成做了以后的变化；只留一处的，相应调整分值。",
      },
      en: {
        what: "“{name}” stands under “{other}” ({first}) and again under “{level}”, with the same target and result.",
        why: "Output tells what was done, benefit what it was good for; the same figure is scored twice and counts once in review.",
        fix: "Let the benefit tell what changed; where one of them goes, adjust the weights.",
      },
    },
    repeated: {
      "zh-CN": {
        what: "“{name}”在同一类指标里出现了两次，上一次在 {first}。",
        why: "同一件事考核两次，分值重复计算；复制粘贴没有改全也会这样。",
        fix: "删去重复的一行并调整分值；确实是两件事的，把名称写得能分清。",
      },
      en: {
        what: "“{name}” stands twice in the same class, first in {first}.",
        why: "The same work is scored twice; rows copied and not fully changed look like this too.",
        fix: "Delete one row and adjust the weights; if they are two things, give them names that tell them apart.",
      },
    },
  },
  check(form, { report }) {
    const seen = new Map<string, Indicator>();
    const results = new Map<string, Indicator>();
    let [run, level1] = [0, ""];
    for (const indicator of form.indicators) {
      const own = normalizeLabel(indicator.level1?.text ?? "");
      // A table that goes through the levels again lists the indicators of another project.
      if (own !== level1) [run, level1] = [run + 1, own];
      const name = plainName(indicator);
      if (name === "" || isFiller(name) || /^其中/.test(name)) continue;
      const key = `${run}|${normalizeLabel(indicator.level2?.text ?? "")}|${name}`;
      const first = seen.get(key);
      if (first) report("repeated", indicator.name.at, { name: indicator.name, first: [first.name.at] });
      else seen.set(key, indicator);
      const result = resultOf(indicator, name);
      const other = result === undefined ? undefined : results.get(result);
      if (result !== undefined && !other) results.set(result, indicator);
      if (!first && other && isOtherClass(other, indicator))
        report("across", indicator.name.at, {
          name: indicator.name,
          other: classOf(other),
          level: classOf(indicator),
          first: [other.name.at],
        });
    }
  },
});

const classOf = ({ level1 }: Indicator) => (level1?.text ?? "").replace(/\s+/g, "");

/** An output and a benefit, not twice the levels of two projects. */
function isOtherClass(one: Indicator, other: Indicator): boolean {
  const classes = [one, other].map(({ level1 }) =>
    ["产出", "效益|效果"].findIndex((words) => new RegExp(words).test(level1?.text ?? "")),
  );
  return classes[0] !== classes[1] && !classes.includes(-1);
}

/** The same name with the same figures. */
function resultOf({ target, actual }: Indicator, name: string): string | undefined {
  const [aim, reached] = [target, actual].map((field) => normalizeText(field?.text ?? ""));
  return aim && reached ? `${name}|${aim}|${reached}` : undefined;
}
