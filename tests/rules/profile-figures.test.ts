/** Figures that a profile sets are used by every rule that reckons with them. */
import { checkSheet } from "../../src/core/rule/check";
import { nationalProfile } from "../../src/core/profiles/national";
import type { Profile } from "../../src/core/profiles/profile";
import { words } from "../../src/core/rule/message";
import { address, sheetFromValues, type CellValue } from "../../src/core/sheet/sheet";
import { rules } from "../../src/rules";

const FUNDS = ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"];
const ROWS = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];

const findings = (rows: CellValue[][], profile: Partial<Profile>) =>
  checkSheet(sheetFromValues(rows), rules, { ...nationalProfile, ...profile }).flatMap(
    (form) => form.findings,
  );
const said = (rows: CellValue[][], profile: Partial<Profile>) =>
  findings(rows, profile).map((finding) => `${address(finding.at)} ${words(finding, rules, "zh-CN").what}`);
const table = (
  initial: number,
  budget: number,
  executed: number,
  rate: CellValue,
  score: CellValue,
): CellValue[][] => [
  ["项目支出绩效自评表（2024年度，单位：万元）"],
  FUNDS,
  ["年度资金总额", initial, budget, executed, 10, rate, score],
  ROWS,
  ["产出指标", "数量指标", "疏浚渠道", "≥20公里", "21公里", 90, 90],
];

describe("a rate that divides by the initial budget", () => {
  const initial = { denominator: "initialBudget" } as const;

  // Without a printed rate no arithmetic tells the reader which of the two the office divides by.
  test("scores by it", () => {
    const scored = table(200, 210, 196, null, 9.8);
    expect(said(scored, initial)).toEqual([]);
    expect(said(scored, {})).toEqual(["G3 执行率得分填的是 9.8，196.00 ÷ 210.00 × 10 = 9.33。"]);
  });

  test("is low, or full scores beside it suspicious, by it alone", () => {
    const slow = table(260, 210, 200, null, 7.69);
    expect(said(slow, initial)).toEqual([
      "F3 执行率只有 76.92%，低于 90.00%，没有看到原因说明。",
      "G5 预算执行率只有 76.92%，指标却全部得了满分（90 分）。",
    ]);
    expect(said(slow, {})).toEqual(["G3 执行率得分填的是 7.69，200.00 ÷ 210.00 × 10 = 9.52。"]);
  });

  test("is named by the form's own words", () => {
    const [low] = findings(table(260, 210, 200, null, 7.69), initial).filter(
      ({ rule }) => rule === "rate-low",
    );
    expect(words(low!, rules, "zh-CN").why).toContain("260.00 的“年初预算数”只用了 200.00");
  });

  test("is proposed by it, the score blank or wrong", () => {
    const proposed = (score: CellValue) =>
      findings(table(200, 210, 196, null, score), initial).flatMap(({ fixes }) =>
        fixes.map(({ edits }) => edits[0]!.to),
      );
    const formulas = ["=PERF.RATESCORE(B3,D3,E3)", "=ROUND(MIN(D3/B3,1)*E3,2)"];
    expect(proposed(null)).toEqual([9.8, ...formulas]);
    expect(proposed(9.5)).toEqual([9.8, ...formulas]);
  });
});

describe("scores that keep one decimal", () => {
  const one = { scoreDigits: 1 };
  const proposals = (rows: CellValue[][], rule: string) =>
    findings(rows, one)
      .filter((finding) => finding.rule === rule)
      .flatMap(({ fixes }) => fixes.map(({ edits }) => edits[0]!.to));

  test("the rate's, by figure and formula; the function that keeps two is not offered", () => {
    expect(said(table(43.2, 43.2, 40.24, "93.15%", 9.3), one)).toEqual([]);
    const wrong = table(43.2, 43.2, 40.24, "93.15%", 9);
    expect(proposals(wrong, "rate-score-mismatch")).toEqual([9.3, "=ROUND(MIN(D3/C3,1)*E3,1)"]);
  });

  test("an indicator's in proportion", () => {
    const short = (score: number): CellValue[][] => [
      ROWS,
      ["产出指标", "数量指标", "疏浚渠道", "≥30公里", "29公里", 80, score],
      ["效益指标", "社会效益指标", "灌溉面积", "≥1.2万亩", "1.2万亩", 20, 20],
      ["总分", null, null, null, null, 100, 97.3],
    ];
    expect(proposals(short(79), "score-formula")).toEqual([77.3]);
    expect(findings(short(79), {}).find(({ rule }) => rule === "score-formula")!.values.expected).toBe(77.33);
  });
});
