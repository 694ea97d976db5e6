import { read, verdicts, wrong } from "./support";

const sums = (text: string) => verdicts(text, "parts-total");
const calculations = (text: string) =>
  read(text)
    .filter(({ kind, verdict }) => kind === "parts-total" && verdict === "right")
    .map(({ values }) => values["calculation"]);

describe("lists under headings", () => {
  test("what stands under numbered headings is read as what stands under none", () => {
    const text = "（一）规模。新建泵站32座，一类18座、二类9座、三类#座。\n（二）资金。到位272万元。";
    expect(calculations(text.replace("#", "5"))).toEqual(["18 + 9 + 5"]);
    expect(wrong(text.replace("#", "8"))).toEqual(["parts-total 35座"]);
  });
});

describe("another cut of a total", () => {
  test.each(["按区域归类，", "分片区看，", "按组织形式，", "支出构成为："])("%s", (opener) => {
    const text = `全年支出900万元，执行率90%。${opener}东片支出400万元、西片支出300万元、北片支出200万元。`;
    expect(calculations(text)).toContain("400 + 300 + 200");
  });
});

describe("where a list ends", () => {
  test("a ； ends items that commas part", () =>
    expect(
      calculations("收入80万元，其中拨款60万元，缴费15万元，利息5万元；支出75万元，结余5万元。"),
    ).toContain("60 + 15 + 5"));
  test("unless the next is called like them", () =>
    expect(calculations("贷款90万元，其中一般贷款30万元，小额借款20万元；专项贷款40万元。")).toEqual([
      "30 + 20 + 40",
    ]));
  test("where what stands behind the ； makes up the rest, it is only doubted", () =>
    expect(wrong("到位180万元，其中中央资金100万元，省级资金50万元；配套30万元，已全部入账。")).toEqual([]));
  test("what was added to a budget and taken from it is none of its parts", () =>
    expect(
      sums("一、预算。年初预算420万元，年中追加80万元、核减30万元、调增20万元，调整后490万元。"),
    ).not.toContain(expect.stringContaining("wrong")));
});

test("a whole named with 等 has kinds that go without a name", () =>
  expect(wrong("举办讲座、展览、演出等活动90场次，其中讲座20场、展览30场、演出35场。")).toEqual([]));

describe("rows of parts that no word joins to their whole", () => {
  test.each([
    ["behind it", "安排8万元，甲类5万元，乙类2万元，丙类1万元。", "5 + 2 + 1"],
    [
      "in another sentence, a rest between",
      "支付9万元，结余3万元。主要用于渠道4万元、泵站3万元、管护2万元。",
      "4 + 3 + 2",
    ],
    [
      "in a list of its own",
      "支出20万元，其中基本支出12万元、项目支出8万元。项目支出主要用于设备5万元、培训2万元、其他1万元。",
      "5 + 2 + 1",
    ],
    [
      "other kinds of figures between",
      "举办活动36场，参加900人次。讲座12场、展览14场、演出10场。",
      "12 + 14 + 10",
    ],
    [
      "behind 其中 that opens a sentence",
      "支出90万元，结余7万元，执行率92.8%。其中：设备60万元，管护30万元。",
      "60 + 30",
    ],
  ])("%s", (_, text, sum) => expect(calculations(text)).toContain(sum));

  test("what does not add up is not called wrong: the row may be of something else", () =>
    expect(wrong("支付9万元，结余3万元。主要用于渠道4万元、泵站3万元、管护1万元。")).toEqual([]));
  test("what came back and what was adjusted are no parts", () =>
    expect(calculations("年初下达43万元，收回3万元统筹，调整后预算40万元。")).not.toContain("3 + 40"));
  test("nor are another year's figure and what it became more by", () =>
    expect(calculations("接待480人次，去年430人次，增加50人次。")).toEqual([]));
  test("a total in the same sentence is not passed over for one that agrees", () =>
    expect(sums("去年经费189万元。今年经费119万元，其中一般项目151万元，奖励38万元。")).not.toContain(
      "right",
    ));
});

describe("what a cut is of", () => {
  const second =
    "全年支出90万元。按用途分：设备50万元，管护40万元，培训0万元。按片区分：东片45万元、西片25万元、北片#万元。";
  test("a second cut right behind the first is of the same", () => {
    expect(wrong(second.replace("#", "20"))).toEqual([]);
    expect(wrong(second.replace("#", "28"))).toEqual(["parts-total 98万元"]);
  });
  test("one that leaves out much may name but some of them", () =>
    expect(wrong(second.replace("北片#", "北片5").replace("西片25", "西片15"))).toEqual([]));
  test("four quarters are of what the sentence before tells", () => {
    const text = "接待320人次。分季度看，一季度60人次、二季度90人次、三季度100人次、四季度#人次。";
    expect(wrong(text.replace("#", "70"))).toEqual([]);
    expect(wrong(text.replace("#", "90"))).toEqual(["parts-total 340人次"]);
  });
  test("kinds named with 等 are not all", () =>
    expect(
      wrong(
        "不合格112批次。按环节分，生产14批次、流通61批次、餐饮37批次；按品类看，粮食、糕点等较为集中，分别检出48批次、33批次。",
      ),
    ).toEqual([]));
});
