import type { Profile } from "./profile";
import { nationalProfile } from "./national";
import { piduReviewerProfile } from "./pidu-reviewer";

export const handbook2022Profile: Profile = {
  ...nationalProfile,
  id: "handbook-2022",
  title: { "zh-CN": "一体化自评手册（2022）", en: "Handbook of the integrated system (2022)" },
  source: {
    "zh-CN":
      "预算管理一体化系统绩效自评操作手册（2022 年，地区未注明）：完成值达到指标值 130% 的算偏离、减 2 分；执行率 70%～80%、60%～70%、50%～60%、不足 50% 的，总分最高 89、79、69、59 分；其余同全国通用。",
    en: "Handbook for self-evaluation in the integrated budget system (2022, place not stated): a result of 130% of its target is a deviation and costs 2 points; rates of 70–80%, 60–70%, 50–60% and below 50% hold the total to 89, 79, 69 and 59; the rest as national.",
  },
  caps: piduReviewerProfile.caps,
  overcompletionCost: 2,
  // Only a part of the handbook was seen.
  incomplete: true,
};
