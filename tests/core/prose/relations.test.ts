import { read, verdicts, wrong } from "./support";

/** What a claim divides or adds up, by verdict. */
const why = (text: string) =>
  read(text).map(({ verdict, values }) => [verdict, values["calculation"]].join(" "));

describe("roles are filled by words, never by numbers that agree", () => {
  test("figures of two paragraphs that happen to add up are no sum", () =>
    expect(verdicts("甲镇支付100000元。\n乙镇支付152000元。\n丙镇支付252000元。", "parts-total")).toEqual(
      [],
    ));
  test("a share is of what is named, though a neighbour would agree", () =>
    expect(verdicts("总支出2000万元。其中道路600万元，占总支出的60%；绿化1000万元。", "share")).not.toContain(
      "right",
    ));
  test("the rate of an item is not of its neighbour", () =>
    expect(why("甲村任务100户，已完工80户，完工率80%；乙村任务50户，已完工45户，完工率90%。")).toEqual([
      "right 80 ÷ 100",
      "right 45 ÷ 50",
    ]));
  test("a rule of allotment is no share", () =>
    expect(verdicts("专项资金500万元，其中200万元按人口和面积各占50%的比例分配。", "share")).toEqual([]));
});

describe("a fault that another reading would explain is only doubted", () => {
  test("both readings are named", () => {
    const [claim] = read("下达资金800万元。到位资金500万元，已支付312万元，支付进度为39%。").filter(
      ({ kind }) => kind === "execution-rate",
    );
    expect([claim?.reason, claim?.values["calculation"], claim?.values["other"]]).toEqual([
      "two-readings",
      "312 ÷ 500",
      "312 ÷ 800",
    ]);
  });
  test("where none does, it is wrong", () =>
    expect(wrong("下达资金800万元，已支付312万元，支付进度为45%。")).toEqual(["execution-rate 39.00%"]));
});

describe("values that are not printed", () => {
  test.each([
    ["paid and unpaid", "已支付180万元，未支付20万元，支付率90%。"],
    ["what is left of a hundred", "抽检600批次，不合格12批次，合格率98%。"],
    ["all of them", "改造任务1000户已全部开工，开工率100%。"],
    ["the siblings of a share", "支出320万元，占比32%；教育支出680万元，占比68%。"],
    ["a goal of the same name", "目标：受益人口2.5万人。\n完成情况：受益人口2.6万人，完成目标值的104%。"],
  ])("right: %s", (_, text) => expect(verdicts(text)).toContain("right"));
  test.each([
    ["已支付180万元，未支付20万元，支付率96%。", "execution-rate 90.00%"],
    ["抽检600批次，不合格12批次，合格率92%。", "completion-rate 98.00%"],
  ])("wrong: %s", (text, fault) => expect(wrong(text)).toContain(fault));
});

describe("lists", () => {
  test.each([
    ["uses", "安排500万元，其中300万元用于水渠，200万元用于泵站。"],
    ["columns of several measures", "补助30户、60万元，其中甲村10户、20万元，乙村20户、40万元。"],
    ["numbered lines", "下设指标12个：\n1.数量指标6个：甲、乙。\n2.质量指标4个。\n3.时效指标2个。"],
    ["a rest", "资金600万元，其中100万元按人口分配，剩余部分500万元按面积分配。"],
    [
      "wrapped lines",
      "全县下达农村饮水安全巩固提升资金共1250万元，其\n中中央资金700万元，省级资金350万元，县级资\n金200万元，均已按照文件的要求拨付到各乡镇。",
    ],
    ["two subjects under one verb", "资金共支出110万元。物资共支出55万元。\n资金和物资共支出165万元。"],
  ])("right: %s", (_, text) => expect(verdicts(text, "parts-total")).toContain("right"));
  test.each([
    ["补助30户、65万元，其中甲村10户、20万元，乙村20户、40万元。", "parts-total 60万元"],
    ["下设指标15个：\n1.数量指标6个。\n2.质量指标4个。\n3.时效指标2个。", "parts-total 12个"],
    ["资金共支出110万元。物资共支出55万元。\n资金和物资共支出175万元。", "parts-total 165万元"],
  ])("wrong: %s", (text, fault) => expect(wrong(text)).toEqual([fault]));
});

describe("changes", () => {
  test("a difference that goes the other way is wrong", () =>
    expect(wrong("支出431万元，比上年433万元减少5万元。")).toEqual(["change 2万元"]));
  test("the figure a change is told from may stand in brackets of words", () =>
    expect(verdicts("与2022年的1500万元相比，2023年收入1600万元，增长6.67%。", "change")).toEqual(["right"]));
  test("two years of one name, paragraphs apart", () => {
    const text = (by: string) =>
      `2022年接待费预算11.8万元。\n2021年接待费支出12.4万元。\n2022年接待费较上年减少${by}万元。`;
    expect(wrong(text("0.9"))).toEqual(["change 0.6万元"]);
    expect(verdicts(text("0.6"), "change")).toEqual(["right"]);
  });
});

test.each(["10辆封顶", "不突破10辆", "10辆范围内"])("%s is an upper bound in running text too", (goal) =>
  expect(wrong(`各项目标均已完成。公务用车数量目标值${goal}，实际完成值6辆。`)).toEqual([]),
);
