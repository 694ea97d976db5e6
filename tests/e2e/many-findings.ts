/** A form with twenty-three findings, fourteen of them of one kind: what a clerk has on a bad day. */
import type { Rows } from "./pane-page";

/** Name, target, result, weight, score; each lost points and says nothing of why. */
const SHORT: readonly (readonly [string, string, string, number, number])[] = [
  ["居民健康档案规范建档率", "≥95%", "93%", 3, 2.9],
  ["适龄儿童疫苗接种率", "≥90%", "88%", 2, 1.9],
  ["孕产妇系统管理率", "≥90%", "87%", 3, 2.8],
  ["3岁以下儿童系统管理率", "≥90%", "89%", 3, 2.9],
  ["老年人健康管理率", "≥70%", "64%", 4, 3.6],
  ["高血压患者管理人数", "≥5200人", "5013人", 3, 2.9],
  ["2型糖尿病患者管理人数", "≥1800人", "1722人", 3, 2.8],
  ["严重精神障碍患者管理率", "≥85%", "82%", 3, 2.9],
  ["肺结核患者管理率", "≥90%", "86%", 2, 1.9],
  ["中医药健康管理服务率", "≥65%", "60%", 3, 2.7],
  ["卫生监督协管巡查次数", "≥240次", "226次", 3, 2.8],
  ["健康教育讲座场次", "≥48场", "44场", 3, 2.7],
];

/** What is wrong with these is each time something else. */
const ODD: Rows = [
  ["培训村医人数", "≥120人", "≥120人", 4, 4],
  ["健康体检人数", "≥9000人", "完成", 4, 4],
  ["宣传品发放数量", "≥3万份", "2.4万份", 4, 4],
  ["随访记录完整率", "≥95%", "97%", 4, 3.5],
  ["下乡义诊次数", "≥12次", null, 4, 4],
  ["居民健康知识知晓率", "≥80%", "83%", 10, 12],
  ["群众就医负担", "持续减轻", "持续减轻", 10, 10],
];

const row = ([name, ...rest]: readonly (string | number | null)[]) => [null, null, name!, ...rest, null];

export const manyFindings: Rows = [
  ["2024年度项目支出绩效自评表", null, null, null, null, null, null, null],
  ["项目名称", null, "基本公共卫生服务", null, "主管部门", "青禾县卫生健康局", null, "（单位：万元）"],
  ["资金", null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  ["年度资金总额", null, 816.1, 816.1, 690.85, 10, "86.91%", 8.47],
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
  ["产出指标", "数量指标", ...row(SHORT[0]!).slice(2)],
  ...SHORT.slice(1).map(row),
  ...ODD.slice(0, 5).map(row),
  ["效益指标", "社会效益指标", ...row(ODD[5]!).slice(2)],
  row(ODD[6]!),
  ["满意度指标", "服务对象满意度", "受益群众满意度", "≥90%", "92%", 10, 10, null],
  ["总分", null, null, null, null, 100, 96, null],
];
