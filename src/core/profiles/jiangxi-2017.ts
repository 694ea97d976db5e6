import type { Profile } from "./profile";
import { nationalProfile } from "./national";
import { tiers80And50 } from "./tiers";

export const jiangxi2017Profile: Profile = {
  ...nationalProfile,
  id: "jiangxi-2017",
  title: { "zh-CN": "江西（2017 年表样）", en: "Jiangxi (form of 2017)" },
  source: {
    "zh-CN": "江西较早的自评表样：定性指标按 80%、50% 分档；其余同全国通用。",
    en: "An older form of Jiangxi: qualitative steps at 80% and 50%; the rest as national.",
  },
  tiers: tiers80And50,
};
