/** The headings of a block in the light of all evidence: words, values and arithmetic (`evidence.ts`). */
import type { ColumnLabel } from "../../labels";
import type { Suggestions } from "../../labels/morphemes";
import type { Band, HeadingCell } from "../headings/band";
import type { Grid } from "../grid/grid";
import { withValuesOfLists } from "./of-lists";
import { asHeadings, readMoneyColumns, type MoneyColumn } from "./money";
import { readPointColumns } from "./points";
import { withPointsOfFunds } from "./points-of-funds";
import { sampleRows } from "./rows";

/** A block with its headings as they are read. */
export interface WeighedBand extends Band {
  /** Another reading of its money is about as good, or arithmetic agrees with none. */
  readonly doubtful: boolean;
}

/** @param spans the rows under the heading, and under its repetitions after page breaks */
export function weigh(
  grid: Grid,
  found: Band,
  spans: readonly { top: number; bottom: number }[],
): WeighedBand {
  const rows = sampleRows(grid, found, spans, found.kind === "indicators");
  const leaves = found.leaves.filter(({ area }) => area.left >= found.left);
  const band = withProjects(found, leaves);
  if (band.kind === "fund-pairs") return { ...band, doubtful: false };
  if (band.kind === "indicators" && !listsProjects(band)) {
    const headings = readPointColumns(grid, band.headings, leaves, rows).headings;
    return { ...band, headings, right: rightOf(band, headings), doubtful: false };
  }
  const reading = readMoneyColumns(grid, moneyColumns(band, leaves), rows);
  const money = asHeadings(band.headings, reading);
  const headings =
    band.kind === "indicators"
      ? readPointColumns(grid, money, leaves, rows).headings
      : band.kind === "projects"
        ? withValuesOfLists(grid, withSuggested(money, leaves, OF_LISTS), leaves, rows)
        : withPointsOfFunds(grid, withSuggested(money, leaves, OF_FUNDS), leaves, rows);
  return { ...band, headings, right: rightOf(band, headings), doubtful: reading.doubtful };
}

/** Where indicators stand beside budgets and what was spent, the money is that of projects. */
function withProjects(band: Band, leaves: Band["leaves"]): Band {
  const money = band.kind === "indicators" && hasMoney(band);
  return money ? { ...band, headings: withSuggested(band.headings, leaves, ["projectName"]) } : band;
}

function hasMoney({ headings }: Band): boolean {
  const has = (...labels: ColumnLabel[]) => headings.some(({ label }) => labels.includes(label));
  return has("initialBudget", "budget") && has("executed", "executedToDate");
}

/** True of projects with their money, also where each has its indicators beside it. */
export function listsProjects(band: Band): boolean {
  if (band.kind !== "indicators") return band.kind === "projects";
  return hasMoney(band) && band.headings.some(({ label }) => label === "projectName");
}

const OF_LISTS: readonly ColumnLabel[] = ["projectName", "explanation", "remark", "department"];
const OF_FUNDS: readonly ColumnLabel[] = ["explanation", "remark", "weight", "score"];
/** Weaker suggestions add no column. */
const LEAST_SUGGESTED = 0.5;

/** The meanings that no known heading has, by the columns whose headings suggest them most. */
function withSuggested(
  headings: readonly HeadingCell[],
  leaves: Band["leaves"],
  wanted: readonly ColumnLabel[],
): HeadingCell[] {
  const result = [...headings];
  for (const label of wanted) {
    if (result.some((heading) => heading.label === label)) continue;
    const free = leaves.filter(({ area }) => !result.some((heading) => heading.area.left === area.left));
    const strength = ({ means }: Band["leaves"][number]) => means.get(label) ?? 0;
    const best = free.reduce<Band["leaves"][number] | undefined>(
      (most, leaf) => (most && strength(most) >= strength(leaf) ? most : leaf),
      undefined,
    );
    if (best && strength(best) >= LEAST_SUGGESTED) result.push({ label, text: best.text, area: best.area });
  }
  return result.sort((a, b) => a.area.left - b.area.left);
}

const rightOf = ({ right }: Band, headings: readonly HeadingCell[]) =>
  headings.reduce((most, { area }) => Math.max(most, area.right), right);

/** A user's word is louder than anything a heading says. */
const SAID = 10;

function moneyColumns({ headings }: Band, leaves: Band["leaves"]): MoneyColumn[] {
  const own = headings.map(({ label, text, area, said }): MoneyColumn => {
    const leaf = leaves.find((each) => each.area.left === area.left);
    const means: Suggestions = said ? new Map([[label, SAID]]) : (leaf?.means ?? new Map([[label, 1]]));
    return { text, area, means };
  });
  const taken = new Set(headings.map(({ area }) => area.left));
  return [...own, ...leaves.filter(({ area }) => !taken.has(area.left))];
}
