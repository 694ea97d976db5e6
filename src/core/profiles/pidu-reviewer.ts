import type { Profile } from "./profile";
import { nationalProfile } from "./national";

export const piduReviewerProfile: Profile = {
  ...nationalProfile,
  id: "pidu-reviewer",
  title: { "zh-CN": "成都郫都（审核口径）", en: "Pidu, Chengdu (for reviewers)" },
  source: {
    "zh-CN":
      "成都市郫都区公开的审核口径：执行率 70%～80%、60%～70%、50%～60%、不足 50% 的，总分最高 89、79、69、59 分；其余同全国通用。",
    en: "Published review practice of Pidu, Chengdu: rates of 70–80%, 60–70%, 50–60% and below 50% hold the total to 89, 79, 69 and 59; the rest as national.",
  },
  caps: [
    { below: 0.5, total: 59 },
    { below: 0.6, total: 69 },
    { below: 0.7, total: 79 },
    { below: 0.8, total: 89 },
  ],
};
