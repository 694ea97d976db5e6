/** Sheet → forms: finds the blocks, decides which belong together, and reads each. */
import { readFundPairs } from "./fund-pairs";
import { readFunds } from "./funds";
import { createGrid, type Grid } from "./grid";
import { groupBands, lanes, type Group } from "./groups";
import { readHead, readUnit, titleAt, totalInHead } from "./head";
import { findHeadless } from "./headless";
import type { Band } from "./band";
import { findBands, type HeadingHint, type LocalHeadings } from "./headings";
import { readIndicators, type IndicatorTable } from "./indicators";
import type { Form, FormKind, TextField } from "./model";
import { readRemarks } from "./remarks";
import { readProjects, type ProjectTable } from "./projects";
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
  const found = findBands(grid, hints, local);
  const headless = found.some((band) => band.kind === "indicators") ? undefined : findHeadless(grid);
  const bands = headless ? [...found, headless] : found;
  return lanes(bands)
    .flatMap((lane) =>
      groupBands(grid, lane).map((group, index, groups) => readForm(grid, group, groups[index + 1])),
    )
    .filter((form): form is Form => form !== undefined)
    .sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

function readForm(grid: Grid, group: Group, next: Group | undefined): Form | undefined {
  const limit = next ? next.top - 1 : grid.used.bottom;
  const whole: Area = { top: group.top, bottom: limit, left: group.left, right: group.right };
  const first = group.bands[0]!;
  const headArea = { ...whole, bottom: Math.max(first.top - 1, group.top) };
  const funding = fundingBand(group.bands);
  const unit = readUnit(grid, unitArea(whole, group, funding));

  const limitOf = (band: Band) => {
    const following = group.bands[group.bands.indexOf(band) + 1];
    return following ? following.top - 1 : limit;
  };
  const of = (kind: Band["kind"]) => group.bands.filter((band) => band.kind === kind);
  const lists = of("projects").map((band) => readProjects(grid, band, limitOf(band), unit?.name));
  const tables = of("indicators").map((band) => readIndicators(grid, band, limitOf(band)));
  const funds =
    funding?.kind === "funds"
      ? readFunds(grid, funding, limitOf(funding), unit?.name)
      : lists.length === 0 && readFundPairs(grid, funding ? rowsOf(funding, whole) : headArea, unit?.name);
  const table = tables.length > 0 ? joinTables(tables) : undefined;
  const projects = lists.flatMap((list) => list.projects);
  if (!funds && !table && projects.length === 0 && !lists.some(isBlankList)) return undefined;

  const head = readHead(grid, first.top > group.top ? headArea : { ...headArea, bottom: group.top - 1 });
  const blocks = [...(funds ? [funds] : []), ...tables, ...lists].map((block) => block.area);
  const bottoms = blocks.map((area) => area.bottom);
  const explanationBelow = table?.explanationBelow ?? null;
  const form: Omit<Form, "kind"> = {
    title: findTitle(grid, headArea)?.text.replace(/\s+/g, "") ?? "",
    area: { ...whole, bottom: Math.max(...bottoms) },
    unit,
    head,
    funds: funds || null,
    headings: table?.headings ?? lists[0]?.headings ?? [],
    indicators: table?.indicators ?? [],
    groups: table?.groups ?? [],
    total: table?.total ?? totalInHead(grid, head, headArea),
    projects,
    grade: table?.grade ?? head["grade"] ?? null,
    prompts: table ? findPrompts(grid, whole) : [],
    explanationBelow,
    // The row under the whole table has a field of its own.
    remarks: readRemarks(grid, whole, blocks).filter(({ text }) => text.at.row !== explanationBelow?.at.row),
  };
  const kind = kindOf(form, group.bands);
  return kind && { ...form, kind };
}

/** A list of projects that nobody has filled in yet: headings like these stand over nothing else. */
function isBlankList({ headings }: ProjectTable): boolean {
  const columns = new Set(headings.map(({ column }) => column));
  return (["name", "budget", "executed", "rate"] as const).every((column) => columns.has(column));
}

/** Of several blocks of amounts the one that is scored speaks for the form; a list of tasks with their money does not. */
function fundingBand(bands: readonly Band[]): Band | undefined {
  const weight = (band: Band) =>
    band.headings.filter(({ label }) => label === "rate" || label === "weight" || label === "score").length;
  return bands
    .filter((band) => band.kind === "funds" || band.kind === "fund-pairs")
    .reduce<Band | undefined>(
      (best, band) => (best && weight(best) >= weight(band) ? best : band),
      undefined,
    );
}

function rowsOf(band: Band, whole: Area): Area {
  return { ...whole, top: band.top, bottom: band.bottom };
}

/** The unit of money is looked for in the head and the funds: an indicator may count in another. */
function unitArea(whole: Area, group: Group, funding: Band | undefined): Area {
  const table = group.bands.find((band) => band.kind === "indicators");
  const end = funding && table && table.top > funding.top ? table.top - 1 : group.bands[0]!.bottom + 12;
  return { ...whole, bottom: Math.min(whole.bottom, end) };
}

function joinTables(tables: readonly IndicatorTable[]): Omit<IndicatorTable, "area"> {
  const last = tables[tables.length - 1]!;
  return {
    ...tables[0]!,
    indicators: tables.flatMap((table) => table.indicators),
    groups: tables.flatMap((table) => table.groups),
    total: tables.map((table) => table.total).find((total) => total !== null) ?? null,
    grade: tables.map((table) => table.grade).find((grade) => grade !== null) ?? null,
    explanationBelow: last.explanationBelow,
  };
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

/** Results or scores make a self-evaluation; targets alone are a 绩效目标表. */
function kindOf(form: Omit<Form, "kind">, bands: readonly Band[]): FormKind | undefined {
  if (bands[0]!.kind === "projects") return "project-list";
  const labels = new Set(bands.flatMap((band) => band.headings.map((heading) => heading.label)));
  if (labels.has("executedToDate") || labels.has("forecast") || /监控/.test(form.title)) return "monitoring";
  if (form.indicators.length > 0 || form.headings.length > 0)
    return labels.has("actual") || labels.has("score") ? "self-evaluation" : "target";
  // Funds without indicators: only where the block itself or the title speaks of evaluation.
  const evaluates = labels.has("score") || labels.has("rate") || /自评|绩效/.test(form.title);
  return evaluates || bands[0]!.kind === "fund-pairs" ? "self-evaluation" : undefined;
}
