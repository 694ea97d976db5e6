/** Which rows of a list of projects stand for a project of their own. */
import { isDetailName } from "../labels";
import type { NumberField, Project } from "../form/model";
import { oncePer } from "../memo";

export const AMOUNTS = ["budget", "executed"] as const;
export type Amount = (typeof AMOUNTS)[number];

/** An amount merged over several rows counts in the first. */
export function ownField(project: Project, column: Amount): NumberField | null {
  const field = project[column];
  return field?.at.row === project.row ? field : null;
}

/** Rows that are in both columns the sum of the rows that follow: groups whose label does not say so. */
export function groupHeads(rows: readonly Project[]): ReadonlySet<Project> {
  const whole = (row: Project, column: Amount) => Math.round((ownField(row, column)?.value ?? 0) * 1e4);
  const own = rows
    .map((row) => ({ row, budget: whole(row, "budget"), executed: whole(row, "executed") }))
    .filter(({ budget, executed }) => budget !== 0 || executed !== 0);
  let [budget, executed, given] = [0, 0, 0];
  const sums = own.map((row) => ({
    budget: (budget += row.budget),
    executed: (executed += row.executed),
    given: row.budget === 0 ? given : ++given,
  }));
  // Where each sum is reached last: budgets grow but for the few that were taken back.
  const reached = new Map(sums.map((total, index) => [total.budget, index]));
  const heads = own.filter((row, index) => {
    const end = reached.get(sums[index]!.budget + row.budget);
    // One row that equals the next is no group.
    if (end === undefined || end < index + 2) return false;
    // Nor is one whose budget a single row below has whole, beside rows without any.
    if (row.budget !== 0 && sums[end]!.given - sums[index]!.given < 2) return false;
    return sums[end]!.executed === sums[index]!.executed + row.executed;
  });
  return new Set(heads.map(({ row }) => row));
}

/** Projects without those that share a figure: a budget merged over three rows is that of none of them. */
export function unshared(projects: readonly Project[]): readonly Project[] {
  const shared = new Set<number>();
  for (const { row, budget, executed, rate } of projects)
    for (const field of [budget, executed, rate]) {
      if (!field || field.at.row === row) continue;
      shared.add(row);
      shared.add(field.at.row);
    }
  return shared.size === 0 ? projects : projects.filter(({ row }) => !shared.has(row));
}

/** The projects themselves: no totals, no details or groups of others, no figures shared with others. */
export const singleProjects = oncePer((projects: readonly Project[]): readonly Project[] => {
  const items = unshared(projects).filter(({ kind, name }) => kind === "item" && !isDetailName(name.text));
  const heads = groupHeads(items);
  return heads.size === 0 ? items : items.filter((project) => !heads.has(project));
});
