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
    let [run, level1] = [0, ""];
    for (const indicator of form.indicators) {
      const own = normalizeLabel(indicator.level1?.text ?? "");
      // A table that goes through the levels again lists the indicators of another project.
      if (own !== level1) [run, level1] = [run + 1, own];
      const name = plainName(indicator);
      if (name === "" || isFiller(name) || /^其中/.test(name)) continue;
      const key = `${run}|${normalizeLabel(indicator.level2?.text ?? "")}|${name}`;
      const first = seen.get(key);
      if (first) report("repeated", indicator.name.at, { name, first: [first.name.at] });
      else seen.set(key, indicator);
    }
  },
});
