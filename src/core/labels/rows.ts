/** Labels at the left of a row, and of the cells around the tables. As for headings, see `normalizeLabel`. */
import { normalizeText } from "../sheet/text";
import { lookup, type Wordings } from "./normalize";

/** Meanings of a cell that names what stands to the right of it. */
export type HeadLabel =
  | "reportingUnit"
  | "projectName"
  | "supervisor"
  | "implementer"
  | "totalScore"
  | "grade"
  | "preparer"
  | "date"
  | "signatory"
  | "amountUnit";

const HEADS: Wordings<HeadLabel> = [
  ["reportingUnit", /^(?:填报|预算|申报)(?:单位|部门)(?:名称)?$|^(?:单位|部门)名称$|^(?:部门|单位)$/],
  ["projectName", /^(?:转移支付|专项资金|专项)?(?:项目)?名称$|^(?:转移支付|专项资金|专项|项目)名称$/],
  ["supervisor", /^(?:项目|中央|地方|县级|市级|省级)*主管(?:部门|单位)(?:及代码)?$/],
  ["implementer", /^(?:项目)?(?:实施|资金使用|承担|使用)?单位$|^实施部门$/],
  [
    "totalScore",
    /^(?:单位)?自评(?:总)?(?:得)?分(?:数)?$|^(?:项目|评价|综合|绩效)?(?:总分|总得分)$|^自评总分$/,
  ],
  ["grade", /^(?:自评|评价|绩效)(?:等级|结论|等次)$|^(?:等级|等次)$/],
  ["preparer", /^(?:填表人|填报人|制表人|经办人|联系人)$/],
  ["date", /^(?:填报|填表|制表)(?:日期|时间)$/],
  ["signatory", /^(?:单位|项目|财务|部门|科室)?(?:负责人|法人|领导)(?:签字|签名|签章)?$/],
  ["amountUnit", /^(?:金额|计量)?单位$/],
];

/** Labels of the head that are read by nobody, but are no value of the label before them: 联系电话, 项目类别. */
const OTHER_HEAD =
  /^.{0,10}(?:[处科股]室|名称|日期|时间|电话|邮编|类别|类型|属性|性质|领域|评分|代码|编码|编号|地址|负责人|联系人)$/;

export const isOtherHeadLabel = (label: string): boolean => OTHER_HEAD.test(label);

/** Rows of the funds block. */
export type FundLabel = "total" | "part" | "basic" | "project" | "expenditureTotal" | "caption";

const FUNDS: Wordings<FundLabel> = [
  ["basic", /^(?:其中|.{2,6})?:?基本支出(?:预算|总额|合计)?$/],
  ["project", /^(?:其中|.{2,6})?:?项目支出(?:预算|总额|合计)?$/],
  ["expenditureTotal", /^支出(?:总?合计|总计|总额)$/],
  [
    "total",
    /^(?:年度|本年度?|全年|项目|预算|当年|部门|单位|整体)*(?:财政)?(?:资金|预算|金额|支出)*(?:总额|总计|合计|总金额|总数|总预算)$/,
  ],
  ["caption", /^按.{2,8}分$/],
  ["part", /^其中/],
  ["part", /^[^,。;]{0,12}(?:拨款|补助|结转(?:结余)?|资金|收入|公共预算|基金|债券|贷款|经费)$/],
];

/** Labels of the blocks that follow the funds. */
const GOAL =
  /(?:总体|绩效|年度|预期|项目)+目标|职责|职能|概述|绩效指标|实际完成情况|^目标|资金管理情况|^支出内容$|^项目支出明细|主要任务|任务名称/;

/** Labels that close the indicator table. */
const TOTAL =
  /^(?:单位|部门|项目|整体|绩效|自评|自查|考评|自我|评价|评定|综合|最终|最后|考核|总体|本次|指标|年度)*(?:总(?:得|评)?分(?:数|值)?|总评|总计|合计|(?:总计|合计)(?:得分|分值|分数)|(?:得分|分值|评分|自评分)(?:总计|合计)|(?:自评|评价|综合|最终|考核)得分|最终评分)(?:\d+分?)?$/;

/** Labels of what stands under the tables. */
const FOOT =
  /^(?:其他需要?说明|说明|备注|注|填表说明|评价结论|自评结论|存在(?:的)?(?:主要)?问题|改进措施|下一步|有关建议|偏差大|填表人|填报人|制表人|经办人|项目负责人|财务负责人|单位负责人|联系人|联系电话|填报日期|审核意见|财政部门|主管部门(?:意见|审核)|绩效等级|自评等级|评价等级|等级)/;
const EXPLANATION_BELOW = /^(?:偏差|未完成|目标未完成|指标未完成|偏差大或).*原因/;

/** Rows outside the blocks that give reasons; the narrow stand before the wide. See `RemarkKind`. */
const REMARKS: Wordings<"reason" | "spending" | "adjustment" | "measure" | "note"> = [
  ["adjustment", /预算.{0,4}(?:调整|追加|调[增减]|变动).{0,6}(?:原因|说明|依据|理由|情况)/],
  [
    "spending",
    /(?:执行|支出|支付|使用|结余|结转|资金).{0,6}(?:偏低|较低|过低|偏慢|较慢|滞后|缓慢|不足|未达|未完成|未支出|结余|率|进度).{0,8}(?:原因|说明|分析)|(?:未执行|未支出|结余|结转).{0,6}(?:原因|说明|分析)/,
  ],
  [
    "reason",
    /(?:偏差|未完成|未能完成|未达成|未达标|未达到|未实现|扣分|失分|减分).{0,10}(?:原因|理由|分析|说明)/,
  ],
  [
    "measure",
    /^(?:下一步|拟采取|主要)?.{0,6}(?:改进|整改)(?:的)?(?:措施|意见|方案|建议|情况).{0,8}$|^下一步.{0,12}$/,
  ],
  ["note", /^(?:其他?需?要?说明|说明|备注|注|存在|(?:主要)?问题|(?:评价|自评)结论)/],
];

/** Names of the second level, as the national form has them. */
const LEVEL2 =
  /^(?:数量|质量|时效|进度|成本|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|社会|经济|生态|可持续(?:影响)?|(?:社会公众或)?服务对象(?:满意度?)?|满意度?)(?:指标?|类)?$/;

/** Names of the first level, with a weight behind them or not. */
const LEVEL1 =
  /^(?:[一二三四五六七八九十]+、)?(?:项目|部门|年度)?(?:产出|效益|效果|满意度?|服务对象满意度|成本|决策|过程|投入|管理|运行|履职|履职效能|可持续)(?:指标|情况|效能)?类?(?:\d+分?)?$|^(?:[一二三四五六七八九十]+、)?预算执行指标(?:\d+分?)?$/;

export const isLevel1Name = (label: string): boolean => LEVEL1.test(label);
export const isLevel2Name = (label: string): boolean => LEVEL2.test(label);
/** What a stated grade says. */
const GRADE = /^(?:优|良|中|差|优秀|良好|中等|较差|合格|基本合格|不合格)$/;

export const isGradeName = (text: string): boolean => GRADE.test(text);
export const isGoalLabel = (label: string): boolean => GOAL.test(label);
export const isTotalLabel = (label: string): boolean => TOTAL.test(label);
export const isFootLabel = (label: string): boolean => FOOT.test(label);
export const isExplanationBelowLabel = (label: string): boolean => EXPLANATION_BELOW.test(label);

export const remarkLabel = lookup(REMARKS);
export const headLabel = lookup(HEADS);
export const fundLabel = lookup(FUNDS);

/** 其中… details the row above it. */
export const isDetailName = (name: string): boolean => /^(?:--?|[①-⑳])?其中/.test(normalizeText(name));

/** A row the form offers and nobody filled in: 指标2：, ……, 指标1. */
export function isFiller(text: string): boolean {
  return /^(?:指标\d*[:.、]?[-—/]*|[.…·。]{2,}|[…⋯]+|\.{2,}|无|[-—/]+|\d+[.、]?)$/u.test(
    normalizeText(text).replace(/\s/g, ""),
  );
}
