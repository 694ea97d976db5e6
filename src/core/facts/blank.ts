/** What of a form is still to be filled in: nothing is clean where there is nothing to check. */
import type { Form, NumberField, TextField } from "../form/model";
import { oncePer } from "../memo";
import type { Position } from "../sheet/sheet";

/** Columns of the form that stand there and hold nothing. */
export type BlankWhat = "actual" | "score" | "weight" | "target" | "executed" | "budget" | "projects";

export interface Blank {
  readonly what: BlankWhat;
  readonly cells: readonly Position[];
}

export const blanksOf = oncePer((form: Form): readonly Blank[] => {
  const columns = (["target", "actual", "weight", "score"] as const).flatMap((what) =>
    blank(
      what,
      form.indicators.map((row) => row[what]),
    ),
  );
  const total = form.funds?.total;
  const funds = (["budget", "executed"] as const).flatMap((what) => blank(what, total ? [total[what]] : []));
  const empty = form.kind === "project-list" && form.projects.length === 0;
  const list: Blank[] = empty
    ? [{ what: "projects", cells: form.headings.slice(0, 1).map(({ at }) => at) }]
    : [];
  return [...columns, ...funds, ...list];
});

/** True where nothing has been entered that a rule could hold against anything. */
export function isUnfilled(form: Form): boolean {
  const blanks = new Set(blanksOf(form).map(({ what }) => what));
  if (form.kind === "project-list") return blanks.has("projects");
  if (form.kind === "target") return form.indicators.length === 0 || blanks.has("target");
  const results = form.indicators.some(({ actual, score }) => !!actual?.text || !!score?.text);
  return !results && form.funds?.total.executed?.value == null;
}

/** A column that the form has and that is blank from top to bottom. */
function blank(what: BlankWhat, fields: readonly (TextField | NumberField | null | undefined)[]): Blank[] {
  const present = fields.flatMap((field) => field ?? []);
  if (present.length === 0 || present.some(({ text }) => text !== "")) return [];
  return [{ what, cells: present.map(({ at }) => at) }];
}
