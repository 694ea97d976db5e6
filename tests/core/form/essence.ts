/** What must not change when a table is changed in ways that keep its meaning. */
import type { Form, NumberField } from "../../../src/core/form/model";

const value = (field: NumberField | null) => field?.value ?? null;

/** Every indicator with its figures, the funds and the projects, a text each form. */
export function essence(forms: readonly Form[]): string[] {
  return forms.map((form) =>
    JSON.stringify({
      indicators: form.indicators.map((row) => [
        row.level1?.text ?? "",
        row.level2?.text ?? "",
        row.name.text,
        row.target?.text ?? "",
        row.actual?.text ?? "",
        value(row.weight),
        value(row.score),
        row.explanation?.text ?? "",
      ]),
      funds:
        form.funds &&
        [form.funds.total, ...form.funds.parts].map((row) => [
          value(row.budget),
          value(row.executed),
          value(row.rate),
          value(row.weight),
          value(row.score),
        ]),
      projects: form.projects.map((row) => [row.kind, row.name.text, value(row.budget), value(row.executed)]),
    }),
  );
}

/** Whether the same forms were read, so many times over, in whatever order. */
export function readsAlike(got: readonly Form[], want: readonly Form[], copies: 1 | 2): boolean {
  const wanted = essence(want);
  const expected = copies === 2 ? [...wanted, ...wanted] : wanted;
  return JSON.stringify(essence(got).sort()) === JSON.stringify(expected.sort());
}
