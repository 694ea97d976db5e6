/** What the projects of a list spent, and the reasons they give. */
import type { Form, Project } from "../form/model";
import { draftOf } from "../labels/draft";
import { formatAmount, formatPercent } from "../sheet/print";
import { oncePer } from "../memo";
import { singleProjects } from "./project-rows";
import { shareSpent, withoutDrift } from "./rate";
import type { Fix } from "../finding";
import type { Position } from "../sheet/sheet";

export interface Spending {
  readonly project: Project;
  /** Above 0. */
  readonly budget: number;
  readonly executed: number;
  /** executed ÷ budget */
  readonly share: number;
}

/** Projects with a budget and a figure of what was spent; none where nobody has entered any spending yet. */
export const spendingOf = oncePer((form: Form): readonly Spending[] => {
  const found = singleProjects(form.projects).flatMap((project): Spending[] => {
    const [budget, executed] = [project.budget?.value, project.executed?.value];
    if (budget == null || budget <= 0 || executed == null) return [];
    return [{ project, budget, executed, share: shareSpent(executed, budget) }];
  });
  return found.some(({ executed }) => executed !== 0) ? found : [];
});

export interface RateAlone {
  readonly project: Project;
  /** As printed, as a fraction. */
  readonly rate: number;
}

/** Projects of which the list prints a rate and no amounts, as notices on the progress of spending do. */
export const ratesAlone = oncePer((form: Form): readonly RateAlone[] =>
  singleProjects(form.projects).flatMap((project): RateAlone[] => {
    const [budget, executed, rate] = [project.budget?.value, project.executed?.value, project.rate?.value];
    return budget == null && executed == null && rate != null && rate >= 0 ? [{ project, rate }] : [];
  }),
);

/** Less than `limit` spent. A printed rate that says otherwise leaves it open: which figure is wrong is another matter. */
export function isBelow({ project, share }: Spending, limit: number): boolean {
  return Math.max(share, withoutDrift(project.rate?.value ?? share)) < limit;
}

/** True where the list of projects has a column for reasons; one beside a table of indicators may have none of its own. */
export function asksForReasons({ projects }: Form): boolean {
  return projects.some(({ explanation }) => explanation !== null);
}

/** Where a reason is to be written; where the list has no place for one, the figure that asks for it. */
export function placeOfReason({ row, explanation, rate, executed, name }: Project): Position {
  const own = explanation?.at.row === row ? explanation : null;
  return (own ?? rate ?? executed ?? name).at;
}

/** The draft of a reason, where its cell is blank; while its places are open it counts as blank. */
export function reasonFrame({ project, budget, executed, share }: Spending, form: Form): Fix[] {
  const { row, explanation } = project;
  if (explanation?.at.row !== row || explanation.text !== "") return [];
  const unit = form.unit?.name ?? "";
  const what =
    executed === 0
      ? `预算${formatAmount(budget)}${unit}没有支出`
      : `执行${formatPercent(share)}，还有${formatAmount(budget - executed)}${unit}没有支出`;
  const to = draftOf(what);
  return [{ kind: "skeleton", edits: [{ at: explanation.at, to }] }];
}
