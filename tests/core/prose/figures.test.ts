import { layOut } from "../../../src/core/prose/text/layout";

const figures = (text: string) =>
  layOut(text).figures.map(({ value, unit, use }) => `${value}${unit}${use === "amount" ? "" : ` ${use}`}`);

test.each([
  ["预算816.10 万元，支出１，２００.５万元", ["816.1万元", "1200.5万元"]],
  ["预算1,234,567.80元,支出1,200.50元", ["1234567.8元", "1200.5元"]],
  ["流转3.27万亩，合2180公顷，建房1200㎡、水池30平方米", ["3.27万亩", "2180公顷", "1200㎡", "30平方米"]],
  ["补助29.6万，出让0.73亿。", ["29.6万", "0.73亿"]],
  ["执行率９８.２％，执行率98.19为%", ["98.2% percent", "98.19为% percent"]],
  ["资产4288. 85万元", ["4288.85万元"]],
  ["预算103.5\n万元，其中：\n甲60万元", ["103.5万元", "60万元"]],
  ["受益5600人次、320人，3批次12宗", ["5600人次", "320人", "3批次", "12宗"]],
])("%s", (text, expected) => expect(figures(text)).toEqual(expected.map((f) => f.replace("为%", "%"))));

test.each([
  ["2023年12月31日前，3个月内，60岁以上，第3批"],
  ["财农〔20202185000万元"],
  ["财农〔2020〕218号、41、181、193号文件"],
  ["P1.5LED屏，0.064次/10万公顷"],
  ["3.农村电影，1.2.3版本"],
])("no figures: %s", (text) => expect(figures(text)).toEqual(text.includes("次/") ? ["0.064次/ price"] : []));

test.each([
  ["≥95%", "bound"],
  ["不低于180人", "bound"],
  ["200余台", "bound"],
  ["约1000平方米", "bound"],
  ["95%以上", "bound"],
  ["4.5%以内", "bound"],
  ["4400元/村", "price"],
  ["每村每年补助4400元", "price"],
  ["1至2个", "unsound"],
  ["共19\n21人", "unsound"],
  ["共19 21人", "unsound"],
  ["0-6人", "unsound"],
  ["201930件", "unsound"],
])("%s is no operand: %s", (text, use) => expect(layOut(text).figures.map((f) => f.use)).toEqual([use]));

test.each(["节约30万元", "履约200件", "其余583万元", "结余25.5万元", "超额20万元"])("an amount: %s", (text) =>
  expect(layOut(text).figures.map((f) => f.use)).toEqual(["amount"]),
);

test("offsets lead back to the text, spaces, line breaks and full-width figures included", () => {
  const text = "  全年 预算数\u3000１,０８０.５ 万元 ，\n执行数 1,050 万元";
  const prose = layOut(text);
  const shown = prose.figures.map((f) => text.slice(prose.at[f.start], prose.at[f.end - 1]! + 1));
  expect(shown).toEqual(["１,０８０.５ 万元", "1,050 万元"]);
});

test("a lone comma before three digits is noticed, a clause before a figure is not", () => {
  const beheaded = (text: string) => layOut(text).figures.map((f) => f.beheaded);
  expect(beheaded("总计,867.48万元")).toEqual([true]);
  expect(beheaded("总计，867.48万元")).toEqual([false]);
  expect(beheaded("总计,1867.48万元")).toEqual([false]);
});

test("brackets: an inner figure stands in its own, one alone in its bracket stands outside", () => {
  const inside = layOut("资金100万元（含结转20万元），勘察（30万元）").figures.map((f) => f.bracket >= 0);
  expect(inside).toEqual([false, true, false]);
});
