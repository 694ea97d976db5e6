/** Which blocks belong to one form. */
import type { ColumnLabel } from "../../labels";
import { headBegins, titleAt } from "../head/title";
import type { Grid } from "../grid/grid";
import type { Band } from "./band";
import { isNextPage, isNextPageOfList, isPartOfWhole, sameColumns } from "./continued";
import { isFundRow, rowLabels } from "./surroundings";

/** The blocks of one form, with the rows it may take up. */
export interface Group {
  readonly bands: readonly Band[];
  readonly top: number;
  readonly left: number;
  readonly right: number;
}

/** Blocks that stand above one another; blocks side by side fall into different lanes. */
export function lanes(bands: readonly Band[]): Band[][] {
  const result: Band[][] = [];
  for (const band of bands) {
    const sideBySide = (other: Band) => other.right < band.left || band.right < other.left;
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
export function groupBands(grid: Grid, found: readonly Band[]): Group[] {
  const lane = withFunds(grid, found);
  const groups: { bands: Band[]; top: number; left: number; right: number }[] = [];
  for (const [index, band] of lane.entries()) {
    const current = groups[groups.length - 1];
    const last = current?.bands[current.bands.length - 1];
    const start = last ? formStart(grid, last.bottom + 1, band) : formStart(grid, grid.used.top, band);
    const begins =
      start < band.top && !(current && last && isNextPage(grid, titleOver(grid, current), last, band));
    if (
      current &&
      last &&
      (isNextPageOfList(grid, last, band) ||
        continues(grid, current.bands, band, begins, lane[index + 1], isFormTitle(grid, current)))
    ) {
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
  const lists = groups.some(({ bands }) => bands[0]!.kind === "projects");
  return groups.map((group) => (isListOfSources(grid, group, lists) ? asList(group) : group));
}

/**
 * Money that is neither scored nor followed by indicators, under a list of projects or the title of a list: what they
 * come to by their sources.
 */
function isListOfSources(grid: Grid, group: Group, lists: boolean): boolean {
  const unscored = group.bands.every(
    ({ kind, headings }) =>
      kind === "funds" && !headings.some(({ label }) => label === "score" || label === "weight"),
  );
  const rated = group.bands.some(({ headings }) => headings.some(({ label }) => label === "rate"));
  const title = titleOver(grid, group);
  // One row alone is the sum of a form's funds.
  if (rowLabels(grid, group.bands[0]!).length < 2) return false;
  return unscored && rated && (LIST_TITLE.test(title) || (lists && !FORM_TITLE.test(title)));
}

const asList = (group: Group): Group => ({
  ...group,
  bands: group.bands.map((band) => ({ ...band, kind: "projects" })),
});

/**
 * Money right before the indicators is what their form was given, whatever its rows are called (项目名称 | 预算数 |
 * 执行数 | 执行率 over 财政专项拨款, 学校自筹), where a title or nothing at all stands over it.
 */
function withFunds(grid: Grid, lane: readonly Band[]): Band[] {
  return lane.map((band, index) => {
    const [before, next] = [lane[index - 1], lane[index + 1]];
    if (band.kind !== "projects" || next?.kind !== "indicators" || isNumberedList(grid, band)) return band;
    if (!band.headings.some(({ label }) => label === "executed" || label === "executedToDate")) return band;
    const from = before ? before.bottom + 1 : grid.used.top;
    const top = formStart(grid, from, band);
    const title = titleOver(grid, { bands: [band], top, left: band.left, right: band.right });
    const opens = FORM_TITLE.test(title) && !LIST_TITLE.test(title);
    const first = !before && title === "" && rowLabels(grid, band).length <= MOST_SOURCES;
    return (opens || first) && isRightOver(grid, band, next) ? { ...band, kind: "funds" } : band;
  });
}

/** 序号 | 项目名称 | … over several rows, none of which is called by a source, stays a list under any title. */
function isNumberedList(grid: Grid, band: Band): boolean {
  const has = (label: ColumnLabel) => band.headings.some((heading) => heading.label === label);
  if (!has("sequence") || !has("projectName")) return false;
  const labels = rowLabels(grid, band);
  return labels.length >= LEAST_NUMBERED && !labels.some(isFundRow);
}

/** Fewer may be a form's one project and its parts. */
const LEAST_NUMBERED = 3;

/** More rows without a title over them are projects. */
const MOST_SOURCES = 6;

/** The first form of a lane takes in what stands above its title, such as a summary in words. */
function firstTop(grid: Grid, start: number, band: Band): number {
  return band.left === grid.used.left ? Math.min(start, grid.used.top) : start;
}

/** True where neither title nor head of another form stands between the two. */
const isRightOver = (grid: Grid, above: Band, below: Band) =>
  formStart(grid, above.bottom + 1, below) === below.top;

/** A list of tasks before the indicators belongs to them where the title over both names a form. */
const FORM_TITLE = /绩效|自评/;
const LIST_TITLE = /清单|台账|明细|一览|进度|汇总/;

function isFormTitle(grid: Grid, group: Group): boolean {
  const title = titleOver(grid, group);
  return FORM_TITLE.test(title) && !LIST_TITLE.test(title);
}

/** "" where there is none. */
function titleOver(grid: Grid, { top, bands, left, right }: Group): string {
  for (let row = top; row < bands[0]!.top; row++) {
    const title = titleAt(grid, row, left, right)?.text;
    if (title) return title;
  }
  return "";
}

/** 评价内容 | 分值 | 自评分: what is scored besides the indicators, without a second level, targets or results. */
function isPreamble({ kind, headings }: Band): boolean {
  const own = new Set(headings.map(({ label }) => label));
  return kind === "indicators" && !own.has("level2") && !own.has("target") && !own.has("actual");
}

function continues(
  grid: Grid,
  bands: readonly Band[],
  band: Band,
  begins: boolean,
  next: Band | undefined,
  ofForm: boolean,
): boolean {
  const kinds = bands.map((other) => other.kind);
  const previous = bands[bands.length - 1]!;
  const tables = bands.filter(({ kind }) => kind === "indicators");
  const limit = next ? next.top - 1 : grid.used.bottom;
  if (kinds[0] === "projects" && !(ofForm && !begins)) return false;
  switch (band.kind) {
    case "projects":
      // A list between funds and indicators (年度主要任务) belongs to their form; any other stands for itself.
      return (
        !begins &&
        !kinds.includes("indicators") &&
        next?.kind === "indicators" &&
        isRightOver(grid, band, next)
      );
    case "indicators":
      if (!kinds.includes("indicators")) return true;
      // 一、定量指标 and 二、定性指标 with columns of their own, summed up under both.
      return (
        !begins &&
        (sameColumns(previous, band) ||
          tables.every(isPreamble) ||
          isPartOfWhole(grid, previous, band, limit))
      );
    default:
      // A second block of funds is a breakdown of the first, unless it is the same again. Funds under the
      // indicators belong to them where there were none above.
      if (begins) return false;
      if (kinds.some((kind) => kind === "funds" || kind === "fund-pairs"))
        return !kinds.includes("indicators") && !sameColumns(previous, band);
      return true;
  }
}

/** The first row between `from` and the heading that names a form or begins its head; else the heading's own row. */
function formStart(grid: Grid, from: number, band: Band): number {
  for (let row = from; row < band.top; row++) {
    if (titleAt(grid, row, band.left, band.right)) return row;
    if (headBegins(grid, row, band.left, band.right)) return row;
  }
  return band.top;
}
