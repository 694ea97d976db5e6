import { checkForm } from "../../src/core/rule/check";
import { isExplanation } from "../../src/core/labels/explanation";
import type { Form } from "../../src/core/form/model";
import { readForms } from "../../src/core/form/read";
import { statesMeasure } from "../../src/core/labels/measure";
import { nationalProfile } from "../../src/core/profiles/national";
import { hubeiProfile } from "../../src/core/profiles/hubei";
import { address, sheetFromValues, type CellValue } from "../../src/core/sheet/sheet";
import { rules } from "../../src/rules";

const HEADINGS = [
  "一级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "分值",
  "得分",
  "偏差原因分析及改进措施",
];
const OURS = new Set([
  ...["explanation-missing", "explanation-without-measure", "overcompletion-unexplained", "score-sum"],
  ...["score-formula", "full-score-unmet", "deduction-unfounded", "tier-out-of-band", "score-over-weight"],
  ...["actual-not-comparable", "spent-unlike-scored", "all-full-scores", "grade-mismatch", "rate-low"],
]);
const checked = rules.filter(({ id }) => OURS.has(id));

const formOf = (rows: CellValue[][], head: CellValue[][] = []): Form =>
  readForms(sheetFromValues([...head, HEADINGS, ...rows]))[0]!;
const findings = (form: Form, profile = nationalProfile) => checkForm(form, checked, profile);
const said = (form: Form, profile = nationalProfile) =>
  findings(form, profile).map(({ rule, at }) => `${address(at)} ${rule}`);
const row = (...cells: CellValue[]): CellValue[] => ["产出指标", ...cells];
const edits = (form: Form, rule: string) =>
  findings(form)
    .filter((finding) => finding.rule === rule)
    .flatMap(({ fixes }) => fixes.map(({ kind, edits: [edit] }) => [kind, address(edit!.at), edit!.to]));

describe("one fault, one finding", () => {
  test("points lost in silence are not asked for twice", () => {
    const form = formOf([
      row("改造户厕", "≥2000户", "3061户", 10, 8, null),
      row("按时开工率", "100%", "100%", 10, 7, null),
      row("管护制度", "健全", "达成预期指标", 10, 5, null),
    ]);
    expect(said(form)).toEqual([
      "G2 explanation-missing",
      "G3 explanation-missing",
      "G4 explanation-missing",
    ]);
  });

  test("a status beside a figure is asked to be a figure before its score is judged", () => {
    const form = formOf([row("改造户厕", "≥2000户", "部分达成预期指标", 10, 10, null)]);
    expect(said(form)).toEqual(["D2 actual-not-comparable"]);
  });

  test("a score above its weight is not full marks for a missed target as well", () => {
    const form = formOf([row("改造户厕", "≥2000户", "1800户", 10, 11, "两村缓建，明年补建。")]);
    expect(said(form)).toEqual(["F2 score-over-weight"]);
  });

  test("full marks at a low rate are not points out of step as well", () => {
    const funds = [
      ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["年度资金总额", 310, 310, 155, 10, "50%", 5],
    ];
    const form = formOf([row("清扫道路", "≥20条", "20条", 90, 90, null)], funds);
    expect(said(form)).toEqual(["F2 rate-low", "F4 all-full-scores"]);
  });

  test("a grade is not judged by a total that does not add up", () => {
    const rows = [row("清扫道路", "≥20条", "20条", 100, 86, "三条道路改由市里养护，明年核减。")];
    const total = (score: number) => [...rows, ["总分", null, null, null, 100, score, "优"]];
    expect(said(formOf(total(86)))).toContain("G3 grade-mismatch");
    expect(said(formOf(total(88)))).toEqual(expect.not.arrayContaining(["G3 grade-mismatch"]));
  });
});

test.each(["偏低", "偏高", "过低", "过高", "设置不当", "目标值不准", "超额", "审计", "检查", "核减", "考核"])(
  "points lost for another reason: %s",
  (reason) => {
    const lost = (why: string) => formOf([row("改造户厕", "≥2000户", "2000户", 10, 8, `${why}，明年改正`)]);
    expect(said(lost("缺少人手"))).toEqual(["F2 deduction-unfounded"]);
    expect(said(lost(reason))).toEqual([]);
  },
);

test("the steps are those of the place", () => {
  const form = formOf([row("管护制度", "健全", "部分达成预期指标", 10, 5, "办法未出台，明年印发。")]);
  expect(said(form)).toEqual(["F2 tier-out-of-band"]);
  expect(said(form, hubeiProfile)).toEqual([]);
});

test("right scores are proposed where the total confirms them, and not where the result may be wrong as well", () => {
  const rows = [
    row("改造户厕", "≥2000户", "1600户", 10, 9.5, "两村缓建，明年补建。"),
    row("培训管护员", "≥60人", "54人", 10, 10, "农忙，明年提前。"),
  ];
  const total = (score: number) => formOf([...rows, ["总分", null, null, null, 20, score, null]]);
  expect(edits(total(18), "score-formula")).toEqual([["value", "F2", 8]]);
  expect(edits(total(18.5), "full-score-unmet")).toEqual([["value", "F3", 9]]);
  expect(edits(total(19.5), "score-formula")).toEqual([]);
  expect(edits(formOf(rows), "full-score-unmet")).toEqual([]);
});

test("the grade is proposed where its cell holds nothing else", () => {
  const rows = [row("清扫道路", "≥20条", "20条", 100, 96, "一条道路漏扫，明年增加巡查。")];
  const below = formOf([...rows, ["总分", null, null, null, 100, 96, "良"]]);
  expect(edits(below, "grade-mismatch")).toEqual([["value", "G3", "优"]]);
  const above = formOf(rows, [["项目名称", "道路清扫", "自评得分", 96, "自评等级：良", null, null]]);
  expect(findings(above).map(({ rule }) => rule)).toContain("grade-mismatch");
  expect(edits(above, "grade-mismatch")).toEqual([]);
});

test("the frame of a reason or measure asks, and says nothing yet", () => {
  const form = formOf([
    row("改造户厕", "≥2000户", "3061户", 10, 10, null),
    row("培训管护员", "≥60人", "54人", 10, 9, "农忙时节到课少。"),
    row("宣传入户", "≥60场", "120场", 10, 10, "无"),
  ]);
  const [reason, ...more] = edits(form, "overcompletion-unexplained");
  expect(reason).toEqual(["skeleton", "G2", "完成指标值的153.05%，因____；下年指标值拟____。"]);
  expect(more).toEqual([]);
  expect(isExplanation(String(reason![2]))).toBe(false);

  const [measure] = edits(form, "explanation-without-measure");
  expect(measure).toEqual(["skeleton", "G3", "农忙时节到课少；拟____。"]);
  expect(statesMeasure(String(measure![2]))).toBe(false);
  const framed = formOf([row("培训管护员", "≥60人", "54人", 10, 9, String(measure![2]))]);
  expect(said(framed)).toEqual(["G2 explanation-without-measure"]);
  expect(edits(framed, "explanation-without-measure")).toEqual([]);
});

test("no total is proposed where the score of the rate is not stated", () => {
  const form = formOf([
    row("改造户厕", "≥2000户", "2000户", 90, 85, "两村缓建，明年补建。"),
    ["总分", null, null, null, 100, 98, null],
  ]);
  expect(said(form)).toContain("F3 score-sum");
  expect(edits(form, "score-sum")).toEqual([]);
});
