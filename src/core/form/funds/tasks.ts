/** Funds as the tasks of a form come to them. */
import type { IndicatorTable } from "../indicators/table";
import type { ProjectTable } from "../list/projects";
import type { Funds } from "../model";
import { expenditureOf } from "./nature";

/** What the tasks of a form come to is what it was given, where nothing else says so: 年度主要任务 with 金额合计. */
export function fundsOfTasks(
  lists: readonly ProjectTable[],
  table: IndicatorTable | undefined,
): Funds | undefined {
  const list = lists.find(({ projects }) => projects.some(({ kind }) => kind === "total"));
  const total = list?.projects.find(({ kind }) => kind === "total");
  if (!table || !list || !total || list.area.top === table.area.top) return undefined;
  const { row, name, budget, executed, rate } = total;
  return {
    area: { ...list.area, top: row, bottom: row },
    headings: list.headings,
    total: { row, label: name, budget, executed, rate, initialBudget: null, weight: null, score: null },
    parts: [],
    expenditure: expenditureOf([]),
    denominator:
      list.headings.find(({ column }) => column === "budget")?.text.replace(/\s/g, "") ?? name.text,
    explanation: null,
  };
}
