/** Sheet → forms: finds the blocks, decides which belong together, and reads each. */
import { accountFor } from "./left/account";
import { doubtsOf } from "./left/doubts";
import { withWhatIsAround } from "./funds/around";
import { readBudgetAlone, readFundPairs } from "./funds/pairs";
import { readFunds } from "./funds/funds";
import { readFundSentence } from "./funds/sentence";
import { fundsOfTasks } from "./funds/tasks";
import { createGrid, type Grid } from "./grid/grid";
import { sameColumns } from "./headings/continued";
import { groupBands, lanes, type Group } from "./headings/groups";
import { readHead } from "./head/head";
import { titleAt } from "./head/title";
import { totalInHead } from "./head/total";
import { readUnit } from "./head/unit";
import { findHeadless } from "./indicators/headless";
import type { Band } from "./headings/band";
import { findBands } from "./headings/find";
import type { HeadingHint } from "./headings/hints";
import { withLocalHeadings, type LocalHeadings } from "./headings/local";
import { joinTables, withoutSummaries } from "./indicators/joined";
import { fundsOfRow, withExecution, withoutExecution } from "./indicators/execution";
import { withNotes } from "./indicators/notes";
import { readIndicators, type IndicatorTable } from "./indicators/table";
import type { ColumnName, Form, Heading, TextField, Total } from "./model";
import { readRemarks } from "./head/remarks";
import { listsProjects, weigh, type WeighedBand } from "./columns/weigh";
import { readProjects, type ProjectTable } from "./list/projects";
import { kindOf } from "./kind-of-form";
import { isPrompt } from "../labels/explanation";
import { normalizeText } from "../sheet/text";
import { forEachCell, type Area, type Sheet } from "../sheet/sheet";

/**
 * Every form on a sheet, from top to bottom, then left to right.
 * @param local wordings that a place has for headings
 * @param hints what the user said of headings the reader missed or misread
 */
export function readForms(
  sheet: Sheet,
  hints: readonly HeadingHint[] = [],
  local: LocalHeadings = {},
): Form[] {
  const grid = createGrid(sheet);
  const found = findBands(grid, withLocalHeadings(sheet, hints, local));
  const headless = found.some((band) => band.kind === "indicators") ? undefined : findHeadless(grid);
  const bands = headless ? [...found, headless] : found;
  return lanes(bands)
    .flatMap((lane) =>
      groupBands(grid, lane).map((group, index, groups) =>
        readForm(grid, group, groups[index + 1], roomBeside(grid, group, bands)),
      ),
    )
    .filter((form): form is Form => form !== undefined)
    .sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

/** The last column in which something of a form may stand: 单位：万元 right of its last heading. */
function roomBeside(grid: Grid, { right }: Group, bands: readonly Band[]): number {
  const beside = bands.flatMap(({ left }) => (left > right ? [left - 1] : []));
  return Math.min(grid.used.right, ...beside);
}

/** @param room the last column that may hold something of the form */
function readForm(grid: Grid, found: Group, next: Group | undefined, room: number): Form | undefined {
  const limit = next ? next.top - 1 : grid.used.bottom;
  const weighed = weighBands(grid, found.bands, limit);
  const right = weighed.reduce((most, band) => Math.max(most, band.right), found.right);
  const group = { ...found, bands: weighed, right };
  const whole: Area = { top: group.top, bottom: limit, left: group.left, right: group.right };
  const first = group.bands[0]!;
  const headArea = { ...whole, bottom: Math.max(first.top - 1, group.top) };
  const funding = fundingBand(group.bands);
  const unit = readUnit(grid, { ...unitArea(whole, group, funding), right: room }, first.bottom);

  const limitOf = (band: WeighedBand) => {
    const following = group.bands[group.bands.indexOf(band) + 1];
    return following ? following.top - 1 : limit;
  };
  const of = (kind: Band["kind"]) =>
    group.bands.filter((band) => band.kind === kind && band.headings.length > 0);
  const lists = group.bands
    .filter(listsProjects)
    .map((band) => readProjects(grid, band, limitOf(band), unit?.name));
  const blocksOfPoints = of("indicators").map((band) => readIndicators(grid, band, limitOf(band)));
  const tables = withoutSummaries(blocksOfPoints);
  const inTable =
    funding?.kind === "funds" ? readFunds(grid, funding, limitOf(funding), unit?.name) : undefined;
  const table = tables.length > 0 ? joinTables(tables, blocksOfPoints) : undefined;
  const free = [
    ...(funding ? [{ ...whole, top: funding.top, bottom: limitOf(funding) }] : []),
    ...gaps(whole, [...blocksOfPoints, ...lists]),
  ];
  const beside = (reader: typeof readFundPairs) =>
    free.map((area) => reader(grid, area, unit?.name)).find((each) => each !== undefined);
  const labels = new Set(group.bands.flatMap((band) => band.headings.map(({ label }) => label)));
  const targetsOnly = table !== undefined && !labels.has("actual") && !labels.has("score");
  const pairs = () =>
    beside(readFundPairs) ?? (targetsOnly ? beside(readBudgetAlone) : undefined) ?? beside(readFundSentence);
  const read =
    inTable ??
    (lists.length === 0 || table ? pairs() : undefined) ??
    fundsOfTasks(lists, table) ??
    (table && fundsOfRow(grid, table.indicators, whole, unit?.name));
  const lastOfFunds = inTable ? limitOf(funding!) : (read?.area.bottom ?? 0);
  const around = read && withWhatIsAround(grid, read, { ...whole, bottom: lastOfFunds });
  const split = table && around && withoutExecution(grid, table.indicators, around);
  const rows = split?.indicators ?? table?.indicators ?? lists.flatMap((list) => list.indicators);
  const indicators = table ? withNotes(grid, rows, { ...whole, top: table.area.bottom + 1 }) : rows;
  const funds = around && split?.execution ? withExecution(around, split.execution) : around;
  const projects = lists.flatMap((list) => list.projects);
  if (!funds && !table && projects.length === 0 && !lists.some(isBlankList)) return undefined;

  const over = first.top > group.top ? headArea : { ...headArea, bottom: group.top - 1 };
  const head = readHead(grid, { ...over, right: room });
  const blocks = [...(funds ? [funds] : []), ...blocksOfPoints, ...lists].map((block) => block.area);
  const bottoms = blocks.map((area) => area.bottom);
  const explanationBelow = table?.explanationBelow ?? null;
  const form: Omit<Form, "kind" | "unread" | "doubtful"> = {
    title: findTitle(grid, headArea)?.text.replace(/\s+/g, "") ?? "",
    area: { ...whole, bottom: Math.max(...bottoms) },
    unit,
    head,
    funds: funds ?? null,
    headings: headingsOf(table, lists[0]),
    indicators,
    groups: table?.groups ?? [],
    total: table?.total ?? totalInHead(grid, head, headArea) ?? totalBelow(grid, whole, table),
    projects,
    grade: table?.grade ?? head["grade"] ?? null,
    prompts: table ? findPrompts(grid, whole) : [],
    explanationBelow,
    // The row under the whole table has a field of its own.
    remarks: readRemarks(grid, whole, blocks).filter(({ text }) => text.at.row !== explanationBelow?.at.row),
  };
  const kind = kindOf(form, group.bands);
  if (!kind) return undefined;
  return {
    ...form,
    kind,
    unread: accountFor(grid, { ...form, kind }, group.bands, split?.execution ? [split.execution] : []),
    doubtful: doubtsOf(form, group.bands),
  };
}

/** A heading repeated after a page break is read as the first: the rows under both tell what the columns hold. */
function weighBands(grid: Grid, bands: readonly Band[], limit: number): WeighedBand[] {
  const spanOf = (index: number) => ({
    top: bands[index]!.bottom + 1,
    bottom: (bands[index + 1]?.top ?? limit + 1) - 1,
  });
  return bands.map((band) => {
    const alike = bands.flatMap((other, index) => (sameColumns(other, band) ? [spanOf(index)] : []));
    return weigh(grid, band, alike);
  });
}

/** Of a form that has both, the indicators' headings come first; names and reasons stand in each. */
function headingsOf(table: IndicatorTable | undefined, list: ProjectTable | undefined): readonly Heading[] {
  if (!table) return list?.headings ?? [];
  return [...table.headings, ...(list?.headings.filter(({ column }) => AMOUNTS.has(column)) ?? [])];
}

const AMOUNTS: ReadonlySet<ColumnName> = new Set(["initialBudget", "budget", "executed", "rate"]);

/** A list of projects that nobody has filled in yet: headings like these stand over nothing else. */
function isBlankList({ headings }: ProjectTable): boolean {
  const columns = new Set(headings.map(({ column }) => column));
  return (["name", "budget", "executed", "rate"] as const).every((column) => columns.has(column));
}

/** Of several blocks of amounts the one that is scored speaks for the form; a list of tasks with their money does not. */
function fundingBand(bands: readonly WeighedBand[]): WeighedBand | undefined {
  const weight = (band: Band) =>
    band.headings.filter(({ label }) => label === "rate" || label === "weight" || label === "score").length;
  return bands
    .filter((band) => band.kind === "funds" || band.kind === "fund-pairs")
    .reduce<WeighedBand | undefined>(
      (best, band) => (best && weight(best) >= weight(band) ? best : band),
      undefined,
    );
}

/** The rows of a form over, between and under its tables. */
function gaps(whole: Area, tables: readonly { readonly area: Area }[]): Area[] {
  const areas = tables.map(({ area }) => area).sort((a, b) => a.top - b.top);
  const ends = [...areas.map(({ top }) => top - 1), whole.bottom];
  return ends
    .map((bottom, index) => ({
      ...whole,
      top: index === 0 ? whole.top : areas[index - 1]!.bottom + 1,
      bottom,
    }))
    .filter(({ top, bottom }) => top <= bottom);
}

/** The unit of money is looked for in the head and the funds: an indicator may count in another. */
function unitArea(whole: Area, group: Group, funding: Band | undefined): Area {
  const table = group.bands.find((band) => band.kind === "indicators");
  const isBelow = table && table.top > (funding?.top ?? whole.top);
  const end = isBelow ? table.top - 1 : group.bands[0]!.bottom + 12;
  return { ...whole, bottom: Math.min(whole.bottom, end) };
}

/** 自评总分：96分 in the foot of the form. */
function totalBelow(grid: Grid, whole: Area, table: { readonly area: Area } | undefined): Total | null {
  if (!table) return null;
  const foot = { ...whole, top: table.area.bottom + 1 };
  return totalInHead(grid, readHead(grid, foot), foot);
}

/** Cells that still hold the form's own words for what belongs there: 对照年度目标，说明…（100字以内）. */
function findPrompts(grid: Grid, area: Area): TextField[] {
  const prompts: TextField[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    forEachCell(grid.sheet.rows[row], ({ value }, col) => {
      if (
        col >= area.left &&
        col <= area.right &&
        typeof value === "string" &&
        isPrompt(normalizeText(value))
      )
        prompts.push({ at: { row, col }, text: value.trim() });
    });
  return prompts;
}

function findTitle(grid: Grid, area: Area): TextField | undefined {
  for (let row = area.top; row <= area.bottom; row++) {
    const title = titleAt(grid, row, area.left, area.right);
    if (title) return title;
  }
  return undefined;
}
