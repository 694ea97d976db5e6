import { read, verdicts } from "./support";

const repeated = (text: string) => verdicts(text, "repeated-quantity");

test("the same figure of the same name, both places", () =>
  expect(repeated("年初预算资金为16万元。支付预算资金16万元。")).toEqual(["right", "right"]));

test("figures of many digits need no common name", () =>
  expect(repeated("下达6800万元。支付6800万元。")).toEqual(["right", "right"]));

test("small counts of different things are no repetition", () =>
  expect(repeated("改造小区16个。办理证件16个。")).toEqual([]));

test("a lost digit", () => {
  const text =
    "收入总计1,867.48万元。支出总计1,867.48万元。说明：支出总计,867.48万元，由支出1,867.48万元加0万元构成。";
  const claims = read(text).filter(({ verdict }) => verdict === "wrong");
  expect(claims.map(({ quote, computed }) => [quote, computed])).toEqual([
    ["支出总计,867.48万元", "1867.48万元"],
  ]);
});

test("a part that happens to end alike is no lost digit", () =>
  expect(repeated("支出总计1,867.48万元，其中其他,867.48万元。").join()).not.toContain("wrong"));

test("元 where 万元 is meant", () => {
  const [claim] = read("一般转移支付收入912.5元。上级下达一般转移支付收入912.5万元。").filter(
    ({ verdict }) => verdict === "wrong",
  );
  expect([claim?.quote, claim?.computed, claim?.reason]).toEqual([
    "一般转移支付收入912.5元",
    "912.5万元",
    "unit-slip",
  ]);
});

test.each([
  ["a price beside a sum", "设备采购价125.5元，设备采购总额125.5万元。"],
  ["other names", "工程款112.5万元，监理费112.5元。"],
])("no slip: %s", (_, text) => expect(repeated(text).join()).not.toContain("wrong"));
