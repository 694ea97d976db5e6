import { wrong } from "./support";

/** Figures that do not agree, of which the text does not say that they should. */
test.each([
  [
    "another place's base",
    "甲市入库项目700个，总投资2000万元，完工650个。乙市累计完成投资240万元，投资完成率88.5%。",
  ],
  ["neither is what the other was taken of", "慢病随访3862人，随访率82.6%；儿童随访1207人，随访率80.1%。"],
  ["what is to be done is no result", "举证23610个，退回整改755个，整改率100%。"],
  [
    "uses and what else there is",
    "下达补贴120万元，其中58万元用于兑付上年欠款，下达市级补贴15万元，可用补贴77万元。",
  ],
  ["a budget that was adjusted more than once", "预算500万元，支出300万元，追加50万元，年底预算700万元。"],
  ["a total of more years", "合同价甲标段200万元、乙标段300万元，合同总价500万元，三年合计1500万元。"],
  ["a total of fewer than stand there", "设备20万元，家具30万元，保洁费40万元，两项合计70万元。"],
  ["neither came in nor went out", "年初存粮800吨，轮换300吨，年末存粮780吨。"],
  ["a score and another matter", "平均得分92分，其中满分3家。平均得分95.5分，其中90分以上20家。"],
  ["what was planned is two matters", "计划新建渠道5公里，维修渠道3公里，完成率100%。"],
  [
    "what is left of what was begun",
    "安排泵站27座，已开工25座，开工率92.6%，已完工21座，完工率77.8%，其余4座正在收尾。",
  ],
  [
    "what was brought forward among what came in",
    "经费330万元，省补215万元，州补96万元，上年结转19万元。支出316.8万元。",
  ],
  ["the sentence before tells two", "城区老人20万人，乡村老人30万人。较上一年的16万人增加9%。"],
  ["what was left before", "到位资金900万元，支出810万元，支出率90%，累计结余120万元。"],
  [
    "another crop's area of last year",
    "水稻面积比上年的60万亩增3万亩，增长5%，花生面积减少8万亩，下降7.4%。",
  ],
  ["by how much it is above last year's", "收购价每斤9元，每斤高出上年2元，涨幅28.6%。"],
  [
    "parts told as what they were and what they became",
    "调整后收入合计900万元。其中：税收收入由300万元调减为280万元，减少20万元；补助收入由400万元调增至420万元，增加20万元；新增债券50万元。",
  ],
  [
    "others that it happened to",
    "产出指标走样的项目30个，效益指标走样的项目15个，两样都走样的6个，剔除重复后涉及项目39个，走样面22.5%。",
  ],
  [
    "the capital that brings interest is not told",
    "经营收入8亿元，经营支出5亿元，净收益3亿元，净收益率1.2%。",
  ],
  [
    "last year's whole",
    "到位资金4.2亿元，较上年的3.9亿元增加0.3亿元。其中：省级资金30000万元、市级资金12000万元。\n资金主要投向两个方面：(1)道路类项目31个，安排25200万元，占资金总量的60%；(2)水利类项目24个，安排16800万元，占39%。",
  ],
  ["a name with 低 in it, and no fall", "2022年低保对象500人，2023年低保对象550人，低保对象较上年增加50人。"],
  ["a name with 少 in it", "2022年少数民族学生500人，2023年550人，少数民族学生较上年增加50人。"],
  [
    "kinds of assets",
    "资产总额500万元，其中流动资产300万元、固定资产150万元、无形资产50万元，负债总额100万元，净资产400万元。",
  ],
  ["kinds of debts", "资产总额500万元，流动资产300万元，负债总额100万元，流动负债60万元，净资产400万元。"],
  ["this year's depreciation", "固定资产原值500万元，累计折旧100万元，其中本年计提折旧20万元，净值400万元。"],
  ["those excused", "应参加100人，参加80人，请假15人，未参加5人。"],
  [
    "budgets and what was spent of them",
    "甲项目预算100万元；乙项目预算200万元；丙项目预算300万元。三项共计支出540万元。",
  ],
  ["a price set, another agreed", "采购预算100万元，合同金额90万元，节约10万元，节约率10%。"],
  ["a goal in a bracket", "就业率为92.5%，由上年的90.0%提高2.5个百分点（计划91.0%）。"],
  [
    "income and spending of two years",
    "2021年收入2318万元，支出2000万元，2022年收入2480万元，支出2100万元。收入2022年比2021年增长7%。",
  ],
  ["a calculation of more than a division", "得分为80%×90分÷100分=72%。"],
  ["a sum that is divided", "300万元+200万元÷1000万元×100%=50%。"],
  [
    "shares of wholes of their own",
    "收到投诉960件，办结938件，占97.7%。办结后回访500件，满意490件，占52.2%。",
  ],
  ["in the place of nothing", "立案20起、结案30件，比上年分别下降20%和25%。"],
])("not accused: %s", (_, text) => expect(wrong(text)).toEqual([]));

test("a rate that tells which projects are meant is no claim", () =>
  expect(wrong("预算160万元，支出70万元。执行率100%的项目5个，执行率40%的单位2家。")).toEqual([]));
