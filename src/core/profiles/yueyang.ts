import type { Profile } from "./profile";
import { nationalProfile } from "./national";

export const yueyangProfile: Profile = {
  ...nationalProfile,
  id: "yueyang",
  title: { "zh-CN": "湖南岳阳（部门整体）", en: "Yueyang, Hunan (departments)" },
  source: {
    "zh-CN":
      "岳阳公开的部门整体支出自评表（2020 年）：控制率、变动率每超 1 个百分点扣 0.5 分，重点支出安排率、预算调整率分段计分；其余同全国通用。",
    en: "Published department forms of Yueyang (2020): half a point for each percentage point of staff or 三公 in excess, steps for 重点支出安排率 and 预算调整率; the rest as national.",
  },
  expectedWeights: null,
  criteria: {
    在职人员控制率: "≤100%计5分；每超过1个百分点扣0.5分，扣完为止",
    变动率: "≤0计5分；大于0的，每超过1个百分点扣0.5分，扣完为止",
    重点支出安排率: "≥90%得5分，80%（含）-90%得4分，70%（含）-80%得3分，60%（含）-70%得2分，低于60%不得分",
    预算调整率:
      "0得3分，0（不含）-10%（含）得2分，10%（不含）-20%（含）得1分，20%（不含）-30%（含）得0.5分，30%以上不得分",
  },
  marks: ["在职人员控制率", "重点支出安排率"],
  // The other standards of the form were not seen.
  incomplete: true,
};
