/** How a form was read: each block, row by row, with the cell every field was taken from. */
import type { Position } from "../sheet/sheet";
import type { Form, FundRow, NumberField, TextField } from "./model";
import type { FieldName } from "./names";

export interface ReadField {
  readonly field: FieldName;
  readonly at: Position;
  /** As it stands in the cell; "" where blank. */
  readonly text: string;
  /** What a figure was taken for, where it is not what the cell says: 14623.09 万元 → 14623.09. */
  readonly value?: number;
  /** True where a figure is expected and none can be read. */
  readonly unreadable?: boolean;
}

export type BlockName = "head" | "funds" | "headings" | "indicators" | "total" | "projects";

export interface ReadRow {
  readonly block: BlockName;
  readonly fields: readonly ReadField[];
}

/** The rows of a reading, in the order of the sheet's blocks. */
export function explainReading(form: Form): ReadRow[] {
  const rows: ReadRow[] = [];
  const add = (block: BlockName, fields: readonly (ReadField | undefined)[]) => {
    const present = fields.filter((field) => field !== undefined);
    if (present.length > 0) rows.push({ block, fields: present });
  };

  add(
    "head",
    Object.entries(form.head).map(([name, field]) => text(name as FieldName, field)),
  );
  if (form.unit) add("head", [{ field: "unit", at: form.unit.at, text: form.unit.name }]);
  if (form.funds) {
    const { funds } = form;
    add("funds", fundFields(funds.total));
    // Of the parts only what is filled in: most forms leave their rates and scores blank.
    for (const row of funds.parts)
      add(
        "funds",
        fundFields(row).filter((field) => field?.text !== ""),
      );
    add("funds", [
      number("basicExpenditure", funds.expenditure.basic?.amount ?? null),
      number("projectExpenditure", funds.expenditure.project?.amount ?? null),
      number("expenditureTotal", funds.expenditure.total?.amount ?? null),
      text("explanation", funds.explanation),
    ]);
  }
  add(
    "headings",
    form.headings.map((heading) => ({ field: heading.column, at: heading.at, text: heading.text })),
  );
  for (const row of form.indicators)
    add("indicators", [
      text("level1", row.level1),
      text("level2", row.level2),
      text("name", row.name),
      text("target", row.target),
      text("actual", row.actual),
      number("weight", row.weight),
      number("score", row.score),
      text("explanation", row.explanation),
      text("criteria", row.criteria),
    ]);
  if (form.total) add("total", [number("weight", form.total.weight), number("score", form.total.score)]);
  add("total", [text("explanationBelow", form.explanationBelow)]);
  for (const remark of form.remarks) add("total", [text("remark", remark.text)]);
  for (const row of form.projects)
    add("projects", [
      text("name", row.name),
      number("budget", row.budget),
      number("executed", row.executed),
      number("rate", row.rate),
      text("explanation", row.explanation),
    ]);
  return rows;
}

function fundFields(row: FundRow): (ReadField | undefined)[] {
  return [
    text("name", row.label),
    // Where only a 年初预算数 stands, it serves as the budget and is shown once.
    row.initialBudget?.at.col === row.budget?.at.col ? undefined : number("initialBudget", row.initialBudget),
    number("budget", row.budget),
    number("executed", row.executed),
    number("rate", row.rate),
    number("weight", row.weight),
    number("score", row.score),
  ];
}

function text(field: FieldName, read: TextField | null): ReadField | undefined {
  return read ? { field, at: read.at, text: read.text } : undefined;
}

function number(field: FieldName, read: NumberField | null): ReadField | undefined {
  if (!read) return undefined;
  const differs = read.value !== null && String(read.value) !== read.text;
  const unreadable = read.state === "unreadable" || read.state === "error";
  return {
    field,
    at: read.at,
    text: read.text,
    ...(differs ? { value: read.value } : {}),
    ...(unreadable ? { unreadable } : {}),
  };
}
