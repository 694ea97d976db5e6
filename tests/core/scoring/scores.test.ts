import fc from "fast-check";
import { nationalProfile } from "../../../src/core/profiles/national";
import { executionRate, executionScore, grade, weightedScore } from "../../../src/core/scoring/scores";

const ofFifty = {
  fullScore: 50,
  grades: [
    { name: "A", from: 0.7 },
    { name: "B", from: 0 },
  ],
};

test.each([
  [43.2, 37.24, { value: 37.24 / 43.2 }],
  [816.1, 790.85, { value: 790.85 / 816.1 }],
  [100, 127.55, { value: 1.2755 }],
  [0, 1, { error: "zero-budget" }],
  [-0, 0, { error: "zero-budget" }],
  [-1, 1, { error: "negative" }],
  [1, -1, { error: "negative" }],
  [NaN, 1, { error: "not-finite" }],
  [1, Infinity, { error: "not-finite" }],
  [5e-324, 1, { error: "not-finite" }],
])("executionRate(%p, %p)", (budget, executed, expected) => {
  expect(executionRate(budget, executed)).toEqual(expected);
});

test.each([
  [100, 86.2, 10, { value: 8.62 }],
  [43.2, 37.24, 10, { value: 8.62 }],
  [1000, 100.5, 10, { value: 1.01 }],
  [1000, 100.4, 10, { value: 1 }],
  [816.1, 790.85, 10, { value: 9.69 }],
  [100, 127.55, 10, { value: 10 }],
  [100, 100, 20, { value: 20 }],
  [100, 50, 0, { value: 0 }],
  [0, 50, 10, { error: "zero-budget" }],
  [100, 50, -1, { error: "negative" }],
  [100, 50, NaN, { error: "not-finite" }],
])("executionScore(%p, %p, %p)", (budget, executed, weight, expected) => {
  expect(executionScore(budget, executed, weight)).toEqual(expected);
});

test("a score never leaves 0 to weight", () => {
  const cents = (max: number) => fc.integer({ min: 0, max }).map((n) => n / 100);
  fc.assert(
    fc.property(cents(1e9).filter(Boolean), cents(1e9), cents(1e4), (budget, executed, weight) => {
      const score = executionScore(budget, executed, weight);
      return "value" in score && score.value >= 0 && score.value <= weight;
    }),
  );
});

test.each([
  [[90, 80], [60, 40], { value: 86 }],
  [[90, 80], [0.6, 0.4], { value: 86 }],
  [[90, 80, 70], [1, 1, 1], { value: 80 }],
  [[1, 1.01], [1, 1], { value: 1.01 }],
  [[0.1, 0.2], [0.1, 0.2], { value: 0.17 }],
  [[90, 80], [1, 0], { value: 90 }],
  [[90], [], { error: "shape" }],
  [[], [], { error: "shape" }],
  [[90], [0], { error: "zero-weight" }],
  [[90], [-1], { error: "negative" }],
  [[-90], [1], { error: "negative" }],
  [[90], [NaN], { error: "not-finite" }],
  [[1e300], [1e300], { error: "not-finite" }],
])("weightedScore(%j, %j)", (scores, weights, expected) => {
  expect(weightedScore(scores, weights)).toEqual(expected);
});

test("the average lies between the lowest and the highest score", () => {
  const row = fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
      const scores = rows.map(([score]) => score / 100);
      const result = weightedScore(
        scores,
        rows.map(([, weight]) => weight / 100),
      );
      return "value" in result && result.value >= Math.min(...scores) && result.value <= Math.max(...scores);
    }),
  );
});

test.each([
  [100, { value: "优" }],
  [90, { value: "优" }],
  [89.995, { value: "优" }],
  [89.994, { value: "良" }],
  [80, { value: "良" }],
  [60, { value: "中" }],
  [59.99, { value: "差" }],
  [0, { value: "差" }],
  [100.004, { value: "优" }],
  [100.01, { error: "above-full" }],
  [-0.01, { error: "negative" }],
  [NaN, { error: "not-finite" }],
])("grade(%p) under the national profile", (score, expected) => {
  expect(grade(score, nationalProfile)).toEqual(expected);
});

test("grades are shares of the profile's full score", () => {
  expect(grade(35, ofFifty)).toEqual({ value: "A" });
  expect(grade(34.99, ofFifty)).toEqual({ value: "B" });
  expect(grade(51, ofFifty)).toEqual({ error: "above-full" });
});
