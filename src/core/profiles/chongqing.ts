import type { Profile } from "./profile";
import { nationalProfile } from "./national";

export const chongqingProfile: Profile = {
  ...nationalProfile,
  id: "chongqing",
  title: { "zh-CN": "重庆", en: "Chongqing" },
  source: {
    "zh-CN":
      "重庆公开的部门整体自评表（2021 年）：执行率 10 分，各项指标的权重自定，得分为得分系数乘以权重，指标值有年初和调整后两个；其余同全国通用。",
    en: "Published department forms of Chongqing (2021): 10 for the rate, weights of indicators as each unit sets them, a score is its coefficient times its weight, targets of the beginning of the year and as adjusted; the rest as national.",
  },
  expectedWeights: { 执行率: 10 },
  marks: ["得分系数", "是否核心指标"],
};
