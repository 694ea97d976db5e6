import { nearest } from "../../src/core/nearest";

const known = ["rate-low", "rate-over", "weight-sum"];

test.each([
  ["rate-lo", "rate-low"],
  ["Rate-Low", "rate-low"],
  ["ratelow", "rate-low"],
  ["weigth-sum", "weight-sum"],
  ["score-sum", undefined],
  ["x", undefined],
  ["", undefined],
])("%s → %s", (word, found) => expect(nearest(word, known)).toBe(found));

test("of two as near, the first", () => {
  expect(nearest("rata", ["rate", "rats"])).toBe("rate");
});

test("a word too short or too long is never near, whatever its letters", () => {
  expect(nearest("abc", ["abcde"])).toBeUndefined();
  expect(nearest("abcdef", ["abcd"])).toBe("abcd");
  expect(nearest("abcdef", ["abc"])).toBeUndefined();
});
