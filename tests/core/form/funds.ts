/** A form with a block of funds, for tests of what is read in it. */
import { readForms } from "../../../src/core/form/read";
import { sheetFromValues, type Area, type CellValue } from "../../../src/core/sheet/sheet";
import { describeForms } from "./describe";

export type Row = CellValue[];
export const HEADINGS: Row = ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"];
const TITLE: Row = ["项目支出绩效自评表（单位：万元）"];
export const block = (rows: Row[], headings = HEADINGS, merges: Area[] = []) =>
  readForms(sheetFromValues([TITLE, headings, ...rows], merges))[0]!;
export const lines = (rows: Row[], headings = HEADINGS, merges: Area[] = []) =>
  describeForms([block(rows, headings, merges)]).filter((line) =>
    /^(?:funds|part|denominator|expenditure|reason) /.test(line),
  );
