import type { Profile } from "./profile";
import { nationalProfile } from "./national";

export const shanghaiProfile: Profile = {
  ...nationalProfile,
  id: "shanghai",
  title: { "zh-CN": "上海", en: "Shanghai" },
  source: {
    "zh-CN":
      "上海公开的项目自评表（普陀，2022 年）：金额单位为元，执行率 10、产出 50、效益 30、满意度 10，执行率保留两位小数；其余同全国通用。",
    en: "Published project forms of Shanghai (Putuo, 2022): amounts in yuan, 10, 50, 30 and 10 points, rates with two decimals; the rest as national.",
  },
};
