import type { Profile } from "./profile";
import { nationalProfile } from "./national";

export const strictProfile: Profile = {
  ...nationalProfile,
  id: "strict",
  title: { "zh-CN": "从严自查", en: "Strict" },
  source: {
    "zh-CN": "不是哪个地方的规定：在全国通用之上收紧数值、提高级别，供上报前从严自查。",
    en: "No regulation of any place: the national default with tighter figures and higher severities, for a stern look before handing in.",
  },
  rules: {
    "rate-low": { options: { threshold: 0.95 } },
    "project-rate-low": { severity: "hint", options: { threshold: 0.9 } },
    "project-low-unexplained": { options: { threshold: 0.9 } },
    // The figures at which systems in use turn a score red, and look closer at points well above the rate.
    "overcompletion-unexplained": { options: { threshold: 1.2 } },
    "spent-unlike-scored": { severity: "warning", options: { gap: 0.05 } },
    "all-full-scores": { severity: "warning", options: { threshold: 0.9 } },
    "score-formula": { options: { rounded: false } },
    "explanation-without-measure": { severity: "warning" },
    "explanation-repeated": { severity: "warning" },
    "deduction-unfounded": { severity: "warning" },
    "actual-copied": { severity: "warning" },
  },
};
