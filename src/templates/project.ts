/** 项目支出绩效自评表, after the form annexed to 财预〔2020〕10号. */
import { evaluationSheet } from "./evaluation";
import { piece } from "./layout";
import type { Template } from "./model";

export const project: Template = {
  id: "project",
  title: "项目支出绩效自评表",
  sheets: [
    evaluationSheet({
      name: "项目支出绩效自评表",
      title: "项目支出绩效自评表",
      head: [
        [piece("label", "项目名称", { cols: 2 }), piece("input", null, { cols: 9, slot: "project" })],
        [
          piece("label", "主管部门", { cols: 2 }),
          piece("input", null, { cols: 4, slot: "supervisor" }),
          piece("label", "实施单位"),
          piece("input", null, { cols: 4, slot: "unit" }),
        ],
      ],
      fundsLabel: "项目资金\n（万元）",
      byNature: false,
      groups: [
        {
          name: "产出指标\n（50分）",
          second: [
            ["数量指标", 3],
            ["质量指标", 2],
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
        { name: "满意度指标\n（10分）", second: [["服务对象\n满意度指标", 2]] },
      ],
      signatures:
        "填表人：　　　　　　　　联系电话：　　　　　　　　填报日期：　　　　　　　　项目负责人（签字）：",
    }),
  ],
};
