import type { Profile } from "./profile";
import { nationalProfile } from "./national";

export const sichuanProfile: Profile = {
  ...nationalProfile,
  id: "sichuan",
  title: { "zh-CN": "四川", en: "Sichuan" },
  source: {
    "zh-CN":
      "四川公开的自评表（2023 年）：执行率 10 分、各项指标共 90 分；执行率低于 90% 的须说明原因；追加、调减预算的一律单独说明理由；工资、社保类项目不设满意度；其余同全国通用。",
    en: "Published forms of Sichuan (2023): rate 10, indicators 90; a rate below 90% and any adjusted budget need their reasons; projects of pay and insurance have no satisfaction; the rest as national.",
  },
  // How the indicators share their 90 points is left to each form.
  expectedWeights: { 执行率: 10 },
  marks: ["指标性质", "度量单位", "完成值"],
  rules: {
    "rate-low": { options: { threshold: 0.9 } },
    // 发生预算调整的应单独说明理由: any change, however small.
    "budget-adjusted": { severity: "warning", options: { threshold: 0 } },
  },
};
