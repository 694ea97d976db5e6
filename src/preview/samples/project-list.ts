/** 项目支出明细表: twelve projects, four of them slow, one of those without a word why. */
import type { StyledBook } from "../../core/sheet/styled-book";
import { amount, formSheet, head, label, line, lineEnd, rate, text, title, type FormRow } from "./form";

type Project = readonly [name: string, unit: string, budget: number, executed: number, reason?: string];

const projects: readonly Project[] = [
  ["农村公路养护补助", "云岭市公路养护中心", 1860, 1842.6],
  ["县乡道安全隐患整治", "云岭市公路养护中心", 920.5, 905.18],
  [
    "危旧桥梁改造",
    "云岭市交通建设中心",
    1240,
    806.4,
    "两座桥梁因汛期停工三个月，主体工程顺延；已调整工期，下年一季度完工后据实支付。",
  ],
  ["公交运营补贴", "云岭市公共交通公司", 2600, 2600],
  ["新能源公交车更新", "云岭市公共交通公司", 780, 764.4],
  [
    "智慧交通监测平台",
    "云岭市交通信息中心",
    365,
    146,
    "首次招标流标，重新招标后于11月签订合同；已倒排进度，验收后支付剩余款项。",
  ],
  ["客运站场维修", "云岭市运输服务中心", 158.2, 155.9],
  ["水上交通安全监管", "云岭市港航服务中心", 96.4, 93.75],
  ["交通执法装备购置", "云岭市交通执法支队", 142, 88.04],
  ["治理超限超载站点运行", "云岭市交通执法支队", 210.6, 207.33],
  [
    "交通运输规划编制",
    "云岭市交通运输局本级",
    120,
    84,
    "规划成果待省级审查，合同尾款未到付款节点；已与审查单位对接，预计下年6月前付清。",
  ],
  ["安全生产宣传培训", "云岭市交通运输局本级", 38.5, 37.96],
];

const FIRST = 4; // sheet row of the first project, counted from 1
const last = FIRST + projects.length - 1;

const rows: FormRow[] = [
  [title("项目支出明细表", { cols: 7 })],
  [line("填报单位：云岭市交通运输局（2024 年度）", { cols: 6 }), lineEnd("单位：万元")],
  ["序号", "项目名称", "实施单位", "全年预算数", "全年执行数", "执行率", "未执行原因"].map((name) =>
    head(name),
  ),
  ...projects.map(([name, unit, budget, executed, reason = null], index): FormRow => {
    const row = FIRST + index;
    return [
      label(index + 1),
      text(name),
      text(unit),
      amount(budget),
      amount(executed),
      rate(`=PERF.RATE(D${row},E${row})`),
      text(reason),
    ];
  }),
  [
    head("合计", { cols: 3 }),
    amount(`=SUM(D${FIRST}:D${last})`),
    amount(`=SUM(E${FIRST}:E${last})`),
    rate(`=PERF.RATE(D${last + 1},E${last + 1})`),
    text(),
  ],
];

export const projectList: StyledBook = {
  name: "项目支出明细表",
  sheets: [formSheet({ name: "项目明细", widths: [52, 190, 176, 106, 106, 84, 310], rows, frozenRows: 3 })],
};
