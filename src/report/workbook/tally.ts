/** What the files of a report come to, gathered one by one: counts by rule, rates, projects. */
import { unitOf, type FileReport, type FormReport } from "../../batch/file-report";
import type { Thresholds } from "../../batch/thresholds";
import { hash } from "../../core/hash";
import { convertAmount, round, type AmountUnit } from "../../core/sheet/arithmetic";
import { bandsOf } from "../../core/facts/portfolio";
import { shareSpent, withoutDrift } from "../../core/facts/rate";
import type { Severity } from "../../core/finding";

export type Counts = Record<Severity | "acknowledged" | "files", number>;

/** A project, its amounts in 万元 where the table states its unit of money. */
export interface LowProject {
  readonly path: string;
  readonly sheet: string;
  readonly cell: string;
  readonly unit: string;
  /** Of a project with a table of its own the department over it: that is who lists it. */
  readonly owner: string;
  readonly name: string;
  readonly year: number | null;
  readonly money: AmountUnit | null;
  readonly budget: number;
  readonly executed: number;
  readonly rate: number;
  readonly explanation: string;
}

export interface Sums {
  count: number;
  /** 万元, of those whose unit of money is known. */
  budget: number;
  executed: number;
}

/** Execution rates from one bound on, up to the next; `null` of the last. */
export interface Band {
  readonly from: number;
  readonly to: number | null;
  forms: number;
  projects: number;
}

/** Most that are kept of the projects of low execution; beyond twice as many the better ones are dropped. */
export const MOST_LOW = 50_000;
/** What amounts are converted to. */
export const MONEY = "万元";

export function createTally({ rate, project }: Thresholds, most = MOST_LOW) {
  const rules = new Map<string, Counts>();
  const bands = bandsOf([], project ?? rate).map(({ from, to }): Band => ({
    from,
    to,
    forms: 0,
    projects: 0,
  }));
  const all: Sums = { count: 0, budget: 0, executed: 0 };
  const low: Sums = { count: 0, budget: 0, executed: 0 };
  const seen = new Set<string>();
  const units = new Map<string, string[]>();
  let worst: LowProject[] = [];

  function take(file: FileReport): void {
    const inFile = new Set<string>();
    const count = (rule: string, what: Severity | "acknowledged") => {
      const counts = rules.get(rule) ?? { error: 0, warning: 0, hint: 0, acknowledged: 0, files: 0 };
      rules.set(rule, counts);
      counts[what]++;
      if (!inFile.has(rule)) counts.files++;
      inFile.add(rule);
    };
    for (const form of (file.sheets ?? []).flatMap(({ forms }) => forms)) {
      for (const { rule, severity, acknowledged } of form.findings)
        count(rule, acknowledged ? "acknowledged" : severity);
      if (form.funds?.rate != null) bandOf(form.funds.rate).forms++;
    }
    const { listed, byForm } = projectsOf(file);
    for (const ofForm of byForm) {
      // Rows of one list that read alike are projects of their own; in a list that comes again each is there again.
      const alike = new Map<string, number>();
      for (const found of ofForm) {
        const what = identity(found);
        const nth = (alike.get(what) ?? 0) + 1;
        alike.set(what, nth);
        takeProject(found, listed ? nth : nthUnit(found));
      }
    }
  }

  /** Tables that several units fill in for one department may agree in all else: each counts. */
  function nthUnit(found: LowProject): number {
    const key = projectKey(found, 0);
    const known = units.get(key) ?? [];
    units.set(key, known);
    const at = known.indexOf(found.unit);
    return at >= 0 ? at + 1 : known.push(found.unit);
  }

  function takeProject(found: LowProject, nth: number): void {
    const key = projectKey(found, nth);
    if (seen.has(key)) return;
    seen.add(key);
    bandOf(found.rate).projects++;
    add(all, found);
    if (project === null || found.rate >= project) return;
    add(low, found);
    worst.push(found);
    if (worst.length > 2 * most) worst = lowest(worst).slice(0, most);
  }

  /** All of the budget and no more belongs to the band before. */
  function bandOf(share: number): Band {
    const fitting = bands.filter(({ from }) => share >= from && !(from === 1 && withoutDrift(share) === 1));
    return fitting.at(-1) ?? bands[0]!;
  }

  return {
    take,
    rules,
    bands,
    all,
    low,
    /** Worst first. */
    worst: (): LowProject[] => lowest(worst).slice(0, most),
  };
}
export type Tally = ReturnType<typeof createTally>;

function add(sums: Sums, { money, budget, executed }: LowProject): void {
  sums.count++;
  if (money === null) return;
  sums.budget = round(sums.budget + budget, 6);
  sums.executed = round(sums.executed + executed, 6);
}

function lowest(projects: readonly LowProject[]): LowProject[] {
  return [...projects].sort((a, b) => a.rate - b.rate || b.budget - a.budget);
}

/** Executed ÷ budget of the sums. */
export function weightedRate({ budget, executed }: Sums): number | null {
  return budget > 0 ? shareSpent(executed, budget) : null;
}

/** The projects of a file's lists, form by form; of files without lists, those that have a table of their own. */
function projectsOf({ path, sheets = [] }: FileReport): {
  readonly listed: boolean;
  readonly byForm: readonly (readonly LowProject[])[];
} {
  const forms = sheets.flatMap(({ name, forms: all }) => all.map((form) => ({ sheet: name, form })));
  const listed = forms.map(({ sheet, form }) =>
    form.projects
      .filter(({ counted }) => counted !== false)
      .flatMap(({ row, name, budget, executed, explanation }) =>
        measured({ path, sheet, cell: `A${row}`, name, explanation }, form, budget, executed),
      ),
  );
  if (forms.some(({ form }) => form.projects.length > 0)) return { listed: true, byForm: listed };
  const single = forms.map(({ sheet, form }) => {
    const { funds, head, range } = form;
    if (!funds || head.projectName === null) return [];
    const cell = range.split(":")[0]!;
    const place = { path, sheet, cell, name: head.projectName, explanation: "" };
    return measured(place, form, funds.budget ?? funds.initialBudget, funds.executed);
  });
  return { listed: false, byForm: single };
}

function measured(
  place: Pick<LowProject, "path" | "sheet" | "cell" | "name" | "explanation">,
  form: FormReport,
  budget: number | null,
  executed: number | null,
): LowProject[] {
  if (budget === null || budget <= 0 || executed === null) return [];
  const money = form.unit;
  const inMoney = (amount: number) => (money === null ? amount : convertAmount(amount, money, MONEY));
  return [
    {
      ...place,
      unit: unitOf(form),
      owner: form.head.supervisor ?? unitOf(form),
      year: form.head.year,
      money,
      budget: inMoney(budget),
      executed: inMoney(executed),
      rate: shareSpent(executed, budget),
    },
  ];
}

/** What tells a project from others, whether it stands in a list or in a table of its own. */
function identity({ owner, name, year, budget, executed }: LowProject): string {
  const plain = [owner, name].map((text) => text.replace(/\s/g, ""));
  return JSON.stringify([...plain, year, budget, executed]);
}

/** The same for the same project; `nth` of those alike in one form. Short, since there may be many. */
function projectKey(project: LowProject, nth: number): string {
  return hash(`${identity(project)} ${nth}`);
}
