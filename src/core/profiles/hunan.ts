import type { Profile } from "./profile";
import { nationalProfile } from "./national";

export const hunanProfile: Profile = {
  ...nationalProfile,
  id: "hunan",
  title: { "zh-CN": "湖南", en: "Hunan" },
  source: {
    "zh-CN": "湖南公开的自评表：执行率 10 分、产出 50 分、效益 40 分（满意度含在效益内）；其余同全国通用。",
    en: "Published forms of Hunan: rate 10, output 50, benefit 40 with satisfaction inside; the rest as national.",
  },
  expectedWeights: { 执行率: 10, 产出: 50, 效益: 40 },
};
