import type { Profile } from "./profile";
import { nationalProfile } from "./national";

export const yunnanProfile: Profile = {
  ...nationalProfile,
  id: "yunnan",
  title: { "zh-CN": "云南", en: "Yunnan" },
  source: {
    "zh-CN":
      "云南公开的项目自评表（丽江，2020 年）：指标值分指标性质、指标值、度量单位三列填写；其余同全国通用。",
    en: "Published project forms of Yunnan (Lijiang, 2020): targets in three columns, sign, value and unit; the rest as national.",
  },
  marks: ["指标性质", "度量单位", "实际完成值"],
};
