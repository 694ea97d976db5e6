import type { Indicator } from "../../../src/core/form/model";
import { reversedSign } from "../../../src/core/facts/reversed";

const field = (text: string) => ({ at: { row: 0, col: 0 }, text });
const indicator = (level2: string, name: string, target: string, actual: string): Indicator => ({
  row: 0,
  level1: field("产出指标"),
  level2: field(level2),
  name: field(name),
  target: field(target),
  actual: field(actual),
  weight: null,
  score: null,
  explanation: null,
  criteria: null,
});

test.each(
  (
    "新建水窖 示范村建设数 泵站改建 校舍扩建 修建机耕路 户厕改造数量 修复水毁点 整治河道 治理沙地 栽植行道树 种植面积 " +
    "造林面积 绿化面积 安装路灯 开展义诊 举办展览 组织演练 培训农民 服务老人 受益农户 惠及群众 覆盖行政村 巡查点位 " +
    "检查企业 检测样品 监测站点 宣传场次 发布信息 制作展板 印发手册"
  ).split(" "),
)("%s is work to be done: ≤4 is the wrong way round once 4 are done", (name) => {
  expect(reversedSign(indicator("数量指标", name, "≤4", "4"))).toBe("quantity");
  expect(reversedSign(indicator("数量指标", name, "≤4", "3"))).toBeNull();
  expect(reversedSign(indicator("数量指标", name, "≥4", "4"))).toBeNull();
});

test.each(
  (
    "培训规模控制数 限额以上建设项目数 组织会议次数 接待服务批次 公务活动服务次数 公车服务辆数 用车服务辆数 组织出国批次 " +
    "组织出境人数 规划编制建设数 监测超标数 服务投诉件数 建设事故起数 检测不合格数 建设占地 改造返工率 师生服务比"
  ).split(" "),
)("%s may be kept down", (name) => {
  expect(reversedSign(indicator("数量指标", name, "≤4", "4"))).toBeNull();
});

test.each([
  ["办公设备台数", "≤4台", "4台"],
  ["建设数量", "≤0", "0"],
  ["建设覆盖面", "≤80%", "90%"],
  ["建设数量", "≤4个", "完成"],
  ["建设数量", "4个", "4个"],
])("%s %s, done %s: no telling", (name, target, actual) => {
  expect(reversedSign(indicator("数量指标", name, target, actual))).toBeNull();
});

test.each(["项目总成本", "每公里养护成本", "维修费用", "设备单价", "办公经费"])(
  "%s is spent: it is bounded from above",
  (name) => {
    expect(reversedSign(indicator("成本指标", name, "≥9万元", "9万元"))).toBe("cost");
    expect(reversedSign(indicator("经济成本指标", name, ">300元/人", ""))).toBe("cost");
    expect(reversedSign(indicator("成本指标", name, "≤9万元", "9万元"))).toBeNull();
    expect(reversedSign(indicator("成本指标", name, "9万元", "9万元"))).toBeNull();
    expect(reversedSign(indicator("成本指标", name, "≥9", "9"))).toBeNull();
    expect(reversedSign(indicator("经济效益指标", name, "≥9万元", "9万元"))).toBeNull();
  },
);

test.each(
  (
    "生均经费标准 每户补助成本 每亩补贴 奖励成本 岗位津贴 职工工资 人均薪酬 护工待遇 临时救助成本 学生资助成本 经营收入 " +
    "新增产值 投资收益 成本效益 节约利润 缴纳税金 节支金额 盘活资产 项目投入成本 配套成本 筹措成本 支付成本 发放成本 " +
    "拨付成本 兑付成本 兑现成本 保障经费 到位成本 完成投资 带动投资 撬动投资 成本控制率 投入产出比"
  ).split(" "),
)("%s may well be better the more it is", (name) => {
  expect(reversedSign(indicator("成本指标", name, "≥9万元", "9万元"))).toBeNull();
});
