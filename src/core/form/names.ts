/** What the fields of a form are called, in both languages. */
import type { Locale, Localized } from "../locale";
import type { ColumnName } from "./model";

/** A field of a reading: a column, or a labelled cell of head, funds or total. */
export type FieldName =
  | ColumnName
  | "title"
  | "unit"
  | "reportingUnit"
  | "projectName"
  | "supervisor"
  | "implementer"
  | "totalScore"
  | "grade"
  | "preparer"
  | "date"
  | "signatory"
  | "amountUnit"
  | "year"
  | "period"
  | "basicExpenditure"
  | "projectExpenditure"
  | "expenditureTotal"
  | "explanationBelow"
  | "remark";

const FIELDS: Readonly<Record<FieldName, Localized>> = {
  level1: { "zh-CN": "一级指标", en: "level 1" },
  level2: { "zh-CN": "二级指标", en: "level 2" },
  name: { "zh-CN": "名称", en: "name" },
  targetSign: { "zh-CN": "指标性质", en: "sign" },
  target: { "zh-CN": "指标值", en: "target" },
  targetUnit: { "zh-CN": "度量单位", en: "unit of the target" },
  adjustedTarget: { "zh-CN": "调整后指标值", en: "adjusted target" },
  actual: { "zh-CN": "实际完成值", en: "actual" },
  weight: { "zh-CN": "分值", en: "weight" },
  score: { "zh-CN": "得分", en: "score" },
  explanation: { "zh-CN": "原因说明", en: "explanation" },
  initialBudget: { "zh-CN": "年初预算数", en: "initial budget" },
  budget: { "zh-CN": "预算数", en: "budget" },
  executed: { "zh-CN": "执行数", en: "executed" },
  rate: { "zh-CN": "执行率", en: "rate" },
  criteria: { "zh-CN": "评分标准", en: "scoring criteria" },
  sequence: { "zh-CN": "序号", en: "number" },
  title: { "zh-CN": "标题", en: "title" },
  unit: { "zh-CN": "金额单位", en: "unit of money" },
  reportingUnit: { "zh-CN": "填报单位", en: "reporting unit" },
  projectName: { "zh-CN": "项目名称", en: "project" },
  supervisor: { "zh-CN": "主管部门", en: "supervising department" },
  implementer: { "zh-CN": "实施单位", en: "implementing unit" },
  totalScore: { "zh-CN": "总分", en: "total score" },
  grade: { "zh-CN": "等级", en: "grade" },
  preparer: { "zh-CN": "填表人", en: "prepared by" },
  date: { "zh-CN": "填报日期", en: "date" },
  signatory: { "zh-CN": "负责人", en: "signatory" },
  year: { "zh-CN": "年度", en: "year" },
  period: { "zh-CN": "数据截至", en: "figures up to" },
  amountUnit: { "zh-CN": "金额单位", en: "unit of money" },
  basicExpenditure: { "zh-CN": "基本支出", en: "basic expenditure" },
  projectExpenditure: { "zh-CN": "项目支出", en: "project expenditure" },
  expenditureTotal: { "zh-CN": "支出合计", en: "total expenditure" },
  remark: { "zh-CN": "说明", en: "remark" },
  explanationBelow: { "zh-CN": "表下原因说明", en: "explanation under the table" },
};

export function fieldName(field: FieldName, locale: Locale): string {
  return FIELDS[field][locale];
}
