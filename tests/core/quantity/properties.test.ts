import fc from "fast-check";
import { compare } from "../../../src/core/quantity/compare";
import type { Comparison } from "../../../src/core/quantity/model";
import { normalizeQuantity, parseQuantity } from "../../../src/core/quantity/parse";
import { KNOWN_UNITS, unitMeaning } from "../../../src/core/quantity/units";

/** Texts made of what these cells are made of, besides arbitrary ones. */
const PIECES = [
  ..."0123456789.,%‰≥≤=<>±~-—/()（）》《、。：;+*×一二两三十百千万亿元个次人亩年月日底前内以上下不超过低于至少约余",
  "完成",
  "已完成",
  "未达成",
  "百分之",
  "个工作日",
  "季度",
  "第",
  "左右",
  "控制在",
  "＞",
  "㎡",
  "①",
  " ",
];
const cellText = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(""));
const anyText = fc.oneof(cellText, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
const figure = fc.integer({ min: 1, max: 10_000_000 }).map((n) => n / 100);

const RANK = { short: 0, met: 1, exceeded: 2 };
const rank = (comparison: Comparison): number => {
  if (comparison.outcome === "incomparable") throw new Error(`incomparable: ${comparison.why}`);
  return RANK[comparison.outcome];
};

test("reading and comparing never throw", () => {
  fc.assert(
    fc.property(anyText, anyText, fc.boolean(), (target, actual, misreadSigns) => {
      expect(typeof parseQuantity(target).kind).toBe("string");
      expect(typeof compare(target, actual, { bare: "≤", misreadSigns }).outcome).toBe("string");
    }),
    { numRuns: 3000 },
  );
});

test("normalising twice is normalising once", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = normalizeQuantity(text);
      expect(normalizeQuantity(once)).toBe(once);
    }),
    { numRuns: 3000 },
  );
});

test("a normalised text reads as the text does", () => {
  fc.assert(
    fc.property(cellText, (text) =>
      expect(parseQuantity(normalizeQuantity(text))).toEqual(parseQuantity(text)),
    ),
  );
});

test("numbers read are finite", () => {
  fc.assert(
    fc.property(cellText, (text) => {
      const quantity = parseQuantity(text);
      if (quantity.kind === "number") expect(Number.isFinite(quantity.value)).toBe(true);
      if (quantity.kind === "range") expect(quantity.low).toBeLessThanOrEqual(quantity.high);
    }),
  );
});

test("a result equal to its target is never short", () => {
  fc.assert(
    fc.property(
      anyText,
      fc.constantFrom("≥", "≤", null, undefined),
      fc.boolean(),
      (text, bare, misreadSigns) =>
        expect(compare(text, text, { ...(bare !== undefined && { bare }), misreadSigns }).outcome).not.toBe(
          "short",
        ),
    ),
    { numRuns: 3000 },
  );
});

test.each(["≥", "不少于", ">", ""])("%s: more is never worse", (sign) => {
  fc.assert(
    fc.property(figure, figure, figure, (target, a, b) => {
      fc.pre(target !== a && target !== b);
      const outcome = (actual: number) => rank(compare(`${sign}${target}个`, `${actual}个`));
      expect(outcome(Math.max(a, b))).toBeGreaterThanOrEqual(outcome(Math.min(a, b)));
    }),
  );
});

test.each(["≤", "不超过", "<"])("%s: less is never worse", (sign) => {
  fc.assert(
    fc.property(figure, figure, figure, (target, a, b) => {
      fc.pre(target !== a && target !== b);
      const outcome = (actual: number) => rank(compare(`${sign}${target}元`, `${actual}元`));
      expect(outcome(Math.min(a, b))).toBeGreaterThanOrEqual(outcome(Math.max(a, b)));
    }),
  );
});

test("the same amount in another unit of its dimension is met, exactly", () => {
  const units = KNOWN_UNITS.map((unit) => ({ unit, ...unitMeaning(unit)! }));
  const pair = fc.constantFrom(...units).chain((from) =>
    fc.record({
      from: fc.constant(from),
      to: fc.constantFrom(...units.filter(({ dimension }) => dimension === from.dimension)),
    }),
  );
  fc.assert(
    fc.property(pair, fc.integer({ min: 1, max: 9999 }), ({ from, to }, amount) => {
      const other = (amount * from.factor) / to.factor;
      fc.pre(other >= 0.01 && other <= 1e15);
      const there = compare(`=${amount}${from.unit}`, `=${other.toFixed(12)}${to.unit}`);
      const back = compare(`=${other.toFixed(12)}${to.unit}`, `=${amount}${from.unit}`);
      expect([there, back]).toEqual([
        { outcome: "met", ratio: expect.closeTo(1, 6) },
        { outcome: "met", ratio: expect.closeTo(1, 6) },
      ]);
    }),
    { numRuns: 500 },
  );
});

test.each(
  [
    "1",
    "万",
    "(",
    "、",
    "≥",
    "=",
    "一",
    "百分之",
    "实际完成",
    "-",
    "1,",
    "1.",
    "1-",
    "个",
    "已",
    "第",
    "*",
    " ",
  ].map((piece) => [piece]),
)("100,000 characters of %j, alone and before an x, are read", (piece) => {
  const long = piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000);
  for (const text of [long, `${long}x`, `x${long}`, `≥${long}%`])
    expect(["words", "sentence", "blank", "number"]).toContain(parseQuantity(text).kind);
});
