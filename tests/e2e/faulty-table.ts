/** A table of one fault, for pages without a grid. */
import type { SheetContent } from "../../src/preview/standin/memory-workbook";

export const FAULTY: SheetContent = {
  name: "自评表",
  rows: [
    ["项目支出绩效自评表"],
    ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", 816.1, 816.1, 790.85, 10, "96.61%", 9.69],
  ],
};
