import { reversedSign } from "../core/facts/reversed";
import { defineRule } from "../core/rule/rule";

export default defineRule({
  id: "cost-direction",
  scope: "indicator",
  severity: "warning",
  basis: {
    "zh-CN": "成本指标是花费的上限，数量指标是产出的下限（绩效指标设置的通行做法）。",
    en: "A cost is bounded from above, an output from below (common practice in setting indicators).",
  },
  title: { "zh-CN": "指标方向写反", en: "Target bounded from the wrong side" },
  options: {},
  messages: {
    cost: {
      "zh-CN": {
        what: "“{name}”是成本指标，指标值“{target}”却是越多越好。",
        why: "成本是花费的上限；写成“≥”，省了钱反而算没完成。",
        fix: "把“≥”改为“≤”；如果考核的其实是投入或产出，移到相应的二级指标下。",
      },
      en: {
        what: "“{name}” is a cost, yet its target “{target}” asks for as much as possible.",
        why: "A cost is bounded from above; with “≥” money saved counts as a goal missed.",
        fix: "Replace “≥” by “≤”; if it is meant as an input or output, move it to the level it belongs to.",
      },
    },
    quantity: {
      "zh-CN": {
        what: "“{name}”是数量指标，指标值“{target}”却是越少越好，实际完成 {actual}。",
        why: "做的事情应当是“不少于”；写成“≤”，多做了反而算没完成。",
        fix: "把“≤”改为“≥”；确实是要控制的数，在指标名称里写明“控制”。",
      },
      en: {
        what: "“{name}” is an output, yet its target “{target}” asks for as little as possible; {actual} was done.",
        why: "Work to be done is bounded from below; with “≤” doing more counts as a goal missed.",
        fix: "Replace “≤” by “≥”; if the number is to be kept down, say so in the name (控制).",
      },
    },
  },
  check(indicator, { report }) {
    const { name, target, actual } = indicator;
    const reversed = reversedSign(indicator);
    if (!reversed || !target) return;
    const values = { name, target };
    if (reversed === "cost") report("cost", target.at, values);
    else report("quantity", target.at, { ...values, actual: actual ?? "" });
  },
});
