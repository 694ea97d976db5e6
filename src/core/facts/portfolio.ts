/** The projects of a sheet side by side: what each was given and spent, which are slow, and how much hangs on them. */
import type { Form } from "../form/model";
import { type AmountUnit, convertAmount, round, sum } from "../sheet/arithmetic";
import { lastDayOf, MONTHS_OF_YEAR, monthsElapsed, parseDay } from "../time/day";
import { yearOf } from "../time/year";
import { monthsCovered } from "./period";
import { singleProjects } from "./project-rows";
import { shareSpent } from "./rate";
import type { Position } from "../sheet/sheet";
import { reasonFor, reasonOfProject } from "./reasons";

export interface ProjectLine {
  readonly name: string;
  /** The rate's cell, else that of what was spent. */
  readonly at: Position;
  /** Index of its form. */
  readonly form: number;
  /** Above 0. */
  readonly budget: number;
  readonly executed: number;
  /** Budget less what was spent; below 0 where more was spent than given. */
  readonly unspent: number;
  /** executed ÷ budget */
  readonly rate: number;
  /** Whether a reason is given. */
  readonly explained: boolean;
}

export interface Portfolio {
  readonly lines: readonly ProjectLine[];
  /** Of the amounts; `null` where no form says. */
  readonly unit: AmountUnit | null;
  /** Projects without a budget or without a figure of what was spent: they are in no sum. */
  readonly left: number;
}

/** The projects of the lists among the forms; where there is none, the project forms, if there are several. */
export function portfolioOf(forms: readonly Form[]): Portfolio {
  const indexed = forms.map((form, index) => ({ form, index }));
  const lists = indexed.filter(({ form }) => form.projects.some(({ kind }) => kind === "item"));
  const single = indexed.filter(({ form }) => form.funds && form.head["projectName"]?.text);
  const taken = lists.length > 0 ? lists : single.length > 1 ? single : [];
  const units = new Set(taken.flatMap(({ form }) => form.unit?.name ?? []));
  const unit = units.size > 1 ? "万元" : ([...units][0] ?? null);
  const read = taken.flatMap((each) =>
    lists.length > 0 ? linesOfList(each.form, each.index) : [lineOfForm(each.form, each.index)],
  );
  const lines = read.filter((each) => each !== null);
  return {
    unit,
    left: read.length - lines.length,
    lines: lines.map((each) => {
      const stated = forms[each.form]!.unit?.name;
      return units.size > 1 && stated ? inUnit(each, stated, unit!) : each;
    }),
  };
}

function linesOfList(form: Form, index: number): (ProjectLine | null)[] {
  return singleProjects(form.projects).map((project) => {
    const { name, budget, executed, rate } = project;
    const at = (rate ?? executed ?? name).at;
    return line(
      name.text,
      at,
      index,
      budget?.value,
      executed?.value,
      reasonOfProject(form, project) !== undefined,
    );
  });
}

function lineOfForm(form: Form, index: number): ProjectLine | null {
  const { total } = form.funds!;
  const at = (total.rate ?? total.executed ?? total.label).at;
  const budget = total.budget?.value ?? total.initialBudget?.value;
  const explained = reasonFor("spending", form) !== undefined;
  return line(form.head["projectName"]!.text, at, index, budget, total.executed?.value, explained);
}

function line(
  name: string,
  at: Position,
  form: number,
  budget: number | null | undefined,
  executed: number | null | undefined,
  explained: boolean,
): ProjectLine | null {
  if (budget == null || budget <= 0 || executed == null) return null;
  const unspent = round(budget - executed, 6);
  return { name, at, form, budget, executed, unspent, rate: shareSpent(executed, budget), explained };
}

function inUnit(each: ProjectLine, from: AmountUnit, to: AmountUnit): ProjectLine {
  const convert = (amount: number) => convertAmount(amount, from, to);
  const { budget, executed, unspent } = each;
  return { ...each, budget: convert(budget), executed: convert(executed), unspent: convert(unspent) };
}

export interface Sums {
  readonly count: number;
  readonly budget: number;
  readonly executed: number;
  readonly unspent: number;
  /** Of the whole; `null` of nothing. */
  readonly rate: number | null;
}

export function sumsOf(lines: readonly ProjectLine[]): Sums {
  const budget = sum(lines.map((each) => each.budget));
  const executed = sum(lines.map((each) => each.executed));
  const rate = budget > 0 ? shareSpent(executed, budget) : null;
  return { count: lines.length, budget, executed, unspent: round(budget - executed, 6), rate };
}

export const SORTS = ["rate", "budget", "unspent"] as const;
export type Sort = (typeof SORTS)[number];

/** Equal ones stay in the order of the sheet. */
export function sorted(lines: readonly ProjectLine[], by: Sort, ascending: boolean): ProjectLine[] {
  return [...lines].sort((a, b) => (ascending ? a[by] - b[by] : b[by] - a[by]));
}

export interface Band {
  /** Rates from here, up to but without the next; `null` without end. */
  readonly from: number;
  readonly to: number | null;
  readonly sums: Sums;
}

const STEPS = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Rates in steps of a fifth; the step nearest to the limit moves there, so that none holds both sides of it. */
export function bandsOf(lines: readonly ProjectLine[], limit: number | null): Band[] {
  const inner = STEPS.slice(1, -1);
  const nearest = (to: number) => inner.reduce((a, b) => (Math.abs(b - to) < Math.abs(a - to) ? b : a));
  const moved = limit !== null && limit > 0 && limit < 1 ? nearest(limit) : null;
  const edges = STEPS.map((step) => (step === moved ? limit! : step));
  // All of the budget and no more belongs to the band before.
  const bandOf = ({ rate }: ProjectLine) =>
    edges.filter((from) => rate >= from && !(from === 1 && rate === 1)).length - 1;
  const groups = edges.map((): ProjectLine[] => []);
  for (const each of lines) groups[Math.max(0, bandOf(each))]!.push(each);
  return edges.map((from, index) => ({ from, to: edges[index + 1] ?? null, sums: sumsOf(groups[index]!) }));
}

/** Share of its year that is over at the end of a day (YYYY-MM-DD); `null` before its first month is. */
export function timeGone(form: Form, day: string): number | null {
  const asOf = parseDay(day);
  if (!asOf) return null;
  const months = monthsElapsed(asOf, { year: yearOf(form) ?? null, month: 1, day: 1 });
  return months > 0 ? months / MONTHS_OF_YEAR : null;
}

/** The day up to which a form's figures go, as far as it says; else the day looked from. YYYY-MM-DD. */
export function dayCovered(form: Form, asOf: string): string {
  const months = monthsCovered(form, asOf);
  if (!months) return asOf;
  const now = Number(asOf.slice(0, 4));
  // A table of a whole year is drawn up in the next.
  const closed = months === MONTHS_OF_YEAR && !asOf.endsWith("12-31");
  return lastDayOf(yearOf(form) ?? (closed ? now - 1 : now), months);
}
