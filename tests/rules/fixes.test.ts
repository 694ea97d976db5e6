/** What a rule proposes does what it says: on the pages' examples, entered one at a time, before all rules. */
import { checkSheet } from "../../src/core/rule/check";
import { nationalProfile } from "../../src/core/profiles/national";
import type { Finding, Fix } from "../../src/core/finding";
import { address, sheetFromValues, type CellValue, type Sheet } from "../../src/core/sheet/sheet";
import { rules } from "../../src/rules";
import { withEntry } from "./formula";
import { findingsOn, pageOf } from "./pages";

const allFindings = (sheet: Sheet) =>
  checkSheet(sheet, rules, nationalProfile).flatMap((form) => form.findings);
const key = ({ rule, at }: Finding) => `${address(at)} ${rule}`;
const applied = (sheet: Sheet, { edits }: Fix) =>
  edits.reduce((before, { at, to }) => withEntry(before, at.row, at.col, to), sheet);

interface Case {
  readonly sheet: Sheet;
  readonly finding: Finding;
  readonly fix: Fix;
}

const cases: [name: string, Case][] = rules.flatMap((rule) =>
  pageOf(rule.id).faulty.flatMap((example) =>
    findingsOn(example, rule).flatMap((finding) =>
      finding.fixes.map((fix, index): [string, Case] => [
        `${rule.id}, ${example.caption} ${address(finding.at)} ${fix.kind} ${index}`,
        { sheet: example.sheet, finding, fix },
      ]),
    ),
  ),
);
/** Where another rule's finding accounts for it, nobody is offered its fix. */
const certain = cases.filter(
  ([, { sheet, finding, fix }]) =>
    fix.kind !== "skeleton" && allFindings(sheet).some((each) => key(each) === key(finding)),
);
const frames = cases.filter(([, { fix }]) => fix.kind === "skeleton");

test.each(certain)("%s: the finding goes and none comes", (_, { sheet, finding, fix }) => {
  const before = allFindings(sheet).map(key);
  const after = allFindings(applied(sheet, fix)).map(key);
  expect(after).not.toContain(key(finding));
  expect(after.filter((each) => !before.includes(each))).toEqual([]);
});

test.each(frames)(
  "%s: a frame not yet filled in explains nothing, and brings nothing",
  (_, { sheet, finding, fix }) => {
    const before = allFindings(sheet).map(key);
    const after = allFindings(applied(sheet, fix)).map(key);
    expect(after).toContain(key(finding));
    expect(after.filter((each) => !before.includes(each))).toEqual([]);
  },
);

test.each(frames)("%s: blank cells only, or more to what was written", (_, { sheet, fix }) => {
  for (const { at, to } of fix.edits) {
    const written = sheet.rows[at.row]?.[at.col]?.value ?? "";
    expect(String(to).startsWith(String(written).replace(/[。；]$/, ""))).toBe(true);
  }
});

test.each([
  ["rate-mismatch", ["value", "perf", "formula"]],
  ["rate-zero-budget", ["formula"]],
  ["rate-score-mismatch", ["value", "perf", "formula"]],
  ["score-blank", ["value", "perf", "formula"]],
  ["score-sum", ["value", "formula"]],
  ["weight-sum", ["value"]],
  ["budget-parts", ["value", "formula"]],
  ["explanation-missing", ["skeleton"]],
])("%s proposes %p", (id, kinds) => {
  const found = cases.filter(([, { finding }]) => finding.rule === id).map(([, { fix }]) => fix.kind);
  expect([...new Set(found)]).toEqual(kinds);
});

describe("nothing is proposed where the right content is not certain", () => {
  const kinds = (id: string, sheet: Sheet) =>
    allFindings(sheet)
      .filter(({ rule }) => rule === id)
      .map(({ fixes }) => fixes.map(({ kind }) => kind));
  const FUNDS = ["资金来源", "全年预算数", "全年执行数", "分值", "执行率", "得分"];
  const ROWS = ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];

  test("a formula refers to no cell with a unit in it", () => {
    const funds = (rate: string) =>
      sheetFromValues([FUNDS, ["年度资金总额", "43.2万元", 37.24, 10, rate, 9]]);
    expect(kinds("rate-mismatch", funds("88%"))).toEqual([["value"]]);
    expect(kinds("rate-score-mismatch", funds("86.2%"))).toEqual([["value"]]);
    // Two figures that contradict the others: first the rate, then the score.
    expect(kinds("rate-score-mismatch", funds("88%"))).toEqual([[]]);
  });

  test("a sum refers to no cell with a unit in it, and to no more cells than anyone reads", () => {
    const scores = (...given: CellValue[]) =>
      sheetFromValues([
        ROWS,
        ...given.map((score) => [
          "产出指标",
          "疏浚渠道",
          "≥20公里",
          "21公里",
          parseFloat(String(score)),
          score,
        ]),
        ["总分", null, null, null, 100, 99],
      ]);
    const many = (count: number) =>
      scores(...Array.from({ length: count - 1 }, () => 2), 100 - 2 * (count - 1));
    expect(kinds("score-sum", scores(98, "2分"))).toEqual([["value"]]);
    expect(kinds("score-sum", scores(98, "2"))).toEqual([["value", "formula"]]);
    expect(kinds("score-sum", many(40))).toEqual([["value", "formula"]]);
    expect(kinds("score-sum", many(41))).toEqual([["value"]]);
  });

  test("of a weight that is written with its unit the figure is taken", () => {
    const sheet = sheetFromValues([FUNDS, ["年度资金总额", 43.2, 37.24, "10分", "86.2%", 9]]);
    const [found] = allFindings(sheet).filter(({ rule }) => rule === "rate-score-mismatch");
    expect(found!.fixes.map(({ edits }) => edits[0]!.to)).toEqual([
      8.62,
      "=PERF.RATESCORE(B2,C2,10)",
      "=ROUND(MIN(C2/B2,1)*10,2)",
    ]);
  });

  describe("a score of the rate that a total holds", () => {
    const table = (total: CellValue, grade: CellValue = null) =>
      sheetFromValues([
        FUNDS,
        ["年度资金总额", 43.2, 37.24, 10, "86.2%", 9],
        ROWS,
        ["产出指标", "疏浚渠道", "≥20公里", "21公里", 90, 81.3],
        ["总分", null, null, null, 100, total],
        ["自评等级", grade],
      ]);
    const edits = (sheet: Sheet) =>
      allFindings(sheet)
        .filter(({ rule }) => rule === "rate-score-mismatch")
        .flatMap(({ fixes }) => fixes.map((fix) => fix.edits.map(({ at, to }) => [address(at), to])));

    test("takes the total along", () => {
      expect(edits(table(90.3))).toEqual([
        [
          ["F2", 8.62],
          ["F5", 89.92],
        ],
        [
          ["F2", "=PERF.RATESCORE(B2,C2,D2)"],
          ["F5", 89.92],
        ],
        [
          ["F2", "=ROUND(MIN(C2/B2,1)*D2,2)"],
          ["F5", 89.92],
        ],
      ]);
    });

    test("stays where the grade beside the total would be another", () => {
      const sheet = table(90.3, "优");
      expect(allFindings(sheet).map(({ rule }) => rule)).toContain("rate-score-mismatch");
      expect(edits(sheet)).toEqual([]);
    });

    test("is mended alone where the total is no sum of the scores, or a text", () => {
      expect(edits(table(95))[0]).toEqual([["F2", 8.62]]);
      expect(edits(table("90.3分"))).toEqual([]);
    });
  });

  test("what overspending scores is for the place to say", () => {
    const blank = sheetFromValues([
      FUNDS,
      ["年度资金总额", 300, 330, 10, "110%", null],
      ROWS,
      ["产出指标", "疏浚渠道", "≥20公里", "21公里", 90, 90],
    ]);
    expect(kinds("score-blank", blank)).toEqual([[]]);
    const wrong = sheetFromValues([FUNDS, ["年度资金总额", 300, 330, 10, "110%", 11]]);
    expect(kinds("rate-score-mismatch", wrong)).toEqual([[]]);
  });

  test("sources that may not be all there is give no total", () => {
    const sheet = sheetFromValues([FUNDS, ["年度资金总额", 0, 0, 10], ["其中：中央资金", 90, 80]]);
    expect(kinds("budget-parts", sheet)).toEqual([[], []]);
  });

  test("a total inside a sentence, or beyond the full score, is left alone", () => {
    const told = sheetFromValues([
      ["项目绩效自评得分为92分。"],
      ROWS,
      ["产出指标", "疏浚渠道", "≥20公里", "21公里", 100, 95],
    ]);
    expect(kinds("score-sum", told)).toEqual([[]]);
    const beyond = sheetFromValues([
      FUNDS,
      ["年度资金总额", 300, 300, 10, "100%", 10],
      ROWS,
      ["产出指标", "疏浚渠道", "≥20公里", "21公里", 100, 100],
      ["总分", null, null, null, 110, 100],
    ]);
    expect(kinds("score-sum", beyond)).toEqual([[]]);
  });

  test("rows that make up no whole table give no total of weights or scores", () => {
    const sheet = sheetFromValues([
      ROWS,
      ["产出指标", "疏浚渠道", "≥20公里", "21公里", 60, 60],
      ["效益指标", "灌溉面积", "≥1.2万亩", "1.2万亩", 20, 20],
      ["总分", null, null, null, 95, null],
    ]);
    expect(kinds("weight-sum", sheet)).toEqual([[]]);
    expect(kinds("score-blank", sheet)).toEqual([[]]);
  });
});
