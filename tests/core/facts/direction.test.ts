import { bareDirection, hasMisreadSigns } from "../../../src/core/facts/direction";

const field = (text: string) => ({ at: { row: 0, col: 0 }, text });
const indicator = (name: string, level1 = "", level2 = "") => ({
  level1: field(level1),
  level2: field(level2),
  name: field(name),
});

test.each([
  "超支率",
  "群众投诉率",
  "有效投诉件数",
  "结转结余率",
  "结余率",
  "预算调整率",
  "“三公”经费变动率",
  "“三公”经费控制率",
  "财政供养人员控制率",
  "公用经费控制率",
  "安全事故发生数",
  "因粮食市场波动引起的粮食安全事件发生数",
  "重大违规违纪事件起数",
  "存粮明显变质比例",
  "差错率",
  "漏检率",
  "误诊率",
  "设备故障率",
  "不合格率",
  "不达标率",
  "超标率",
  "不合格产品整改前占比",
  "登记失业率",
  "义务教育辍学率",
  "返贫率",
  "资产闲置率",
  "传染病发病率",
  "单位能耗",
  "污染物排放量",
  "PM2.5浓度",
  "工程单价",
  "项目总投资",
  "每公里养护成本",
  "故障响应时间",
  "事项办理时限",
  "信访 件数",
])("%s: less is better", (name) => expect(bareDirection(indicator(name))).toBe("≤"));

test.each([
  "培训人次",
  "群众满意度",
  "验收合格率",
  "投诉处理率",
  "投诉办结率",
  "信访答复率",
  "事故隐患整改率",
  "违法行为查处率",
  "污染治理率",
  "污染物减排量",
  "污染防治完成率",
  "单位能耗下降率",
  "事故减少率",
  "排放达标率",
  "故障修复率",
  "拖欠工资清偿额",
  "完成投资额",
  "带动社会投资额",
  "结转资金使用率",
  "费用报销及时率",
  "政府采购执行率",
  "困难群众补助标准",
  "隐患排查次数",
  "国有资产盘活率",
])("%s: more is better", (name) => expect(bareDirection(indicator(name, "产出指标", "数量指标"))).toBe("≥"));

test.each([
  ["人均培训费用", "产出指标", "成本指标", "≤"],
  ["单项业务支出", "产出指标", "成本 指标", "≤"],
  ["办公支出", "成本指标", "经济成本指标", "≤"],
  ["设备采购金额", "成本指标(10分)", "", "≤"],
  ["设备采购金额", "效益指标", "成本效益指标", "≥"],
  ["预算执行率", "成本指标", "经济成本指标", "≥"],
  ["生均补助标准达标率", "产出指标", "成本指标", "≥"],
  ["成本节约率", "产出指标", "成本指标", "≥"],
  ["成本控制率", "产出指标", "成本指标", "≤"],
])("%s under %s · %s: %s", (name, level1, level2, expected) =>
  expect(bareDirection(indicator(name, level1, level2))).toBe(expected),
);

test.each([
  ...["失业人员培训人数", "编报舆情监测报告", "拆除违法建筑面积", "造价评审项目数", "污染源监测企业数"],
  ...["事故应急演练次数", "信访接待服务人次(人次)", "投诉处理", "污染整治", "不合格产品处置率", "减少事故数"],
  ...["查处违法案件数", "招商引资项目投资额"],
])("%s: work done about a trouble, more is better", (name) =>
  expect(bareDirection(indicator(name))).toBe("≥"),
);

test.each([
  ...["失业人数", "事故起数", "交通事故死亡人数", "垃圾治理成本", "建设工程安全事故数", "整改后不合格率"],
  ...["舆情事件数(起)", "预防接种异常反应发生率", "闲置资产占比", "污染物浓度", "培训费用"],
])("%s: the trouble is the head of the name, less is better", (name) =>
  expect(bareDirection(indicator(name))).toBe("≤"),
);

test.each([
  ["违法建设面积", "", ""],
  ["违规培训次数", "", ""],
  ["帮扶失业人数", "", ""],
  ["处理投诉件数", "", ""],
  ["失业人员数", "", ""],
  ["固定资产投资额", "", ""],
  ["高血压患者血压控制率", "", ""],
  ["超期未办结件数", "", ""],
  ["治理后污染物排放量", "", ""],
  ["新增绿化", "成本指标", "生态环境成本指标"],
  ["新增绿化面积", "成本指标", "经济成本指标"],
  ["占用公共空间", "成本指标", "社会成本指标"],
  ["雪后抢通时间", "产出指标", ""],
  ["公里养护费", "产出指标", ""],
])("%s under %s · %s may be meant either way", (name, level1, level2) =>
  expect(bareDirection(indicator(name, level1, level2))).toBeNull(),
);

test("an indicator without levels is read by its name", () => {
  expect(bareDirection({ level1: null, level2: null, name: field("超支率") })).toBe("≤");
  expect(bareDirection({ level1: null, level2: null, name: field("") })).toBe("≥");
});

test.each([
  ["到0次", true],
  ["第O份", true],
  ["Z95%", true],
  ["290%", true],
  ["295.5%", true],
  ["2100%", true],
  ["２９０％", true],
  ["≥290%", false],
  ["200%", false],
  ["26次", false],
  ["≥95%", false],
  ["到位", false],
  ["", false],
])("signs misread where a target says %j: %s", (text, expected) => {
  expect(hasMisreadSigns([{ target: field("≥90%") }, { target: null }, { target: field(text) }])).toBe(
    expected,
  );
});
