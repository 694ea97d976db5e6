import type { Profile } from "./profile";
import { nationalProfile } from "./national";

export const sichuanProfile: Profile = {
  ...nationalProfile,
  id: "sichuan",
  title: { "zh-CN": "四川", en: "Sichuan" },
  source: {
    "zh-CN":
      "四川公开的自评表：执行率 10 分、各项指标共 90 分；执行率低于 90% 的须说明原因；其余同全国通用。",
    en: "Published forms of Sichuan: rate 10, indicators 90; a rate below 90% needs its reason; the rest as national.",
  },
  // How the indicators share their 90 points is left to each form.
  expectedWeights: { 执行率: 10 },
  rules: {
    "rate-low": { options: { threshold: 0.9 } },
    // 发生预算调整的应单独说明理由: any change, however small.
    "budget-adjusted": { severity: "warning", options: { threshold: 0 } },
  },
};
