import { readForms } from "../../src/core/form/read";
import { TEMPLATES } from "../../src/templates";
import type { Template } from "../../src/templates/model";
import { calculate } from "./calculator";
import { asSheets, entered, findingsOf, type Filling } from "./filling";

jest.setTimeout(120_000);

const template = (id: Template["id"]) => TEMPLATES.find((candidate) => candidate.id === id)!;

/** A reason with a measure. */
const REASON = "汛期停工两个月，工期顺延；已调整施工计划，明年三月底前完成。";

/** A row of the form: target, actual, weight, score, explanation. */
const row = (
  index: number,
  target: string,
  actual: string,
  weight: number,
  score: number,
  why = "",
): Filling => ({
  [`name.${index}`]: `巡查任务${index + 1}`,
  [`target.${index}`]: target,
  [`actual.${index}`]: actual,
  [`weight.${index}`]: weight,
  [`score.${index}`]: score,
  [`explanation.${index}`]: why,
});

const HEAD = { year: "（2024年度）", unit: "青禾市水务局", goal: "保障供水。", achievement: "供水稳定。" };

/** 95% spent, one indicator short and explained, 97.5 points. */
const PROJECT: Filling = {
  ...HEAD,
  project: "城乡供水改造",
  supervisor: "青禾市水务局",
  "initial.appropriation": 900,
  "budget.appropriation": 900,
  "executed.appropriation": 850,
  "initial.carryover": 100,
  "budget.carryover": 100,
  "executed.carryover": 100,
  ...row(0, "≥50公里", "45公里", 20, 18, REASON),
  ...row(3, "≥95%", "97%", 20, 20),
  ...row(7, "≤300万元", "288万元", 10, 10),
  ...row(8, "有效提升", "达成预期指标", 30, 30),
  ...row(13, "≥90%", "92.5%", 10, 10),
};
const DEPARTMENT: Filling = {
  ...HEAD,
  duties: "负责供水节水。",
  "initial.appropriation": 900,
  "budget.appropriation": 900,
  "executed.appropriation": 880,
  "initial.basic": 500,
  "budget.basic": 500,
  "executed.basic": 490,
  "initial.project": 400,
  "budget.project": 400,
  "executed.project": 390,
  ...row(0, "≥50公里", "52公里", 20, 20),
  ...row(4, "≥95%", "97%", 30, 30),
  ...row(10, "有效提升", "达成预期指标", 30, 30),
  ...row(15, "≥90%", "92.5%", 10, 10),
};
const project = (index: number, budget: number, executed: number | string, why = ""): Filling => ({
  [`name.${index}`]: `供水工程${index + 1}标段`,
  [`department.${index}`]: "青禾市供水中心",
  [`initial.${index}`]: budget,
  [`budget.${index}`]: budget,
  [`executed.${index}`]: executed,
  [`explanation.${index}`]: why,
});
const LIST: Filling = {
  unit: "填报单位：青禾市水务局",
  year: "（2024年度）",
  ...project(0, 300, 290),
  ...project(1, 200, 199.5),
  ...project(2, 120, 118),
  ...project(3, 80, 79),
};
const MONITORING: Filling = {
  year: "（2024年度）",
  unit: "青禾市供水中心",
  project: "城乡供水改造",
  supervisor: "青禾市水务局",
  "initial.appropriation": 1200,
  "budget.appropriation": 1200,
  "executed.appropriation": 690,
  "name.0": "改造管网",
  "target.0": "≥50公里",
  "actual.0": "30公里",
  "chance.0": "确定能",
};

const SOUND = { department: DEPARTMENT, project: PROJECT, "project-list": LIST, monitoring: MONITORING };

/** What is done to a sound form, and the findings, rule/message, it must lead to: these and no others. */
const SPOILINGS: readonly (readonly [
  what: string,
  id: Template["id"],
  Filling,
  findings: readonly string[],
])[] = [
  ["a score above its weight", "project", { "score.13": 11 }, ["score-over-weight/over"]],
  ["points lost without a word", "project", { "explanation.0": "" }, ["explanation-missing/absent"]],
  ["points lost, and 无 for a reason", "project", { "explanation.0": "无" }, ["explanation-missing/empty"]],
  [
    "a cause without a measure",
    "project",
    { "explanation.0": "汛期雨水多，停工两个月。" },
    ["explanation-without-measure/causeOnly"],
  ],
  ["a weight changed", "project", { "weight.7": 15, "score.7": 15 }, ["weight-sum/group"]],
  ["the total typed over", "project", { H28: 99 }, ["score-sum/total"]],
  ["the grade typed over", "project", { K28: "良" }, ["grade-mismatch/other"]],
  ["the rate typed over", "project", { I6: 0.99 }, ["rate-mismatch/wrong"]],
  ["the rate's points typed over", "project", { J6: 10 }, ["rate-score-mismatch/wrong"]],
  ["more spent than given", "project", { "executed.appropriation": 960 }, ["rate-over/scored"]],
  ["full marks for a target missed", "project", { "score.0": 20 }, ["full-score-unmet/unmet"]],
  [
    "points off for a target reached",
    "project",
    { "score.13": 8, "explanation.13": REASON },
    ["deduction-unfounded/reached"],
  ],
  ["the target copied", "project", { "actual.13": "≥90%" }, ["actual-copied/sign"]],
  ["words for a figure", "project", { "actual.13": "较高" }, ["actual-not-comparable/words"]],
  [
    "far more than aimed at",
    "project",
    { "actual.0": "90公里", "score.0": 20, "explanation.0": "" },
    ["overcompletion-unexplained/far"],
  ],
  [
    "not reached, and full marks",
    "project",
    { "actual.8": "未达成预期指标且效果较差", "explanation.8": `${REASON}另有设备未到货。` },
    ["tier-out-of-band/high"],
  ],
  ["a score left blank", "project", { "score.13": "" }, ["score-blank/indicator"]],
  ["an amount nobody can read", "project", { "executed.carryover": "近一百" }, ["number-unreadable/text"]],
  ["a heading in words of its own: its column is known by what it holds", "project", { H12: "备查" }, []],
  ["expenditure by nature off", "department", { "executed.basic": 470 }, ["expenditure-parts/executed"]],
  [
    "little spent, nothing said",
    "department",
    { "executed.appropriation": 765, "executed.basic": 400, "executed.project": 365 },
    ["rate-low/low"],
  ],
  [
    "a project slow without a reason",
    "project-list",
    project(1, 200, 90),
    ["project-low-unexplained/unexplained"],
  ],
  ["a project not begun", "project-list", project(1, 200, 0), ["project-unspent/zero"]],
  ["a project over its budget", "project-list", project(1, 200, 230), ["project-over/over"]],
  ["a project's rate typed over", "project-list", { G6: 0.5 }, ["project-rate-mismatch/wrong"]],
  ["the list's total typed over", "project-list", { F4: 700 }, ["project-total-mismatch/total"]],
  [
    "spending behind the months",
    "monitoring",
    { "executed.appropriation": 300 },
    ["project-behind-schedule/red"],
  ],
];

const found = async (id: Template["id"], filling: Filling) =>
  findingsOf(template(id), await calculate(entered(template(id), "native", filling))).map(
    ({ rule, message }) => `${rule}/${message}`,
  );

test.each(Object.entries(SOUND))("%s: the sound form has no finding", async (id, filling) => {
  expect(await found(id as Template["id"], filling)).toEqual([]);
});

test.each(SPOILINGS)("%s (%s)", async (_, id, change, findings) => {
  expect(await found(id, { ...SOUND[id], ...change })).toEqual(findings);
});

test("the low list says what stands in the list of projects, and is not taken for a second one", async () => {
  const list = template("project-list");
  const filling = {
    ...LIST,
    ...project(1, 200, 90, REASON),
    ...project(3, 80, 36, REASON),
    ...project(2, 120, 12),
  };
  const results = await calculate(entered(list, "native", filling));
  const [, low] = asSheets(list, results);
  const shown = low!.rows.slice(3, 7).map((cells) => cells!.slice(1, 6).map((cell) => cell?.value));
  expect(shown).toEqual([
    ["供水工程3标段", 120, 12, 0.1, 3],
    ["供水工程2标段", 200, 90, 0.45, 2],
    ["供水工程4标段", 80, 36, 0.45, 4],
    [undefined, undefined, undefined, undefined, undefined],
  ]);
  expect(readForms(low!)).toEqual([]);
});

test("a form with its targets and budgets alone is not called wrong, but unfinished", async () => {
  const begun = Object.entries(PROJECT).filter(
    ([slot]) => !/^(?:executed|actual|score|explanation|achievement)/.test(slot),
  );
  expect(await found("project", Object.fromEntries(begun))).toEqual(["score-blank/column"]);
});
