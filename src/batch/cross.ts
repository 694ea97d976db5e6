/** Holds the tables of a run against each other. */
import { formatAmount } from "../core/sheet/print";
import { round, sum } from "../core/sheet/arithmetic";
import { words } from "../core/rule/message";
import { isAtLeast, type FindingValues, type Severity } from "../core/finding";
import type { Locale } from "../core/locale";
import type { Profile } from "../core/profiles/profile";
import { groupBy } from "../core/group-by";
import { contentsOf, scopeOf, type Digest, type Place } from "./digest";
import { crossRules } from "../rules/cross/rules";

/** Which of the rules are on; plain data, since lines of a run carry it. */
export interface CrossSettings {
  /** By rule: the profile's own severity, `null` for that of the rule. Rules left out are off. */
  readonly rules: Readonly<Record<string, Severity | null>>;
  /** Least severity wanted. */
  readonly least: Severity;
}

export interface CrossFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  /** The table that it is about, then those that it was held against. */
  readonly places: Places;
}

/** Places of a finding that are listed. */
const MOST_PLACES = 20;

export function crossSettings(profile: Profile, wanted: readonly string[], least: Severity): CrossSettings {
  const on = crossRules.filter(({ id }) => wanted.includes(id) && profile.rules[id]?.severity !== "off");
  const severity = (id: string) => (profile.rules[id]?.severity as Severity | undefined) ?? null;
  return { rules: Object.fromEntries(on.map(({ id }) => [id, severity(id)])), least };
}

/** In the order of the tables; `digests` come in the order of the run. */
export function crossCheck(
  digests: readonly Digest[],
  settings: CrossSettings,
  locale: Locale,
): CrossFinding[] {
  const findings: CrossFinding[] = [];
  const report: Report = (rule, message, [first, ...others], values) => {
    const own = settings.rules[rule];
    if (own === undefined) return;
    const { severity: usual, severities } = crossRules.find(({ id }) => id === rule)!;
    const severity = own ?? severities?.[message] ?? usual;
    if (!isAtLeast(severity, settings.least)) return;
    const finding = { rule, message, severity, at: { row: 0, col: 0 }, values, evidence: {}, fixes: [] };
    const { what, why, fix } = words(finding, crossRules, locale);
    findings.push({
      rule,
      severity,
      message: what,
      why,
      fix,
      places: [first, ...others.slice(0, MOST_PLACES - 1)],
    });
  };
  for (const group of groupBy(digests, ({ key }) => key).values()) {
    twice(group, report, locale);
    overYears(group, report);
  }
  departments(digests, report, locale);
  return findings;
}

type Places = readonly [Place, ...Place[]];
type Report = (rule: string, message: string, places: Places, values: FindingValues) => void;

const shown = (amount: number | null) => (amount === null ? "—" : formatAmount(amount));

/** A blank form is no second table. */
const isFilled = ({ budget, executed, targets }: Digest) =>
  budget !== null || executed !== null || targets.count > 0;

function twice(group: readonly Digest[], report: Report, locale: Locale): void {
  for (const tables of groupBy(group.filter(isFilled), ({ year }) => year).values()) {
    for (const [table, first] of earlier(tables)) {
      const { name, year, budget, executed, place } = table;
      const said = year === null ? "" : locale === "en" ? String(year) : ` ${year} 年`;
      const same = contentsOf(table) === contentsOf(first);
      const values = { name, year: said, other: first.place.path };
      if (same) report("unit-twice", "same", [place, first.place], values);
      else
        report("unit-twice", "unlike", [place, first.place], {
          ...values,
          budget: shown(budget),
          executed: shown(executed),
          otherBudget: shown(first.budget),
          otherExecuted: shown(first.executed),
        });
    }
  }
}

/** Tables, each with the first before it that says the same or ought to. */
function earlier(tables: readonly Digest[]): [Digest, Digest][] {
  const firsts = new Map<string, number>();
  return tables.flatMap((table, i): [Digest, Digest][] => {
    const scope = scopeOf(table);
    const marks = [contentsOf(table), ...(scope === null ? [] : [`in ${scope}`])];
    const first = Math.min(...marks.map((mark) => firsts.get(mark) ?? i));
    for (const mark of marks) if (!firsts.has(mark)) firsts.set(mark, i);
    return first < i ? [[table, tables[first]!]] : [];
  });
}

/** Each year against the one before. */
function overYears(group: readonly Digest[], report: Report): void {
  const byYear = new Map([...group].reverse().map((table) => [table.year, table]));
  const { least } = crossRules.find(({ id }) => id === "targets-copied")!.options;
  for (const [year, table] of [...byYear].reverse()) {
    const before = year === null ? undefined : byYear.get(year - 1);
    if (year === null || !before) continue;
    const { name, place, targets, carriedOver, money } = table;
    const places = [place, before.place] as const;
    const other = before.place.path;
    if (targets.count >= Number(least) && targets.hash === before.targets.hash)
      report("targets-copied", "copied", places, { name, year: String(year), other, count: targets.count });
    if (carriedOver === null || money === null || money !== before.money) continue;
    if (before.budget === null || before.executed === null) continue;
    const unspent = round(before.budget - before.executed, 6);
    if (carriedOver > Math.max(unspent, 0) + TOLERANCE * 2)
      report("carryover-unlike", "more", places, {
        name,
        year: String(year),
        other,
        money,
        carried: formatAmount(carriedOver),
        unspent: formatAmount(unspent),
        budget: formatAmount(before.budget),
        executed: formatAmount(before.executed),
      });
  }
}

/** Half a unit of the last digit that tables print. */
const TOLERANCE = 0.005;

function departments(digests: readonly Digest[], report: Report, locale: Locale): void {
  const projects = groupBy(
    digests.filter(
      ({ isProject, kind, supervisor }) => isProject && kind === "self-evaluation" && supervisor !== "",
    ),
    ({ supervisor, year }) => `${year} ${supervisor}`,
  );
  for (const department of digests) {
    const { isProject, kind, unit, year, money } = department;
    if (isProject || kind !== "self-evaluation" || unit === "" || money === null) continue;
    const all = projects.get(`${year} ${unit}`) ?? [];
    // A table handed in twice counts once.
    const own = [...new Map(all.map((project) => [project.key, project])).values()];
    if (own.length === 0 || own.some((project) => project.money !== money)) continue;
    const places = [department.place, ...own.map(({ place }) => place)] as const;
    const tolerance = TOLERANCE * (own.length + 1);
    const compare = (column: "budget" | "executed") => {
      const amounts = own.map((project) => project[column]);
      return amounts.includes(null) ? null : round(sum(amounts.map(Number)), 6);
    };
    const values = (total: number, limit: number) => ({
      count: own.length,
      money,
      sum: formatAmount(total),
      own: formatAmount(limit),
    });
    const { projectExpenditure, executed, budget } = department;
    const [spent, given] = [compare("executed"), compare("budget")];
    const limit = projectExpenditure ?? executed;
    const figure = projectExpenditure === null ? FIGURES.executed : FIGURES.projects;
    if (spent !== null && limit !== null && spent > limit + tolerance)
      report("department-unlike-projects", "executedOver", places, {
        ...values(spent, limit),
        figure: figure[locale],
      });
    else if (spent !== null && projectExpenditure !== null && spent < projectExpenditure - tolerance)
      report("department-unlike-projects", "incomplete", places, values(spent, projectExpenditure));
    if (given !== null && budget !== null && given > budget + tolerance)
      report("department-unlike-projects", "budgetOver", places, values(given, budget));
  }
}

const FIGURES = {
  executed: { "zh-CN": "执行数", en: "executed figure" },
  projects: { "zh-CN": "项目支出", en: "project expenditure" },
} as const;
