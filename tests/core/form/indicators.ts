/** A form with a table of indicators, for tests of what is read in it. */
import { readForms } from "../../../src/core/form/read";
import { sheetFromValues, type Area, type CellValue } from "../../../src/core/sheet/sheet";
import { describeForms } from "./describe";

export type Row = CellValue[];
export const HEADINGS: Row = [
  "一级指标",
  "二级指标",
  "三级指标",
  "指标值",
  "完成值",
  "分值",
  "得分",
  "偏差原因",
];
export const formOf = (rows: Row[], headings = HEADINGS, merges: Area[] = []) =>
  readForms(sheetFromValues([headings, ...rows], merges))[0]!;
export const lines = (rows: Row[], headings = HEADINGS, merges: Area[] = []) =>
  describeForms([formOf(rows, headings, merges)]).slice(1);
export const targets = (headings: Row, ...rows: Row[]) =>
  formOf(rows, headings).indicators.map(({ target }) => target?.text);

export const FIRST: Row = ["产出指标", "数量指标", "清淤河道", "≥5公里", "6公里", 30, 30, ""];
export const FIRST_READ = "2 | 产出指标 | 数量指标 | 清淤河道 | ≥5公里 | 6公里 | 30 | 30";
