import { verdicts, wrong } from "./support";

/** One wording a kind: what stands there, a figure that is right, and the same figure spoilt with what it should be. */
test.each([
  [
    "what a name means stands in a list far above",
    "share",
    "共收到帮扶款500万元，其中省级款320万元，县级款180万元。已全部入账。省级款用于种苗80万元，占省级款的#。",
    "25%",
    "31%",
    "25.00%",
  ],
  [
    "the part is called in the words of the share",
    "share",
    "会员缴费300万元，冠名赞助100万元，总收入400万元。会员缴费占总收入的#。",
    "75%",
    "69%",
    "75.00%",
  ],
  [
    "two other shares tell what all are of",
    "share",
    "全年开支800万元。甲类200万元，占25%；乙类440万元，占55%；丙类160万元，占#。",
    "20%",
    "26%",
    "20.00%",
  ],
  [
    "a base in its place behind",
    "completion-rate",
    "种树420株，修枝630株，分别完成任务的105%和#（任务分别为400株、600株）。",
    "105%",
    "111%",
    "105.00%",
  ],
  [
    "what was done and what was left undone",
    "completion-rate",
    "走访95户，占计划的#；未走访的5户因外出顺延。",
    "95%",
    "89%",
    "95.00%",
  ],
  [
    "what was to be and what was",
    "completion-rate",
    "应测640头，实测608头，免疫覆盖率#。",
    "95%",
    "89%",
    "95.00%",
  ],
  [
    "told right behind the rate",
    "completion-rate",
    "全年堤防达标率为#（计划80公里，实际完成76公里达标）。",
    "95%",
    "89%",
    "95.00%",
  ],
  [
    "an item of the very name",
    "completion-rate",
    "孤寡老人250人，其中集中照护100人、居家照护150人，集中照护率#。",
    "40%",
    "46%",
    "40.00%",
  ],
  [
    "a year told behind the growth",
    "change",
    "营业额460万元，同比增长#（上年同期400万元）。",
    "15%",
    "21%",
    "15.00%",
  ],
  [
    "a figure that is only compared with",
    "change",
    "接待游客460人，比上年的400人增长#。",
    "15%",
    "21%",
    "15.00%",
  ],
  [
    "percentage points",
    "change",
    "入园率由76.5%提高到81.0%，提高#。",
    "4.5个百分点",
    "5.9个百分点",
    "4.5个百分点",
  ],
  [
    "parts that only their place makes parts",
    "parts-total",
    "共答卷#，满意230份，一般15份，不满意5份。",
    "250份",
    "280份",
    "250份",
  ],
  [
    "parts of what is named",
    "parts-total",
    "退回样品#。退回样品中，破损23件，过期11件，其他4件。",
    "38件",
    "41件",
    "38件",
  ],
  [
    "what a 、 joins ends where it joins no more",
    "parts-total",
    "在编#，其中男41人、女33人；临聘28人。",
    "74人",
    "44人",
    "74人",
  ],
  [
    "points of a total",
    "parts-total",
    "投入20分得18分，过程30分得27.5分，效益50分得46分，自评总分#。",
    "91.5分",
    "95.1分",
    "91.5分",
  ],
  [
    "what a budget was adjusted by",
    "parts-total",
    "年初预算800万元，追加60万元，调减20万元，全年预算#。",
    "840万元",
    "870万元",
    "840万元",
  ],
  [
    "what was done before what was planned",
    "completion-rate",
    "疏浚沟渠38公里，年度目标40公里，完成率#。",
    "95%",
    "89%",
    "95.00%",
  ],
  [
    "what goes beyond the plan stands between",
    "completion-rate",
    "巡河63次，年度计划60次，超额完成3次，完成率#。",
    "105%",
    "111%",
    "105.00%",
  ],
  [
    "a plan called by nothing else",
    "completion-rate",
    "送戏下乡60场，计划50场，完成计划的#。",
    "120%",
    "126%",
    "120.00%",
  ],
  [
    "the same matter planned and done",
    "completion-rate",
    "计划发放种鸡500只，发放种鸡480只，完成#。",
    "96%",
    "90%",
    "96.00%",
  ],
  [
    "what was the year before, in its place in brackets",
    "change",
    "接警20起、伤30人，分别下降20%和#（上年为25起、40人）。",
    "25%",
    "31%",
    "25.00%",
  ],
  [
    "what came in and what went out",
    "parts-total",
    "年初存栏900头，购入200头，卖出150头，年末存栏#。",
    "950头",
    "980头",
    "950头",
  ],
])("%s", (_, kind, text, right, spoilt, computed) => {
  const last = (figure: string) => verdicts(text.replace("#", figure), kind as "share").at(-1);
  const whole = kind === "parts-total" ? verdicts(text.replace("#", right), "parts-total") : [last(right)];
  expect(whole).toContain("right");
  expect(wrong(text.replace("#", spoilt))).toContain(`${kind} ${computed}`);
});

test("digits in each other's place", () => {
  const text = (spent: string) =>
    `全年部门支出3,720.46万元，结转91.09万元。部门支出${spent}万元中项目占三成。`;
  expect(wrong(text("3,270.46"))).toEqual(["repeated-quantity 3720.46万元"]);
  expect(wrong(text("3,720.46"))).toEqual([]);
});

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
  ["in the place of nothing", "立案20起、结案30件，比上年分别下降20%和25%。"],
])("not accused: %s", (_, text) => expect(wrong(text)).toEqual([]));
