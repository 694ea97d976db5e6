import fc from "fast-check";
import { nationalProfile } from "../../../src/core/profiles/national";
import { parseQuantity } from "../../../src/core/quantity/parse";
import { lowExecution } from "../../../src/core/scoring/projects";
import { deviation, fallsShort, scoreAgainst } from "../../../src/core/scoring/target";
import { tierOf, tierScores } from "../../../src/core/scoring/tiers";

const cents = (max: number) => fc.integer({ min: 0, max }).map((n) => n / 100);
const direction = fc.constantFrom(null, "≥", "≤", "=");
const text = fc.oneof(
  fc.constantFrom(
    "≥95%",
    "≤90万元",
    "0起",
    "90～95分",
    "±10%",
    "12月底前",
    "显著提升",
    "无",
    "—",
    "1.2万亩",
    "30天",
  ),
  fc
    .tuple(fc.constantFrom("≥", "≤", "=", ""), cents(1e5), fc.constantFrom("%", "个", "万元", ""))
    .map((x) => x.join("")),
);
const figure = fc.oneof(cents(1e6), fc.integer({ min: -100, max: 50_000 }), text.map(parseQuantity));

test("a score lies between 0 and the weight, or there is a reason for none", () => {
  fc.assert(
    fc.property(figure, figure, cents(1e4), direction, (target, actual, weight, way) => {
      const score = scoreAgainst(target, actual, weight, way);
      if ("error" in score) expect(score.error).toMatch(/\w/);
      else {
        expect(score.value).toBeGreaterThanOrEqual(0);
        expect(score.value).toBeLessThanOrEqual(weight);
      }
    }),
  );
});

test("more never scores less where more is better, nor more where less is", () => {
  fc.assert(
    fc.property(cents(1e5), cents(1e5), cents(1e5), (target, a, b) => {
      const score = (actual: number, way: "≥" | "≤") => {
        const outcome = scoreAgainst(target, actual, 10, way);
        return "value" in outcome ? outcome.value : NaN;
      };
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      expect(score(more, "≥")).toBeGreaterThanOrEqual(score(less, "≥"));
      expect(score(less, "≤")).toBeGreaterThanOrEqual(score(more, "≤"));
    }),
  );
});

test("full marks, and nothing short, exactly where the target is reached", () => {
  fc.assert(
    fc.property(cents(1e4).filter(Boolean), cents(1e4), (target, actual) => {
      expect(fallsShort(target, actual)).toBe(actual < target);
      const sameUnit = [`≥${target}个`, `${actual}个`].map(parseQuantity);
      expect(fallsShort(sameUnit[0]!, sameUnit[1]!)).toBe(actual < target);
      if (actual >= target) expect(scoreAgainst(target, actual, 10)).toEqual({ value: 10 });
    }),
  );
});

test("a deviation leads from the target to the result", () => {
  fc.assert(
    fc.property(cents(1e6).filter(Boolean), cents(1e6), (target, actual) => {
      const off = deviation(target, actual);
      expect("value" in off && target * (1 + off.value)).toBeCloseTo(actual, 6);
    }),
  );
});

test.each([
  [NaN, 1, 1],
  [1, Infinity, 1],
  [1, 1, NaN],
])("scoreAgainst(%p, %p, %p) is not finite", (target, actual, weight) => {
  expect(scoreAgainst(target, actual, weight)).toEqual({ error: "not-finite" });
});

test("the steps cover the points without a gap or an overlap", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 10_000 }), (points) => {
      const ranges = nationalProfile.tiers.map((tier) => tierScores(tier, points / 100));
      const [best, middle, worst] = ranges.map((range) =>
        "value" in range ? range.value.map((n) => Math.round(n * 100)) : [],
      );
      expect(best![1]).toBe(points);
      expect(middle![1]).toBe(best![0]! - 1);
      expect(worst![1]).toBe(middle![0]! - 1);
      expect(worst![0]).toBe(0);
    }),
  );
});

test.each([
  ["达成预期指标", 0],
  ["已按时完成", 0],
  ["部分达成预期指标并具有一定效果", 1],
  ["未达成预期指标且效果较差", 2],
  ["效果较好", undefined],
  ["", undefined],
  ["90%", undefined],
])("%s names step %p", (wording, place) => {
  expect(tierOf(wording, nationalProfile.tiers)).toBe(
    place === undefined ? undefined : nationalProfile.tiers[place],
  );
});

test("what is listed as low is low, in order, and nothing low is left out", () => {
  const project = fc.record({ name: fc.constant("甲"), budget: cents(1e5), executed: cents(1e5) });
  fc.assert(
    fc.property(fc.array(project), cents(100), (projects, threshold) => {
      const outcome = lowExecution(projects, threshold);
      const rates = "value" in outcome ? outcome.value.map(({ rate }) => rate) : [NaN];
      expect(rates).toEqual([...rates].sort((a, b) => a - b));
      const low = projects.filter(
        ({ budget, executed }) => budget > 0 && executed / budget < threshold - 1e-9,
      );
      expect(rates.length).toBeGreaterThanOrEqual(low.length);
      for (const rate of rates) expect(rate).toBeLessThan(threshold);
    }),
  );
});
