/** A filled-in form with the faults that occur most, to try the check on. The office is invented. */
import type { NameOf } from "../../host/host";
import { areaAddress } from "../../core/sheet/sheet";
import { type Entry, HEADING_FILL, type SheetPlan } from "../../core/sheet/plan";

const COLUMNS = 7;
const REASON = "原因：两处闸门招标推迟，尾款未到付款期；措施：已倒排工期，下年 3 月底前验收并付清。";

const ROWS: readonly (readonly Entry[])[] = [
  ["项目支出绩效自评表（示例）"],
  ["（2024 年度，单位：万元）"],
  ["项目名称", "青禾河灌区维修养护", null, "主管部门", "青禾县水利局", null, null],
  ["资金", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  ["年度资金总额", 400, 400, 330, 10, 0.9661, 8.25],
  ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
  ["产出指标", "维修渠道长度", "≥12公里", "12.4公里", 20, 20, null],
  [null, "更换闸门数量", "≥10座", "8座", 10, 8, null],
  [null, "工程验收合格率", "≥95%", "98%", 20, 20, null],
  ["效益指标", "改善灌溉面积", "≥1.2万亩", "12400亩", 15, 15, null],
  [null, "节约用水", "≥80万立方米", "126万立方米", 15, 15, null],
  ["满意度指标", "受益农户满意度", "≥90%", "88%", 10, 9.5, REASON],
  ["总分", null, null, null, 100, 97.75, null],
];

export function samplePlan(nameOf: NameOf): SheetPlan {
  const last = ROWS.length - 1;
  const all = areaAddress({ top: 2, left: 0, bottom: last, right: COLUMNS - 1 });
  return {
    name: nameOf("自评表示例"),
    rows: ROWS,
    widths: [84, 108, 84, 96, 60, 84, 170],
    merges: ["A1:G1", "A2:G2", "B3:C3", "E3:G3", "A7:A9", "A10:A11", "A13:D13"],
    styles: [
      { ranges: ["A1"], style: { size: 16, bold: true, horizontal: "center" } },
      { ranges: ["A2"], style: { size: 10, horizontal: "right" } },
      { ranges: [all], style: { size: 10, horizontal: "center", border: true } },
      { ranges: ["A4:G4", "A6:G6"], style: { bold: true, fill: HEADING_FILL } },
      { ranges: ["G7:G12"], style: { horizontal: "left" } },
      { ranges: ["B5:D5"], style: { format: "#,##0.00" } },
      { ranges: ["F5"], style: { format: "0.00%" } },
    ],
    gridlines: false,
    print: { orientation: "portrait", area: `A1:G${ROWS.length}` },
  };
}
