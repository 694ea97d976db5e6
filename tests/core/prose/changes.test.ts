import { verdicts } from "./support";

describe("change", () => {
  const changes = (text: string) => verdicts(text, "change");
  test.each([
    ["税收8860万元，比上年增收460万元，增长5.48%。"],
    ["接待费23.4万元，较上年减少1.6万元，下降6.4%。"],
    ["接待费由12.5万元下降到10万元，下降20%。"],
    ["支出500万元，较上年450万元增长11.11%。"],
    ["年初预算1022.89万元，调整预算为1781.86万元，比年初预算增加758.97万元。"],
    ["收入5000万元，比预算4800万元增加200万元，增长4.17%。"],
  ])("right: %s", (text) => expect(changes(text)).toContain("right"));

  test.each([
    ["税收8860万元，比上年增收460万元，增长5.19%。", "5.48%"],
    ["接待费23.4万元，较上年减少1.6万元，下降6.84%。", "6.40%"],
    ["接待费由12.5万元下降到10万元，下降25%。", "20.00%"],
    ["年初预算1022.89万元，调整预算为1781.86万元，比年初预算增加785.97万元。", "758.97万元"],
  ])("wrong: %s", (text, computed) => expect(changes(text)).toEqual([`wrong ${computed}`]));

  test.each([
    ["the earlier figure is not printed", "收入12.56亿元，同比增长8.3%。"],
    ["percentage points", "执行率98%，提高2.1个百分点。"],
    ["only the change is printed", "项目支出比上年增加23.5万元，增长12.6%。"],
    ["of something else", "收入5000万元，支出4800万元，比上年增加200万元，增长9%。"],
  ])("not wrong, %s", (_, text) => expect(changes(text).join()).not.toContain("wrong"));
});

describe("share", () => {
  const shares = (text: string) => verdicts(text, "share");
  test.each([
    ["资产4288.85万元，负债4187.82万元，资产负债率为97.64%。"],
    ["资产4288.85万元，其中流动资产4225.92万元，占比98.53%。"],
    ["支出320万元，占比32%；教育支出680万元，占比68%。"],
    ["支出385.58万元，占支出总额656.93万元的58.7%。"],
    ["耕地12.6万亩；基本农田10.2万亩，占耕地的80.95%。"],
    ["项目21个，支出总额656.93万元。21个项目为一等，占项目总数比例100%。"],
  ])("right: %s", (text) => expect(shares(text)).toContain("right"));

  test.each([
    ["资产4288.85万元，其中流动资产4225.92万元，占比98.53%；非流动资产25.73万元，占比1.47%。", "0.60%"],
    ["资产总额2000万元，固定资产1250万元，占资产总额的52.5%。", "62.50%"],
    ["资产4288.85万元，负债4187.82万元，资产负债率为79.64%。", "97.64%"],
  ])("wrong: %s", (text, computed) => expect(shares(text)).toContain(`wrong ${computed}`));

  test.each([
    ["the whole is not printed", "涉及资金256万元，占部门项目支出总额的90%。"],
    ["of something else", "收入3500万元，其中税收2000万元，占税务部门收入的44%。"],
    ["a bound", "资产负债率控制在45%以内。"],
  ])("not wrong, %s", (_, text) => expect(shares(text).join()).not.toContain("wrong"));
});
