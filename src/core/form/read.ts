/** Sheet → forms: finds the blocks, decides which belong together, and reads each. */
import { plainField } from "./fields";
import { readFundPairs } from "./fund-pairs";
import { readFunds } from "./funds";
import { createGrid, type Grid } from "./grid";
import { headBegins, readHead, readUnit, titleAt } from "./head";
import { findBands, type Band, type HeadingHint } from "./headings";
import { readIndicators, type IndicatorTable } from "./indicators";
import type { Form, FormKind, Funds, TextField, Total } from "./model";
import { readProjects, type ProjectTable } from "./projects";
import { normalizeText } from "../number";
import type { Area, Sheet } from "../sheet";

/**
 * Every form on a sheet, from top to bottom, then left to right.
 * @param hints what the user said of headings the reader missed or misread
 */
export function readForms(sheet: Sheet, hints: readonly HeadingHint[] = []): Form[] {
  const grid = createGrid(sheet);
  if (grid.used.bottom < grid.used.top) return [];
  const bands = findBands(grid, hints);
  return lanes(bands)
    .flatMap((lane) =>
      groupBands(grid, lane).map((group, index, groups) => readForm(grid, group, groups[index + 1])),
    )
    .filter((form): form is Form => form !== undefined)
    .sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

/** The blocks of one form, with the rows it may take up. */
interface Group {
  readonly bands: readonly Band[];
  readonly top: number;
  readonly left: number;
  readonly right: number;
}

/** Blocks that stand above one another; blocks side by side fall into different lanes. */
function lanes(bands: readonly Band[]): Band[][] {
  const result: Band[][] = [];
  for (const band of bands) {
    const sideBySide = (other: Band) =>
      other.top === band.top || other.right < band.left || band.right < other.left;
    const lane =
      result.find((candidate) => !candidate.some(sideBySide)) ??
      result.find((candidate) => !sideBySide(candidate[candidate.length - 1]!));
    if (lane) lane.push(band);
    else result.push([band]);
  }
  return result;
}

/**
 * Cuts a lane into forms. A form has funds at most once and indicators at most once, funds first; a heading
 * repeated after a page break, with the same columns and nothing of another form in between, goes on with the table.
 */
function groupBands(grid: Grid, lane: readonly Band[]): Group[] {
  const groups: { bands: Band[]; top: number; left: number; right: number }[] = [];
  for (const band of lane) {
    const current = groups[groups.length - 1];
    const last = current?.bands[current.bands.length - 1];
    const start = last ? formStart(grid, last.bottom + 1, band) : formStart(grid, grid.used.top, band);
    const begins = start < band.top;
    if (current && last && continues(current.bands, band, begins)) {
      current.bands.push(band);
      current.left = Math.min(current.left, band.left);
      current.right = Math.max(current.right, band.right);
    } else {
      groups.push({
        bands: [band],
        top: groups.length === 0 ? firstTop(grid, start, band) : start,
        left: band.left,
        right: band.right,
      });
    }
  }
  return groups;
}

/** The first form of a lane takes in what stands above its title, such as a summary in words. */
function firstTop(grid: Grid, start: number, band: Band): number {
  return band.left === grid.used.left ? Math.min(start, grid.used.top) : start;
}

function continues(bands: readonly Band[], band: Band, begins: boolean): boolean {
  const kinds = bands.map((other) => other.kind);
  if (band.kind === "projects" || kinds.includes("projects")) return false;
  const previous = bands[bands.length - 1]!;
  if (band.kind === "indicators") {
    if (!kinds.includes("indicators")) return true;
    return !begins && sameColumns(previous, band);
  }
  // A second block of funds under the first is a breakdown of it, unless it is the same again; under indicators
  // it opens the next form.
  return !begins && !kinds.includes("indicators") && !sameColumns(previous, band);
}

function sameColumns(a: Band, b: Band): boolean {
  const key = (band: Band) => band.headings.map((heading) => `${heading.label}@${heading.area.left}`).join();
  return key(a) === key(b);
}

/** The first row between `from` and the heading that names a form or begins its head; else the heading's own row. */
function formStart(grid: Grid, from: number, band: Band): number {
  for (let row = from; row < band.top; row++) {
    if (titleAt(grid, row, band.left, band.right)) return row;
    if (headBegins(grid, row, band.left, band.right)) return row;
  }
  return band.top;
}

function readForm(grid: Grid, group: Group, next: Group | undefined): Form | undefined {
  const limit = next ? next.top - 1 : grid.used.bottom;
  const whole: Area = { top: group.top, bottom: limit, left: group.left, right: group.right };
  const first = group.bands[0]!;
  const funding = group.bands.find((band) => band.kind === "funds" || band.kind === "fund-pairs");
  const unit = readUnit(grid, unitArea(whole, group, funding));

  const limitOf = (band: Band) => {
    const following = group.bands[group.bands.indexOf(band) + 1];
    return following ? following.top - 1 : limit;
  };
  const projects = first.kind === "projects" ? readProjects(grid, first, limit, unit?.name) : undefined;
  const funds = funding ? readBlock(grid, funding, limitOf(funding), unit?.name) : undefined;
  const tables = group.bands
    .filter((band) => band.kind === "indicators")
    .map((band) => readIndicators(grid, band, limitOf(band)));
  const table = tables.length > 0 ? joinTables(tables) : undefined;
  if (!funds && !table && !projects?.projects.length) return undefined;

  const headArea = { ...whole, bottom: Math.max(first.top - 1, group.top) };
  const title = findTitle(grid, headArea);
  const head = readHead(grid, first.top > group.top ? headArea : { ...headArea, bottom: group.top - 1 });
  const bottom = Math.max(funds?.area.bottom ?? 0, table?.area.bottom ?? 0, projects?.area.bottom ?? 0);
  const form: Omit<Form, "kind"> = {
    title: title?.text.replace(/\s+/g, "") ?? "",
    area: { ...whole, bottom },
    unit,
    head,
    funds: funds ?? null,
    headings: table?.headings ?? projects?.headings ?? [],
    indicators: table?.indicators ?? [],
    groups: table?.groups ?? [],
    total: table?.total ?? totalInHead(grid, head, headArea),
    projects: projects?.projects ?? [],
    explanationBelow: table?.explanationBelow ?? null,
  };
  const kind = kindOf(form, group.bands, projects);
  return kind && { ...form, kind };
}

function readBlock(
  grid: Grid,
  band: Band,
  limit: number,
  unit: Parameters<typeof readFunds>[3],
): Funds | undefined {
  return band.kind === "fund-pairs" ? readFundPairs(grid, band, unit) : readFunds(grid, band, limit, unit);
}

/** The unit of money is looked for in the head and the funds: an indicator may count in another. */
function unitArea(whole: Area, group: Group, funding: Band | undefined): Area {
  const table = group.bands.find((band) => band.kind === "indicators");
  const end = funding && table && table.top > funding.top ? table.top - 1 : group.bands[0]!.bottom + 12;
  return { ...whole, bottom: Math.min(whole.bottom, end) };
}

function joinTables(tables: readonly IndicatorTable[]): IndicatorTable {
  const last = tables[tables.length - 1]!;
  return {
    ...tables[0]!,
    area: { ...tables[0]!.area, bottom: last.area.bottom },
    indicators: tables.flatMap((table) => table.indicators),
    groups: tables.flatMap((table) => table.groups),
    total: tables.map((table) => table.total).find((total) => total !== null) ?? null,
    explanationBelow: last.explanationBelow,
  };
}

function findTitle(grid: Grid, area: Area): TextField | undefined {
  for (let row = area.top; row <= area.bottom; row++) {
    const title = titleAt(grid, row, area.left, area.right);
    if (title) return title;
  }
  return undefined;
}

/** 自评得分 98 in the head, or 自评得分为95分 in a summary above the table. */
function totalInHead(grid: Grid, head: Readonly<Record<string, TextField>>, area: Area): Total | null {
  const stated = head["totalScore"];
  if (stated) {
    const field = plainField(stated.at, grid.cellAt(stated.at.row, stated.at.col));
    if (field.state === "number") return { label: stated, weight: null, score: field };
  }
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++) {
      const cell = grid.sheet.rows[row]?.[col];
      if (typeof cell?.value !== "string") continue;
      const match = /(?:自评)(?:总)?(?:得)?分数?(?:为|是|:)?(\d{1,3}(?:\.\d+)?)分/.exec(
        normalizeText(cell.value),
      );
      if (!match) continue;
      const field = { at: { row, col }, text: match[1]!, state: "number" as const, value: Number(match[1]) };
      return { label: field, weight: null, score: field };
    }
  return null;
}

/** Results or scores make a self-evaluation; targets alone are a 绩效目标表. */
function kindOf(
  form: Omit<Form, "kind">,
  bands: readonly Band[],
  projects: ProjectTable | undefined,
): FormKind | undefined {
  if (projects) return "project-list";
  const labels = new Set(bands.flatMap((band) => band.headings.map((heading) => heading.label)));
  if (labels.has("executedToDate") || labels.has("forecast") || /监控/.test(form.title)) return "monitoring";
  if (form.headings.length > 0)
    return labels.has("actual") || labels.has("score") ? "self-evaluation" : "target";
  // Funds without indicators: only where the block itself or the title speaks of evaluation.
  if (
    form.funds &&
    (labels.has("score") ||
      labels.has("rate") ||
      /自评|绩效/.test(form.title) ||
      bands[0]!.kind === "fund-pairs")
  )
    return "self-evaluation";
  return undefined;
}
