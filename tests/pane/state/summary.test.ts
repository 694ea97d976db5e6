import { nationalProfile } from "../../../src/core/profiles/national";
import type { Indicator, NumberField, Project } from "../../../src/core/form/model";
import { summarize } from "../../../src/pane/state/summary";
import { makeForm, numberField, textField } from "../support";

const blank: NumberField = { at: { row: 0, col: 0 }, text: "", state: "blank", value: null };
const summary = (change: Parameters<typeof makeForm>[0]) => summarize(makeForm(change), nationalProfile);

const indicator = (score: NumberField): Indicator => ({
  row: 5,
  level1: null,
  level2: null,
  name: textField("完成数量"),
  target: null,
  actual: null,
  weight: numberField(10),
  score,
  explanation: null,
  criteria: null,
});

const funds = (budget: NumberField | null, executed: NumberField | null) => {
  const made = makeForm().funds!;
  return { ...made, total: { ...made.total, initialBudget: null, budget, executed } };
};

test("the rate divides by the adjusted budget and says so", () => {
  const { rate } = summary({});
  expect(rate).toEqual({ value: 790.85 / 816.1, denominator: "全年预算数" });
});

test("no rate without figures, none of a zero budget, no block no rate", () => {
  expect(summary({ funds: funds(blank, numberField(5)) }).rate).toEqual({ value: null, why: "no-figures" });
  expect(summary({ funds: funds(numberField(0), numberField(0)) }).rate).toEqual({
    value: null,
    why: "zero-budget",
  });
  expect(summary({ funds: null }).rate).toBeNull();
});

test("a project list is summed, or its total row taken", () => {
  const project = (kind: Project["kind"], budget: number, executed: number): Project => ({
    row: 1,
    kind,
    name: textField("项目"),
    budget: numberField(budget),
    executed: numberField(executed),
    rate: null,
    explanation: null,
  });
  const items = [project("item", 100, 50), project("item", 300, 250)];
  const list = { kind: "project-list", funds: null, total: null } as const;
  const headings = [{ column: "budget", at: { row: 0, col: 0 }, text: "调整预算数", filled: 2 }] as const;
  expect(summary({ ...list, headings, projects: items }).rate).toEqual({
    value: 0.75,
    denominator: "调整预算数",
  });
  expect(summary({ ...list, projects: [...items, project("total", 400, 200)] }).rate).toMatchObject({
    value: 0.5,
  });
  expect(summary({ ...list, projects: items }).score).toBeNull();
});

test("the stated total stands before the sum of the rows", () => {
  expect(summary({}).score).toEqual({ value: 97.63, full: 100, stated: true, complete: true, grade: "优" });
  const inHead = summary({ total: null, head: { totalScore: textField("85.5分") } }).score;
  expect(inHead).toMatchObject({ value: 85.5, stated: true, grade: "良" });
  const added = summary({ total: null, indicators: [indicator(numberField(60.2))] }).score;
  expect(added).toEqual({ value: 69.89, full: 100, stated: false, complete: true, grade: "中" });
});

test("no grade while scores are missing, none above the full score", () => {
  const partly = summary({ total: null, indicators: [indicator(numberField(9)), indicator(blank)] }).score;
  expect(partly).toMatchObject({ value: 18.69, complete: false, grade: null });
  const total = { label: textField("总分"), weight: numberField(100), score: numberField(101) };
  expect(summary({ total }).score).toMatchObject({ value: 101, complete: true, grade: null });
});

test("a target table has no score", () => {
  expect(summary({ kind: "target" }).score).toBeNull();
});
