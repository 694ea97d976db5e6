/** Goals are set by the year's budget and tasks. */
import { defineCrossRule } from "./rule";
import { withYearBefore } from "./table";
export default defineCrossRule({
  id: "targets-copied",
  scope: "batch",
  severity: "hint",
  basis: {
    "zh-CN": "绩效目标应结合当年预算和任务设定，不照搬上年（绩效目标审核口径）。",
    en: "Goals are set by the year's budget and tasks, not taken over from the year before (practice of reviewers).",
  },
  title: { "zh-CN": "指标值与上年完全相同", en: "Targets copied from the year before" },
  options: { least: 5 },
  messages: {
    copied: {
      "zh-CN": {
        what: "“{name}”{year} 年的 {count} 个指标和指标值与上年（“{other}”）完全相同。",
        why: "预算和任务变了，指标值一个没变，审核人会问是不是照搬。",
        fix: "按当年任务重新核定指标值；确实相同的，准备好说明。",
      },
      en: {
        what: "The {count} indicators of “{name}” for {year} and their targets are those of the year before (“{other}”).",
        why: "Where budget and tasks changed and no target did, a reviewer asks whether they were copied.",
        fix: "Set the targets by the tasks of the year; where they are the same in fact, be ready to say why.",
      },
    },
  },
  check(tables, { options: { least }, report }) {
    for (const [{ name, year, place, targets }, before] of withYearBefore(tables))
      if (targets.count >= least && targets.digest === before.targets.digest)
        report("copied", [place, before.place], {
          name,
          year: String(year),
          other: before.place.path,
          count: targets.count,
        });
  },
});
