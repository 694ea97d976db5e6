/** 项目支出绩效自评表 without faults, in the layout of 财预〔2020〕10号. */
import type { StyledBook } from "../../core/sheet/styled-book";
import { amount, formSheet, head, label, lineCenter, rate, score, text, title, type FormRow } from "./form";

const indicator = (
  name: string,
  target: string,
  actual: string,
  weight: number,
  scored = weight,
  explanation: string | null = null,
): FormRow => [text(name), label(target), label(actual), score(weight), score(scored), text(explanation)];

const rows: FormRow[] = [
  [title("项目支出绩效自评表", { cols: 9 })],
  [lineCenter("（2024 年度）", { cols: 9 })],
  [head("项目名称", { cols: 2 }), label("公共文化场馆免费开放补助", { cols: 7 })],
  [
    head("主管部门", { cols: 2 }),
    label("云岭市文化和旅游局", { cols: 3 }),
    head("实施单位"),
    label("云岭市文化馆", { cols: 3 }),
  ],
  [
    head("项目资金（万元）", { cols: 2, rows: 5 }),
    head(),
    head("年初预算数"),
    head("全年预算数"),
    head("全年执行数"),
    head("分值"),
    head("执行率"),
    head("得分"),
  ],
  [
    text("年度资金总额"),
    amount("=SUM(D7:D9)"),
    amount("=SUM(E7:E9)"),
    amount("=SUM(F7:F9)"),
    score(10),
    rate("=PERF.RATE(E6,F6)"),
    score("=PERF.RATESCORE(E6,F6,G6)"),
  ],
  [
    text("其中：当年财政拨款"),
    amount(480),
    amount(480),
    amount(466.2),
    score("—"),
    rate("=PERF.RATE(E7,F7)"),
    score("—"),
  ],
  [
    text("上年结转资金"),
    amount(0),
    amount(32.6),
    amount(31.15),
    score("—"),
    rate("=PERF.RATE(E8,F8)"),
    score("—"),
  ],
  [text("其他资金"), amount(0), amount(0), amount(0), score("—"), rate("—"), score("—")],
  [
    head("年度总体目标", { cols: 2, rows: 2 }),
    head("预期目标", { cols: 4 }),
    head("实际完成情况", { cols: 3 }),
  ],
  [
    text(
      "保障市文化馆、图书馆、美术馆全年免费开放，开展群众文化活动和艺术普及培训，让基本公共文化服务惠及城乡居民。",
      { cols: 4 },
    ),
    text("三馆全年正常免费开放，公益性文化活动和辅导培训均超过计划数，进馆人次因闭馆检修略低于目标。", {
      cols: 3,
    }),
  ],
  [
    label("绩效指标", { rows: 10 }),
    head("一级指标"),
    head("二级指标"),
    head("三级指标"),
    head("年度指标值"),
    head("实际完成值"),
    head("分值"),
    head("得分"),
    head("偏差原因分析及改进措施"),
  ],
  [
    label("产出指标（50分）", { rows: 5 }),
    label("数量指标", { rows: 2 }),
    ...indicator("场馆免费开放天数", "≥310天", "322天", 10),
  ],
  indicator("公益性文化活动场次", "≥120场", "126场", 10),
  [label("质量指标"), ...indicator("场馆设施设备完好率", "≥98%", "98.6%", 10)],
  [label("时效指标"), ...indicator("补助资金拨付及时率", "100%", "100%", 10)],
  [label("成本指标"), ...indicator("单场活动平均成本", "≤0.85万元", "0.83万元", 10)],
  [
    label("效益指标（30分）", { rows: 3 }),
    label("社会效益指标", { rows: 2 }),
    ...indicator(
      "年进馆服务人次",
      "≥65万人次",
      "62.4万人次",
      10,
      9.6,
      "原因：图书馆消防改造闭馆23天，进馆人次减少。措施：下年度检修安排在淡季分区进行，并延长周末开放时间。",
    ),
  ],
  indicator("基层文化辅导培训覆盖率", "≥95%", "97%", 10),
  [
    label("可持续影响指标"),
    ...indicator("总分馆服务网络", "逐步健全", "新建分馆6个，通借通兑覆盖全部乡镇", 10),
  ],
  [
    label("满意度指标（10分）"),
    label("服务对象满意度指标"),
    ...indicator("服务对象满意度", "≥90%", "93.5%", 10),
  ],
  [head("总分", { cols: 6 }), score("=G6+SUM(G13:G21)"), score("=I6+SUM(H13:H21)"), text()],
];

export const project: StyledBook = {
  name: "项目支出绩效自评表",
  sheets: [formSheet({ name: "项目支出自评", widths: [70, 84, 122, 138, 112, 128, 66, 78, 232], rows })],
};
