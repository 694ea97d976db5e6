/** What a change lies between, and what an average is shared out among. */
import { verdicts, wrong } from "./support";

const moves = (text: string) => verdicts(text, "change");

describe("a change", () => {
  test.each([
    [
      "from one to another, with the difference between",
      "亩产由上年的450公斤提高到495公斤，每亩增产45公斤，增长10%。",
      "16%",
    ],
    ["last year's told second", "全年接待560万人次，去年500万人次，多来了60万人次，涨幅12%。", "18%"],
    [
      "last year's told in a bracket, this year's a sentence before",
      "新收案件9,975件，审结9,100件。新收案件同比上升5%（上年新收9,500件）。",
      "11%",
    ],
    [
      "of an item of a list",
      "收入3,100万元：拨款2,500万元，事业收入600万元；事业收入同比下降20%（2022年750万元）。",
      "26%",
    ],
    [
      "against a figure of the same name",
      "支出550万元，结余20万元。与2022年支出500万元相比，增长10%。",
      "16%",
    ],
    [
      "of an item of a list, from one to another",
      "其中：税收由90万元调减为81万元，减少9万元，下降10%。",
      "17%",
    ],
    ["below what was set", "每平方米造价950元，比控制价1,000元低50元，降低5%。", "11%"],
  ])("%s", (_, text, spoilt) => {
    expect(moves(text)).toContain("right");
    expect(moves(text).join()).not.toContain("wrong");
    expect(wrong(text.replace(/[\d.]+%/, spoilt))).toHaveLength(1);
  });

  test.each([
    ["against last year's rate", "通过率89.0%，上年通过率为82.5%，提高6.5个百分点。"],
    ["against a goal within its words", "失业率3.2%，低于5.5%的控制目标2.3个百分点。"],
    ["against a goal in a bracket", "设备在线率97.4%，高于目标2.4个百分点（目标95%）。"],
    ["above what is laid down", "成活率88.7%，较规定的85%高出3.7个百分点。"],
  ])("in percentage points %s", (_, text) => {
    expect(moves(text)).toEqual(["right"]);
    expect(moves(text.replace(/[\d.]+个/, "8.9个")).join()).toContain("wrong");
  });
});

describe("what was saved", () => {
  test("is over what was set", () => {
    const text = "合同金额合计90万元，较招标控制价96万元节约6万元，节约率6.25%。";
    expect(verdicts(text, "completion-rate")).toEqual(["right"]);
    expect(verdicts(text.replace("6.25%", "6.67%"), "completion-rate")).toEqual(["wrong 6.25%"]);
  });
});

test.each([
  ["with a clause between", "惠及企业400家，兑付3,200万元，户均8万元。"],
  ["a sentence before", "实施项目250个，投入20,000万元。平均每个项目投入80万元。"],
  ["of what is counted under the same name", "阳台改造支出240万元。阳台改造600户，户均4000元。"],
  ["of days", "接待读者18.6万人次，全年开放310天，日均600人次。"],
  ["of courses", "培训5期，350人次，每期70人次。"],
])("an average %s", (_, text) => expect(verdicts(text, "average")).toEqual(["right"]));

test("what was done has no base in what nothing became of", () => {
  expect(verdicts("审结3,600件，结案率90.00%，未结400件。", "completion-rate")).toEqual(["right"]);
  expect(wrong("审结3,600件，结案率92.00%，未结400件。").join()).not.toContain("900");
});

test("a difference that is right is not ticked where the percentage told of it is wrong", () => {
  const text = "用工230人，比上年200人净增30人，增幅";
  expect(moves(`${text}15%。`)).toEqual(["right", "right"]);
  expect(moves(`${text}21%。`)).toEqual(["wrong 15.00%"]);
});

describe("a division that is printed", () => {
  test.each([
    ["全馆单页成本=150万元÷300万页=0.5元/页，低于平均。", "average", "0.5元", "5元"],
    ["完成率=90户÷120户×100%=75%。", "completion-rate", "75%", "85%"],
  ] as const)("%s", (text, kind, printed, spoilt) => {
    expect(verdicts(text, kind)).toEqual(["right"]);
    expect(verdicts(text.replace(printed, spoilt), kind).join()).toContain("wrong");
  });
});
