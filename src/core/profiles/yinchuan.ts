import type { Profile } from "./profile";
import { nationalProfile } from "./national";

export const yinchuanProfile: Profile = {
  ...nationalProfile,
  id: "yinchuan",
  title: { "zh-CN": "宁夏银川", en: "Yinchuan, Ningxia" },
  source: {
    "zh-CN":
      "银川公开的项目自评表（2021 年）：决策 10、管理 25（内含预算执行率 10）、产出 30、效益 35（满意度含在效益内），总分写在表头；其余同全国通用。",
    en: "Published project forms of Yinchuan (2021): decision 10, management 25 with the execution rate inside, output 30, benefit 35 with satisfaction inside, the total in the head; the rest as national.",
  },
  expectedWeights: { 决策: 10, 管理: 25, 产出: 30, 效益: 35 },
  marks: ["项目决策", "项目管理", "项目产出", "项目效益"],
};
