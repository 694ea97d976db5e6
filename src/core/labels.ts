/**
 * Every wording we recognise. To teach the reader a new one, add it here and nowhere else.
 * All patterns are matched against a label as `normalizeLabel` leaves it: no white space, no bracketed remarks.
 */
import { normalizeText } from "./number";

/** Meanings of a cell that heads a column. */
export type ColumnLabel =
  | "sequence"
  | "level1"
  | "level2"
  | "name"
  | "indicatorGroup"
  | "targetSign"
  | "target"
  | "targetUnit"
  | "adjustedTarget"
  | "actual"
  | "weight"
  | "score"
  | "explanation"
  | "remark"
  | "projectName"
  | "department"
  | "initialBudget"
  | "budget"
  | "executed"
  | "executedToDate"
  | "forecast"
  | "rate"
  | "sum"
  | "other";

/**
 * First match wins, so the narrow stand before the wide: 得分系数 is no score, 全年预计完成值 no result.
 * Sources are published tables of about thirty places; see the fixtures for each.
 */
const COLUMNS: readonly (readonly [ColumnLabel, RegExp])[] = [
  ["sequence", /^(?:序号|编号|行次)$/],
  // Columns that stand among ours and are none of them.
  [
    "other",
    /^(?:得分系数|(?:财政|主管部门|部门)?(?:复核|审核|审定|评审|评价|抽查)(?:得)?(?:评)?分|是否核心指标|佐证资料|证明材料.*)$/,
  ],
  [
    "other",
    /(?:得分|分值|评分|计分|赋分|扣分|打分).*(?:方法|规则|标准|依据|办法|说明|公式)|^(?:评价|评分)标准$/,
  ],
  ["other", /^(?:绩效)?指标(?:描述|解释|说明|定义|来源)$|^绩效指标描述$|^预算科目.*$|^会计凭证号$/],
  ["level1", /^一级(?:绩效)?指标(?:名称)?$/],
  ["level2", /^二级(?:绩效)?指标(?:名称)?$/],
  [
    "name",
    /^(?:三级|四级)(?:绩效)?指标(?:名称|内容)?$|^(?:绩效|具体|考核|评价|监控)?指标(?:名称|内容)$|^(?:具体|评价)指标$/,
  ],
  ["indicatorGroup", /^(?:年度|部门整体支出年度|整体)?绩效指标\d?$/],
  ["targetSign", /^指标(?:性质|符号|方向|类型|属性)$|^(?:计算|运算|比较)符号$/],
  ["targetUnit", /^(?:度量|计量|指标|指标值)单位$/],
  ["forecast", /^(?:全年|年底|年末)(?:预计|预期).*$|^预计.*(?:完成|执行).*$/],
  ["adjustedTarget", /^(?:全年)?调整后?(?:的)?(?:年度|绩效)?(?:指标|目标)值$/],
  [
    "actual",
    /^(?:全年|年终|年末|年度|本年|截至.*|\d+-\d+月)?(?:绩效)?(?:指标)?(?:实际)?(?:完成|达成|实现)(?:指标)?(?:值|数)$/,
  ],
  [
    "actual",
    /^(?:全年|年度|指标)?实际(?:完成)?(?:值|数|情况)?$|^(?:实际|指标|全年)(?:完成|达成)情况$|^(?:实施|完成)进度$|^完成情况$/,
  ],
  [
    "target",
    /^(?:年度|年初|全年|当年|本年|设定|预期|计划|预算年度)*(?:绩效)?(?:目标)?(?:指标值|目标值|计划值|预期值|指标目标值)$/,
  ],
  [
    "target",
    /^(?:年度|年初)?(?:设定)?(?:绩效|计划)?(?:目标指标值|指标目标|目标数)$|^(?:年度|年初)(?:绩效)?指标$/,
  ],
  [
    "weight",
    /^(?:指标|执行率|参考|标准|设定|考核)*(?:分值|权重|权数|满分|标准分|分值权重|权重分值|分数权重)$|^指标分数$|^分数$/,
  ],
  ["score", /^(?:单位|部门|自我|指标|执行率|实际|自评|评价)*(?:得分|自评分|自评分数|得分数|评分)$|^自评分?$/],
  ["explanation", /(?:偏差|未完成|未达标|未能完成|未达成|未实现|未执行|差异|不足).*(?:原因|分析|措施|说明)/],
  [
    "explanation",
    /^(?:原因|原因分析|原因说明|改进措施|整改措施|原因及(?:改进|整改)?措施|存在问题(?:及|和).*|(?:预算)?执行(?:情况)?说明)$/,
  ],
  ["remark", /^(?:备注|说明|情况说明|其他说明)$/],
  ["projectName", /^(?:支出|预算|二级|三级|明细)?项目(?:名称|内容)?$|^(?:支出|资金)项目名称$/],
  ["department", /^(?:主管|实施|责任|承办|使用|预算|业务|资金使用)?(?:科室|处室|单位|部门|股室)(?:名称)?$/],
  [
    "initialBudget",
    /^(?:年初|期初)(?:部门|财政)?(?:预算|批复|安排|下达)(?:批复|安排|下达|资金)?(?:数|额|金额|总额)?$/,
  ],
  [
    "executedToDate",
    /^(?:截至.*|\d+-\d+月|上半年|\d+月(?:底|末)?)(?:累计)?(?:预算|资金)?(?:执行|支出)(?:数|额|金额|情况)?$/,
  ],
  [
    "executed",
    /^(?:全年|年度|本年|当年|累计|实际|已)*(?:预算|资金|财政)?(?:实际)?(?:累计)?(?:执行|支出|使用|支付|拨付|决算)(?:数|额|金额|总额|总数|资金)$/,
  ],
  ["executed", /^(?:实际支出|累计支出|全年支出|年度支出|全年实际支出|实际支出资金)$/],
  [
    "rate",
    /^(?:全年|年度|项目|财政)*(?:预算|资金|支出)?(?:执行|支出|支付|使用|完成)(?:率|进度|比率|比例)$|^预算资金执行率$/,
  ],
  [
    "budget",
    /^(?:全年|年度|本年|当年|调整|调整后|年中|最终|项目|资金|总)*预算(?:调整)?(?:安排|下达|批复|申请|资金|调整)?(?:数|额|金额|总额|总数|总金额)?$/,
  ],
  ["budget", /^(?:计划|预算)?安排资金$/],
  [
    "budget",
    /^(?:计划|下达|安排|到位|批复|指标|预算指标|分配)(?:资金|预算)?(?:数|额|额度|金额|总额)$|^(?:调整后|调整)(?:预算)?(?:数|额)$|^年度预算申请$/,
  ],
  ["sum", /^(?:合计|总计|小计|总额|资金总额|金额|总金额|资金合计)$/],
];

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

const HEADS: readonly (readonly [HeadLabel, RegExp])[] = [
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

/** Rows of the funds block. */
export type FundLabel = "total" | "part" | "basic" | "project" | "expenditureTotal" | "caption";

const FUNDS: readonly (readonly [FundLabel, RegExp])[] = [
  ["basic", /^(?:其中)?:?基本支出$/],
  ["project", /^(?:其中)?:?项目支出$/],
  ["expenditureTotal", /^支出(?:总?合计|总计|总额)$/],
  [
    "total",
    /^(?:年度|本年度?|全年|项目|预算|当年)*(?:财政)?(?:资金|预算|金额)*(?:总额|总计|合计|总金额|总数|总预算)$/,
  ],
  ["caption", /^按.{2,8}分$/],
  ["part", /^其中/],
  ["part", /^[^,。;]{0,12}(?:拨款|补助|结转(?:结余)?|资金|收入|公共预算|基金|债券|贷款|经费)$/],
];

/** Labels that close the indicator table. */
const TOTAL =
  /^(?:自评|评价|绩效|综合|单位自评)?(?:总分|总计|合计|总得分|得分合计|分值合计|总分值|合计得分|总评分)$/;
const FOOT =
  /^(?:其他需要?说明|说明|备注|注|填表说明|评价结论|自评结论|存在(?:的)?(?:主要)?问题|改进措施|下一步|有关建议|偏差大|填表人|填报人|制表人|经办人|项目负责人|财务负责人|单位负责人|联系人|联系电话|填报日期|审核意见|财政部门|主管部门(?:意见|审核)|绩效等级|自评等级|等级)/;
const EXPLANATION_BELOW = /^(?:偏差|未完成|目标未完成|指标未完成|偏差大或).*原因/;

const LEVEL1 =
  /^(?:产出|效益|满意度|成本|投入|过程|效果|决策|管理|履职|履职效能|社会效应|可持续发展能力|项目(?:决策|管理|过程|产出|效益|投入)|预算执行|资金管理|债券资金管理|部门管理|管理效率)(?:类)?(?:指标)?$/;

/** A label without anything to strip. */
const PLAIN_LABEL = /^[\u4e00-\u9fa5][\u4e00-\u9fa5A-Za-z0-9]*$/;

/** No white space, full-width forms folded, bracketed remarks and edge punctuation gone: "年度⏎指标值（A）：" → 年度指标值. */
export function normalizeLabel(text: string): string {
  if (PLAIN_LABEL.test(text)) return text;
  let label = normalizeText(text)
    .replace(/[【〔［[{〈《]/g, "(")
    .replace(/[】〕］\]}〉》]/g, ")");
  // Innermost first, so that nested remarks go too; an adjective inside a word stays: 全年(调整)预算数.
  for (let before = ""; before !== label;) {
    before = label;
    label = label.replace(/\((调整后?|实际|绩效)\)/g, "$1").replace(/\([^()]*\)/g, "");
  }
  return label
    .replace(/\([^()]*$/, "") // a bracket never closed: 分值(10
    .replace(/^[★☆*※#●○◆◇■□△▲>\d.、:;,]+(?=\p{L})/u, (prefix) =>
      /^\d+(?:-\d+)?$/.test(prefix) ? prefix : "",
    )
    .replace(/[:;,。、*★☆]+$/u, "");
}

export function columnLabel(label: string): ColumnLabel | undefined {
  return find(COLUMNS, label);
}

export function headLabel(label: string): HeadLabel | undefined {
  return find(HEADS, label);
}

export function fundLabel(label: string): FundLabel | undefined {
  return find(FUNDS, label);
}

/** Labels of the blocks that follow the funds. */
const GOAL =
  /(?:总体|绩效|年度|预期|项目)+目标|职责|职能|概述|绩效指标|实际完成情况|^目标|资金管理情况|^支出内容$|^项目支出明细/;

export const isGoalLabel = (label: string): boolean => GOAL.test(label);
export const isTotalLabel = (label: string): boolean => TOTAL.test(label);
export const isFootLabel = (label: string): boolean => FOOT.test(label);
export const isExplanationBelowLabel = (label: string): boolean => EXPLANATION_BELOW.test(label);
export const isLevel1Name = (label: string): boolean => LEVEL1.test(label);

/** A row the form offers and nobody filled in: 指标2：, ……, 指标1. */
export function isFiller(text: string): boolean {
  return /^(?:指标\d*[:.、]?|[.…·。]{2,}|[…⋯]+|\.{2,}|无|[-—/]+|\d+[.、]?)$/u.test(
    normalizeText(text).replace(/\s/g, ""),
  );
}

function find<L>(table: readonly (readonly [L, RegExp])[], label: string): L | undefined {
  if (label === "" || label.length > 30) return undefined;
  for (const [meaning, pattern] of table) if (pattern.test(label)) return meaning;
  return undefined;
}
