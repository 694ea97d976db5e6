/**
 * Finds the rows that head a block: indicators, funds or projects. Evidence is the set of headings in one to three
 * rows that belong together, never an address: `stack.ts` joins the rows, `band.ts` says what they head.
 */
import { normalizeLabel, type ColumnLabel } from "../../labels";
import type { Area } from "../../sheet/sheet";
import type { Grid } from "../grid/grid";
import { partsBeside, standAlike } from "./apart";
import { split, type Band, type HeadingCell } from "./band";
import { withIndicatorsBeside } from "./beside";
import { bandByRows } from "./by-rows";
import { candidateRows, knownIn } from "./candidates";
import { hinted, namesColumns, withHint, withHints, type HeadingHint, type Hints } from "./hints";
import { KNOWN, LIKELY, type Reading } from "./readings";
import { isNumbering } from "./numbering";
import { stacksAt, type HeadingStack, type Leaf } from "./stack";
import { evaluates, kindByRows, rowLabels, speaksOfMoney } from "./surroundings";

/** All blocks' headings on the sheet, from top to bottom, then left to right. */
export function findBands(grid: Grid, hints: readonly HeadingHint[] = []): Band[] {
  const parts = partsBeside(grid).map((part) => bandsIn(part, hints));
  const tables = parts.filter((bands) => bands.length > 0);
  if (tables.length < 2 || !tables.every((bands) => standAlike(tables[0]!, bands)))
    return parts.length === 1 ? parts[0]! : bandsIn(grid, hints);
  return tables.flat().sort((one, other) => one.top - other.top || one.left - other.left);
}

function bandsIn(grid: Grid, hints: readonly HeadingHint[]): Band[] {
  const said: Hints = new Map(hints.map((hint) => [hint.row, hint]));
  const { texts, pairs } = candidateRows(grid);
  const rows = new Set([...texts, ...pairs.keys(), ...said.keys()]);
  const bands: Band[] = [];
  let free = 0;
  for (const row of [...rows].sort((a, b) => a - b)) {
    if (row < free) continue;
    const beside = pairs.get(row);
    const again = bands.length > 0 ? repeatedAt(grid, row, bands[bands.length - 1]!) : undefined;
    const found = beside
      ? split(withHint(grid, beside, said.get(row)), row, row, grid)
      : again
        ? [again]
        : bandsAt(grid, row, said);
    const hint = said.get(row);
    if (found.length === 0 && hint && namesColumns(hint))
      found.push(hinted(grid, row, withHint(grid, beside ?? knownIn(grid, row), hint)));
    for (const band of found) free = Math.max(free, band.bottom + 1);
    bands.push(...found);
  }
  return withoutStatistics(bands);
}

/** After a page break the headings may stand again in one row: what they are parts of is left out, and holds as before. */
function repeatedAt(grid: Grid, row: number, band: Band): Band | undefined {
  const { leaves } = band;
  const isAgain = ({ text, area }: Leaf) =>
    normalizeLabel(grid.textAt(row, area.left)) === normalizeLabel(text) && text !== "";
  if (!leaves.some(({ area }) => area.top > band.top) || !leaves.every(isAgain)) return undefined;
  const here = <T extends { readonly area: Area }>(each: T): T => ({
    ...each,
    area: { ...each.area, top: row, bottom: row },
  });
  const bottom = isNumbering(grid, row + 1) ? row + 1 : row;
  return { ...band, top: row, bottom, headings: band.headings.map(here), leaves: leaves.map(here) };
}

/** Counts with their shares are money only in a form: above or below its indicators. */
function withoutStatistics(bands: readonly Band[]): Band[] {
  const evaluated = bands.some(({ kind }) => kind === "indicators");
  return bands.filter(({ kind, unsaid }) => evaluated || kind !== "funds" || !unsaid);
}

/** The blocks that the rows from here on head. */
function bandsAt(grid: Grid, row: number, said: Hints): Band[] {
  for (const stack of stacksAt(grid, row)) {
    const bands = bandsOf(grid, stack, said);
    if (bands.length > 0) return bands;
  }
  return [];
}

/** By known wordings first, else by what their parts suggest, else by what the rows hold. */
function bandsOf(grid: Grid, stack: HeadingStack, said: Hints): Band[] {
  if (stack.leaves.some(({ text }) => ELSEWHERE.test(normalizeLabel(text)))) return [];
  for (const reading of [KNOWN, ...LIKELY]) {
    const headings = withHints(grid, headingsOf(stack, reading), stack, said);
    const bands = split(headings, stack.top, stack.bottom, grid)
      .map((band, index, all) => ({ ...band, leaves: leavesOf(stack, band, all[index + 1]) }))
      .map((band) => ({ ...band, kind: kindByRows(grid, band) }))
      .filter((band) => reading.kinds.includes(band.kind) && isBornOut(grid, band, reading));
    if (bands.length > 0) return withoutIncome(grid, bands).map((band) => withIndicatorsBeside(grid, band));
  }
  const byRows = bandByRows(grid, stack, headingsOf(stack, LIKELY[0]!));
  return byRows ? [byRows] : [];
}

/** 明细行次: an excerpt that says where each of its rows stands in the whole list, which is read there. */
const ELSEWHERE = /(?:明细|原表|清单)表?行[次号]$/;

/** The columns of a block, up to where the one beside it begins. */
function leavesOf({ leaves }: HeadingStack, { left }: Band, next: Band | undefined) {
  return leaves.filter(({ area }) => area.left >= left && (!next || area.left < next.left));
}

/** What only the parts of words suggest, or headings that other tables have too, must be borne out by what is around. */
function isBornOut(grid: Grid, band: Band, reading: Reading): boolean {
  const has = (label: ColumnLabel) => band.headings.some((heading) => heading.label === label);
  if (band.kind === "indicators") {
    const levels = has("level1") || has("level2") || has("indicatorGroup");
    const deep = levels || band.headings.some(({ label, text }) => label === "name" && /[三四]级/.test(text));
    if (reading === KNOWN && deep) return true;
    return evaluates(grid, band) || (reading === KNOWN && has("target") && has("actual"));
  }
  const given = has("initialBudget") || has("budget");
  if (reading === KNOWN && (given || has("executed") || has("executedToDate"))) return true;
  // 拨付 was given or spent, whichever the other columns leave.
  const mayBeGiven = band.leaves.some(({ means }) => (means.get("budget") ?? 0) >= reading.least);
  if (band.kind === "projects" && !given && !mayBeGiven && !has("sum") && !has("rate")) return false;
  return speaksOfMoney(grid, band);
}

/** Income beside expenditure (收入 | 预算数 | 决算数 | 支出 | …): what was spent is the block. */
function withoutIncome(grid: Grid, bands: readonly Band[]): Band[] {
  const spending = bands.filter((band) => band.kind !== "funds" || !isIncome(grid, band));
  return spending.length > 0 ? spending : [...bands];
}

function isIncome(grid: Grid, band: Band): boolean {
  const labels = rowLabels(grid, band);
  const headed = /^收入/.test(normalizeLabel(grid.textAt(band.bottom, band.left)));
  return headed || (labels.length > 0 && labels.every((text) => /收入/.test(text)));
}

function headingsOf({ leaves }: HeadingStack, { least, labels }: Reading): HeadingCell[] {
  return leaves.flatMap(({ text, area, means }) => {
    const all = [...means].filter(([, strength]) => strength >= least);
    const ofFamily = labels ? all.filter(([label]) => labels.has(label)) : all;
    const known = all.filter(([, strength]) => strength === 1);
    const [best] = (ofFamily.length > 0 ? ofFamily : known).sort((a, b) => b[1] - a[1]);
    return best ? [{ label: best[0], text, area }] : [];
  });
}
