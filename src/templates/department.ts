/** 部门整体支出绩效自评表: a budget unit as a whole, laid out as the national form for projects is. */
import { evaluationSheet } from "./evaluation";
import { piece } from "./layout";
import type { Template } from "./model";

export const department: Template = {
  id: "department",
  title: "部门整体支出绩效自评表",
  sheets: [
    evaluationSheet({
      name: "部门整体支出绩效自评表",
      title: "部门整体支出绩效自评表",
      head: [
        [piece("label", "部门名称", { cols: 2 }), piece("input", null, { cols: 9, slot: "unit" })],
        [piece("label", "部门职责概述", { cols: 2 }), piece("text", null, { cols: 9, slot: "duties" })],
      ],
      fundsLabel: "部门预算\n执行情况\n（万元）",
      byNature: true,
      groups: [
        {
          name: "产出指标\n（50分）",
          second: [
            ["数量指标", 4],
            ["质量指标", 3],
            ["时效指标", 2],
            ["成本指标", 1],
          ],
        },
        {
          name: "效益指标\n（30分）",
          second: [
            ["经济效益指标", 1],
            ["社会效益指标", 2],
            ["生态效益指标", 1],
            ["可持续影响\n指标", 1],
          ],
        },
        { name: "满意度指标\n（10分）", second: [["社会公众或\n服务对象\n满意度指标", 2]] },
      ],
      signatures:
        "填表人：　　　　　　　　联系电话：　　　　　　　　填报日期：　　　　　　　　单位负责人（签字）：",
    }),
  ],
};
