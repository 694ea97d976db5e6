import fc from "fast-check";
import type { Held } from "../../../src/core/prose/table/held";
import type { Claim } from "../../../src/core/prose/model";
import { correctionOf, corrected, correctionsOf, testedSpan } from "../../../src/core/prose/tested";
import { FAULTY, REPORT } from "./report";
import { read } from "./support";

const wrongOf = (text: string): Claim[] => read(text).filter(({ verdict }) => verdict === "wrong");
const mended = (text: string) => corrected(text, correctionsOf(read(text)));

test.each([
  ["预算数816.10万元，执行数790.85万元，执行率96.61%。", "96.91%"],
  ["高标准农田任务2.4万亩，已建成2.16万亩，完成率95%。", "90%"],
  ["购置补贴惠及1,820户，较上年增加120户，增长8.06%。", "7.06%"],
  [
    "全年下达资金3,560.80万元，其中：中央资金2,400.00万元，省级资金860.80万元，县级配套310.00万元。",
    "3,570.80万元",
  ],
  ["单位自评得分87.5分，等级为“优”。", "良"],
  ["单位自评得分87.5分，等级为“优 秀”。", undefined],
  ["资金合计3,560.80万元。审计后资金合计,560.80万元。", "3,560.80万元"],
])("%s → %s", (text, to) => {
  const [claim] = wrongOf(text);
  const correction = claim && correctionOf(claim);
  expect(correction?.to).toBe(to);
  if (correction) {
    expect(text.slice(correction.start, correction.end)).toBe(correction.from);
    expect(testedSpan(claim).end).toBe(correction.end);
    expect(wrongOf(mended(text))).toEqual([]);
  }
});

test("where several figures may be wrong none is corrected for certain, unless one slip accounts for it", () => {
  const certain = correctionsOf(read(FAULTY)).map((each) => [each.from, each.to, each.certain]);
  expect(certain).toEqual([
    ["96.80%", "96.00%", true],
    ["95%", "90%", false],
    ["优", "良", true],
    [",560.80万元", "3,560.80万元", true],
  ]);
});

test("what a slip of unit or a lost reason asks for is no figure", () => {
  for (const text of [
    "预算数816.10万元，执行数790.85元，执行率96.91%。",
    "数量指标（指标分数20分，实际得分17.5分）。全年任务已安排。",
  ])
    for (const claim of wrongOf(text)) expect(correctionOf(claim)).toBeNull();
});

test("a change the other way is no matter of a figure", () => {
  const claims = wrongOf("上年支出120万元，本年支出100万元，比上年增长20%。");
  expect(claims.map((claim) => correctionOf(claim))).toEqual(claims.map(() => null));
});

test("two claims that want different figures in one place leave it alone", () => {
  const [claim] = wrongOf("预算数816.10万元，执行数790.85万元，执行率96.61%。");
  expect(correctionsOf([claim!, { ...claim!, computed: "95.00%" }])).toEqual([]);
  expect(correctionsOf([claim!, claim!])).toHaveLength(1);
});

test("the table says which figure is the wrong one", () => {
  const text = "全年预算数400万元，全年执行数307万元，预算执行率82.5%。";
  const at = (part: string, agrees: boolean): Held => {
    const start = text.indexOf(part);
    const figure = { start, end: start + part.length };
    return { what: "rate", agrees, ...figure, quote: part, figure, cell: { row: 0, col: 0 }, values: {} };
  };
  const corrections = (...held: Held[]) =>
    correctionsOf(read(text), held).map(({ from, to, certain }) => `${from} ${to} ${certain}`);
  expect(corrections()).toEqual(["82.5% 76.75% false"]);
  expect(corrections(at("82.5%", false), at("400万元", true))).toEqual(["82.5% 76.75% true"]);
  expect(corrections(at("82.5%", true))).toEqual([]);
  expect(corrections(at("82.5%", true), at("400万元", true))).toEqual(["307万元 330万元 true"]);
  expect(corrections(at("307万元", false))).toEqual(["307万元 330万元 true"]);
});

test("the figure that, changed, lets all else hold is the wrong one", () => {
  const head = "预算资金560万元，其中基本支出300万元，项目支出260万元。";
  const certain = (text: string) =>
    correctionsOf(read(text)).map((each) => `${each.from} ${each.to} ${each.certain}`);
  // Both figures that the rate was computed from stand elsewhere too.
  expect(certain(`${head}全年支出504万元，其中基本支出280万元，项目支出224万元，执行率94%。`)).toEqual([
    "94% 90% true",
  ]);
  // The rate and the parts agree on another total.
  expect(certain(`${head}全年支出540万元，其中基本支出280万元，项目支出224万元。执行率90%。`)).toEqual([
    "540万元 504万元 true",
  ]);
});

test("two digits in each other's place are a slip", () => {
  const text = "全年预算数400万元，全年执行数303万元，预算执行率82.5%。";
  expect(mended(text)).toBe(text.replace("303", "330"));
});

test("a sound report stays as it is", () => expect(mended(REPORT)).toBe(REPORT));

test("wherever a rate is written, its correction makes it right", () => {
  const cents = fc.integer({ min: 100, max: 9_999_999 });
  fc.assert(
    fc.property(
      cents,
      fc.integer({ min: 100, max: 1200 }),
      fc.nat(2),
      fc.boolean(),
      (given, share, digits, grouped) => {
        const spent = Math.round((given * share) / 1000);
        const amount = (value: number) =>
          grouped
            ? (value / 100).toLocaleString("en-US", { minimumFractionDigits: 2 })
            : (value / 100).toFixed(2);
        const text = `全年预算数${amount(given)}万元，全年执行数${amount(spent)}万元，预算执行率${(42.17).toFixed(digits)}%。`;
        expect(wrongOf(mended(text))).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});

test("the span tested lies in the text whatever the claim", () => {
  for (const text of [FAULTY, REPORT])
    for (const claim of read(text)) {
      const { start, end } = testedSpan(claim);
      expect(text.slice(start, end)).toMatch(/\d|优|良|中|差/);
      expect(start).toBeLessThan(end);
    }
});
