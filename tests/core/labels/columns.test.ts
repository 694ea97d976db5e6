import {
  columnLabel,
  fundLabel,
  headLabel,
  isExplanationBelowLabel,
  isFiller,
  isFootLabel,
  isGoalLabel,
  isTotalLabel,
  normalizeLabel,
  type ColumnLabel,
  type FundLabel,
  type HeadLabel,
} from "../../../src/core/labels";

test.each([
  ["年度\n指标值（A）", "年度指标值"],
  ["年度指标 值", "年度指标值"],
  ["产 出 指 标 (50分)", "产出指标"],
  ["产出\u3000指标（50 分）", "产出指标"],
  ["满意度指标【10分】", "满意度指标"],
  ["分值〔10〕", "分值"],
  ["分值[权重]", "分值"],
  ["得分(20分*执行率)", "得分"],
  ["预算执行率(B/A×100%)", "预算执行率"],
  ["全年(调整)预算数", "全年调整预算数"],
  ["全年（实际）完成值", "全年实际完成值"],
  ["年度总体支出进度(当年(实际)/下达额度)", "年度总体支出进度"],
  ["分值（10", "分值"],
  ["填报单位：", "填报单位"],
  ["★补助面积", "补助面积"],
  ["*质量达标率", "质量达标率"],
  ["1.项目名称", "项目名称"],
  ["一级指标、", "一级指标"],
  ["１－７月执行数", "1-7月执行数"],
  ["得\u00a0分", "得分"],
  ["\u200b得分\ufeff", "得分"],
  ["(万元)", ""],
  ["  ", ""],
])("normalizeLabel(%j) is %j", (text, expected) => {
  expect(normalizeLabel(text)).toBe(expected);
});

const words = (list: string) => list.split(" · ");

const COLUMN_WORDINGS: Partial<Record<ColumnLabel, readonly string[]>> = {
  sequence: words("序号 · 序 号 · 编号"),
  level1: words("一级指标 · 一级 指标 · 一级\n指标 · 一级绩效指标 · 一级指标名称"),
  level2: words("二级指标 · 二级 指标 · 二级绩效指标"),
  name: words(
    "考核指标 · 三级指标 · 三级指标名称 · 三级 指标 · 三级指标内容 · 四级指标 · 指标名称 · 绩效指标名称 · 具体指标 · " +
      "评价指标 · 指标内容",
  ),
  indicatorGroup: words("绩效指标 · 年度绩效指标 · 绩 效 指 标 · 绩效指标(90分) · 部门整体支出年度绩效指标"),
  targetSign: words("指标性质 · 指标符号 · 指标方向 · 运算符号 · 计算符号"),
  targetUnit: words("度量单位 · 计量单位 · 指标单位"),
  target: words(
    "年度指标值 · 年度指标值(A) · 年度\n指标值 · 年度指标 值 · 指标值 · 目标值 · 年初目标值(A) · " +
      "年初指标值 · 年度目标值 · 年度绩效目标值 · 预期指标值 · 年度目标指标值 · 计划值 · 设定目标值 · " +
      "预期目标值",
  ),
  adjustedTarget: words("调整后指标值 · 调整指标值 · 调整后目标值 · 调整后的指标值"),
  actual: words(
    "实际完成值 · 实际完成值(B) · 实际 完成值 · 完成值 · 全年完成值 · 全年实际值(B) · 全年实际完成值 · " +
      "年终完成值 · 实际值 · 实施进度 · 实际完成情况 · 全年完成情况 · 完成情况 · 实际完成指标值 · " +
      "1-6月完成值 · 截至6月底完成值 · 指标完成值",
  ),
  weight: words(
    "分值 · 分 值 · 分值(10分) · 权重 · 权重(%) · 参考分值 · 指标分数 · 分值权重 · 分值（权重） · " +
      "指标权重(分) · 执行率权重 · 标准分 · 满分 · 标准分值",
  ),
  score: words(
    "得分 · 得 分 · 自评得分 · 自评分 · 实际得分 · 指标得分(分) · 执行率得分(分) · 单位自评得分 · " +
      "得分(20分*执行率) · 自评分数",
  ),
  explanation: words(
    "偏差原因分析及改进措施 · 偏差原因分析及改进措 施 · 偏差原因分析 及改进措施 · 偏差原因及整改措施 · 偏差原因分析 · " +
      "未完成原因分析 · 未完成原因分析及改进措施 · 未完成原因和改进措施 · 未完成原因及拟采取的改进措施 · 未能完成原因 · " +
      "未达标原因 · 未执行原因 · 扣分原因 · 扣分原因及改进措施 · 失分原因 · 原因 · 改进措施 · 预算执行说明 · " +
      "未达到预期目标的原因",
  ),
  remark: words("备注 · 备 注 · 说明 · 情况说明"),
  projectName: words("项目名称 · 支出项目 · 项目 · 支出项目名称 · 预算项目名称"),
  department: words("主管科室 · 实施单位 · 责任单位 · 业务科室 · 单位名称"),
  initialBudget: words(
    "年初预算数 · 年初\n预算数 · 年初预算数(A) · 年初预算 · 年初预算金额 · 年初批复数 · 年初部门预算数",
  ),
  budget: words(
    "全年预算数 · 全年预算数(A) · 全年(调整)预算数 · 调整预算数(A) · 调整后预算数 · 调整后预算金额 · " +
      "预算数(A) · 预算数 · 预算总额 · 预算金额 · 年度预算申请 · 年度预算数(万元) · 计划数 · " +
      "计划安排资金 (万元) · 下达 额度",
  ),
  executed: words(
    "全年执行数 · 全年执行数(B) · 全年\n执行数 · 执行数 · 预算执行数 · 实际支出 · 实际支出 金额 · " +
      "实际支出数 · 支出数 · 已执行金额 · 年度决算数 · 决算数 · 实际支出金额 · 已支付金额 · 累计支出数",
  ),
  executedToDate: words("1-7月执行数 · 1-6月支出数 · 截至6月底执行数 · 上半年执行数 · 1－9月累计支出"),
  forecast: words("全年预计完成值 · 全年预计执行数 · 全年预计完成情况 · 预计全年完成值"),
  rate: words(
    "执行率 · 执行率(B/A) · 执行率(%) · 预算执行率 · 预算执行率(B/A×100%) · 资金执行率 · " +
      "1-7月执行率 · 预算完成率 · 支出进度 · 执行进度(%) · 支出比率 · 预算资金执行率",
  ),
  sum: words("合计 · 小计 · 总计 · 金额"),
  criteria: words("得分计算方法 · 评分标准 · 评价标准 · 评分细则 · 赋分规则"),
  unitPrice: words("单价 · 单价(元)"),
  other: words(
    "得分系数(%) · 复核分 · 财政审定评分 · 复核得分 · 财政审核得分 · " +
      "是否核心指标 · 绩效指标描述 · 指标解释 · 会计凭证号 · 预算科目 · 佐证资料",
  ),
};

const columns = Object.entries(COLUMN_WORDINGS).flatMap(([meaning, wordings]) =>
  wordings.map((wording): [string, ColumnLabel] => [wording, meaning as ColumnLabel]),
);

test("at least 150 wordings of headings are held", () => {
  expect(columns.length).toBeGreaterThanOrEqual(150);
});

test.each(columns)("heading %j means %s", (wording, meaning) => {
  expect(columnLabel(normalizeLabel(wording))).toBe(meaning);
});

test.each([
  "",
  "数量指标",
  "产出指标",
  "姓名",
  "联系电话",
  "基本工资",
  "本年支出合计",
  "科目名称",
  "年度总体目标",
  "预期目标完成得很好，全年没有发生任何超出预算的情况，也没有投诉",
  "总体得分情况见下表",
  "Target",
])("%j heads none of our columns", (wording) => {
  expect(columnLabel(normalizeLabel(wording))).toBeUndefined();
});

const HEAD_WORDINGS: Record<HeadLabel, readonly string[]> = {
  reportingUnit: words("填报单位 · 填报单位： · 单位名称 · 部门名称 · 部门 · 预算单位 · 预算部门 · 申报单位"),
  projectName: words("项目名称 · 项目名称: · 转移支付(项目)名称 · 专项资金名称 · 专项名称"),
  supervisor: words("主管部门 · 主管部门及代码 · 中央主管部门 · 地方主管部门 · 县级主管部门 · 项目主管部门"),
  implementer: words("实施单位 · 实施单位 (盖章) · 项目实施单位 · 项目单位 · 资金使用单位"),
  totalScore: words("自评得分 · 自评总分 · 自评总分(分) · 总分 · 自评分"),
  grade: words("自评等级 · 评价等级 · 等级 · 评价等次 · 自评结论"),
  preparer: words("填表人 · 填报人： · 经办人 · 联系人"),
  date: words("填报日期 · 填报日期: · 填表时间 · 填报时间"),
  signatory: words("单位负责人签字 · 项目负责人: · 财务负责人 · 单位负责人"),
  amountUnit: words("金额单位 · 计量单位"),
};

test.each(
  Object.entries(HEAD_WORDINGS).flatMap(([meaning, wordings]) =>
    wordings.map((wording): [string, string] => [wording, meaning]),
  ),
)("%j in the head means %s", (wording, meaning) => {
  expect(headLabel(normalizeLabel(wording))).toBe(meaning);
});

const FUND_WORDINGS: Record<FundLabel, readonly string[]> = {
  total: words(
    "年度资金总额 · 年度资金总额: · 资金总额 · 年度总金额 · 年度财政资金总额 · 总额 · 合计 · 项目资金总额",
  ),
  part: words(
    "其中:当年财政拨款 · 其中：本年一般公共预算拨款 · 上年结转资金 ·       上年结转资金 · 其他资金 · " +
      "中央补助 · 省级资金 · 地方资金 · 财政专户管理资金 · 单位资金 · 政府性基金拨款 · 上级财政补助收入",
  ),
  basic: words("基本支出 · 其中：基本支出 · 其中:基本支出"),
  project: words("项目支出 · 其中：项目支出"),
  expenditureTotal: words("支出合计 · 支出总计"),
  caption: words("按收入性质分： · 按支出性质分"),
};

test.each(
  Object.entries(FUND_WORDINGS).flatMap(([meaning, wordings]) =>
    wordings.map((wording): [string, string] => [wording, meaning]),
  ),
)("%j among the funds means %s", (wording, meaning) => {
  expect(fundLabel(normalizeLabel(wording))).toBe(meaning);
});

test.each([
  [
    isTotalLabel,
    ["总分", "合 计", "总计", "自评总分", "得分合计", "总得分", "综合得分合计"],
    ["小计", "总体目标", "合计数量"],
  ],
  [
    isFootLabel,
    ["备注：", "说明", "注:1.分值", "填表人：某某", "评价结论", "存在问题"],
    ["数量指标", "总分"],
  ],
  [
    isGoalLabel,
    ["年度总体目标", "年度 绩效目标", "预期目标", "部门职能职责概述", "实际完成情况"],
    ["年度资金总额"],
  ],
  [
    isExplanationBelowLabel,
    ["偏差大或目标未完成原因分析", "偏差原因分析", "未完成原因分析及改进措施"],
    ["原因", "改进措施及结果应用方案"],
  ],
] as const)("%p", (is, yes, no) => {
  for (const wording of yes) expect([wording, is(normalizeLabel(wording))]).toEqual([wording, true]);
  for (const wording of no) expect([wording, is(normalizeLabel(wording))]).toEqual([wording, false]);
});

test.each([
  ["指标1：", true],
  ["指标2", true],
  ["指标：", true],
  ["……", true],
  ["...", true],
  ["…", true],
  ["3.", true],
  ["—", true],
  ["指标1：参保人数", false],
  ["指标1工程完工率", false],
  ["2023年完工", false],
])("isFiller(%j) is %p", (text, expected) => {
  expect(isFiller(text)).toBe(expected);
});
