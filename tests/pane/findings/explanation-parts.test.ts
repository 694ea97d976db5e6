import { explanationParts } from "../../../src/pane/findings/detail/explanation-parts";

test.each<[string, boolean, boolean]>([
  ["", false, false],
  ["原因：…；措施：…", false, false],
  ["原因：请写明为何没有支出；措施：请写明何时支付。", false, false],
  ["原因：项目跨年实施；措施：", true, false],
  ["原因：；措施：三月底前支付", false, true],
  ["原因：项目跨年实施；措施：三月底前支付", true, true],
  ["原因：项目跨年实施\n措施：三月底前支付", true, true],
  ["原因：项目跨年实施，下一步加快支付", true, true],
  ["项目跨年实施", true, false],
  ["项目跨年实施；措施：请写明下一步怎么改、何时完成。", true, false],
  ["项目跨年实施。整改措施：三月底前支付", true, true],
  ["措施：三月底前支付", false, true],
  ["项目跨年实施，下一步加快支付", true, true],
  ["无", false, false],
])("%s: cause %s, measure %s", (text, cause, measure) => {
  expect(explanationParts(text)).toMatchObject({ cause, measure });
});

test("counts characters as a reader does", () => {
  expect(explanationParts("原因： 甲\n乙𠮷").length).toBe(6);
});
