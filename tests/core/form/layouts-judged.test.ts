/** A reading is judged by what it says of each cell: one that says what is meant has everything right. */
import type { Form, NumberField, TextField } from "../../../src/core/form/model";
import { judge, type Outcome } from "../../fixtures/layouts/judge";
import { drawLayout } from "../../fixtures/layouts/layout";
import type { TrueForm, TrueNumber, TrueText } from "../../fixtures/layouts/truth";

const NOWHERE = { row: 0, col: 0 };

const textField = (meant: TrueText | undefined): TextField => ({
  at: meant?.at ?? NOWHERE,
  text: meant?.text ?? "",
});
const numberField = (meant: TrueNumber | undefined): NumberField | null =>
  meant ? { at: meant.at, text: String(meant.value), state: "number", value: meant.value } : null;

/** The form as a reader without fault would hand it over. */
function perfect(truth: TrueForm): Form {
  const { funds, total } = truth;
  return {
    kind: truth.kinds[0]!,
    title: "",
    area: truth.area,
    unit: truth.unit ? { name: truth.unit, at: NOWHERE } : null,
    head: {},
    funds: funds
      ? {
          area: truth.area,
          headings: [],
          total: {
            row: 0,
            label: textField(undefined),
            initialBudget: numberField(funds.initialBudget),
            budget: numberField(funds.budget),
            executed: numberField(funds.executed),
            rate: numberField(funds.rate),
            weight: numberField(funds.weight),
            score: numberField(funds.score),
          },
          parts: [],
          expenditure: { basic: null, project: null, total: null },
          denominator: "",
          explanation: null,
        }
      : null,
    headings: [],
    indicators: truth.indicators.map((row) => ({
      row: row.row,
      level1: null,
      level2: null,
      name: textField(row.name),
      target: textField(row.target),
      actual: textField(row.actual),
      weight: numberField(row.weight),
      score: numberField(row.score),
      explanation: textField(row.explanation),
      criteria: null,
    })),
    groups: truth.groups.map(({ at, weight }) => ({
      label: { at, text: "" },
      level: 1,
      weight,
      indicators: [],
    })),
    total: total
      ? { label: textField(undefined), weight: numberField(total.weight), score: numberField(total.score) }
      : null,
    projects: truth.projects.map((row) => ({
      row: row.row,
      kind: row.kind,
      name: textField(row.name),
      budget: numberField(row.budget),
      executed: numberField(row.executed),
      rate: numberField(row.rate),
      explanation: textField(row.explanation),
    })),
    grade: null,
    prompts: [],
    explanationBelow: null,
    remarks: [],
    unread: [],
    doubtful: [],
  };
}

const wrong = (outcomes: readonly Outcome[]) =>
  outcomes.filter(({ result }) => result !== "right").map(({ field, result }) => `${result} ${field}`);

test("a reading that says what is meant is right in every field, of every table", () => {
  for (let seed = 0; seed < 1000; seed++) {
    const { forms } = drawLayout(seed);
    const read = forms.map(({ truth }) => perfect(truth));
    for (const { truth } of forms) expect([seed, ...wrong(judge(truth, read))]).toEqual([seed]);
  }
});

/** The first drawn form with all of an indicator's fields. */
const truth = (() => {
  for (let seed = 0; ; seed++) {
    const { forms } = drawLayout(seed);
    const meant = forms[0]!.truth;
    if (forms.length === 1 && meant.indicators[0]?.score && meant.indicators[0].actual) return meant;
  }
})();
const [first] = truth.indicators;
const form = perfect(truth);

function withFirst(change: Partial<Form["indicators"][number]>): Form {
  return {
    ...form,
    indicators: form.indicators.map((row, index) => (index === 0 ? { ...row, ...change } : row)),
  };
}

test("another text than the one meant is a misreading, and so is the same one from another cell", () => {
  const other = { at: first!.actual!.at, text: "别的内容" };
  expect(wrong(judge(truth, [withFirst({ actual: other })]))).toEqual(["misread indicator.actual"]);
  const elsewhere = { ...textField(first!.actual), at: first!.name.at };
  expect(wrong(judge(truth, [withFirst({ actual: elsewhere })]))).toEqual(["misread indicator.actual"]);
});

test("a field that was left out is missed", () => {
  expect(wrong(judge(truth, [withFirst({ score: null })]))).toEqual(["missed indicator.score"]);
});

test("what the form itself calls not understood or doubtful is told, and only that", () => {
  const { row, col } = first!.score!.at;
  const area = { top: row, bottom: row, left: col, right: col };
  const unread = {
    ...withFirst({ score: null, actual: null }),
    unread: [{ area, why: "rows", heading: "" }],
  } satisfies Form;
  expect(wrong(judge(truth, [unread]))).toEqual(["missed indicator.actual", "told indicator.score"]);
  const doubtful = {
    ...withFirst({ score: numberField({ at: first!.score!.at, value: 999 }) }),
    doubtful: ["indicators"],
  } satisfies Form;
  expect(wrong(judge(truth, [doubtful]))).toEqual(["told indicator.score"]);
});

test("a row that nobody meant is a misreading, and one that states nothing is not", () => {
  const stray = (row: number): Form => ({
    ...form,
    indicators: [...form.indicators, { ...form.indicators[0]!, row }],
  });
  expect(wrong(judge(truth, [stray(999)]))).toEqual(["misread indicator.row"]);
  expect(wrong(judge({ ...truth, fillers: [999] }, [stray(999)]))).toEqual([]);
});

test("a form read as two is a misreading", () => {
  expect(wrong(judge(truth, [form, { ...form, indicators: [] }]))).toEqual(["misread form"]);
});

test("amounts are held against each other in one unit", () => {
  const funds = {
    ...truth,
    amountsIn: "万元",
    unit: "万元",
    funds: { budget: { at: NOWHERE, value: 5.8 } },
  } as const;
  const inYuan = perfect({ ...funds, unit: "元", funds: { budget: { at: NOWHERE, value: 58_000 } } });
  expect(wrong(judge(funds, [inYuan]))).toEqual(["misread form.unit"]);
});

test("of a table that nobody read every field is missed", () => {
  expect(new Set(judge(truth, []).map(({ result }) => result))).toEqual(new Set(["missed"]));
});
