/** Sheets of any length, one figure of which can be set. */
import { type CellValue, type Sheet, sheetFromValues } from "../../../src/core/sheet/sheet";

/** A list of projects, 12 columns, about a third of the rates low; `executed` is what the third project spent. */
export function projectSheet(rows: number, executed: number): Sheet {
  const lines = Array.from({ length: rows }, (_row, i): CellValue[] => {
    const budget = 20 + (i % 997) / 4;
    const spent = i === 2 ? executed / 100 : Math.round(budget * (0.5 + (i % 51) / 100) * 100) / 100;
    const reason = i % 3 ? null : "招标推迟，已于次年一季度支付";
    return [
      i + 1,
      `第${i + 1}标段道路养护`,
      `第${i % 40}科`,
      "2050202",
      budget,
      budget,
      spent,
      spent / budget,
      reason,
      null,
      `第${i % 17}镇`,
      `${i % 4}`,
    ];
  });
  const head = [
    "序号",
    "项目名称",
    "实施单位",
    "预算科目",
    "年初预算数",
    "全年预算数",
    "全年执行数",
    "执行率",
  ];
  return sheetFromValues(
    [
      ["2024年项目支出明细表（单位：万元）"],
      [...head, "未执行原因", "联系电话", "所在乡镇", "批次"],
      ...lines,
    ],
    [],
    "明细",
  );
}

/** A self-evaluation form; `executed` is what was spent. */
export function formSheet(rows: number, executed: number): Sheet {
  const levels = ["产出指标", "效益指标", "满意度指标"];
  const indicators = Array.from({ length: rows - 8 }, (_row, i): CellValue[] => {
    const weight = i === 0 ? 90 - (rows - 9) : 1;
    const actual = 80 + (i % 30);
    return [
      levels[Math.floor((i / (rows - 8)) * 3)]!,
      `第${i + 1}项完成率`,
      "≥95%",
      `${actual}%`,
      weight,
      weight,
      null,
    ];
  });
  return sheetFromValues(
    [
      ["2024年度项目支出绩效自评表"],
      ["（单位：万元）"],
      ["项目名称", "河道清淤"],
      ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["年度资金总额", 100, 100, executed, 10, executed / 100, 5],
      ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
      ...indicators,
      ["总分", null, null, null, 100, 95, null],
    ],
    [],
    "自评表",
  );
}
