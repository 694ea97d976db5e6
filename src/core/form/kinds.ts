/** What the kinds of forms are called, in both languages. */
import type { Localized } from "../locale";
import type { FormKind } from "./model";

export const FORM_KIND_NAMES: Localized<Readonly<Record<FormKind, string>>> = {
  "zh-CN": {
    "self-evaluation": "绩效自评表",
    target: "绩效目标表",
    "project-list": "项目清单",
    monitoring: "绩效运行监控表",
  },
  en: {
    "self-evaluation": "Self-evaluation table",
    target: "Target table",
    "project-list": "Project list",
    monitoring: "Monitoring table",
  },
};
