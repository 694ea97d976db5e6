/** Forms as lines of text, for comparison with what a page of the corpus says. */
import type { Form, FundRow, NumberField, TextField } from "../../../src/core/form/model";
import { round } from "../../../src/core/sheet/arithmetic";
import { address } from "../../../src/core/sheet/sheet";

/** The forms of a sheet, a blank line between two; no line at all where there is none. */
export function describeForms(forms: readonly Form[]): string[] {
  return forms.flatMap((form, index) => [...(index > 0 ? [""] : []), ...describeForm(form)]);
}

/**
 * - `kind title`, `unit`
 * - `funds` and `part`: label | 年初预算数 | 预算数 | 执行数 | 执行率 | 分值 | 得分
 * - `denominator`, `expenditure` basic + project = total, `reason` of the funds
 * - indicators: row | level 1 | level 2 | name | target | actual | weight | score | explanation
 * - `group` weight | label | rows, `total` weight | score, `grade` as stated, `below` explanation under the table
 * - `remark` kind | text of other rows that give reasons; measures and notes are left out
 * - `prompts`: cells that still hold what the form asks for
 * - projects: kind row | name | budget | executed | rate | explanation
 */
function describeForm(form: Form): string[] {
  const { funds } = form;
  const lines = [`${form.kind} ${form.title}`.trim()];
  if (form.unit) lines.push(`unit ${form.unit.name}`);
  if (funds) {
    lines.push(`denominator ${funds.denominator}`, fundLine("funds", funds.total));
    lines.push(...funds.parts.map((part) => fundLine("part", part)));
    const { basic, project, total: sum } = funds.expenditure;
    if (basic || project) {
      const total = sum ? ` = ${number(sum.amount)}` : "";
      lines.push(`expenditure ${number(basic?.amount)} + ${number(project?.amount)}${total}`);
    }
    if (text(funds.explanation)) lines.push(`reason ${text(funds.explanation)}`);
  }
  for (const { row, level1, level2, name, target, actual, weight, score, explanation } of form.indicators)
    lines.push(
      joined([
        row + 1,
        text(level1),
        text(level2),
        text(name),
        text(target),
        text(actual),
        number(weight),
        number(score),
        text(explanation),
      ]),
    );
  for (const { weight, label, indicators } of form.groups)
    lines.push(joined([`group ${weight}`, text(label), indicators.map(({ row }) => row + 1).join(" ")]));
  if (form.total) lines.push(joined([`total ${number(form.total.weight)}`, number(form.total.score)]));
  if (form.grade) lines.push(`grade ${text(form.grade)}`);
  if (form.explanationBelow) lines.push(`below ${text(form.explanationBelow)}`);
  const remarks = form.remarks.filter(({ kind }) => kind !== "note" && kind !== "measure");
  for (const { kind, text: remark } of remarks) lines.push(joined([`remark ${kind}`, text(remark)]));
  if (form.prompts.length > 0) lines.push(`prompts ${form.prompts.map(({ at }) => address(at)).join(" ")}`);
  for (const { kind, row, name, budget, executed, rate, explanation } of form.projects)
    lines.push(
      joined([
        `${kind} ${row + 1}`,
        text(name),
        number(budget),
        number(executed),
        percent(rate),
        text(explanation),
      ]),
    );
  return lines;
}

function fundLine(word: string, row: FundRow): string {
  return joined([
    `${word} ${text(row.label)}`,
    number(row.initialBudget),
    number(row.budget),
    number(row.executed),
    percent(row.rate),
    number(row.weight),
    number(row.score),
  ]);
}

/** Blanks at the end are left out. */
function joined(parts: readonly (string | number)[]): string {
  return parts
    .join(" | ")
    .replace(/\s+/g, " ")
    .replace(/[\s|]+$/, "");
}

function text(field: TextField | null): string {
  return field?.text.replace(/\s+/g, " ") ?? "";
}

/** A figure, "" for a blank, a dash or error as it stands, and `?` before what cannot be read. */
function number(
  field: NumberField | null | undefined,
  print: (value: number | null) => string = String,
): string {
  if (!field) return "";
  if (field.state === "number") return print(field.value);
  return field.state === "unreadable" ? `?${field.text}` : field.text;
}

const percent = (field: NumberField | null) => number(field, (value) => `${round(Number(value) * 100, 4)}%`);
