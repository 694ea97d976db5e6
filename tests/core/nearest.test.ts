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
