/** Which figures a percentage is of, by what they are called and where they stand. */
import { verdicts } from "./support";

const rates = (text: string) => verdicts(text, "execution-rate", "completion-rate", "share");

describe("what the task was", () => {
  test.each([
    ["in the bracket behind what was done", "选聘护理员45人（目标40人），完成目标的112.5%。", "118%"],
    ["in the bracket behind the rate", "更换水表1,840块，完成计划的92%（计划2,000块）。", "95%"],
    ["told as a bound", "受训人次。目标≥20万人次，实际21.6万人次，完成目标的108%。", "102%"],
    ["behind the figure: 的目标值", "外出交流84人次，未达到120人次的目标值，完成70%。", "76%"],
    ["what was foreseen", "全年实现门票收入1,068万元，较可研预测1,200万元少132万元，收入实现率89%。", "83%"],
    ["set against what stands there", "供水点27个，应设30个，设立率90%。", "84%"],
  ])("%s", (_, text, spoilt) => {
    expect(rates(text)).toContain("right");
    expect(rates(text.replace(/[\d.]+%/, spoilt)).join()).toContain("wrong");
  });
});

describe("what it was paid from", () => {
  test("is no part told in a bracket behind it", () =>
    expect(rates("预算500万元，支出475万元（含上年结转20万元），执行率95%。")).toEqual(["right"]));

  test("is no figure of the year before", () =>
    expect(rates("受理申请5,600件，上年5,100件；办结5,432件，办结率97.0%。")).toEqual(["right"]));

  test("is the fund that the rate names", () => {
    const funds = "项目投资3.2亿元，其中债券资金2亿元，财政资金8,000万元，企业自筹4,000万元。";
    expect(rates(`${funds}到年底到位债券资金1.5亿元，债券资金到位率75%。`)).toContain("right");
  });

  test("is not set against what is owed", () =>
    expect(
      rates(
        "县级应配套2,000万元。到位资金7,600万元，欠到位的400万元均为县级资金，县级资金到位率80%。",
      ).join(),
    ).not.toContain("wrong"));
});

describe("the whole of a share", () => {
  test.each([
    [
      "of items that share a clause",
      "资金800万元，其中材料群320万元，机械群280万元，信息群200万元，材料占40%、机械占35%。",
      "41%",
    ],
    [
      "of an item called by more words",
      "支出500万元，其中：儿童托养150万元、成人辅具200万元、居家照护150万元。儿童托养支出占30%。",
      "36%",
    ],
    ["right before the part", "电话抽样1,200户，表示认可1,128户，占94%。", "88%"],
  ])("%s", (_, text, spoilt) => {
    expect(rates(text)).toContain("right");
    expect(rates(text.replace(/[\d.]+%(?=。)/, spoilt)).join()).toContain("wrong");
  });

  test("is the one told last before them, where two lists stand one after the other", () => {
    const text =
      "支出合计5,000万元：基本支出2,000万元，占40%；项目支出3,000万元，占60%。\n二、拨款支出情况\n拨款支出4,000万元，占支出合计的80%。\n（一）教育支出2,400万元，占60%；\n（二）医疗支出1,200万元，占30%；\n（三）住房支出400万元，占10%。";
    expect(rates(text).filter((each) => each !== "right")).toEqual([]);
  });
});

describe("shares in a row", () => {
  const text = "中央、省、县分别为500万元、300万元、200万元，分担比例依次为50%、30%、20%。";

  test("are of the row", () => expect(rates(text)).toEqual(["right", "right", "right"]));

  test("the one that is off is wrong by the others", () =>
    expect(rates(text.replace("30%", "36%"))).toEqual(["right", "wrong 30.00%", "right"]));
});

test("the whole is named by what happened to it", () => {
  const text = "预算800万元，实际到位750万元，到位率93.75%。支出600万元，占到位资金的80%。";
  expect(rates(text)).toEqual(["right", "right"]);
  expect(rates(text.replace("80%", "86%")).join()).toContain("wrong 80.00%");
});

describe("words of rates", () => {
  test.each([
    ["抽测链路2400路，在线2352路，在线率98%。"],
    ["分配内存60TB，实际使用45TB，使用率75%。"],
    ["有效监测360天，优良306天，优良比例85%。"],
    ["列入名册的村180个，实际覆盖171个，覆盖面达到95%。"],
    ["参训432人，取得技能证书378人，取证率87.5%。"],
    ["资金900万元，到年底花了810万元，进度90%。"],
  ])("right: %s", (text) => expect(rates(text)).toEqual(["right"]));
});
