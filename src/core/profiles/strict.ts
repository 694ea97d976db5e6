import type { Profile } from "../profile";
import { nationalProfile } from "./national";

export const strictProfile: Profile = {
  ...nationalProfile,
  id: "strict",
  title: { "zh-CN": "从严自查", en: "Strict" },
  source: {
    "zh-CN": "不是哪个地方的规定：在全国通用之上收紧数值，供上报前从严自查。",
    en: "No regulation of any place: the national default with tighter figures, for a stern look before handing in.",
  },
  rules: {
    "rate-low": { options: { threshold: 0.95 } },
    "project-rate-low": { options: { threshold: 0.9 } },
    "project-low-unexplained": { options: { threshold: 0.9 } },
  },
};
