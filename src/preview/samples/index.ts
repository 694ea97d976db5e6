/** The sample workbooks of the page, in the order of its switch. Offices and figures are invented. */
import type { Localized } from "../../core/locale";
import type { StyledBook } from "../../core/sheet/styled-book";
import { department } from "./department";
import { projectList } from "./project-list";
import { project } from "./project";

export interface Sample {
  readonly id: string;
  readonly label: Localized;
  readonly book: StyledBook;
}

export const SAMPLES: readonly [Sample, ...Sample[]] = [
  {
    id: "department",
    label: { "zh-CN": "部门整体支出（有问题）", en: "Department (faulty)" },
    book: department,
  },
  { id: "project", label: { "zh-CN": "项目支出（规范）", en: "Project (clean)" }, book: project },
  { id: "project-list", label: { "zh-CN": "项目明细", en: "Project list" }, book: projectList },
];
