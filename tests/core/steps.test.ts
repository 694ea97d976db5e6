import { portion, type Steps, toEnd } from "../../src/core/steps";

function* work(): Steps<string> {
  yield 0.5;
  yield 1;
  return "done";
}

test("a part of a larger piece of work counts as its stretch of the whole", () => {
  const part = portion(work(), 0.2, 0.6);
  expect([part.next(), part.next(), part.next()]).toEqual([
    { done: false, value: 0.4 },
    { done: false, value: 0.6 },
    { done: true, value: "done" },
  ]);
});

test("done at once, only the outcome counts", () => {
  expect(toEnd(portion(work(), 0, 1))).toBe("done");
});
