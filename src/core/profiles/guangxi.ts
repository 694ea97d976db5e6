import type { Profile } from "./profile";
import { nationalProfile } from "./national";

export const guangxiProfile: Profile = {
  ...nationalProfile,
  id: "guangxi",
  title: { "zh-CN": "广西", en: "Guangxi" },
  source: {
    "zh-CN": "广西绩效系统的填报口径：完成值达到指标值 130% 的须说明原因；其余同全国通用。",
    en: "Practice of Guangxi's system: a result of 130% of its target needs a reason; the rest as national.",
  },
  rules: { "overcompletion-unexplained": { options: { threshold: 1.3 } } },
};
