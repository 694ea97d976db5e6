import { plainPath, plainText } from "../../../src/report/text/plain-text";

test.each([
  ["上报/青禾县.xlsx", "上报/青禾县.xlsx"],
  ["a\tb\r\nc", "a b c"],
  ["\u001b]0;x\u0007", "\\x1b]0;x\\x07"],
  ["\u202egnp.xlsx", "\\u202egnp.xlsx"],
  ["=1+1", "'=1+1"],
  ["  @SUM(A1)", "  '@SUM(A1)"],
  ["-3+cmd|' /C calc'!A0", "'-3+cmd|' /C calc'!A0"],
  ["甲,=1;+HYPERLINK(1)", "甲,'=1;'+HYPERLINK(1)"],
  ["＝1+1", "'＝1+1"],
  ["-3.5", "-3.5"],
  ["+12%,-4", "+12%,-4"],
  ["改为 96.91%，或填公式 =PERF.RATE(A1, B1)", "改为 96.91%，或填公式 =PERF.RATE(A1, B1)"],
])("%j is shown as %j", (text, shown) => expect(plainText(text)).toBe(shown));

test("the line break in a file's name is shown, not taken for a space", () =>
  expect(plainPath("a\nb\tc.xlsx")).toBe("a\\x0ab\\x09c.xlsx"));
