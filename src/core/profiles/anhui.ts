import type { Profile } from "./profile";
import { nationalProfile } from "./national";

export const anhuiProfile: Profile = {
  ...nationalProfile,
  id: "anhui",
  title: { "zh-CN": "安徽", en: "Anhui" },
  source: {
    "zh-CN":
      "安徽公开的项目自评表（宣城、天长、池州，2021—2022 年）：执行率 10、产出 50、效益 30、满意度 10，执行率按比例计分；同全国通用。",
    en: "Published project forms of Anhui (Xuancheng, Tianchang, Chizhou, 2021–2022): 10, 50, 30 and 10 points, the rate in proportion; as national.",
  },
};
