import { read, verdicts, wrong } from "./support";

describe("what one comes to", () => {
  test.each([
    ["慰问老兵50人，支付慰问金2.5万元，人均500元。"],
    ["报废公车4辆，收回残值6万元，车均1.5万元。"],
    ["搬迁住户210户840人，户均4人。"],
    ["拆除围墙1250米，支付工费25万元，折合每米200元。"],
    ["防治面积2万亩，支付药费300万元，亩均150元。"],
    ["开办讲堂8场，听讲1200人，平均每场150人。"],
    ["供水50万立方米，制水成本120万元，单位成本2.4元/立方米。"],
    ["在园学生450人，伙食支出90万元，生均2000元。"],
  ])("right: %s", (text) => expect(verdicts(text, "average")).toEqual(["right"]));

  test.each([
    ["慰问老兵50人，支付慰问金2.5万元，人均600元。", "500元"],
    ["防治面积2万亩，支付药费300万元，亩均130元。", "150元"],
    ["开办讲堂8场，听讲1200人，平均每场160人。", "150人"],
    ["供水50万立方米，制水成本120万元，单位成本2.9元/立方米。", "2.4元/立方米"],
  ])("wrong: %s", (text, computed) => expect(wrong(text)).toEqual([`average ${computed}`]));

  test("the calculation names the units", () => {
    const [claim] = read("慰问老兵50人，支付慰问金2.5万元，人均600元。");
    expect(claim?.values["calculation"]).toBe("2.5万元 ÷ 50人");
  });

  test("a unit written wrongly is named as such", () => {
    const [claim] = read("慰问老兵50人，支付慰问金2.5万元，人均500万元。");
    expect(claim?.reason).toBe("unit-slip");
  });
});

describe("what all come to", () => {
  test.each([
    ["每吨运费80元，外运陈粮300吨，应付运费2.4万元。"],
    ["回灌地下水60万立方米，按每立方米0.5元计，折合水费30万元。"],
    ["林地管护0.5万亩，每亩15元，共需管护费7.5万元。"],
  ])("right: %s", (text) => expect(verdicts(text, "unit-price")).toEqual(["right"]));

  test.each([
    ["每吨运费80元，外运陈粮300吨，应付运费2.7万元。", "2.4万元"],
    ["林地管护0.500万亩，每亩15元，共需管护费8.5万元。", "7.5万元"],
  ])("wrong: %s", (text, computed) => expect(wrong(text)).toEqual([`unit-price ${computed}`]));

  test("ten thousand times too little is a unit written wrongly", () => {
    const [claim] = read("每吨运费80元，外运陈粮300吨，应付运费2.4元。");
    expect(claim?.reason).toBe("unit-slip");
  });
});

test.each([
  ["a standard", "慰问老兵50人，支付慰问金2.5万元，按每人补助标准600元。"],
  ["a stretch of time", "聘用护工20人，支付工资60万元，人均每月2500元。"],
  ["another factor", "每人每天餐费20元，集训学员50人，按10天共需餐费1万元。"],
  ["what was paid of it", "每户奖励300元，清洁住户400户，到账奖金9万元。"],
  ["two counts", "慰问老兵50人、烈属20人，支付慰问金2.1万元，人均300元。"],
  ["far from what was paid", "支付慰问金2.5万元。走访街道12个，宣讲6次。慰问老兵50人，人均600元。"],
])("not accused: %s", (_, text) => expect(wrong(text)).toEqual([]));
