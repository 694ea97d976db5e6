import type { Profile } from "./profile";
import { nationalProfile } from "./national";
import { tiers80And50 } from "./tiers";

export const hubeiProfile: Profile = {
  ...nationalProfile,
  id: "hubei",
  title: { "zh-CN": "湖北", en: "Hubei" },
  source: {
    "zh-CN":
      "湖北公开的自评表（2020—2021 年）：执行率 20 分、各项指标共 80 分；定性指标按 80%、50% 分档；其余同全国通用。",
    en: "Published forms of Hubei (2020–2021): rate 20, indicators 80; qualitative steps at 80% and 50%; the rest as national.",
  },
  rateWeight: 20,
  tiers: tiers80And50,
  // How the indicators share their 80 points is left to each form.
  expectedWeights: { 执行率: 20 },
  marks: ["得分(20分*执行率)"],
};
