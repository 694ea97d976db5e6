/** 财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）: what every other profile starts from. */
import type { Profile } from "./profile";

export const nationalProfile: Profile = {
  id: "national",
  title: { "zh-CN": "全国通用", en: "National default" },
  source: {
    "zh-CN": "财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）及所附自评表样。",
    en: "Measures for evaluating project expenditure (Cai Yu [2020] No. 10) and the form annexed to them.",
  },
  grades: [
    { name: "优", from: 0.9 },
    { name: "良", from: 0.8 },
    { name: "中", from: 0.6 },
    { name: "差", from: 0 },
  ],
  rateWeight: 10,
  fullScore: 100,
  tiers: [
    { name: "达成预期指标", from: 0.8, to: 1 },
    { name: "部分达成预期指标并具有一定效果", from: 0.6, to: 0.8 },
    { name: "未达成预期指标且效果较差", from: 0, to: 0.6 },
  ],
  caps: [],
  expectedWeights: { 执行率: 10, 产出: 50, 效益: 30, 满意度: 10 },
  spendingReasons: ["funds", "rows", "table"],
  // Pay and contributions have nobody who was served: 四川 2023 and others leave 满意度 out.
  exemptions: [
    {
      projects: [
        "工资",
        "薪酬",
        "津贴",
        "养老保险",
        "医疗保险",
        "社会保险",
        "公积金",
        "职业年金",
        "离退休",
        "人员经费",
        "基本支出",
      ],
      classes: ["满意度"],
    },
  ],
  headings: {},
  denominator: "budget",
  scoreDigits: 2,
  overcompletionCost: 0,
  criteria: {},
  marks: [],
  incomplete: false,
  rules: {},
};
