/** Which columns of a block of money hold the budget, what was spent and the rate: words and arithmetic together. */
import type { ColumnLabel } from "../../labels";
import type { Suggestions } from "../../labels/morphemes";
import type { Area } from "../../sheet/sheet";
import type { HeadingCell } from "../headings/band";
import { CLEAR_LEAD, FAILS, HOLDS, LEAST_ROWS, WEIGHS } from "./evidence";
import type { Grid } from "../grid/grid";
import { isRest, quotients } from "./quotients";
import { sampleOf, type Sample } from "./samples";
import { isFractions, isPercent, isShares, isWholeShares } from "./shares";

export interface MoneyColumn {
  readonly text: string;
  readonly area: Area;
  readonly means: Suggestions;
}

type Role = "budget" | "executed" | "rate";
const ROLES: readonly Role[] = ["budget", "executed", "rate"];

/** Labels that speak for a role, and how much each of them counts. */
const SPEAKS_FOR: Readonly<Record<Role, Partial<Record<ColumnLabel, number>>>> = {
  budget: { budget: 1, sum: 0.6, initialBudget: 0.5 },
  executed: { executed: 1, executedToDate: 0.95 },
  rate: { rate: 1 },
};

export interface MoneyReading {
  readonly columns: ReadonlyMap<Role, MoneyColumn>;
  /** The rows' quotients bear it out. */
  readonly proven: boolean;
  /** Another reading is about as good, or the rate is the quotient of nothing. */
  readonly doubtful: boolean;
}

interface Candidate {
  readonly column: MoneyColumn;
  readonly sample: Sample;
  readonly words: Readonly<Record<Role, number>>;
}

export function readMoneyColumns(
  grid: Grid,
  columns: readonly MoneyColumn[],
  rows: readonly number[],
): MoneyReading {
  const candidates = columns.map((column) => candidateOf(grid, column, rows)).filter(mayBeMoney);
  const [best, next] = assignments(candidates);
  if (!best) return { columns: new Map(), proven: false, doubtful: false };
  const columnsOf = new Map(
    ROLES.flatMap((role) => (best[role] ? [[role, best[role].column] as const] : [])),
  );
  const contest = next !== undefined && best.total - next.total < CLEAR_LEAD && best.evidence !== "proven";
  return {
    columns: columnsOf,
    proven: best.evidence === "proven" || best.evidence === "left",
    // Under headings whose wordings are known, rates that are no quotients are the table's fault, not the reading's.
    doubtful: contest || (best.evidence === "refuted" && !isKnown(best)),
  };
}

const isKnown = (reading: Assignment) => ROLES.every((role) => reading[role]?.words[role] === 1);

function candidateOf(grid: Grid, column: MoneyColumn, rows: readonly number[]): Candidate {
  const sample = sampleOf(grid, rows, column.area);
  const words = (role: Role) =>
    Math.max(
      0,
      ...Object.entries(SPEAKS_FOR[role]).map(
        ([label, share]) => share * (column.means.get(label as ColumnLabel) ?? 0),
      ),
    );
  // Shares are no amounts, whatever stands over them.
  const share = isPercent(sample) ? 0 : 1;
  return {
    column,
    sample,
    words: { budget: share * words("budget"), executed: share * words("executed"), rate: words("rate") },
  };
}

/** Other columns of figures (序号, 分值) have a meaning of their own. */
function mayBeMoney({ sample, words, column }: Candidate): boolean {
  const spoken = ROLES.some((role) => words[role] > 0);
  const other = [...column.means].some(
    ([label, strength]) =>
      (strength === 1 && !SPEAKS.has(label)) || (POINTS.has(label) && strength >= CALLED),
  );
  return spoken || (!other && sample.numeric > 0 && sample.numeric >= 0.6 * sample.filled);
}

/** 10 and 9.7 make a quotient of 97% as well as their amounts do. */
const POINTS: ReadonlySet<ColumnLabel> = new Set(["weight", "score"]);

const SPEAKS: ReadonlySet<ColumnLabel> = new Set(
  Object.values(SPEAKS_FOR).flatMap((labels) => Object.keys(labels) as ColumnLabel[]),
);

interface Assignment {
  readonly budget?: Candidate;
  readonly executed?: Candidate;
  readonly rate?: Candidate;
  readonly total: number;
  /** Proven by quotients, or by what is left of the budget; or refuted. */
  readonly evidence: "proven" | "left" | "refuted" | "none";
}

/** The best reading and the next that differs in what it divides. */
function assignments(candidates: readonly Candidate[]): Assignment[] {
  const options = (role: Role) => [undefined, ...candidates.filter(({ words }) => words[role] > 0)];
  // A quotient, or what is left, may name its columns whose headings say nothing.
  const silent = candidates.filter((candidate) => isSilent(candidate) && !isPercent(candidate.sample));
  const hasRest = candidates.some(isCalledRest);
  const all: Assignment[] = [];
  const shares = candidates.filter(
    ({ sample, words }) => words.rate === 0 && (isShares(sample) || isWholeShares(sample)),
  );
  for (const rate of [...options("rate"), ...shares])
    for (const budget of [...options("budget"), ...(rate || hasRest ? silent : [])])
      for (const executed of [...options("executed"), ...(rate || hasRest ? silent : [])]) {
        if (budget === executed && budget !== undefined) continue;
        if (rate !== undefined && (rate === budget || rate === executed)) continue;
        // 66 is 55 per cent of 120, and 120 per cent of 55: without a word or a sign the rate stands last.
        if (rate && isBare(rate) && [budget, executed].some((one) => one && isRightOf(one, rate))) continue;
        all.push(weighed(candidates, budget, executed, rate));
      }
  all.sort((a, b) => b.total - a.total);
  const best = all[0];
  const next = all.find(
    (other) =>
      best &&
      (other.budget !== best.budget || other.executed !== best.executed) &&
      !!other.budget === !!best.budget &&
      !!other.executed === !!best.executed,
  );
  return best ? [best, ...(next ? [next] : [])] : [];
}

function weighed(
  all: readonly Candidate[],
  budget?: Candidate,
  executed?: Candidate,
  rate?: Candidate,
): Assignment {
  let total = 0;
  for (const [role, candidate] of [
    ["budget", budget],
    ["executed", executed],
    ["rate", rate],
  ] as const)
    if (candidate) total += WEIGHS.suggested * candidate.words[role] + WEIGHS.filled * fullness(candidate);
  let evidence: Assignment["evidence"] = "none";
  const unsaid = [budget, executed, rate].some((one) => one && isSilent(one)) || rate?.words.rate === 0;
  if (budget && executed && rate) {
    const { holds, tried, telling } = quotients(budget.sample, executed.sample, rate.sample, unsaid);
    if (tried > 0) {
      const most = unsaid ? Math.min(HOLDS * tried, Math.max(LEAST_ROWS, tried - 1)) : HOLDS * tried;
      if (holds >= most && telling > 0) [evidence, total] = ["proven", total + WEIGHS.proven];
      else if (holds === tried) total += WEIGHS.agrees;
      else if (tried >= LEAST_ROWS && holds <= FAILS * tried)
        [evidence, total] = ["refuted", total + WEIGHS.contradicted];
    }
  }
  const rest =
    budget &&
    executed &&
    all.find((other) => other !== rate && isRest(other.sample, budget.sample, executed.sample));
  if (rest) total += WEIGHS.remainder;
  // Two sources make up a sum as well: only a column that is called the rest proves what was spent.
  if (
    rest &&
    evidence === "none" &&
    isCalledRest(rest) &&
    ![budget, executed].some((one) => one?.column.means.has("other"))
  )
    [evidence, total] = ["left", total + WEIGHS.agrees];
  if (unsaid && evidence !== "proven" && (evidence !== "left" || rate)) total = -Infinity;
  // 0.93 of 10 makes 9.3 as well: fractions are no amounts where words say nothing.
  if (unsaid && [budget, executed].some((one) => one && isFractions(one.sample))) total = -Infinity;
  return { budget, executed, rate, total, evidence };
}

const isBare = ({ words, sample }: Candidate) => words.rate === 0 && !isPercent(sample);
const isRightOf = (a: Candidate, b: Candidate) => a.column.area.left > b.column.area.left;

/** 未用数, 结余, 余额. */
const isCalledRest = ({ column }: Candidate) => (column.means.get("other") ?? 0) >= CALLED;
const CALLED = 0.5;

const isSilent = ({ words }: Candidate) => ROLES.every((role) => words[role] === 0);

const fullness = ({ sample }: Candidate) =>
  sample.values.length === 0 ? 0 : sample.numeric / sample.values.length;

/** The headings with the roles as read; what else speaks of the same money is another column. */
export function asHeadings(headings: readonly HeadingCell[], reading: MoneyReading): HeadingCell[] {
  const label = new Map([...reading.columns].map(([role, { area }]) => [area.left, role]));
  const renamed = headings.map((heading): HeadingCell => {
    const role = label.get(heading.area.left);
    if (heading.said) return heading;
    if (role) return { ...heading, label: keeps(heading.label, role) ? heading.label : role, chosen: true };
    // The same wording twice is a fault of the table, and stays what it says.
    const twin = [...reading.columns.values()].some(({ text }) => text === heading.text);
    return MONEY.has(heading.label) && !twin ? { ...heading, label: "other" } : heading;
  });
  const known = new Set(headings.map(({ area }) => area.left));
  const added = [...reading.columns].flatMap(([role, { text, area }]) =>
    known.has(area.left) ? [] : [{ label: role, text, area }],
  );
  return [...renamed, ...added].sort((a, b) => a.area.left - b.area.left);
}

/** 1-7月执行数 stays what was spent so far. */
const keeps = (label: ColumnLabel, role: Role) => label in SPEAKS_FOR[role] && label !== "sum";
const MONEY: ReadonlySet<ColumnLabel> = new Set(["budget", "executed", "executedToDate", "rate", "sum"]);
