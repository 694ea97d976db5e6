import { read, verdicts } from "./support";

const sums = (text: string) => verdicts(text, "parts-total");

describe("parts behind 其中", () => {
  test.each([
    ["全年安排1200万元，其中：省级资金800万元，县级配套400万元。"],
    ["安排1200万元，（其中省级800万元、县级400万元）。"],
    ["全乡安排资金1200万元。其中甲村700万元、乙村500万元。"],
    ["税费收入111.11万元，比上年增长9.0%，其中税收109.91万元，增长14.5%；非税1.2万元。"],
    ["下拨3.5亿元，其中：库区20000.6万元，灌区14999.4万元。"],
    ["种植水稻3.2万亩，其中双季稻21000亩，一季稻11000亩。"],
    ["安排1200万元，其中700万元用于水渠，500万元用于泵站。"],
    ["安排1200万元用于：①水渠700万元，涉及3个村、2026年6月完工；②泵站500万元，预计8月完工。"],
    ["安排1200万元，用于水渠勘察（700万元）和泵站勘察（500万元）。"],
    ["财力1200万元，由本级收入700万元及上级补助等500万元构成。"],
    ["债务归还870万元，其中：一般债425万元，向银行借款7万元；专项债438万元。"],
    ["下设6个指标，包括3个数量指标、2个质量指标、1个时效指标。"],
    ["在职21人（行政11人、事业10人）。"],
    ["支出70万元：基本支出30万元，项目支出40万元，结余5万元。"],
    ["收入2300万元，其中：财政2200万元，同比增加300万元；其他100万元。"],
  ])("right: %s", (text) => expect(sums(text)).toContain("right"));

  test.each([
    ["安排1200万元，其中：省级资金800万元，县级配套410万元。", "1210万元"],
    ["支出5632.17万元，其中基本支出3210.45万元，项目支出2412.72万元。", "5623.17万元"],
    ["资产1000.5万元，其中流动资产800.5万元，非流动资产20万元。", "820.5万元"],
    ["在职21人（行政11人、事业9人）。", "20人"],
    ["支出8000万元，分别为：人员3000万元、公用1000万元、项目4500万元。", "8500万元"],
    ["共12个项目，其中优9个、良2个、中2个。", "13个"],
    ["收入1200万元，其中：财政700万元，占58.33%；自筹40万元，占41.67%。", "740万元"],
  ])("wrong: %s", (text, computed) => expect(sums(text)).toEqual([`wrong ${computed}`]));
});

describe("two levels", () => {
  test("an inner bracket is a sum of its own", () => {
    const text = "安排300万元，其中：首批200万元（省级150万元、县级60万元），次批100万元。";
    expect(sums(text)).toEqual(["right", "wrong 210万元"]);
  });

  test("an inner 其中 without a bracket goes into the outer part", () => {
    const text = "投资2400万元，其中：工程费2100万元，其中土建1500万元、安装600万元，其他300万元。";
    expect(sums(text)).toEqual(["right", "right"]);
  });

  test("an inner list that may lie in an unsettled outer one is not refuted", () => {
    const text = "投资2400万元，其中：工程费2100万元，其中土建1500万元，设计50万元，其他费用300万元。";
    expect(sums(text).join()).not.toContain("wrong");
  });
});

describe("parts before their total", () => {
  test.each([
    ["甲村补助50万元，乙村补助30万元，共计80万元。"],
    ["提前下达46.2万元（云财农〔2020〕90号），4月下达16.3万元（云财农〔2021〕28号）；全年合计62.5万元。"],
    ["本级收入111.11万元，其中税收109.91万元，非税1.2万元。加上补助1756.37万元，收入总计1867.48万元。"],
    ["甲乡、乙乡、丙乡分别下达120万元、80万元、50万元，合计250万元。"],
  ])("right: %s", (text) => expect(sums(text)).toContain("right"));

  test.each([
    ["甲村补助50万元，乙村补助30万元，共计90万元。", "80万元"],
    ["甲乡、乙乡、丙乡分别下达120万元、80万元、50万元，合计260万元。", "250万元"],
  ])("wrong: %s", (text, computed) => expect(sums(text)).toEqual([`wrong ${computed}`]));
});

describe("another cut of a total named earlier", () => {
  const head = "全年预算900.5万元，执行数850.5万元。按资金来源分，财政拨款800万元，其他50.5万元；按性质分，";
  test("right", () =>
    expect(sums(`${head}基本支出600万元，项目支出250.5万元。`)).toEqual(["right", "right"]));
  test("wrong where it all but reaches one total", () =>
    expect(sums(`${head}基本支出600万元，项目支出255.5万元。`)).toEqual(["right", "wrong 855.5万元"]));
});

describe("sums that no 其中 announces", () => {
  test.each([
    ["省里下达1737万元，均已下拨。2月下达1300万元。8月下达437万元。"],
    ["年初余额13583万元，新增3927万元，归还1087万元，年末余额16423万元。"],
    ["问题43个，已整改30个、销号9个，剩余4个，新发现2个。"],
    ["资金1465万元，当年支付784.685万元。结转680.315万元。"],
    ["共有48个项目“优”37个、“中”5个、“良”6个。"],
    ["渠首、泵站、水闸等3个工程。"],
  ])("right: %s", (text) => expect(sums(text)).toContain("right"));
});

describe("nothing is called wrong", () => {
  test.each([
    ["an open list", "支出182.56万元，其中放映19.54万元，活动84.5万元等。"],
    ["a list that may leave things out", "支出500万元，其中甲村300万元，乙村120万元。"],
    ["等 before the list", "安排500万元，其中主要用于甲村300万元，乙村220万元。"],
    ["levels of one tree", "共12个指标，其中一级指标3个，二级指标9个，三级指标12个。"],
    ["people of several kinds", "在职56人，其中女性30人，党员31人。"],
    ["a stage of the money", "下达500万元，其中道路300万元，截至目前已支付280万元。"],
    ["a figure beyond the whole", "任务1740亩，其中农田1370亩；实有耕地10881亩。"],
    [
      "a line that goes on",
      "收入1200万元，其中财政1000.5万元，其他\n收入100万元，其他250万元\n杂项99.5万元。",
    ],
    ["stages of work", "改造1000户，其中已完成800户，本年完成300户。"],
    ["what is counted in", "安排500万元（含上年结转300万元、利息220万元）。"],
    [
      "twelve parts, each rounded",
      `支出100万元，其中${[..."甲乙丙丁戊己庚辛壬癸子丑"].map((x, i) => `${x}乡${i < 4 ? 7 : i < 8 ? 9 : 10}万元`).join("，")}。`,
    ],
    ["a change between parts", "收入2300万元，其中财政2200万元，比上年增加300万元，其他100万元。"],
    ["one part is the whole", "实有21人，其中在职21人，退休3人。"],
    ["an aside", "预算7520万元（含园区320万元），其中基本支出4100万元，项目支出3420万元。"],
    ["each gets as much", "十个乡镇分别补助7万元，共70万元。"],
    ["a neighbour", "投资2400万元，其中中央1200万元，另配套161万元，地方1200万元。"],
    ["rounding of parts", "支出77261.67万元，其中基本支出3734.82万元，项目支出73526.84万元。"],
    ["the coarser unit", "收入14.63亿元，其中出让13.78亿元，划拨8558.48万元。"],
    [
      "another total behind the list",
      "债券392万元，其中一般债196万元、专项债196万元；限额164万元，其中甲100万元、乙64万元。",
    ],
  ])("%s", (_, text) => expect(sums(text).join()).not.toContain("wrong"));
});

test("a unit written wrongly is named as such", () => {
  const [claim] = read("拨款1523.45万元，其中公共预算1500.45万元，基金23元。").filter(
    (c) => c.verdict === "wrong",
  );
  expect(claim?.reason).toBe("unit-slip");
});

test("a coarse figure proves nothing", () =>
  expect(sums("发放资料3万份，其中册子1.2万份、折页0.8万份。")).toEqual(["uncheckable list-open"]));

test("levels of a tree are told from parts", () => {
  const claims = read("共15个指标，其中一级指标3个，二级指标9个，三级指标15个。");
  expect(claims.map(({ reason }) => reason)).toContain("levels");
});
