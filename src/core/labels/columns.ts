/**
 * Headings of columns. To teach the reader a new wording, add it to the line of its meaning; wordings are matched
 * as `normalizeLabel` leaves them: no white space, no bracketed remarks, so 年度⏎指标值（A） is 年度指标值.
 */
import { lookup, whole, type Wordings } from "./normalize";

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
  | "criteria"
  | "unitPrice"
  /** Of a list of purchases: 采购方式, 中标金额. */
  | "purchase"
  | "other";

const WHEN = "(?:全年|年度|本年度?|当年|年终|年末|预算年度|评价年度|截至.{0,8})*";
const PLANNED = "(?:年度|年初|全年|当年|本年度?|设定|预期|计划|预算年度|绩效)*";
const MONTHS = "\\d+[-—–~至]\\d+月";
const SUM = "(?:数|额|额度|金额|总额|总数|总金额|资金)";

/**
 * First match wins, so the narrow stand before the wide: 得分系数 is no score, 全年预计完成值 no result.
 * Sources are published tables of about thirty places.
 */
const COLUMNS: Wordings<ColumnLabel> = [
  ["sequence", whole("序号?", "#", "编号", "排名", "名次", "排序", "排位", "位次")],

  // Columns that stand among ours and are none of them.
  [
    "other",
    whole(
      "[行栏列]次",
      "得分系数",
      "是否核心指标",
      "佐证资料",
      "证明材料.*",
      "会计凭证号",
      "预算科目.*",
      "数据来源.*",
    ),
  ],
  [
    "other",
    whole(
      "(?:财政|主管部门|部门|财政部门)?(?:复核|审核|审定|评审|抽查|复评|核定)得?评?分(?:数|值)?",
      "(?:财政|主管部门|部门|财政部门)评价得?分(?:数|值)?",
    ),
  ],
  ["explanation", whole("(?:扣分|失分|未得分|减分)(?:原因|理由|说明|情况).*")],
  [
    "criteria",
    /(?:得分|分值|评分|计分|赋分|扣分|打分).*(?:方法|规则|细则|标准|依据|办法|说明|公式)|^(?:评价|评分|考核)标准(?:[及和]依据)?$/,
  ],
  ["other", whole("(?:绩效)?指标(?:描述|解释|说明|定义|来源|备注)", "(?:实际|资金)?到位(?:资金|数|金额|率)")],

  ["level1", whole("一级(?:绩效)?指标(?:名称)?")],
  ["level2", whole("二级(?:绩效)?指标(?:名称)?")],
  [
    "name",
    whole(
      "[三四]级(?:绩效)?指标(?:名称|内容)?",
      "(?:绩效|具体|考核|评价|监控)?指标(?:名称|内容)",
      "(?:具体|评价|考核|监控|监测|跟踪)?指标",
    ),
  ],
  ["indicatorGroup", whole("(?:年度|当年|整体|部门整体支出年度)?绩效指标\\d?")],

  ["targetSign", whole("指标(?:性质|符号|方向|类型|属性)", "(?:计算|运算|比较)符号")],
  ["targetUnit", whole("(?:度量|计量|指标|指标值)单位")],
  ["forecast", whole("(?:全年|年底|年末)(?:预计|预期).*", "预计.*(?:完成|执行).*")],
  ["adjustedTarget", whole("(?:全年)?调整后?(?:的)?(?:年度|绩效)?(?:(?:指标|目标)值|目标)")],
  [
    "actual",
    whole(
      `(?:${WHEN}|${MONTHS})(?:绩效)?(?:指标)?(?:实际)?(?:完成|达成|实现)(?:指标)?(?:值|数|情况)?`,
      `${WHEN}(?:指标)?实际(?:完成)?(?:值|数|情况|业绩值)?`,
      "实施进度",
      `${MONTHS}(?:指标)?执行情况`,
      "(?:自评|目标|指标|任务)完成(?:值|情况)",
      "业绩值",
    ),
  ],
  [
    "target",
    whole(
      `${PLANNED}(?:目标)?(?:指标值|目标值|计划值|预期值|标准值|指标目标值)`,
      `${PLANNED}(?:目标指标值|指标目标|目标数|目标)`,
      "(?:年度|年初)(?:绩效)?指标",
    ),
  ],
  [
    "weight",
    whole(
      "(?:指标|执行率|参考|标准|设定|考核|目标|基准)*(?:分值|权重|权数|满分|标准分|满分值|赋分|配分)(?:权重|分值)?",
      "(?:指标)?分数(?:权重)?",
    ),
  ],
  [
    "score",
    whole(
      "(?:单位|部门|自我|指标|执行率|实际|自评|评价|考评|考核)*(?:得分|得分数|得分值|评分|自评分|自评分值|自评分数|实得分)",
      "自评分?",
    ),
  ],
  [
    "explanation",
    /(?:偏差|未完成|未达标|未能完成|未达成|未达到|未实现|未执行|未支出|差异|不足).*(?:原因|分析|措施|说明)/,
  ],
  [
    "explanation",
    whole(
      "(?:偏差|差异)?(?:原因|原因分析|原因说明)(?:及.*)?",
      "(?:改进|整改)措施",
      "存在(?:的)?问题(?:及|和).*",
      "(?:预算)?执行(?:情况)?说明",
      "(?:预算执行|支出进度|执行率)(?:偏|较)?低?(?:的)?原因.*",
    ),
  ],
  ["remark", whole("备注", "说明", "情况说明", "其他说明")],

  [
    "projectName",
    whole("(?:支出|预算|二级|三级|明细|资金|支出预算)?项目(?:名称|内容)?", "(?:专项|专项资金)名称"),
  ],
  [
    "department",
    whole("(?:主管|实施|责任|承办|使用|预算|业务|资金使用|项目)?(?:科室|处室|单位|部门|股室)(?:名称)?"),
  ],
  ["initialBudget", whole(`(?:年初|期初)(?:部门|财政)?(?:预算|批复|安排|下达)(?:批复|安排|下达)?${SUM}?`)],
  [
    "executedToDate",
    whole(`(?:截至.*|${MONTHS}|上半年|\\d+月(?:底|末)?)(?:累计)?(?:预算|资金)?(?:执行|支出)(?:${SUM}|情况)?`),
  ],
  [
    "executed",
    whole(
      `(?:全年|年度|本年|当年|累计|实际|已)*(?:预算|资金|财政)?(?:实际)?(?:累计)?(?:执行|支出|使用|支付|拨付|决算)${SUM}`,
      "(?:全年|年度|本年|累计)?(?:实际|累计)支出(?:资金)?",
      "(?:全年|年度)(?:支出|执行)",
    ),
  ],
  [
    "rate",
    whole(
      `(?:全年|年度|项目|财政|${MONTHS})*(?:预算|资金|支出|预算资金)?(?:执行|支出|支付|使用|完成)(?:率|进度|比率|比例)`,
    ),
  ],
  [
    "budget",
    whole(
      `(?:全年|年度|本年|当年|调整|调整后|年中|最终|项目|资金|总|批复)*预算(?:调整)?(?:后)?(?:安排|下达|批复|申请|资金|调整)?${SUM}?`,
      "(?:计划|预算)?安排资金",
      `(?:计划|下达|安排|批复|指标|预算指标|分配)(?:资金|预算)?${SUM}`,
      `调整后?(?:预算)?${SUM}`,
    ),
  ],
  ["unitPrice", whole("(?:单价|预算单价|采购单价)")],
  ["purchase", whole("采购(?:方式|金额)", "(?:中标|成交)(?:价|金额|单位|供应商)", "供应商(?:名称)?")],
  ["sum", whole("合计", "总计", "小计", "总额", "资金总额", "金额", "总金额", "资金合计")],
];

export const columnLabel = lookup(COLUMNS);
