import { padEnd, textWidth, wrap } from "../../../src/report/text/text-width";

test.each([
  ["abc", 3],
  ["执行率", 6],
  ["执行率 A1", 9],
  ["“全角”，", 10],
  ["％（A）", 7],
  ["e\u0301", 1],
  ["𠮷", 2],
])("%s takes %i columns", (text, width) => expect(textWidth(text)).toBe(width));

test("pads by columns", () => expect(padEnd("错误", 6)).toBe("错误  "));

test("breaks between Chinese characters, closing punctuation stays", () => {
  expect(wrap("执行率应为九成。原因", 16)).toEqual(["执行率应为九成。", "原因"]);
  expect(wrap("执行率应为九成。原因", 14)).toEqual(["执行率应为九", "成。原因"]);
});

test("keeps words, figures and addresses whole", () => {
  expect(wrap("应为 96.91% 而非 96.61%", 12)).toEqual(["应为 96.91%", "而非 96.61%"]);
  expect(wrap("a verylongword", 6)).toEqual(["a", "verylongword"]);
});

test("an opening bracket is never last on a line", () =>
  expect(wrap("执行率（见", 8)).toEqual(["执行率", "（见"]));
