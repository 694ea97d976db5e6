/** Lines of a review, and workbooks to check, for tests. */
import type { CellValue } from "../../src/core/sheet/sheet";
import { formId, type FileLine, type FormLine, type Review } from "../../src/review/model";
import { nothing } from "../../src/batch/summary";

export const review: Review = {
  id: "r1",
  name: "复核",
  profile: "national",
  asOf: "2025-03-01",
  created: 1,
  office: "青禾县财政局",
};

export function formLine(round: number, path: string, change: Partial<FormLine> = {}): FormLine {
  return {
    id: formId({ round, path }, 0, 0),
    kind: "self-evaluation",
    sheet: 0,
    form: 0,
    sheetName: "自评表",
    title: "项目支出绩效自评表",
    unit: "",
    project: "",
    department: "",
    year: 2024,
    rate: null,
    score: null,
    grade: null,
    counts: { error: 0, warning: 0, hint: 0 },
    acknowledged: 0,
    unread: 0,
    doubtful: false,
    rules: [],
    ...change,
  };
}

export function fileLine(round: number, path: string, forms: readonly FormLine[], order = 0): FileLine {
  return { review: review.id, round, path, order, size: 1, mtime: 1, summary: nothing, forms };
}

/** A project's table whose execution rate is wrong unless it is `executed / 400`. */
export const fundsRows = (unit: string, project: string, executed: number, rate: string): CellValue[][] => [
  ["2024年度项目支出绩效自评表"],
  ["填报单位：", unit, null, null, "金额单位：万元"],
  ["项目名称", project],
  ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  ["年度资金总额", 400, 400, executed, 10, rate, 10],
];
